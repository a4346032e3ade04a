package dev.okr.scoring.review.drawing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Days laid along an axis. */
final class DayAxis {

  private static final int MOST_TICKS = 7;
  private static final int SHORT = 45;
  private static final int WEEK = 7;

  private final LocalDate from;
  private final LocalDate to;
  private final Scale scale;

  /** The first day stands at the beginning of the axis, the last at its end. */
  DayAxis(LocalDate from, LocalDate to, long begin, long end) {
    this.from = from;
    this.to = to.isAfter(from) ? to : from.plusDays(1);
    this.scale =
        new Scale(
            BigDecimal.ZERO,
            BigDecimal.valueOf(ChronoUnit.DAYS.between(from, this.to)),
            begin,
            end);
  }

  /** Where a day stands; one outside stands at the nearer end. */
  long at(LocalDate day) {
    return scale.at(BigDecimal.valueOf(ChronoUnit.DAYS.between(from, day)));
  }

  /**
   * A day to be written at the axis.
   *
   * @param on the day
   * @param text its month or its day
   */
  record Tick(LocalDate on, String text) {}

  /** The first days of months; of a short span a day a week. */
  List<Tick> ticks() {
    List<Tick> ticks = new ArrayList<>();
    if (ChronoUnit.DAYS.between(from, to) <= SHORT) {
      for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(WEEK)) {
        ticks.add(new Tick(day, day.toString().substring(5)));
      }
      return ticks;
    }
    long months = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
    long step = (months + MOST_TICKS - 1) / MOST_TICKS;
    YearMonth month = YearMonth.from(from);
    for (long i = 0; i < months; i += step) {
      LocalDate first = month.plusMonths(i).atDay(1);
      if (!first.isBefore(from) && !first.isAfter(to)) {
        ticks.add(new Tick(first, first.toString().substring(0, 7)));
      }
    }
    return ticks;
  }
}
