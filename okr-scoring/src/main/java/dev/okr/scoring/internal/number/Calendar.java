package dev.okr.scoring.internal.number;

import dev.okr.core.time.WorkingDays;
import dev.okr.scoring.policy.DayCount;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts days as a policy does. Remembers the shares of spans that have passed, which key results
 * share. Not safe for threads.
 */
public final class Calendar {

  private final WorkingDays days;
  private final boolean countsEvery;
  private final boolean elapsedOnly;
  private final Map<Span, Long> known = new HashMap<>();

  /** A span and a day in it. */
  private record Span(int start, int day, int end) {}

  public Calendar(Policy policy) {
    this.days = policy.calendar();
    this.countsEvery = days.equals(WorkingDays.EVERY_DAY);
    this.elapsedOnly = policy.dayCount() == DayCount.ELAPSED;
  }

  /** The share of a span that has passed on a day within it, in billionths. */
  public long elapsed(int start, int day, int end) {
    return known.computeIfAbsent(
        new Span(start, day, end), span -> Fixed.ratio(passed(span), whole(span)));
  }

  /** The days of a span that have passed, in the days that {@link #whole} counts. */
  private long passed(Span span) {
    return count(span.start(), span.day(), takesAll(span));
  }

  private long whole(Span span) {
    return Math.max(1, count(span.start(), span.end(), takesAll(span)));
  }

  /** The passed and the whole days of a span. */
  public BigDecimal[] passedAndWhole(int start, int day, int end) {
    Span span = new Span(start, day, end);
    return new BigDecimal[] {BigDecimal.valueOf(passed(span)), BigDecimal.valueOf(whole(span))};
  }

  /** Without a counting day in the span all days are the only measure of it. */
  private boolean takesAll(Span span) {
    return countsEvery || count(span.start(), span.end(), false) == 0;
  }

  private long count(int start, int to, boolean every) {
    return counted(elapsedOnly ? start + 1L : start, to, every);
  }

  private long counted(long from, long to, boolean every) {
    if (every || countsEvery) {
      return Math.max(0L, to - from + 1);
    }
    long count = 0;
    for (long day = from; day <= to; day++) {
      if (days.counts(LocalDate.ofEpochDay(day))) {
        count++;
      }
    }
    return count;
  }

  /** How many counting days lie after one day up to another. */
  public long between(int earlier, int later) {
    return counted(earlier + 1L, later, false);
  }
}
