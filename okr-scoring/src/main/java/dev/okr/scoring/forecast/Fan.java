package dev.okr.scoring.forecast;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * A distribution in five numbers, as charts draw it.
 *
 * @param lowest what is not exceeded with a probability of 2.5 %
 * @param low of 10 %
 * @param median as likely exceeded as not
 * @param high of 90 %
 * @param highest of 97.5 %
 */
public record Fan(
    BigDecimal lowest, BigDecimal low, BigDecimal median, BigDecimal high, BigDecimal highest) {

  /** Rejects {@code null}. */
  public Fan {
    Objects.requireNonNull(lowest, "lowest");
    Objects.requireNonNull(low, "low");
    Objects.requireNonNull(median, "median");
    Objects.requireNonNull(high, "high");
    Objects.requireNonNull(highest, "highest");
  }

  /** The fan of a distribution. */
  public static Fan of(Distribution distribution) {
    Objects.requireNonNull(distribution, "distribution");
    return new Fan(
        distribution.quantile(0.025),
        distribution.quantile(0.1),
        distribution.median(),
        distribution.quantile(0.9),
        distribution.quantile(0.975));
  }
}
