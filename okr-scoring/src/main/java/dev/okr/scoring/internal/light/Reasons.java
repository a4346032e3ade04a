package dev.okr.scoring.internal.light;

/** The reasons of a light, two bits of severity for each, in the order of scoring.md. */
public final class Reasons {

  public static final int PACE = 0;
  public static final int REPORTED = 1;
  public static final int CONFIDENCE = 2;
  public static final int STALE = 3;
  public static final int NO_DATA = 4;
  public static final int DEFINITION_CHANGED = 5;
  public static final int BLOCKER = 6;
  public static final int GUARDRAIL = 7;
  public static final int COUNT = 8;

  private Reasons() {}

  public static int with(int reasons, int reason, int severity) {
    return reasons | (severity << (2 * reason));
  }

  public static int yellowIf(int reasons, int reason, boolean holds) {
    return holds ? with(reasons, reason, Lights.YELLOW) : reasons;
  }

  public static int severity(int reasons, int reason) {
    return (reasons >>> (2 * reason)) & 3;
  }

  public static int worst(int reasons) {
    int worst = Lights.GREEN;
    for (int reason = 0; reason < COUNT; reason++) {
      worst = Math.max(worst, severity(reasons, reason));
    }
    return worst;
  }
}
