package dev.okr.scoring.internal.light;

import dev.okr.core.goal.Light;
import dev.okr.scoring.internal.number.Fixed;

/** The lights of scoring.md, section 6, as a severity: what makes worse, from 0 (green) to 3. */
public final class Lights {

  public static final int GREEN = 0;
  public static final int UNKNOWN = 1;
  public static final int YELLOW = 2;
  public static final int RED = 3;

  private static final Light[] LIGHTS = {Light.GREEN, Light.UNKNOWN, Light.YELLOW, Light.RED};

  private Lights() {}

  public static Light of(int severity) {
    return LIGHTS[severity];
  }

  public static int severity(Light light) {
    return switch (light) {
      case GREEN -> GREEN;
      case YELLOW -> YELLOW;
      case RED -> RED;
      case UNKNOWN -> UNKNOWN;
    };
  }

  /** Pace: the score against the expected one; 1 while nothing is expected. */
  public static long pace(long score, long expected) {
    if (score == Fixed.NONE || expected == Fixed.NONE) {
      return Fixed.NONE;
    }
    return expected > 0 ? Fixed.quotient(score, expected) : Fixed.ONE;
  }
}
