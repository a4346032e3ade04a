package dev.okr.core.wire.scalar;

import dev.okr.core.value.Decimals;
import dev.okr.core.value.Limits;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads decimal numerals: {@code -?digits(.digits)?([eE][+-]?digits)?}, ASCII digits only. The
 * usual numeral of up to 18 digits without an exponent takes no detour.
 */
public final class Numerals {

  /** An exponent of more digits than this fits no int, and no limit either. */
  private static final int MAX_EXPONENT_DIGITS = 9;

  private Numerals() {}

  /** What a numeral is. */
  enum Verdict {
    /** It can be read. */
    FINE,
    /** It is a numeral beyond the limits. */
    TOO_LARGE,
    /** It is no numeral. */
    WRONG
  }

  /**
   * The number in its normal form, if it is a short numeral without an exponent; {@code null} says
   * nothing about the others.
   */
  static @Nullable BigDecimal plain(char[] chars, int from, int length) {
    int i = from;
    int end = from + length;
    boolean negative = length > 0 && chars[i] == '-';
    if (negative) {
      i++;
    }
    if (end - i > Limits.DIGITS + 1 || end == i || chars[i] == '.') {
      return null;
    }
    long unscaled = 0;
    int scale = -1;
    int digits = 0;
    for (; i < end; i++) {
      char c = chars[i];
      if (c >= '0' && c <= '9') {
        unscaled = unscaled * 10 + (c - '0');
        digits++;
        scale += scale < 0 ? 0 : 1;
      } else if (c == '.' && scale < 0 && i < end - 1) {
        scale = 0;
      } else {
        return null;
      }
    }
    if (digits > Limits.DIGITS) {
      return null;
    }
    return normal(negative ? -unscaled : unscaled, Math.max(scale, 0));
  }

  private static BigDecimal normal(long unscaled, int scale) {
    long shortened = unscaled;
    int places = scale;
    while (places > 0 && shortened % 10 == 0) {
      shortened /= 10;
      places--;
    }
    return BigDecimal.valueOf(shortened, places);
  }

  /** What the text is, without computing anything of the size of its exponent. */
  static Verdict judge(String text) {
    int length = text.length();
    int i = text.startsWith("-") ? 1 : 0;
    int whole = digits(text, i);
    i += whole;
    boolean fine = whole > 0;
    if (i < length && text.charAt(i) == '.') {
      int places = digits(text, i + 1);
      fine &= places > 0;
      i += 1 + places;
    }
    int exponent = 0;
    if (i < length && (text.charAt(i) == 'e' || text.charAt(i) == 'E')) {
      i += i + 1 < length && (text.charAt(i + 1) == '+' || text.charAt(i + 1) == '-') ? 2 : 1;
      exponent = digits(text, i);
      fine &= exponent > 0;
      i += exponent;
    }
    if (!fine || i < length) {
      return Verdict.WRONG;
    }
    return length > Limits.NUMERAL
            || exponent > MAX_EXPONENT_DIGITS
            || !Decimals.isWithinLimits(new BigDecimal(text))
        ? Verdict.TOO_LARGE
        : Verdict.FINE;
  }

  /** Whether JSON may spell a number so: no leading zeros. */
  public static boolean isJson(String text) {
    int first = text.startsWith("-") ? 1 : 0;
    boolean hasLeadingZero = text.startsWith("0", first) && digits(text, first) > 1;
    return !hasLeadingZero && judge(text) != Verdict.WRONG;
  }

  private static int digits(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
      i++;
    }
    return i - from;
  }
}
