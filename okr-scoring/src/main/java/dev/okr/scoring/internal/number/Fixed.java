package dev.okr.scoring.internal.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Arithmetic on billionths: every division is exact until it is rounded once, HALF_EVEN, to 9
 * decimals (scoring.md, the first paragraph). Longs carry the ordinary case; what would overflow
 * them is computed with big integers and gives the same bits.
 */
public final class Fixed {

  /** 1 in billionths. */
  public static final long ONE = 1_000_000_000L;

  /** The number that stands for "no number". */
  public static final long NONE = Long.MIN_VALUE;

  /** The most, either way, that a progress is kept as. */
  public static final long MOST = 1_000 * ONE;

  /** How many decimals a billionth has. */
  public static final int DECIMALS = 9;

  private static final int DIGITS_OF_A_LONG = 18;

  private static final long SAFE = Long.MAX_VALUE / ONE;

  private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);

  private Fixed() {}

  /** The quotient rounded HALF_EVEN; {@code divisor} is not 0. */
  static long divide(long dividend, long divisor) {
    long quotient = dividend / divisor;
    long rest = Math.abs(dividend - quotient * divisor);
    if (rest == 0) {
      return quotient;
    }
    long missing = Math.abs(divisor) - rest;
    if (rest > missing || (rest == missing && (quotient & 1) != 0)) {
      return quotient + (((dividend ^ divisor) >= 0) ? 1 : -1);
    }
    return quotient;
  }

  /** The ratio of two whole numbers in billionths, saturated to +-{@link #MOST}. */
  public static long ratio(long numerator, long denominator) {
    if (numerator <= SAFE && numerator >= -SAFE) {
      return saturate(divide(numerator * ONE, denominator));
    }
    return ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator));
  }

  /** The ratio of two decimals in billionths, saturated to +-{@link #MOST}. */
  public static long ratio(BigDecimal numerator, BigDecimal denominator) {
    int scale = Math.max(numerator.scale(), denominator.scale());
    if (fits(numerator, scale) && fits(denominator, scale)) {
      long n = atScale(numerator, scale);
      if (n <= SAFE && n >= -SAFE) {
        return ratio(n, atScale(denominator, scale));
      }
    }
    return saturated(numerator.divide(denominator, DECIMALS, RoundingMode.HALF_EVEN));
  }

  /** Whether a number counted in that many decimals is a long. */
  public static boolean fits(BigDecimal number, int scale) {
    return number.precision() + scale - number.scale() <= DIGITS_OF_A_LONG;
  }

  /** A number that fits, counted in that many decimals, of which it has no more. */
  public static long atScale(BigDecimal number, int scale) {
    return number.setScale(scale).scaleByPowerOfTen(scale).longValue();
  }

  /** The quotient of two numbers in billionths, kept within the range of a long. */
  public static long quotient(long dividend, long divisor) {
    if (dividend <= SAFE && dividend >= -SAFE) {
      return divide(dividend * ONE, divisor);
    }
    return withinLong(
        BigDecimal.valueOf(dividend)
            .divide(BigDecimal.valueOf(divisor), DECIMALS, RoundingMode.HALF_EVEN)
            .unscaledValue());
  }

  /** The number itself, or the farthest there is that isn't {@link #NONE}. */
  private static long withinLong(BigInteger number) {
    return number.min(LARGEST).max(LARGEST.negate()).longValueExact();
  }

  /** A decimal in billionths, rounded HALF_EVEN and saturated to +-{@link #MOST}. */
  public static long of(BigDecimal number) {
    return saturated(number.setScale(DECIMALS, RoundingMode.HALF_EVEN));
  }

  /** A small whole number times a decimal policy figure, exact in billionths. */
  public static long scaled(long billionths, BigDecimal factor) {
    return of(BigDecimal.valueOf(billionths, DECIMALS).multiply(factor));
  }

  /** The decimal of a number in billionths. */
  public static BigDecimal toDecimal(long billionths) {
    return BigDecimal.valueOf(billionths, DECIMALS);
  }

  /**
   * The mean of numbers in billionths by weight, rounded once; {@link #NONE} if the weights sum to
   * 0. Numbers that are {@link #NONE} are left out with their weight.
   *
   * @param numbers the numbers
   * @param weights their weights, at least 0
   * @param count how many of both arrays are meant
   */
  public static long mean(long[] numbers, long[] weights, int count) {
    return count > 0 && weights[0] != 0 && areSame(numbers, count)
        ? numbers[0]
        : meanOfSome(numbers, weights, count);
  }

  /** Whether all numbers are one: as is usual of what is expected, and saves a division. */
  private static boolean areSame(long[] numbers, int count) {
    for (int i = 1; i < count; i++) {
      if (numbers[i] != numbers[0]) {
        return false;
      }
    }
    return true;
  }

  private static long meanOfSome(long[] numbers, long[] weights, int count) {
    long sum = 0;
    long total = 0;
    for (int i = 0; i < count; i++) {
      if (numbers[i] == NONE) {
        continue;
      }
      long high = Math.multiplyHigh(weights[i], numbers[i]);
      long low = weights[i] * numbers[i];
      long nextSum = sum + low;
      long nextTotal = total + weights[i];
      boolean overflows =
          high != (low >> 63) || ((sum ^ nextSum) & (low ^ nextSum)) < 0 || nextTotal < 0;
      if (overflows) {
        return bigMean(numbers, weights, count);
      }
      sum = nextSum;
      total = nextTotal;
    }
    return total == 0 ? NONE : divide(sum, total);
  }

  private static long bigMean(long[] numbers, long[] weights, int count) {
    BigInteger sum = BigInteger.ZERO;
    BigInteger total = BigInteger.ZERO;
    for (int i = 0; i < count; i++) {
      if (numbers[i] != NONE) {
        BigInteger weight = BigInteger.valueOf(weights[i]);
        sum = sum.add(weight.multiply(BigInteger.valueOf(numbers[i])));
        total = total.add(weight);
      }
    }
    return new BigDecimal(sum)
        .divide(new BigDecimal(total), 0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  private static long saturated(BigDecimal withNineDecimals) {
    BigInteger billionths = withNineDecimals.unscaledValue();
    if (billionths.bitLength() > 62) {
      return billionths.signum() < 0 ? -MOST : MOST;
    }
    return saturate(billionths.longValue());
  }

  private static long saturate(long billionths) {
    return Math.max(-MOST, Math.min(MOST, billionths));
  }
}
