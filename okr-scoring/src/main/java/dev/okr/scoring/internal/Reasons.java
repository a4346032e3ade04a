package dev.okr.scoring.internal;

/** The reasons of a light, two bits of severity for each, in the order of scoring.md. */
final class Reasons {

  static final int PACE = 0;
  static final int REPORTED = 1;
  static final int CONFIDENCE = 2;
  static final int STALE = 3;
  static final int NO_DATA = 4;
  static final int DEFINITION_CHANGED = 5;
  static final int BLOCKER = 6;
  static final int GUARDRAIL = 7;
  static final int COUNT = 8;

  private Reasons() {}

  static int with(int reasons, int reason, int severity) {
    return reasons | (severity << (2 * reason));
  }

  static int yellowIf(int reasons, int reason, boolean holds) {
    return holds ? with(reasons, reason, Lights.YELLOW) : reasons;
  }

  static int severity(int reasons, int reason) {
    return (reasons >>> (2 * reason)) & 3;
  }

  static int worst(int reasons) {
    int worst = Lights.GREEN;
    for (int reason = 0; reason < COUNT; reason++) {
      worst = Math.max(worst, severity(reasons, reason));
    }
    return worst;
  }
}
