package dev.okr.scoring.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.scoring.policy.LightRule;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

/** The least score of a light, against scoring.md's sentence on the rounded pace. */
class LightBoundsProperties {

  private static Policy ratio(long green, long yellow) {
    return Policy.builder()
        .name("ratio")
        .light(new LightRule.Ratio(Fixed.toDecimal(green), Fixed.toDecimal(yellow)))
        .build();
  }

  private static int byDivision(long score, long expected, long green, long yellow) {
    long pace = Lights.pace(score, expected);
    return pace >= green ? Lights.GREEN : pace >= yellow ? Lights.YELLOW : Lights.RED;
  }

  /** Scores a few billionths around each bound: there the rounding of the pace decides. */
  @Property
  void theLightIsThatOfTheRoundedPace(
      @ForAll @LongRange(min = 0, max = 1_000_000_000L) long expected,
      @ForAll @LongRange(min = 1, max = 2_000_000_000L) long green,
      @ForAll @LongRange(min = 0, max = 999_999_999L) long below,
      @ForAll @IntRange(min = -3, max = 3) int beside) {
    long yellow = Math.max(0, green - below);
    LightBounds bounds = new LightBounds(ratio(green, yellow));
    for (long bound : new long[] {green, yellow}) {
      long score =
          BigDecimal.valueOf(bound)
                  .multiply(BigDecimal.valueOf(expected))
                  .divideToIntegralValue(BigDecimal.valueOf(Fixed.ONE))
                  .longValueExact()
              + beside;
      assertThat(bounds.light(score, expected))
          .isEqualTo(byDivision(score, expected, green, yellow));
    }
  }

  /** 0.5 billionths of pace below an even bound rounds up to it, below an odd one it doesn't. */
  @Example
  void halfABillionthGoesToTheEvenNeighbour() {
    long two = 2 * Fixed.ONE;
    assertThat(new LightBounds(ratio(2, 0)).light(3, two)).isEqualTo(Lights.GREEN);
    assertThat(new LightBounds(ratio(1, 0)).light(1, two)).isEqualTo(Lights.YELLOW);
    assertThat(new LightBounds(ratio(1, 0)).light(2, two)).isEqualTo(Lights.GREEN);
  }

  /** Nothing is expected: the pace is 1, whatever the score. */
  @Example
  void whereNothingIsExpectedThePaceIsOne() {
    assertThat(new LightBounds(ratio(Fixed.ONE, 0)).light(-5, 0)).isEqualTo(Lights.GREEN);
    assertThat(new LightBounds(ratio(Fixed.ONE + 1, 0)).light(5, 0)).isEqualTo(Lights.YELLOW);
    assertThat(new LightBounds(ratio(2 * Fixed.ONE, Fixed.ONE + 1)).light(5, 0))
        .isEqualTo(Lights.RED);
  }
}
