package dev.okr.core.time;

import dev.okr.core.message.Texts;
import dev.okr.core.value.LimitException;
import dev.okr.core.value.Limits;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Cycles of a fiscal year that starts in any month.
 *
 * <p>A year is called by the calendar year in which it starts, or, by {@link #namedByEnd}, in which
 * it ends. Ids are {@code 2026}, {@code 2026H1} and {@code 2026Q1}; halves and quarters have the
 * year as their parent.
 *
 * <p>All days of a cycle are of the years 0001 to 9999; what goes beyond is a {@link
 * LimitException}.
 *
 * <pre>{@code
 * FiscalCalendar.startingIn(Month.APRIL).quarter(2026, 1).span(); // 2026-04-01..2026-06-30
 * }</pre>
 */
public final class FiscalCalendar {

  private static final Texts TEXTS = Texts.of(FiscalCalendar.class);
  private static final int MONTHS = 12;
  private static final int QUARTERS = 4;
  private static final int HALVES = 2;

  private final Month first;
  private final boolean endNames;

  private FiscalCalendar(Month first, boolean endNames) {
    this.first = first;
    this.endNames = endNames;
  }

  /** Years that start with that month. */
  public static FiscalCalendar startingIn(Month month) {
    return new FiscalCalendar(Objects.requireNonNull(month, "month"), false);
  }

  /** The calendar year. */
  public static FiscalCalendar calendarYear() {
    return startingIn(Month.JANUARY);
  }

  /** The same years, called by the calendar year in which they end. */
  public FiscalCalendar namedByEnd() {
    return new FiscalCalendar(first, true);
  }

  /** The year of that name. */
  public Cycle year(int year) {
    return Cycle.builder()
        .id(CycleId.of(Integer.toString(year)))
        .span(span(year, 0, MONTHS))
        .build();
  }

  /**
   * A half of a year.
   *
   * @param year the year's name
   * @param number 1 or 2
   */
  public Cycle half(int year, int number) {
    return part(year, "H", number, HALVES);
  }

  /**
   * A quarter of a year.
   *
   * @param year the year's name
   * @param number 1 to 4
   */
  public Cycle quarter(int year, int number) {
    return part(year, "Q", number, QUARTERS);
  }

  /** The year, then its four quarters. */
  public List<Cycle> yearWithQuarters(int year) {
    List<Cycle> cycles = new ArrayList<>();
    cycles.add(year(year));
    for (int number = 1; number <= QUARTERS; number++) {
      cycles.add(quarter(year, number));
    }
    return cycles;
  }

  /** The year, then its two halves. */
  public List<Cycle> yearWithHalves(int year) {
    return List.of(year(year), half(year, 1), half(year, 2));
  }

  /** The name of the year in which the day lies. */
  public int yearOf(LocalDate day) {
    Objects.requireNonNull(day, "day");
    int started = day.getMonthValue() >= first.getValue() ? day.getYear() : day.getYear() - 1;
    return started + shift();
  }

  /** The quarter in which the day lies. */
  public Cycle quarterOf(LocalDate day) {
    return quarter(yearOf(day), monthOf(day) / (MONTHS / QUARTERS) + 1);
  }

  /** The half in which the day lies. */
  public Cycle halfOf(LocalDate day) {
    return half(yearOf(day), monthOf(day) / (MONTHS / HALVES) + 1);
  }

  /** Which month of its year the day lies in, from 0. */
  private int monthOf(LocalDate day) {
    return Math.floorMod(day.getMonthValue() - first.getValue(), MONTHS);
  }

  private Cycle part(int year, String letter, int number, int parts) {
    if (number < 1 || number > parts) {
      throw new IllegalArgumentException(letter + "1 to " + letter + parts + " (" + number + ")");
    }
    int months = MONTHS / parts;
    return Cycle.builder()
        .id(CycleId.of(year + letter + number))
        .parent(CycleId.of(Integer.toString(year)))
        .span(span(year, (number - 1) * months, months))
        .build();
  }

  private DateSpan span(int year, int afterMonths, int months) {
    if (year < Limits.FIRST_DAY.getYear() || year > Limits.LAST_DAY.getYear()) {
      throw new LimitException(TEXTS.get("year"), Integer.toString(year));
    }
    LocalDate from = LocalDate.of(year - shift(), first, 1).plusMonths(afterMonths);
    return new DateSpan(from, from.plusMonths(months).minusDays(1));
  }

  /** How far a year's name is from the calendar year in which it starts. */
  private int shift() {
    return endNames && first != Month.JANUARY ? 1 : 0;
  }
}
