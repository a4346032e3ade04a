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

  /** The score as people read it, without a sign for per cent. */
  public String show(BigDecimal score) {
    return (hundred ? score.movePointRight(2) : score)
        .setScale(digits, RoundingMode.HALF_UP)
        .toPlainString();
  }
}
