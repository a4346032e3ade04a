package dev.okr.core.goal;

import dev.okr.core.internal.Arguments;
import java.math.BigDecimal;

/**
 * When the dependent must be warned.
 *
 * @param scoreBelow the dependent is warned while the provider's score is below this; usually 0 to
 *     1
 */
public record Alert(BigDecimal scoreBelow) {

  /** Normalises the number. */
  public Alert {
    scoreBelow = Arguments.normalised(scoreBelow, "scoreBelow");
  }
}
