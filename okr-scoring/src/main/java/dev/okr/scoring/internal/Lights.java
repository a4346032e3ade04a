package dev.okr.scoring.internal;

import dev.okr.core.goal.Light;

/** The lights of scoring.md, section 6, as a severity: what makes worse, from 0 (green) to 3. */
final class Lights {

  static final int GREEN = 0;
  static final int UNKNOWN = 1;
  static final int YELLOW = 2;
  static final int RED = 3;

  private static final Light[] LIGHTS = {Light.GREEN, Light.UNKNOWN, Light.YELLOW, Light.RED};

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
    if (score == Fixed.NONE || expected == Fixed.NONE) {
      return Fixed.NONE;
    }
    return expected > 0 ? Fixed.quotient(score, expected) : Fixed.ONE;
  }
}
