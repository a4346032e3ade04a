package dev.okr.scoring.internal.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** The arithmetic against exact fractions. */
class FixedProperties {

  private static final BigInteger MOST = BigInteger.valueOf(Fixed.MOST);

  /** The fraction in billionths, half to even, by the definition of rounding. */
  private static BigInteger rounded(BigInteger numerator, BigInteger denominator) {
    BigInteger n = denominator.signum() < 0 ? numerator.negate() : numerator;
    BigInteger d = denominator.abs();
    BigInteger floor = n.subtract(n.mod(d)).divide(d);
    int half = n.mod(d).shiftLeft(1).compareTo(d);
    boolean up = half > 0 || (half == 0 && floor.testBit(0));
    return up ? floor.add(BigInteger.ONE) : floor;
  }

  @Property(tries = 3000)
  void divisionRoundsHalfToEven(
      @ForAll long dividend, @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long divisor) {
    Assume.that(divisor != 0 && dividend != Long.MIN_VALUE);
    assertThat(BigInteger.valueOf(Fixed.divide(dividend, divisor)))
        .isEqualTo(rounded(BigInteger.valueOf(dividend), BigInteger.valueOf(divisor)));
  }

  @Property(tries = 3000)
  void ratioIsExactThenRoundedThenSaturated(
      @ForAll @LongRange(min = -4_000_000_000_000_000_000L, max = 4_000_000_000_000_000_000L)
          long numerator,
      @ForAll @LongRange(min = -4_000_000_000_000_000_000L, max = 4_000_000_000_000_000_000L)
          long denominator) {
    Assume.that(denominator != 0);
    BigInteger exact =
        rounded(
            BigInteger.valueOf(numerator).multiply(BigInteger.valueOf(Fixed.ONE)),
            BigInteger.valueOf(denominator));
    BigInteger saturated = exact.max(MOST.negate()).min(MOST);
    assertThat(BigInteger.valueOf(Fixed.ratio(numerator, denominator))).isEqualTo(saturated);
    assertThat(Fixed.ratio(BigDecimal.valueOf(numerator), BigDecimal.valueOf(denominator)))
        .isEqualTo(saturated.longValueExact());
  }

  @Property
  void meanIsExactHoweverLargeTheWeights(
      @ForAll @Size(min = 1, max = 20)
          List<@LongRange(min = -1_000_000_000_000L, max = 1_000_000_000_000L) Long> numbers,
      @ForAll @LongRange(min = 1, max = 1_000_000_000_000_000_000L) long weight,
      @ForAll @LongRange(min = 0, max = 9) long other) {
    int count = numbers.size();
    long[] values = numbers.stream().mapToLong(Long::longValue).toArray();
    long[] weights = new long[count];
    BigInteger sum = BigInteger.ZERO;
    BigInteger total = BigInteger.ZERO;
    for (int i = 0; i < count; i++) {
      weights[i] = i % 2 == 0 ? weight : other;
      sum = sum.add(BigInteger.valueOf(values[i]).multiply(BigInteger.valueOf(weights[i])));
      total = total.add(BigInteger.valueOf(weights[i]));
    }
    assertThat(BigInteger.valueOf(Fixed.mean(values, weights, count)))
        .isEqualTo(rounded(sum, total));
  }

  @Property
  void whatIsMissingIsLeftOutOfAMeanWithItsWeight(
      @ForAll @LongRange(min = 0, max = 1_000_000_000L) long number,
      @ForAll @LongRange(min = 1, max = 1000) long weight) {
    assertThat(Fixed.mean(new long[] {number, Fixed.NONE}, new long[] {weight, 7}, 2))
        .isEqualTo(number);
    assertThat(Fixed.mean(new long[] {number}, new long[] {0}, 1)).isEqualTo(Fixed.NONE);
    assertThat(Fixed.mean(new long[0], new long[0], 0)).isEqualTo(Fixed.NONE);
  }

  @Property
  void aRoundedDecimalIsTheNearest(@ForAll BigDecimal number) {
    BigDecimal limit = BigDecimal.valueOf(1000);
    BigDecimal expected = number.max(limit.negate()).min(limit).setScale(9, RoundingMode.HALF_EVEN);
    assertThat(Fixed.toDecimal(Fixed.of(number))).isEqualByComparingTo(expected);
  }
}
