package dev.okr.scoring.internal;

/** The reasons of a light, two bits of severity for each, in the order of scoring.md. */
final class Reasons {

  static final int PACE = 0;
  static final int CONFIDENCE = 1;
  static final int STALE = 2;
  static final int NO_DATA = 3;
  static final int DEFINITION_CHANGED = 4;
  static final int BLOCKER = 5;
  static final int GUARDRAIL = 6;
  static final int COUNT = 7;

  private Reasons() {}

  static int with(int reasons, int reason, int severity) {
    return reasons | (severity << (2 * reason));
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
