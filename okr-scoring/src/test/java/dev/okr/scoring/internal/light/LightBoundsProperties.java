package dev.okr.scoring.internal.light;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.policy.LightRule;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The least score of a light, against scoring.md's sentences on ratios and gaps. */
class LightBoundsProperties {

  private static final long HALF = Fixed.ONE / 2;
  private static final BigDecimal OFF = BigDecimal.ONE.negate();
  private static final BigDecimal BILLIONTH = new BigDecimal("1e-9");

  private static Policy ratio(long green, long yellow) {
    return ratio(green, yellow, OFF, OFF);
  }

  private static Policy ratio(long green, long yellow, BigDecimal greenGap, BigDecimal yellowGap) {
    return Policy.builder()
        .name("ratio")
        .light(new LightRule.Ratio(Fixed.toDecimal(green), Fixed.toDecimal(yellow)))
        .greenGap(greenGap)
        .yellowGap(yellowGap)
        .build();
  }

  private static Policy gap(long green, long yellow) {
    return Policy.builder()
        .name("gap")
        .light(new LightRule.Gap(Fixed.toDecimal(green), Fixed.toDecimal(yellow)))
        .build();
  }

  /** {@code score >= r9(ratio*expected) - 1e-9 or expected - score <= gap}, in plain decimals. */
  private static boolean reaches(long score, long expected, long ratio, BigDecimal gap) {
    BigDecimal s = Fixed.toDecimal(score);
    BigDecimal x = Fixed.toDecimal(expected);
    BigDecimal r9 = x.multiply(Fixed.toDecimal(ratio)).setScale(9, RoundingMode.HALF_EVEN);
    return s.compareTo(r9.subtract(BILLIONTH)) >= 0
        || (gap.signum() >= 0 && x.subtract(s).compareTo(gap) <= 0);
  }

  private static int byTheSentence(
      long score, long expected, long green, long yellow, BigDecimal byGreen, BigDecimal byYellow) {
    return reaches(score, expected, green, byGreen)
        ? Lights.GREEN
        : reaches(score, expected, yellow, byYellow) ? Lights.YELLOW : Lights.RED;
  }

  /** Scores a few billionths around each bound: there the rounding and the tolerance decide. */
  @Property
  void theLightOfARatioIsThatOfTheSentence(
      @ForAll @LongRange(min = 0, max = 1_000_000_000L) long expected,
      @ForAll @LongRange(min = 1, max = 2_000_000_000L) long green,
      @ForAll @LongRange(min = 0, max = 999_999_999L) long below,
      @ForAll @LongRange(min = 0, max = 200_000_000L) long greenGap,
      @ForAll @LongRange(min = 0, max = 400_000_000L) long yellowGap,
      @ForAll @IntRange(min = -3, max = 3) int beside) {
    long yellow = Math.max(0, green - below);
    BigDecimal byGreen = Fixed.toDecimal(greenGap);
    BigDecimal byYellow = Fixed.toDecimal(yellowGap);
    LightBounds off = new LightBounds(ratio(green, yellow));
    LightBounds withGaps = new LightBounds(ratio(green, yellow, byGreen, byYellow));
    long[] bounds = {
      product(green, expected), product(yellow, expected), expected - greenGap, expected - yellowGap
    };
    for (long bound : bounds) {
      long score = bound + beside;
      assertThat(off.light(score, expected))
          .isEqualTo(byTheSentence(score, expected, green, yellow, OFF, OFF));
      assertThat(withGaps.light(score, expected))
          .isEqualTo(byTheSentence(score, expected, green, yellow, byGreen, byYellow));
    }
  }

  private static long product(long ratio, long expected) {
    return BigDecimal.valueOf(ratio)
        .multiply(BigDecimal.valueOf(expected))
        .divideToIntegralValue(BigDecimal.valueOf(Fixed.ONE))
        .longValueExact();
  }

