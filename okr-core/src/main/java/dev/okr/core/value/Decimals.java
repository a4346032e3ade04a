package dev.okr.core.value;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * The form in which every measured number is held: a {@link BigDecimal} without trailing zeros
 * after the point and with a scale of at least 0, so that 10, 10.0 and 1E+1 are one value with one
 * hash.
 *
 * <p>At most {@value Limits#DIGITS} significant digits and an exponent of the last significant
 * digit between -{@value Limits#EXPONENT} and {@value Limits#EXPONENT}; so {@code 1E+1000000000}
 * can neither hang nor fill a host.
 */
public final class Decimals {

  private Decimals() {}

  /** Whether {@link #normalise} accepts the number. Cheap whatever the exponent. */
  public static boolean isWithinLimits(BigDecimal number) {
    Objects.requireNonNull(number, "number");
    if (number.signum() == 0) {
      return true;
    }
    // 2^60 > 10^18: a longer unscaled value may still have trailing zeros, but not a million of
    // them
    if (number.unscaledValue().bitLength() > 4096) {
      return false;
    }
    return fits(number.stripTrailingZeros());
  }

  /**
   * The number in its one form.
   *
   * @throws LimitException if it has more digits or a larger exponent than allowed
   */
  public static BigDecimal normalise(BigDecimal number) {
    Objects.requireNonNull(number, "number");
    if (isUsual(number)) {
      return number.signum() == 0 ? BigDecimal.ZERO : number;
    }
    if (!isWithinLimits(number)) {
      throw new LimitException(
          "a number has at most "
              + Limits.DIGITS
              + " significant digits and an exponent within +-"
              + Limits.EXPONENT,
          "数字最多 " + Limits.DIGITS + " 位有效数字，指数在 ±" + Limits.EXPONENT + " 之内",
          brief(number));
    }
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /** Whether it is easily seen to be in its form already, but for the scale of a zero. */
  private static boolean isUsual(BigDecimal number) {
    int scale = number.scale();
    return scale >= 0
        && scale <= Limits.EXPONENT
        && number.precision() <= Limits.DIGITS
        && (scale == 0 || number.unscaledValue().longValue() % 10 != 0);
  }

  private static boolean fits(BigDecimal stripped) {
    return stripped.precision() <= Limits.DIGITS
        && Math.abs((long) stripped.scale()) <= Limits.EXPONENT;
  }

  private static String brief(BigDecimal number) {
    return number.unscaledValue().bitLength() > 256
        ? number.precision() + " digits, scale " + number.scale()
        : number.toString();
  }
}
