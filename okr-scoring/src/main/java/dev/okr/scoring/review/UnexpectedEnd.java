package dev.okr.scoring.review;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * A running key result that is likely to end otherwise than its light says: green today and likely
 * to be missed, or yellow or red and likely to be met.
 *
 * @param keyResult the key result
 * @param light its light today
 * @param met the probability that on its last day it has the score that is expected of it then, 0
 *     to 1
 */
public record UnexpectedEnd(KeyResultId keyResult, Light light, BigDecimal met) {

  /** Rejects what is missing. */
  public UnexpectedEnd {
    Objects.requireNonNull(keyResult, "keyResult");
    Objects.requireNonNull(light, "light");
    Objects.requireNonNull(met, "met");
  }

  /** Whether it is likely to be missed though green, and not the reverse. */
  public boolean isLikelyMissed() {
    return light == Light.GREEN;
  }
}
