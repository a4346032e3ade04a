package dev.okr.core.goal;

import dev.okr.core.internal.Arguments;
import dev.okr.core.value.Limits;
import java.math.BigDecimal;

/**
 * A point of a graded target: at that value, this score.
 *
 * @param at the metric's value, normalised
 * @param score the score there, normalised
 */
public record GradePoint(BigDecimal at, BigDecimal score) {

  /**
   * Normalises both.
   *
   * @throws dev.okr.core.value.LimitException if the score is beyond {@link Limits#SCORE}
   */
  public GradePoint {
    at = Arguments.normalised(at, "at");
    score = Limits.requireScore(Arguments.normalised(score, "score"));
  }
}
