package dev.okr.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.okr.core.value.LimitException;
import dev.okr.core.value.Limits;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RhythmTest {

  private static final DateSpan Q1 = DateSpan.of("2026-01-01", "2026-03-31");

  private static List<String> of(CeremonyKind kind, List<Ceremony> all) {
    return all.stream().filter(c -> c.kind() == kind).map(c -> c.span().from().toString()).toList();
  }

  @Test
  void aQuarterHasItsCeremonies() {
    List<Ceremony> all = Rhythm.standard().calendarOf(Q1);
    assertThat(all.get(0))
        .isEqualTo(new Ceremony(CeremonyKind.PREPARATION, DateSpan.of("2025-12-04", "2025-12-17")));
    assertThat(all.get(1))
        .isEqualTo(new Ceremony(CeremonyKind.DRAFTING, DateSpan.of("2025-12-18", "2025-12-31")));
    assertThat(of(CeremonyKind.WEEKLY_CHECK_IN, all))
        .hasSize(13)
        .startsWith("2026-01-02", "2026-01-09");
    assertThat(of(CeremonyKind.MONTHLY_REVIEW, all)).containsExactly("2026-01-30", "2026-02-27");
    assertThat(of(CeremonyKind.QUARTERLY_REVIEW, all)).containsExactly("2026-03-31");
    assertThat(all).isSorted();
  }

  @Test
  void theSpringFestivalMovesACheckInAndAWholeWeekOffHasNone() {
    Set<LocalDate> festival =
        LocalDate.parse("2026-02-14")
            .datesUntil(LocalDate.parse("2026-02-24"))
            .collect(Collectors.toSet());
    Rhythm rhythm =
        Rhythm.builder()
            .workingDays(
                WorkingDays.MONDAY_TO_FRIDAY
                    .without(festival)
                    .without(Set.of(LocalDate.parse("2026-01-02"))))
            .build();
    List<String> days = of(CeremonyKind.WEEKLY_CHECK_IN, rhythm.calendarOf(Q1));
    assertThat(days).contains("2026-01-01", "2026-02-13", "2026-02-27");
    assertThat(days)
        .noneMatch(day -> day.startsWith("2026-02-2") && day.compareTo("2026-02-27") < 0);
  }

  @Test
  void aDayWorkedInExchangeCounts() {
    LocalDate sunday = LocalDate.parse("2026-02-15");
    assertThat(WorkingDays.MONDAY_TO_FRIDAY.counts(sunday)).isFalse();
    assertThat(WorkingDays.MONDAY_TO_FRIDAY.and(Set.of(sunday)).counts(sunday)).isTrue();
  }

  private static List<String> meetings(Rhythm rhythm, String from, String to) {
    return rhythm.calendarOf(DateSpan.of(from, to)).stream()
        .filter(c -> c.kind().compareTo(CeremonyKind.WEEKLY_CHECK_IN) >= 0)
        .map(c -> c.kind() + " " + c.span().from())
        .toList();
  }

  @Test
  void aCycleOfADay() {
    Rhythm standard = Rhythm.standard();
    assertThat(meetings(standard, "2026-01-05", "2026-01-05"))
        .containsExactly("QUARTERLY_REVIEW 2026-01-05");
    assertThat(meetings(standard, "2026-01-09", "2026-01-09"))
        .containsExactly("WEEKLY_CHECK_IN 2026-01-09", "QUARTERLY_REVIEW 2026-01-09");
    assertThat(meetings(standard, "2026-01-10", "2026-01-10")).isEmpty();
  }

  @Test
  void aCycleThatStartsOnAHolidayHasItsFirstMeetingAfterIt() {
    Rhythm rhythm =
        Rhythm.builder()
            .checkInDay(DayOfWeek.THURSDAY)
            .workingDays(
                WorkingDays.MONDAY_TO_FRIDAY.without(Set.of(LocalDate.parse("2026-01-01"))))
            .build();
    assertThat(meetings(rhythm, "2026-01-01", "2026-01-09"))
        .containsExactly("WEEKLY_CHECK_IN 2026-01-08", "QUARTERLY_REVIEW 2026-01-09");
  }

  /** February's only day in the cycle is a Sunday: the review is held in January, and once. */
  @Test
  void theQuarterlyReviewIsTheLastWorkingDayWhateverItsMonth() {
    assertThat(meetings(Rhythm.standard(), "2026-01-26", "2026-02-01"))
        .containsExactly("WEEKLY_CHECK_IN 2026-01-30", "QUARTERLY_REVIEW 2026-01-30");
    assertThat(meetings(Rhythm.standard(), "2026-01-26", "2026-02-02"))
        .containsExactly(
            "WEEKLY_CHECK_IN 2026-01-30",
            "MONTHLY_REVIEW 2026-01-30",
            "QUARTERLY_REVIEW 2026-02-02");
  }

  @Test
  void aYearHasFiftyTwoOrFiftyThreeFridays() {
    Rhythm everyDay = Rhythm.builder().workingDays(WorkingDays.EVERY_DAY).build();
    FiscalCalendar calendar = FiscalCalendar.calendarYear();
    assertThat(everyDay.checkInsOf(calendar.year(2026).span())).hasSize(52);
    assertThat(everyDay.checkInsOf(calendar.year(2027).span()))
        .hasSize(53)
        .startsWith(LocalDate.parse("2027-01-01"))
        .endsWith(LocalDate.parse("2027-12-31"));
    assertThat(of(CeremonyKind.MONTHLY_REVIEW, everyDay.calendarOf(calendar.year(2028).span())))
        .hasSize(11)
        .contains("2028-02-29");
  }

  @Test
  void aYearWithoutAWorkingDayHasNoMeeting() {
    Rhythm never = Rhythm.builder().workingDays(day -> false).build();
    assertThat(never.calendarOf(FiscalCalendar.calendarYear().year(2026).span()))
        .extracting(Ceremony::kind)
        .containsExactly(CeremonyKind.PREPARATION, CeremonyKind.DRAFTING);
    assertThat(
            Rhythm.builder()
                .from(never)
                .preparationWeeks(0)
                .draftingWeeks(0)
                .build()
                .calendarOf(Q1))
        .isEmpty();
  }

  /** In any week but the first and last there is a check-in, on a day of that week. */
  @Property
  void everyWholeWeekWithAWorkingDayHasOneCheckIn(
      @ForAll DayOfWeek checkInDay,
      @ForAll @IntRange(min = 0, max = 2000) int start,
      @ForAll @IntRange(min = 0, max = 400) int length) {
    LocalDate from = LocalDate.parse("2024-01-01").plusDays(start);
    DateSpan cycle = new DateSpan(from, from.plusDays(length));
    Rhythm rhythm = Rhythm.builder().checkInDay(checkInDay).build();
    List<LocalDate> days = rhythm.checkInsOf(cycle);
    assertThat(days).isSorted().doesNotHaveDuplicates();
    LocalDate due = from.with(TemporalAdjusters.nextOrSame(checkInDay));
    for (; !due.isAfter(cycle.to()); due = due.plusWeeks(1)) {
      DateSpan week = new DateSpan(due.minusDays(6), due);
      long held = days.stream().filter(week::contains).count();
      assertThat(held).isEqualTo(week.from().isBefore(from) ? Math.min(held, 1) : 1);
    }
    long reviews =
        rhythm.calendarOf(cycle).stream()
            .filter(c -> c.kind() == CeremonyKind.QUARTERLY_REVIEW)
            .count();
    assertThat(reviews).isEqualTo(length >= 2 ? 1 : Math.min(reviews, 1));
  }

  /** The first and last cycles that can be written down; beyond them nothing overflows. */
  @Test
  void timeHasEnds() {
    DateSpan first = new DateSpan(Limits.FIRST_DAY, Limits.FIRST_DAY);
    DateSpan last = new DateSpan(Limits.LAST_DAY.minusDays(90), Limits.LAST_DAY);
    Rhythm early = Rhythm.builder().preparationWeeks(Integer.MAX_VALUE).draftingWeeks(1).build();
    assertThat(early.calendarOf(first)).isSorted().hasSize(3);
    assertThat(Rhythm.standard().calendarOf(last)).isSorted().isNotEmpty();
    DateSpan all = new DateSpan(Limits.FIRST_DAY, Limits.LAST_DAY);
    assertThat(Rhythm.standard().checkInsOf(all)).hasSize(521_723);
    for (DateSpan beyond :
        List.of(
            new DateSpan(LocalDate.MIN, LocalDate.MIN),
            new DateSpan(LocalDate.MAX, LocalDate.MAX),
            new DateSpan(LocalDate.MIN, LocalDate.MAX),
            new DateSpan(Limits.LAST_DAY, Limits.LAST_DAY.plusDays(1)))) {
      assertThatExceptionOfType(LimitException.class)
          .isThrownBy(() -> Rhythm.standard().calendarOf(beyond));
      assertThatExceptionOfType(LimitException.class)
          .isThrownBy(() -> Rhythm.standard().checkInsOf(beyond));
    }
  }

  @Test
  void nobodyWorksBeforeTheFirstDayThereIs() {
    WorkingDays never = day -> false;
    assertThat(never.onOrBefore(LocalDate.MIN, LocalDate.MIN)).isEqualTo(LocalDate.MIN);
    assertThat(never.onOrBefore(LocalDate.MIN.plusDays(3), LocalDate.MIN))
        .isEqualTo(LocalDate.MIN.plusDays(3));
    assertThat(WorkingDays.EVERY_DAY.onOrBefore(LocalDate.MIN, LocalDate.MAX))
        .isEqualTo(LocalDate.MIN);
  }

  @Test
  void weeksAreNotNegative() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Rhythm.builder().draftingWeeks(-1).build());
  }

  @Property
  void meetingsAreWorkingDaysOfTheCycle(
      @ForAll @IntRange(min = 0, max = 2000) int start,
      @ForAll @IntRange(min = 0, max = 400) int length) {
    LocalDate from = LocalDate.parse("2024-01-01").plusDays(start);
    DateSpan cycle = new DateSpan(from, from.plusDays(length));
    List<Ceremony> all = Rhythm.standard().calendarOf(cycle);
    assertThat(all).isSorted().doesNotHaveDuplicates();
    assertThat(all)
        .filteredOn(c -> c.kind().compareTo(CeremonyKind.WEEKLY_CHECK_IN) >= 0)
        .allSatisfy(
            c -> {
              assertThat(cycle.encloses(c.span())).isTrue();
              assertThat(WorkingDays.MONDAY_TO_FRIDAY.counts(c.span().from())).isTrue();
            });
  }
}
