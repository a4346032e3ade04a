package dev.okr.scoring.internal.number;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where longs end and large numbers take over. */
class FixedTest {

  private static final BigDecimal ONE = BigDecimal.valueOf(Fixed.ONE);

  private static long exact(long dividend, long divisor) {
    return BigDecimal.valueOf(dividend)
        .multiply(ONE)
        .divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  @ParameterizedTest
  @ValueSource(
      longs = {
        1,
        9_223_372_035L,
        9_223_372_036L,
        9_223_372_037L,
        9_223_372_038L,
        1_000_000_000_000L
      })
  void quotientsAreExactOnBothSidesOfTheLimit(long dividend) {
    for (long divisor : new long[] {7_000_000_001L, 3L * Fixed.ONE, -7_000_000_001L}) {
      assertThat(Fixed.quotient(dividend, divisor)).isEqualTo(exact(dividend, divisor));
      assertThat(Fixed.quotient(-dividend, divisor)).isEqualTo(exact(-dividend, divisor));
    }
  }

  @Test
  void aQuotientStaysWithinALong() {
    assertThat(Fixed.quotient(Long.MAX_VALUE / 2, 1)).isEqualTo(Long.MAX_VALUE);
    assertThat(Fixed.quotient(-Long.MAX_VALUE / 2, 1)).isEqualTo(-Long.MAX_VALUE);
    assertThat(Fixed.quotient(Long.MAX_VALUE / 2, -1)).isEqualTo(-Long.MAX_VALUE);
  }

  @ParameterizedTest
  @CsvSource({
    // 18 digits at the common scale fit, 19 don't and must not be cut to a long
    "999999999999999999, 0, true",
    "99999999999999999.9, 1, true",
    "99999999999999999.9, 2, false",
    "1, 17, true",
    "1, 18, false",
    "0.1, 18, true",
  })
  void whatFitsHasEighteenDigits(BigDecimal number, int scale, boolean fits) {
    assertThat(Fixed.fits(number, scale)).isEqualTo(fits);
  }

  @ParameterizedTest
  @CsvSource({
    "999999999999999999, 0.000000000000000007",
    "0.000000000000000007, 999999999999999999",
    "123456789012345678, 7",
    "9223372036.854775807, 3",
    "9.223372037, 0.000000003",
    "-9.223372037, 0.7",
    "100000000000000000, 0.3",
  })
  void ratiosOfAnyScaleAreExactThenSaturated(BigDecimal numerator, BigDecimal denominator) {
    BigDecimal exact =
        numerator
            .divide(denominator, 9, RoundingMode.HALF_EVEN)
            .min(Fixed.toDecimal(Fixed.MOST))
            .max(Fixed.toDecimal(-Fixed.MOST));
    assertThat(Fixed.toDecimal(Fixed.ratio(numerator, denominator))).isEqualByComparingTo(exact);
  }

  /** Sums that leave a long by one product, by the sum of two, and by the sum of the weights. */
  @ParameterizedTest
  @CsvSource({
    "1000000000000, 900000000, 1, 7",
    "5000000000000000000, 1, 5000000000000000000, 2",
    "-5000000000000000000, 1, -5000000000000000000, 2",
    "5, 5000000000000000000, 3, 5000000000000000000",
    "4611686018427387904, 1, 4611686018427387903, 1",
    "4611686018427387904, 1, 4611686018427387904, 1",
    "-4611686018427387904, 1, -4611686018427387905, 1",
  })
  void meansAreExactWhereSumsLeaveALong(long a, long weightA, long b, long weightB) {
    BigInteger sum =
        BigInteger.valueOf(a)
            .multiply(BigInteger.valueOf(weightA))
            .add(BigInteger.valueOf(b).multiply(BigInteger.valueOf(weightB)));
    BigInteger total = BigInteger.valueOf(weightA).add(BigInteger.valueOf(weightB));
    long exact =
        new BigDecimal(sum)
            .divide(new BigDecimal(total), 0, RoundingMode.HALF_EVEN)
            .longValueExact();
    assertThat(Fixed.mean(new long[] {a, b}, new long[] {weightA, weightB}, 2)).isEqualTo(exact);
    assertThat(Fixed.mean(new long[] {b, a}, new long[] {weightB, weightA}, 2)).isEqualTo(exact);
  }

  @Test
  void aMeanOfNothingIsNone() {
    assertThat(Fixed.mean(new long[0], new long[0], 0)).isEqualTo(Fixed.NONE);
    assertThat(Fixed.mean(new long[] {5, 5}, new long[] {0, 0}, 2)).isEqualTo(Fixed.NONE);
    assertThat(Fixed.mean(new long[] {Fixed.NONE, 5}, new long[] {1, 2}, 2)).isEqualTo(5);
  }
}
