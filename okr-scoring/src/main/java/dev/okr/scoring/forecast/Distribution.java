package dev.okr.scoring.forecast;

import java.math.BigDecimal;

/** How likely the values of a number are that isn't known yet. Immutable. */
public interface Distribution {

  /** The mean. */
  BigDecimal mean();

  /**
   * The value that is not exceeded with a probability; it never falls as the probability rises.
   *
   * @param probability above 0 and below 1
   * @throws IllegalArgumentException for any other probability
   */
  BigDecimal quantile(double probability);

  /** The probability of that value or a larger one, 0 to 1. */
  double atLeast(BigDecimal value);

  /** The value in the middle: as likely exceeded as not. */
  default BigDecimal median() {
    return quantile(0.5);
  }
}