  @Property
  void theLightOfAGapToleratesABillionth(
      @ForAll @LongRange(min = 0, max = 1_000_000_000L) long expected,
      @ForAll @LongRange(min = 0, max = 1_000_000_000L) long green,
      @ForAll @LongRange(min = 0, max = 1_000_000_000L) long above,
      @ForAll @IntRange(min = -3, max = 3) int beside) {
    long yellow = green + above;
    LightBounds bounds = new LightBounds(gap(green, yellow));
    for (long gap : new long[] {green, yellow}) {
      long missing = gap + beside;
      int light =
          missing <= green + 1 ? Lights.GREEN : missing <= yellow + 1 ? Lights.YELLOW : Lights.RED;
      assertThat(bounds.light(expected - missing, expected)).isEqualTo(light);
    }
  }

  /** Half of 1, 3 and 5 billionths is rounded to 0, 2 and 2 of them; one less is tolerated. */
  @Example
  void halfABillionthGoesToTheEvenNeighbour() {
    LightBounds half = new LightBounds(ratio(HALF, 0));
    assertThat(half.light(-1, 1)).isEqualTo(Lights.GREEN);
    assertThat(half.light(-2, 1)).isEqualTo(Lights.RED);
    assertThat(half.light(1, 3)).isEqualTo(Lights.GREEN);
    assertThat(half.light(0, 3)).isEqualTo(Lights.YELLOW);
    assertThat(half.light(1, 5)).isEqualTo(Lights.GREEN);
    assertThat(half.light(0, 5)).isEqualTo(Lights.YELLOW);
  }

  /** 75 of 9,000 on day 1 of 90, exactly three quarters of what is expected. */
  @Example
  void whatRoundingTakesFromAScoreIsTolerated() {
    LightBounds bounds = new LightBounds(ratio(950_000_000L, 750_000_000L));
    long expected = 11_111_111L;
    assertThat(bounds.light(8_333_333L, expected)).isEqualTo(Lights.YELLOW);
    assertThat(bounds.light(8_333_332L, expected)).isEqualTo(Lights.YELLOW);
    assertThat(bounds.light(8_333_331L, expected)).isEqualTo(Lights.RED);
  }

  /** A gap has no tolerance of its own where it stands beside a ratio. */
  @Example
  void eitherTheRatioOrTheGapIsEnough() {
    Policy standard =
        ratio(950_000_000L, 750_000_000L, new BigDecimal("0.05"), new BigDecimal("0.1"));
    LightBounds bounds = new LightBounds(standard);
    assertThat(bounds.light(150_000_000L, 200_000_000L)).isEqualTo(Lights.GREEN);
    assertThat(bounds.light(149_999_999L, 200_000_000L)).isEqualTo(Lights.YELLOW);
    assertThat(bounds.light(100_000_000L, 200_000_000L)).isEqualTo(Lights.YELLOW);
    assertThat(bounds.light(99_999_999L, 200_000_000L)).isEqualTo(Lights.RED);
    // of 1 the ratio allows more for yellow
    assertThat(bounds.light(749_999_999L, Fixed.ONE)).isEqualTo(Lights.YELLOW);
    assertThat(bounds.light(749_999_998L, Fixed.ONE)).isEqualTo(Lights.RED);
  }

  /** Nothing is expected: whatever the ratio, no score of 0 or more is short of it. */
  @Example
  void whereNothingIsExpectedNothingIsMissing() {
    assertThat(new LightBounds(ratio(2 * Fixed.ONE, Fixed.ONE + 1)).light(0, 0))
        .isEqualTo(Lights.GREEN);
    assertThat(new LightBounds(ratio(Fixed.ONE, 0)).light(5, 0)).isEqualTo(Lights.GREEN);
    assertThat(new LightBounds(ratio(Fixed.ONE, 0)).light(-1, 0)).isEqualTo(Lights.GREEN);
    assertThat(new LightBounds(ratio(Fixed.ONE, 0)).light(-2, 0)).isEqualTo(Lights.RED);
  }
}
