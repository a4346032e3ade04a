package dev.okr.scoring.internal.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A value that is the quotient of two decimals, kept undivided so that nothing is rounded before
 * its time: a mean of three is seldom a decimal.
 *
 * @param dividend what is divided
 * @param divisor a whole number above 0 by which it is divided; 1 for a value as it was measured
 */
public record Quotient(BigDecimal dividend, BigDecimal divisor) implements Comparable<Quotient> {

  public static final Quotient ZERO = of(BigDecimal.ZERO);

  public static Quotient of(BigDecimal value) {
    return new Quotient(value, BigDecimal.ONE);
  }

  public boolean isDivided() {
    return divisor.compareTo(BigDecimal.ONE) != 0;
  }

  public Quotient plus(Quotient other) {
    if (divisor.compareTo(other.divisor) == 0) {
      return new Quotient(dividend.add(other.dividend), divisor);
    }
    BigInteger common = divisor.toBigIntegerExact().gcd(other.divisor.toBigIntegerExact());
    BigDecimal mine = other.divisor.divideToIntegralValue(new BigDecimal(common));
    BigDecimal others = divisor.divideToIntegralValue(new BigDecimal(common));
    return new Quotient(
        dividend.multiply(mine).add(other.dividend.multiply(others)), divisor.multiply(mine));
  }

  /** Compares with a decimal, exactly. */
  public int compareTo(BigDecimal number) {
    return dividend.compareTo(number.multiply(divisor));
  }

  /** Whether two values are one number, or both missing. */
  public static boolean isSame(@Nullable Quotient a, @Nullable Quotient b) {
    if (a == null || b == null) {
      return a == null && b == null;
    }
    return a.dividend.multiply(b.divisor).compareTo(b.dividend.multiply(a.divisor)) == 0;
  }

  public Quotient times(BigDecimal factor) {
    return new Quotient(dividend.multiply(factor), divisor);
  }

  public Quotient dividedBy(BigDecimal number) {
    return new Quotient(dividend, divisor.multiply(number));
  }

  /** Compares with another one, exactly. */
  @Override
  public int compareTo(Quotient other) {
    return dividend.multiply(other.divisor).compareTo(other.dividend.multiply(divisor));
  }

  /** The value as people see it: exact, or with 9 decimals where it is rounded or has no end. */
  public BigDecimal shown(boolean rounded) {
    if (!isDivided() && !rounded) {
      BigDecimal exact = dividend.stripTrailingZeros();
      return exact.scale() < 0 ? exact.setScale(0) : exact;
    }
    BigDecimal quotient =
        dividend.divide(divisor, Fixed.DECIMALS, RoundingMode.HALF_EVEN).stripTrailingZeros();
    return quotient.scale() < 0 ? quotient.setScale(0) : quotient;
  }
}
