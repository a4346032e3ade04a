package dev.okr.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.immutables.value.Value;

/**
 * The ceremonies of a cycle (节奏): how long it is prepared and drafted before it begins, when it is
 * checked and reviewed.
 *
 * <p>Meetings fall on working days: one that would not is held on the nearest working day before it
 * within its week or month; a week or month without a working day has none.
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
   * that has its day in the cycle, a review at the last working day of every month but the last,
   * and the quarterly review on the last working day of the cycle.
   */
  default List<Ceremony> calendarOf(DateSpan cycle) {
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

  /** The days of the weekly check-ins of a cycle. */
  default List<LocalDate> checkInsOf(DateSpan cycle) {
    List<LocalDate> days = new ArrayList<>();
    LocalDate day = cycle.from().with(TemporalAdjusters.nextOrSame(checkInDay()));
    for (; !day.isAfter(cycle.to()); day = day.plusWeeks(1)) {
      LocalDate weekStart = day.minusDays(6);
      LocalDate limit = weekStart.isBefore(cycle.from()) ? cycle.from() : weekStart;
      LocalDate held = workingDays().onOrBefore(day, limit);
      if (workingDays().counts(held)) {
        days.add(held);
      }
    }
    return days;
  }

  private void addReviews(DateSpan cycle, List<Ceremony> all) {
    LocalDate monthEnd = cycle.from().with(TemporalAdjusters.lastDayOfMonth());
    for (; monthEnd.isBefore(cycle.to()); monthEnd = nextMonthEnd(monthEnd)) {
      addReview(CeremonyKind.MONTHLY_REVIEW, monthEnd, cycle, all);
    }
    addReview(CeremonyKind.QUARTERLY_REVIEW, cycle.to(), cycle, all);
  }

  private static LocalDate nextMonthEnd(LocalDate monthEnd) {
    return monthEnd.plusDays(1).with(TemporalAdjusters.lastDayOfMonth());
  }

  private void addReview(CeremonyKind kind, LocalDate day, DateSpan cycle, List<Ceremony> all) {
    LocalDate monthStart = day.withDayOfMonth(1);
    LocalDate limit = monthStart.isBefore(cycle.from()) ? cycle.from() : monthStart;
    LocalDate held = workingDays().onOrBefore(day, limit);
    if (workingDays().counts(held)) {
      all.add(on(kind, held));
    }
  }

  private static Ceremony on(CeremonyKind kind, LocalDate day) {
    return new Ceremony(kind, new DateSpan(day, day));
  }

  /** The usual rhythm: four weeks of preparation and drafting, check-ins on Fridays. */
  static Rhythm standard() {
    return builder().build();
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
