package dev.okr.core.time;

import dev.okr.core.value.Limits;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The ceremonies of a cycle (节奏): how long it is prepared and drafted before it begins, when it is
 * checked and reviewed.
 *
 * <p>Meetings fall on working days: one that would not is held on the nearest working day before it
 * within its week or month, and within the cycle; a week or month without a working day has none. A
 * cycle without a working day has no meeting at all. The cycle may be of any length: one of a day
 * has a quarterly review on it, and a check-in if it is the day of the week; a year has a check-in
 * on each of its 52 or 53 Fridays.
 *
 * <pre>{@code
 * Rhythm rhythm = Rhythm.builder()
 *     .checkInDay(DayOfWeek.MONDAY)
 *     .workingDays(WorkingDays.MONDAY_TO_FRIDAY.without(springFestival).and(workedInExchange))
 *     .build();
 * rhythm.calendarOf(quarter.span()).forEach(ceremony -> invite(ceremony));
 * }</pre>
 */
@Value.Immutable
public sealed interface Rhythm permits ImmutableRhythm {

  /** How many weeks before its first day the preparation of a cycle begins; drafting follows. */
  @Value.Default
  default int preparationWeeks() {
    return 4;
  }

  /** How many weeks before its first day drafting begins; it ends on the day before. */
  @Value.Default
  default int draftingWeeks() {
    return 2;
  }

  /** The day of the weekly check-in. */
  @Value.Default
  default DayOfWeek checkInDay() {
    return DayOfWeek.FRIDAY;
  }

  /** The days on which people work. */
  @Value.Default
  default WorkingDays workingDays() {
    return WorkingDays.MONDAY_TO_FRIDAY;
  }

  /**
   * The calendar of a cycle, in the order of its days: preparation, drafting, a check-in every week
   * that has its day in the cycle, a review on the last working day of every month that ends before
   * the quarterly review, and that one on the last working day of the cycle.
   *
   * @throws dev.okr.core.value.LimitException if a day is not of the years 0001 to 9999
   */
  default List<Ceremony> calendarOf(DateSpan cycle) {
    requireDays(cycle);
    List<Ceremony> all = new ArrayList<>();
    LocalDate drafting = cycle.from().minusWeeks(draftingWeeks());
    LocalDate preparation = cycle.from().minusWeeks(preparationWeeks());
    if (preparation.isBefore(drafting)) {
      all.add(
          new Ceremony(CeremonyKind.PREPARATION, new DateSpan(preparation, drafting.minusDays(1))));
    }
    if (drafting.isBefore(cycle.from())) {
      all.add(
          new Ceremony(CeremonyKind.DRAFTING, new DateSpan(drafting, cycle.from().minusDays(1))));
    }
    checkInsOf(cycle).forEach(day -> all.add(on(CeremonyKind.WEEKLY_CHECK_IN, day)));
    addReviews(cycle, all);
    Collections.sort(all);
    return List.copyOf(all);
  }

  /**
   * The days of the weekly check-ins of a cycle, in order.
   *
   * @throws dev.okr.core.value.LimitException if a day is not of the years 0001 to 9999
   */
  default List<LocalDate> checkInsOf(DateSpan cycle) {
    requireDays(cycle);
    List<LocalDate> days = new ArrayList<>();
    LocalDate day = cycle.from().with(TemporalAdjusters.nextOrSame(checkInDay()));
    for (; !day.isAfter(cycle.to()); day = day.plusWeeks(1)) {
      lastWorkingDay(day.minusDays(6), day, cycle).ifPresent(days::add);
    }
    return days;
  }

  private static void requireDays(DateSpan cycle) {
    Objects.requireNonNull(cycle, "cycle");
    Limits.requireDay(cycle.from());
    Limits.requireDay(cycle.to());
  }

  private void addReviews(DateSpan cycle, List<Ceremony> all) {
    Optional<LocalDate> quarterly = lastWorkingDay(cycle.from(), cycle.to(), cycle);
    if (quarterly.isEmpty()) {
      return;
    }
    all.add(on(CeremonyKind.QUARTERLY_REVIEW, quarterly.get()));
    YearMonth last = YearMonth.from(quarterly.get());
    for (YearMonth month = YearMonth.from(cycle.from()); month.isBefore(last); ) {
      lastWorkingDay(month.atDay(1), month.atEndOfMonth(), cycle)
          .ifPresent(day -> all.add(on(CeremonyKind.MONTHLY_REVIEW, day)));
      month = month.plusMonths(1);
    }
  }

  /** The last working day of some days as far as they lie in the cycle. */
  private Optional<LocalDate> lastWorkingDay(LocalDate first, LocalDate last, DateSpan cycle) {
    LocalDate limit = first.isBefore(cycle.from()) ? cycle.from() : first;
    LocalDate held = workingDays().onOrBefore(last, limit);
    return workingDays().counts(held) ? Optional.of(held) : Optional.empty();
  }

  private static Ceremony on(CeremonyKind kind, LocalDate day) {
    return new Ceremony(kind, new DateSpan(day, day));
  }

  /** The usual rhythm: four weeks of preparation and drafting, check-ins on Fridays. */
  static Rhythm standard() {
    return builder().build();
  }

  /** A builder that starts from this one. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Rhythm}. */
  final class Builder extends ImmutableRhythm.Builder {
    Builder() {}

    /**
     * Builds the rhythm.
     *
     * @throws IllegalArgumentException if a number of weeks is negative
     */
    @Override
    public Rhythm build() {
      Rhythm made = super.build();
      if (made.preparationWeeks() < 0 || made.draftingWeeks() < 0) {
        throw new IllegalArgumentException(
            "weeks are at least 0 (" + made.preparationWeeks() + ", " + made.draftingWeeks() + ")");
      }
      return made;
    }
  }
}
