package dev.okr.core.time;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Objects;

/**
 * How many days ago something was, in days that count. It remembers what it has counted, so that
 * many questions about one day cost one pass over the calendar; it is for one thread.
 */
public final class Age {

  private final LocalDate on;
  private final WorkingDays days;

  /** How many of the last so many days count, as far back as anybody asked. */
  private int[] counted = new int[64];

  private int known;

  /**
   * Ages on a day.
   *
   * @param on the day
   * @param days the days that count
   */
  public Age(LocalDate on, WorkingDays days) {
    this.on = Objects.requireNonNull(on, "on");
    this.days = Objects.requireNonNull(days, "days");
  }

  /** How many days after that one, up to and including today, count; 0 for a day to come. */
  @SuppressWarnings("ReferenceEquality") // the usual calendar needs no table
  public long since(LocalDate day) {
    Objects.requireNonNull(day, "day");
    long all = Math.max(0, ChronoUnit.DAYS.between(day, on));
    return days == WorkingDays.EVERY_DAY ? all : counted((int) all);
  }

  private int counted(int back) {
    while (known < back) {
      if (known + 1 == counted.length) {
        counted = Arrays.copyOf(counted, counted.length * 2);
      }
      int more = days.counts(on.minusDays(known)) ? 1 : 0;
      counted[known + 1] = counted[known] + more;
      known++;
    }
    return counted[back];
  }
}
