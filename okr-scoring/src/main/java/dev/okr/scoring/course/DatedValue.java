package dev.okr.scoring.course;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A value of a day.
 *
 * @param on the day
 * @param value the value
 */
public record DatedValue(LocalDate on, BigDecimal value) {

  /** Rejects {@code null}. */
  public DatedValue {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(value, "value");
  }
}
