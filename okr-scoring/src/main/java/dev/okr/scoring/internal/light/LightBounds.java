package dev.okr.scoring.internal.light;

import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.policy.LightRule;
import dev.okr.scoring.policy.Policy;

/**
 * The light by a policy's rule, decided on the score that a light takes at least: one comparison
 * instead of a division for each of the many goals of which the same is expected. Not safe for
 * threads.
 */
public final class LightBounds {

  private final LightRule rule;
  private final long greenGap;
  private final long yellowGap;
  private long knownExpected = Fixed.NONE;
  private long green;
  private long yellow;

  public LightBounds(Policy policy) {
    this.rule = policy.light();
    this.greenGap = Fixed.of(policy.greenGap());
    this.yellowGap = Fixed.of(policy.yellowGap());
  }

  /** The light by pace or gap; for rules that go by these. */
  public int light(long score, long expected) {
    if (expected != knownExpected) {
      find(expected);
      knownExpected = expected;
    }
    return score >= green ? Lights.GREEN : score >= yellow ? Lights.YELLOW : Lights.RED;
  }

  private void find(long expected) {
    if (rule instanceof LightRule.Ratio ratio) {
      green = Math.min(Fixed.scaled(expected, ratio.green()) - 1, byGap(expected, greenGap));
      yellow = Math.min(Fixed.scaled(expected, ratio.yellow()) - 1, byGap(expected, yellowGap));
    } else if (rule instanceof LightRule.Gap gap) {
      green = expected - Fixed.of(gap.green()) - 1;
      yellow = expected - Fixed.of(gap.yellow()) - 1;
    }
  }

  /** A gap below 0 asks for a score above what is expected: that is how a policy turns it off. */
  private static long byGap(long expected, long gap) {
    return gap < 0 ? Long.MAX_VALUE : expected - gap;
  }
}
