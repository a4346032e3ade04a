package dev.okr.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
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
