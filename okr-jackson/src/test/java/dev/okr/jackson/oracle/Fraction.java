package dev.okr.jackson.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact rational number, always in lowest terms with a positive denominator. */
final class Fraction implements Comparable<Fraction> {
  static final Fraction ZERO = of(0);
  static final Fraction ONE = of(1);

  private final BigInteger numerator;
  private final BigInteger denominator;

  private Fraction(BigInteger numerator, BigInteger denominator) {
    if (denominator.signum() == 0) {
      throw new ArithmeticException("denominator is 0 (" + numerator + "/0)");
    }
    BigInteger divisor = numerator.gcd(denominator);
    if (denominator.signum() < 0) {
      divisor = divisor.negate();
    }
    this.numerator = numerator.divide(divisor);
    this.denominator = denominator.divide(divisor);
  }

  static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  static Fraction of(long numerator, long denominator) {
    return new Fraction(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  static Fraction of(BigDecimal decimal) {
    return decimal.scale() <= 0
        ? new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE)
        : new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  static Fraction of(String decimal) {
    return of(new BigDecimal(decimal));
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
        denominator.multiply(other.denominator));
  }

  Fraction minus(Fraction other) {
    return plus(new Fraction(other.numerator.negate(), other.denominator));
  }

  Fraction times(Fraction other) {
    return new Fraction(
        numerator.multiply(other.numerator), denominator.multiply(other.denominator));
  }

  Fraction dividedBy(Fraction other) {
    return new Fraction(
        numerator.multiply(other.denominator), denominator.multiply(other.numerator));
  }

  int signum() {
    return numerator.signum();
  }

  boolean atLeast(Fraction other) {
    return compareTo(other) >= 0;
  }

  boolean atMost(Fraction other) {
    return compareTo(other) <= 0;
  }

  boolean above(Fraction other) {
    return compareTo(other) > 0;
  }

  boolean below(Fraction other) {
    return compareTo(other) < 0;
  }

  Fraction min(Fraction other) {
    return atMost(other) ? this : other;
  }

  Fraction max(Fraction other) {
    return atLeast(other) ? this : other;
  }

  /** Rounded once, HALF_EVEN, to 9 decimals, written without a division of decimals. */
  BigDecimal r9() {
    BigInteger[] parts = numerator.multiply(BigInteger.TEN.pow(9)).divideAndRemainder(denominator);
    BigInteger quotient = parts[0];
    int half = parts[1].abs().shiftLeft(1).compareTo(denominator);
    if (half > 0 || (half == 0 && quotient.testBit(0))) {
      quotient = quotient.add(BigInteger.valueOf(numerator.signum()));
    }
    return new BigDecimal(quotient, 9);
  }

  /** The number itself as a plain decimal where it has one, else rounded to 9 decimals. */
  String toPlainString() {
    BigDecimal exact;
    try {
      exact = new BigDecimal(numerator).divide(new BigDecimal(denominator));
    } catch (ArithmeticException notFinite) {
      exact = r9();
    }
    return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
  }

  BigDecimal rounded(int digits, RoundingMode mode) {
    return new BigDecimal(numerator).divide(new BigDecimal(denominator), digits, mode);
  }

  @Override
  public int compareTo(Fraction other) {
    return numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fraction that
        && numerator.equals(that.numerator)
        && denominator.equals(that.denominator);
  }

  @Override
  public int hashCode() {
    return 31 * numerator.hashCode() + denominator.hashCode();
  }

  @Override
  public String toString() {
    return numerator + "/" + denominator;
  }
}
