package dev.okr.core.wire.scalar;

import dev.okr.core.value.Limits;
import java.math.BigDecimal;

/**
 * The numeral of a number of usual size in a buffer that is used again: digits and a point, as
 * {@link BigDecimal#toPlainString} gives them, without making a text. For one thread.
 */
public final class Digits {

  /** A sign, a zero, a point and the digits behind it. */
  private final char[] chars = new char[Limits.DIGITS + 3];

  private int start;

  /** Nothing in the buffer yet. */
  public Digits() {}

  /**
   * Puts the numeral of a number into the buffer.
   *
   * @return whether the number is of usual size: at most {@value Limits#DIGITS} significant digits
   *     and decimals, none of them lost in a negative scale; if not, the buffer says nothing
   */
  public boolean take(BigDecimal number) {
    int scale = number.scale();
    if (scale < 0 || scale > Limits.DIGITS || number.precision() > Limits.DIGITS) {
      return false;
    }
    long unscaled = number.scaleByPowerOfTen(scale).longValue();
    long rest = Math.abs(unscaled);
    int at = chars.length;
    for (int decimals = scale; decimals > 0; decimals--) {
      chars[--at] = (char) ('0' + rest % 10);
      rest /= 10;
    }
    if (scale > 0) {
      chars[--at] = '.';
    }
    do {
      chars[--at] = (char) ('0' + rest % 10);
      rest /= 10;
    } while (rest > 0);
    if (unscaled < 0) {
      chars[--at] = '-';
    }
    start = at;
    return true;
  }

  /** The buffer; the numeral is at its end. */
  public char[] chars() {
    return chars;
  }

  /** Where the numeral begins. */
  public int start() {
    return start;
  }

  /** How long the numeral is. */
  public int length() {
    return chars.length - start;
  }
}
