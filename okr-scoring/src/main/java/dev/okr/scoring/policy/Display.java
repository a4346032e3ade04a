package dev.okr.scoring.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How a score is shown; it never feeds back into a calculation.
 *
 * @param hundred whether scores are shown on a scale of 0 to 100 instead of 0 to 1
 * @param digits decimals shown, 0 to 9, rounded HALF_UP
 */
public record Display(boolean hundred, int digits) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** 0 to 1 with two decimals. */
  public static final Display UNIT = new Display(false, 2);

  /** 0 to 100 without decimals. */
  public static final Display PERCENT = new Display(true, 0);

  /**
   * Checks the digits.
   *
   * @throws IllegalArgumentException if not within 0 and 9
   */
  public Display {
    if (digits < 0 || digits > 9) {
      throw new IllegalArgumentException("digits are 0 to 9 (" + digits + ")");
    }
  }

  /** A number on this scale, rounded HALF_UP: how much a score rose or fell. */
  public BigDecimal rounded(BigDecimal number) {
    return (hundred ? number.multiply(HUNDRED) : number).setScale(digits, RoundingMode.HALF_UP);
  }

  /**
   * The score as people read it, without a sign for per cent: rounded HALF_UP, but what is below 1
   * never shows as 1, and what is above 0 never as 0 (0.999 is "0.99"). Without a decimal between 0
   * and 1 there is nothing else to show, so that is just rounded.
   */
  public String show(BigDecimal score) {
    BigDecimal top = hundred ? HUNDRED : BigDecimal.ONE;
    BigDecimal exact = score.multiply(top);
    BigDecimal step = BigDecimal.ONE.movePointLeft(digits);
    BigDecimal shown = rounded(score);
    if (step.compareTo(top) < 0) {
      if (exact.compareTo(top) < 0) {
        shown = shown.min(top.subtract(step));
      }
      if (exact.signum() > 0) {
        shown = shown.max(step);
      }
    }
    return shown.toPlainString();
  }
}
