package dev.okr.core.week;

import dev.okr.core.rule.RuleFigures;
import dev.okr.core.time.Rhythm;
import dev.okr.core.time.WorkingDays;
import java.util.Objects;

/**
 * How a week is told.
 *
 * @param rhythm says on which day check-ins are due, and which days are worked: lateness is counted
 *     in them
 * @param refreshDays the days in which the age of a value is counted, as in the scoring policy and
 *     the rule book
 * @param figures how low a confidence is low, and how long a decision may wait
 * @param days how many days are looked ahead, the day itself included: 1 to {@value #MOST_DAYS}
 */
public record WeekOptions(Rhythm rhythm, WorkingDays refreshDays, RuleFigures figures, int days) {

  /** The furthest that is looked ahead. */
  public static final int MOST_DAYS = 366;

  private static final WeekOptions STANDARD =
      new WeekOptions(Rhythm.standard(), WorkingDays.EVERY_DAY, RuleFigures.standard(), 7);

  /**
   * Rejects {@code null}.
   *
   * @throws IllegalArgumentException if the number of days is out of range
   */
  public WeekOptions {
    Objects.requireNonNull(rhythm, "rhythm");
    Objects.requireNonNull(refreshDays, "refreshDays");
    Objects.requireNonNull(figures, "figures");
    if (days < 1 || days > MOST_DAYS) {
      throw new IllegalArgumentException(
          "1 to " + MOST_DAYS + " days are looked ahead (" + days + ")");
    }
  }

  /**
   * Check-ins on Fridays, working days from Monday to Friday, ages in calendar days as the standard
   * policy counts them, seven days.
   */
  public static WeekOptions standard() {
    return STANDARD;
  }

  /** These with another rhythm. */
  public WeekOptions withRhythm(Rhythm other) {
    return new WeekOptions(Objects.requireNonNull(other, "other"), refreshDays, figures, days);
  }

  /** These with the age of values counted in other days. */
  public WeekOptions withRefreshDays(WorkingDays other) {
    return new WeekOptions(rhythm, Objects.requireNonNull(other, "other"), figures, days);
  }

  /** These with other figures. */
  public WeekOptions withFigures(RuleFigures other) {
    return new WeekOptions(rhythm, refreshDays, Objects.requireNonNull(other, "other"), days);
  }

  /**
   * These with another number of days.
   *
   * @throws IllegalArgumentException if the number is out of range
   */
  public WeekOptions withDays(int other) {
    return new WeekOptions(rhythm, refreshDays, figures, other);
  }
}
