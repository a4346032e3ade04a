package dev.okr.scoring.course;

import java.time.LocalDate;
import java.util.Objects;

/**
 * What was aimed at from a day to a day.
 *
 * @param from the first day
 * @param to the last day, the day before the next one's first
 * @param aim what must be reached
 */
public record AimSpan(LocalDate from, LocalDate to, Aim aim) {

  /** Rejects {@code null}. */
  public AimSpan {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(aim, "aim");
  }
}
