package dev.okr.core.value;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.Optional;

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

  /**
   * The most bits of an unscaled value that is looked at: 2^60 > 10^18, a longer one may still have
   * trailing zeros, but not a million of them.
   */
  private static final int LONGEST = 4096;

  private static final int MOST_SHOWN = 60;

  private static final MathContext ROUNDING =
      new MathContext(Limits.DIGITS, RoundingMode.HALF_EVEN);

  private Decimals() {}

  /** Whether {@link #normalise} accepts the number. Cheap whatever the exponent. */
  public static boolean isWithinLimits(BigDecimal number) {
    Objects.requireNonNull(number, "number");
    if (number.signum() == 0) {
      return true;
    }
    if (number.unscaledValue().bitLength() > LONGEST) {
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
          LimitTexts.say("number", "digits", Limits.DIGITS, "exponent", Limits.EXPONENT),
          brief(number));
    }
    if (number.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal stripped = number.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  /**
   * The number as it can be kept: itself if it is within limits, else rounded half-even, once, to
   * {@value Limits#DIGITS} significant digits and at most {@value Limits#EXPONENT} decimals. Cheap
   * whatever the exponent.
   *
   * @return the number, normalised; empty if it is too large, or has more than a thousand digits
   */
  public static Optional<BigDecimal> rounded(BigDecimal number) {
    Objects.requireNonNull(number, "number");
    if (isWithinLimits(number)) {
      return Optional.of(normalise(number));
    }
    if (number.unscaledValue().bitLength() > LONGEST) {
      return Optional.empty();
    }
    long magnitude = (long) number.precision() - number.scale();
    if (magnitude > Limits.DIGITS + Limits.EXPONENT) {
      return Optional.empty();
    }
    if (magnitude < -Limits.EXPONENT) {
      return Optional.of(BigDecimal.ZERO);
    }
    BigDecimal digits = number.round(ROUNDING);
    BigDecimal result =
        digits.scale() > Limits.EXPONENT
            ? number.setScale(Limits.EXPONENT, RoundingMode.HALF_EVEN)
            : digits;
    return isWithinLimits(result) ? Optional.of(normalise(result)) : Optional.empty();
  }

  /**
   * The number in a few characters, for a message in any language: one beyond limits may have
   * millions of digits, and is told by its size.
   */
  public static String brief(BigDecimal number) {
    Objects.requireNonNull(number, "number");
    int bits = number.unscaledValue().bitLength();
    if (bits > LONGEST) {
      long exponent = bits * 30_103L / 100_000 - number.scale();
      return (number.signum() < 0 ? "~-1E" : "~1E") + (exponent < 0 ? "" : "+") + exponent;
    }
    return number.precision() > MOST_SHOWN
        ? number.round(new MathContext(MOST_SHOWN, RoundingMode.DOWN)) + "..."
        : number.toString();
  }

  /**
   * Whether a number has the form that {@link #normalise} gives.
   *
   * @throws LimitException if it has more digits or a larger exponent than allowed
   */
  public static boolean isNormal(BigDecimal number) {
    return isUsual(Objects.requireNonNull(number, "number"))
        || normalise(number).scale() == number.scale();
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
}
