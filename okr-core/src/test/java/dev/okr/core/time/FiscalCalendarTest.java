package dev.okr.core.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.okr.core.value.LimitException;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class FiscalCalendarTest {

  @Test
  void aCalendarYearHasItsQuarters() {
    List<Cycle> cycles = FiscalCalendar.calendarYear().yearWithQuarters(2026);
    assertThat(cycles)
        .extracting(c -> c.id().value())
        .containsExactly("2026", "2026Q1", "2026Q2", "2026Q3", "2026Q4");
    assertThat(cycles.get(1).span()).isEqualTo(DateSpan.of("2026-01-01", "2026-03-31"));
    assertThat(cycles.get(1).parent()).contains(CycleId.of("2026"));
  }

  @Test
  void aYearThatStartsInAprilIsCalledByItsStartOrItsEnd() {
    FiscalCalendar april = FiscalCalendar.startingIn(Month.APRIL);
    assertThat(april.quarter(2026, 1).span()).isEqualTo(DateSpan.of("2026-04-01", "2026-06-30"));
    assertThat(april.yearOf(LocalDate.parse("2026-03-31"))).isEqualTo(2025);
    FiscalCalendar byEnd = april.namedByEnd();
    assertThat(byEnd.quarter(2027, 4).span()).isEqualTo(DateSpan.of("2027-01-01", "2027-03-31"));
    assertThat(byEnd.yearOf(LocalDate.parse("2026-04-01"))).isEqualTo(2027);
    assertThat(FiscalCalendar.calendarYear().namedByEnd().year(2026).span())
        .isEqualTo(DateSpan.of("2026-01-01", "2026-12-31"));
  }

  @Test
  void aYearHasItsHalvesAndALeapYearItsDay() {
    assertThat(FiscalCalendar.startingIn(Month.JULY).yearWithHalves(2027))
        .extracting(
            c -> c.id() + " " + c.span().from() + ".." + c.span().to() + " " + c.span().days())
        .containsExactly(
            "2027 2027-07-01..2028-06-30 366",
            "2027H1 2027-07-01..2027-12-31 184",
            "2027H2 2028-01-01..2028-06-30 182");
    assertThat(FiscalCalendar.startingIn(Month.DECEMBER).quarter(2027, 1).span())
        .isEqualTo(DateSpan.of("2027-12-01", "2028-02-29"));
  }

  @Test
  void aCycleOfAnyDays() {
    assertThat(Cycle.of("peak", "2026-10-15", "2027-01-10").span().days()).isEqualTo(88);
    assertThat(Cycle.of("a-day", "2026-10-15", "2026-10-15").span().days()).isEqualTo(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Cycle.of("reversed", "2026-10-15", "2026-10-14"))
        .withMessageContaining("(2026-10-15..2026-10-14)");
  }

  @Test
  void thereIsNoFifthQuarter() {
    FiscalCalendar calendar = FiscalCalendar.calendarYear();
    assertThatIllegalArgumentException().isThrownBy(() -> calendar.quarter(2026, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> calendar.half(2026, 0));
  }

  @Property
  void partsFillTheYearAndEveryDayIsInItsQuarter(
      @ForAll Month start,
      @ForAll boolean byEnd,
      @ForAll @IntRange(min = 1990, max = 2090) int year,
      @ForAll @IntRange(min = 0, max = 364) int offset) {
    FiscalCalendar calendar = FiscalCalendar.startingIn(start);
    FiscalCalendar named = byEnd ? calendar.namedByEnd() : calendar;
    Cycle whole = named.year(year);
    long days = 0;
    for (int q = 1; q <= 4; q++) {
      days += named.quarter(year, q).span().days();
      assertThat(whole.span().encloses(named.quarter(year, q).span())).isTrue();
    }
    assertThat(days).isEqualTo(whole.span().days());
    assertThat(named.half(year, 1).span().days() + named.half(year, 2).span().days())
        .isEqualTo(days);
    LocalDate day = whole.span().from().plusDays(offset);
    assertThat(named.quarterOf(day).span().contains(day)).isTrue();
    assertThat(named.halfOf(day).span().contains(day)).isTrue();
    assertThat(named.halfOf(day).span().encloses(named.quarterOf(day).span())).isTrue();
    assertThat(named.yearOf(day)).isEqualTo(year);
  }

  @Test
  void yearsHaveFourDigits() {
    FiscalCalendar april = FiscalCalendar.startingIn(Month.APRIL);
    assertThat(FiscalCalendar.calendarYear().year(1).span().from()).isEqualTo("0001-01-01");
    assertThat(FiscalCalendar.calendarYear().quarter(9999, 4).span().to()).isEqualTo("9999-12-31");
    assertThat(april.quarter(9999, 3).span().to()).isEqualTo("9999-12-31");
    for (int year : new int[] {Integer.MIN_VALUE, -1, 0, 10_000, Integer.MAX_VALUE}) {
      assertThatExceptionOfType(LimitException.class).isThrownBy(() -> april.year(year));
    }
    assertThatExceptionOfType(LimitException.class).isThrownBy(() -> april.year(9999));
    assertThatExceptionOfType(LimitException.class).isThrownBy(() -> april.namedByEnd().year(1));
    assertThatExceptionOfType(LimitException.class)
        .isThrownBy(() -> april.quarterOf(LocalDate.MAX));
  }
}
