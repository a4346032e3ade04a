package dev.okr.jackson.oracle;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/** An exact fraction in lowest terms. "All arithmetic is exact on decimals" (scoring.md, head). */
final class Fraction implements Comparable<Fraction> {
  static final Fraction ZERO = of(0);
  static final Fraction ONE = of(1);

  private final BigInteger over;
  private final BigInteger under;

  private Fraction(BigInteger over, BigInteger under) {
    BigInteger divisor = over.gcd(under);
    if (under.signum() < 0) {
      divisor = divisor.negate();
    }
    this.over = over.divide(divisor);
    this.under = under.divide(divisor);
  }

  static Fraction of(long whole) {
    return new Fraction(BigInteger.valueOf(whole), BigInteger.ONE);
  }

  static Fraction of(long over, long under) {
    return new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under));
  }

  static Fraction of(String decimal) {
    return of(new BigDecimal(decimal));
  }

  static Fraction of(BigDecimal decimal) {
    return decimal.scale() >= 0
        ? new Fraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
        : new Fraction(decimal.toBigIntegerExact(), BigInteger.ONE);
  }

  Fraction plus(Fraction other) {
    return new Fraction(
        over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
  }

  Fraction minus(Fraction other) {
    return plus(other.negated());
  }

  Fraction times(Fraction other) {
    return new Fraction(over.multiply(other.over), under.multiply(other.under));
  }

  Fraction dividedBy(Fraction other) {
    return new Fraction(over.multiply(other.under), under.multiply(other.over));
  }

  Fraction negated() {
    return new Fraction(over.negate(), under);
  }

  Fraction abs() {
    return signum() < 0 ? negated() : this;
  }

  int signum() {
    return over.signum();
  }

  Fraction min(Fraction other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Fraction max(Fraction other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** {@code clamp(x, lo, hi)} "as usual". */
  Fraction clamp(Fraction low, Fraction high) {
    return max(low).min(high);
  }

  boolean isLess(Fraction other) {
    return compareTo(other) < 0;
  }

  boolean isAtLeast(Fraction other) {
    return compareTo(other) >= 0;
  }

  /** {@code r9(x)}: "a division is rounded once, HALF_EVEN, to 9 decimals". */
  Fraction r9() {
    return rounded(9, RoundingMode.HALF_EVEN);
  }

  Fraction rounded(int digits, RoundingMode mode) {
    return of(new BigDecimal(over).divide(new BigDecimal(under), digits, mode));
  }

  /** The whole number at or below. */
  long floor() {
    return new BigDecimal(over)
        .divide(new BigDecimal(under), 0, RoundingMode.FLOOR)
        .longValueExact();
  }

  /** "Scores as decimal strings with 9 decimals" (wire-format.md). */
  String text9() {
    return new BigDecimal(over)
        .divide(new BigDecimal(under), 9, RoundingMode.HALF_EVEN)
        .toPlainString();
  }

  /** A plain decimal: exact where the fraction is one, else rounded to 9 decimals. */
  String plain() {
    BigDecimal decimal;
    try {
      decimal = new BigDecimal(over).divide(new BigDecimal(under));
    } catch (ArithmeticException notTerminating) {
      decimal = new BigDecimal(over).divide(new BigDecimal(under), 9, RoundingMode.HALF_EVEN);
    }
    return decimal.signum() == 0 ? "0" : decimal.stripTrailingZeros().toPlainString();
  }

  @Override
  public int compareTo(Fraction other) {
    return over.multiply(other.under).compareTo(other.over.multiply(under));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Fraction that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return over.hashCode() * 31 + under.hashCode();
  }

  @Override
  public String toString() {
    return plain();
  }
}
