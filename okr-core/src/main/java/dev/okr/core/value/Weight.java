package dev.okr.core.value;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * How much a part counts among its siblings: a decimal of at least 0 with at most {@value
 * #MAX_DECIMALS} decimals. Only the proportions of siblings matter; a part of weight 0 does not
 * count.
 *
 * @param value the weight, normalised
 */
public record Weight(BigDecimal value) {

  /** The most decimals a weight may have. */
  public static final int MAX_DECIMALS = 6;

  /** The largest weight. */
  public static final BigDecimal MAX = BigDecimal.valueOf(1_000_000_000_000L);

  /** The default: 1. */
  public static final Weight ONE = new Weight(BigDecimal.ONE);

  /** The weight of a part that does not count. */
  public static final Weight ZERO = new Weight(BigDecimal.ZERO);

  /**
   * Normalises and checks.
   *
   * @throws IllegalArgumentException if negative, above {@link #MAX}, or with too many decimals
   */
  public Weight {
    value = Decimals.normalise(Objects.requireNonNull(value, "value"));
    if (!isValid(value)) {
      throw new IllegalArgumentException(
          "a weight is 0 to "
              + MAX.toPlainString()
              + " with at most "
              + MAX_DECIMALS
              + " decimals ("
              + value.toPlainString()
              + ")");
    }
  }

  /** Whether the number, within {@link Decimals} limits, may serve as a weight. */
  public static boolean isValid(BigDecimal value) {
    BigDecimal number = Decimals.normalise(Objects.requireNonNull(value, "value"));
    return number.signum() >= 0 && number.scale() <= MAX_DECIMALS && number.compareTo(MAX) <= 0;
  }

  /**
   * The weight of a decimal numeral such as {@code "0.5"}.
   *
   * @throws NumberFormatException if it is no numeral
   * @throws IllegalArgumentException if the number can't be a weight
   */
  public static Weight of(String decimal) {
    if (Objects.requireNonNull(decimal, "decimal").length() > Limits.NUMERAL) {
      throw new NumberFormatException(
          "a weight is a decimal numeral (" + decimal.length() + " characters)");
    }
    return new Weight(new BigDecimal(decimal));
  }

  /** The weight of a whole number. */
  public static Weight of(long whole) {
    return new Weight(BigDecimal.valueOf(whole));
  }

  /** Whether the part does not count. */
  public boolean isZero() {
    return value.signum() == 0;
  }

  /** The weight in millionths, exact: at most 10<sup>18</sup>. */
  public long millionths() {
    return value.movePointRight(MAX_DECIMALS).longValueExact();
  }
}
