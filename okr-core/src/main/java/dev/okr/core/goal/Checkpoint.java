package dev.okr.core.goal;

import dev.okr.core.internal.Arguments;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What score a date lets one expect.
 *
 * @param on the day
 * @param score the score expected on that day, normalised
 */
public record Checkpoint(LocalDate on, BigDecimal score) {

  /** Normalises the score. */
  public Checkpoint {
    Objects.requireNonNull(on, "on");
    score = Arguments.normalised(score, "score");
  }
}
