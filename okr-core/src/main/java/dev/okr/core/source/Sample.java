package dev.okr.core.source;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A value that a source gives for a day.
 *
 * @param on the day it is the value of
 * @param value the value, in the metric's unit
 */
public record Sample(LocalDate on, BigDecimal value) {

  /** Rejects {@code null}. */
  public Sample {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(value, "value");
  }
}
