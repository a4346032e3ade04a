package dev.okr.scoring;

import dev.okr.core.internal.Arguments;
import dev.okr.scoring.policy.Display;
import java.io.Serializable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;

/**
 * A score, an expected score, a pace or a progress: a fixed-point number, a count of billionths.
 * Sums of such numbers are associative, so any order of work gives the same bits; a comparison with
 * 0.7 is exact.
 *
 * @param billionths the number times 10<sup>9</sup>
 */
public record Score(long billionths) implements Comparable<Score>, Serializable {

  /** How many decimals a score has. */
  public static final int DECIMALS = 9;

  /** How many digits stand before the point of the largest score. */
  private static final int MOST_DIGITS = 10;

  /** Nothing attained. */
  public static final Score ZERO = new Score(0);

  /** All attained. */
  public static final Score ONE = new Score(1_000_000_000L);

  /**
   * The score of a decimal, rounded HALF_EVEN to 9 decimals.
   *
   * @throws ArithmeticException if it is beyond about 9.2 billion
   */
  public static Score of(BigDecimal decimal) {
    // a power of ten that is written out could fill a host
    long digits = Objects.requireNonNull(decimal, "decimal").precision() - (long) decimal.scale();
    if (decimal.signum() == 0 || digits < -DECIMALS) {
      return ZERO;
    }
    if (digits > MOST_DIGITS) {
      throw new ArithmeticException(
          "a score has at most " + MOST_DIGITS + " digits before the point (" + digits + ")");
    }
    return new Score(
        decimal.setScale(DECIMALS, RoundingMode.HALF_EVEN).unscaledValue().longValueExact());
  }

  /**
   * The score of a decimal numeral such as {@code "0.7"}.
   *
   * @throws NumberFormatException if it is none
   * @throws ArithmeticException if it is beyond about 9.2 billion
   */
  public static Score of(String decimal) {
    return of(Arguments.decimal(decimal, "decimal"));
  }

  /** The score as a decimal with 9 decimals. */
  public BigDecimal toBigDecimal() {
    return BigDecimal.valueOf(billionths, DECIMALS);
  }

  /** The score as people read it. */
  public String show(Display display) {
    return display.show(toBigDecimal());
  }

  @Override
  public int compareTo(Score other) {
    return Long.compare(billionths, other.billionths);
  }

  /** The score with all its 9 decimals, such as {@code 0.700000000}. */
  @Override
  public String toString() {
    return toBigDecimal().toPlainString();
  }
}
