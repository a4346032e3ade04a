package dev.okr.core.goal;

import dev.okr.core.internal.Arguments;
import java.math.BigDecimal;

/**
 * A point of a graded target: at that value, this score.
 *
 * @param at the metric's value, normalised
 * @param score the score there, normalised
 */
public record GradePoint(BigDecimal at, BigDecimal score) {

  /** Normalises both. */
  public GradePoint {
    at = Arguments.normalised(at, "at");
    score = Arguments.normalised(score, "score");
  }
}
