package dev.okr.scoring.forecast.engine;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Between the exact numbers of a plan and the doubles of a forecast. */
final class ForecastNumbers {

  private static final int DECIMALS = 9;
  private static final MathContext DIGITS = new MathContext(12, RoundingMode.HALF_EVEN);

  private ForecastNumbers() {}

  /** A value with 12 digits, plain. */
  static BigDecimal value(double value) {
    return plain(new BigDecimal(value).round(DIGITS));
  }

  /** A probability with 9 decimals. */
  static BigDecimal probability(double p) {
    double held = Math.max(0, Math.min(1, p));
    return new BigDecimal(held).setScale(DECIMALS, RoundingMode.HALF_EVEN);
  }

  /** A score of billionths. */
  static BigDecimal score(long billionths) {
    return BigDecimal.valueOf(billionths, DECIMALS);
  }

  static BigDecimal plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Rejects what isn't a probability above 0 and below 1. */
  static void requireInside(double probability) {
    if (!(probability > 0 && probability < 1)) {
      throw new IllegalArgumentException(
          "probability must be above 0 and below 1 (" + probability + ")");
    }
  }
}
