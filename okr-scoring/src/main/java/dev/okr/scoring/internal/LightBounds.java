package dev.okr.scoring.internal;

import dev.okr.scoring.policy.LightRule;
import dev.okr.scoring.policy.Policy;
import java.math.BigInteger;

/**
 * The light by a policy's rule, decided on the score that a light takes at least: one comparison
 * instead of a division for each of the many goals of which the same is expected. Not safe for
 * threads.
 */
final class LightBounds {

  private static final BigInteger TWICE_ONE = BigInteger.valueOf(2 * Fixed.ONE);

  private final LightRule rule;
  private long knownExpected = Fixed.NONE;
  private long green;
  private long yellow;

  LightBounds(Policy policy) {
    this.rule = policy.light();
  }

  /** The light; unknown where the rule leaves it to the owner. */
  int light(long score, long expected) {
    if (rule instanceof LightRule.Reported) {
      return Lights.UNKNOWN;
    }
    if (expected != knownExpected) {
      find(expected);
      knownExpected = expected;
    }
    return score >= green ? Lights.GREEN : score >= yellow ? Lights.YELLOW : Lights.RED;
  }

  private void find(long expected) {
    if (rule instanceof LightRule.Ratio ratio) {
      green = leastScore(expected, Fixed.of(ratio.green()));
      yellow = leastScore(expected, Fixed.of(ratio.yellow()));
    } else if (rule instanceof LightRule.ByBand band) {
      green = Fixed.of(band.green());
      yellow = Fixed.of(band.yellow());
    } else if (rule instanceof LightRule.Gap gap) {
      green = expected - Fixed.of(gap.green());
      yellow = expected - Fixed.of(gap.yellow());
    }
  }

  /**
   * The least score of which the pace, rounded HALF_EVEN, reaches a bound: the first that is more
   * than half a billionth of pace below it, or just that much below an even one.
   */
  private static long leastScore(long expected, long bound) {
    if (expected <= 0) {
      return Lights.pace(0, expected) >= bound ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    BigInteger[] parts =
        BigInteger.valueOf(2 * bound - 1)
            .multiply(BigInteger.valueOf(expected))
            .divideAndRemainder(TWICE_ONE);
    boolean isTie = parts[1].signum() == 0;
    boolean isJustBelow = isTie ? (bound & 1) != 0 : parts[1].signum() > 0;
    return parts[0].longValueExact() + (isJustBelow ? 1 : 0);
  }
}
