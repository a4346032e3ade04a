package dev.okr.scoring.internal;

import dev.okr.core.goal.Checkpoint;
import dev.okr.core.goal.Expectation;
import dev.okr.core.time.WorkingDays;
import dev.okr.scoring.policy.DayCount;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * What a date lets one expect (scoring.md, section 6). Remembers spans, which key results share.
 */
final class Calendar {

  private final Policy policy;
  private final int day;
  private final Map<Long, Long> linear = new HashMap<>();

  Calendar(Policy policy, int day) {
    this.policy = policy;
    this.day = day;
  }

  /** Whether the span has begun. */
  boolean hasBegun(int start) {
    return start == CompiledPlan.NO_DAY || day >= start;
  }

  /** Whether the last day is over. */
  boolean isAfter(int end) {
    return end != CompiledPlan.NO_DAY && day > end;
  }

  /** The score expected of a span, in billionths. Nothing is expected while a day isn't known. */
  long expected(Expectation expectation, int start, int end) {
    if (start == CompiledPlan.NO_DAY
        || end == CompiledPlan.NO_DAY
        || expectation instanceof Expectation.None
        || day < start) {
      return 0;
    }
    if (expectation instanceof Expectation.Checkpoints checkpoints) {
      return between(checkpoints, start, end);
    }
    if (day >= end) {
      return Fixed.ONE;
    }
    return expectation instanceof Expectation.AtEnd ? 0 : linear(start, end);
  }

  private long linear(int start, int end) {
    return linear.computeIfAbsent(
        ((long) start << 32) | (end & 0xffff_ffffL), any -> elapsed(start, end));
  }

  private long elapsed(int start, int end) {
    int from = policy.dayCount() == DayCount.INCLUSIVE ? start : start + 1;
    long whole = counted(from, end);
    // no counting day at all: the plain days are the only measure of the span there is
    return whole == 0
        ? Fixed.ratio((long) day - from + 1, Math.max(1L, (long) end - from + 1))
        : Fixed.ratio(counted(from, day), whole);
  }

  private long counted(int from, int to) {
    if (policy.calendar().equals(WorkingDays.EVERY_DAY)) {
      return Math.max(0L, (long) to - from + 1);
    }
    long count = 0;
    for (int d = from; d <= to; d++) {
      if (policy.calendar().counts(LocalDate.ofEpochDay(d))) {
        count++;
      }
    }
    return count;
  }

  /**
   * Straight lines from (start, 0) through the points to (end, 1); a point on an end replaces it.
   */
  private long between(Expectation.Checkpoints checkpoints, int start, int end) {
    int lastDay = start;
    BigDecimal lastScore = BigDecimal.ZERO;
    boolean endIsReplaced = false;
    for (Checkpoint point : checkpoints.points()) {
      int on = CompiledPlan.day(point.on());
      if (on < start || on > end) {
        continue;
      }
      if (on > day) {
        return line(lastDay, lastScore, on, point.figure());
      }
      lastDay = on;
      lastScore = point.figure();
      endIsReplaced = on == end;
    }
    if (day >= end) {
      return endIsReplaced ? Fixed.of(lastScore) : Fixed.ONE;
    }
    return line(lastDay, lastScore, end, BigDecimal.ONE);
  }

  private long line(int day1, BigDecimal score1, int day2, BigDecimal score2) {
    BigDecimal width = BigDecimal.valueOf((long) day2 - day1);
    BigDecimal rise = score2.subtract(score1).multiply(BigDecimal.valueOf((long) day - day1));
    return Fixed.ratio(score1.multiply(width).add(rise), width);
  }
}
