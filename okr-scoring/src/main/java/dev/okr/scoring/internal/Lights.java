package dev.okr.scoring.internal;

import dev.okr.core.goal.Light;
import dev.okr.scoring.policy.LightRule;
import dev.okr.scoring.policy.Policy;

/** The lights of scoring.md, section 6, as a severity from 0 (green) to 2 (red). */
final class Lights {

  static final int GREEN = 0;
  static final int YELLOW = 1;
  static final int RED = 2;
  static final int UNKNOWN = 3;

  private static final Light[] LIGHTS = {Light.GREEN, Light.YELLOW, Light.RED, Light.UNKNOWN};

  private Lights() {}

  static Light of(int severity) {
    return LIGHTS[severity];
  }

  static int severity(Light light) {
    return switch (light) {
      case GREEN -> GREEN;
      case YELLOW -> YELLOW;
      case RED -> RED;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** Pace: the score against the expected one; 1 while nothing is expected. */
  static long pace(long score, long expected) {
    if (score == Fixed.NONE) {
      return Fixed.NONE;
    }
    return expected > 0 ? Fixed.quotient(score, expected) : Fixed.ONE;
  }

  /** The light by the policy's rule; a reported light is the caller's. */
  static int byRule(Policy policy, long score, long expected) {
    LightRule rule = policy.light();
    if (rule instanceof LightRule.Ratio ratio) {
      return falling(pace(score, expected), Fixed.of(ratio.green()), Fixed.of(ratio.yellow()));
    }
    if (rule instanceof LightRule.ByBand band) {
      return falling(score, Fixed.of(band.green()), Fixed.of(band.yellow()));
    }
    if (rule instanceof LightRule.Gap gap) {
      return falling(score - expected, -Fixed.of(gap.green()), -Fixed.of(gap.yellow()));
    }
    return UNKNOWN;
  }

  private static int falling(long number, long green, long yellow) {
    return number >= green ? GREEN : number >= yellow ? YELLOW : RED;
  }
}
