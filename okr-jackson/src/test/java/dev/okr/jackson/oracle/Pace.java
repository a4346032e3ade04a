package dev.okr.jackson.oracle;

/** Pace, and the base light that follows from it (section 6). */
final class Pace {
  private static final Fraction TOLERANCE = Fraction.of("0.000000001");

  private Pace() {}

  /** "pace = r9(score / expected) where expected > 0, else 1". */
  static Fraction of(Fraction score, Fraction expected) {
    if (score == null || expected == null) {
      return null;
    }
    return expected.signum() > 0 ? score.dividedBy(expected).r9() : Fraction.ONE;
  }

  /** "Base by policy": ratio, gap or band. */
  static Light light(Fraction score, Fraction expected, String ambition, Policy policy) {
    return switch (policy.light()) {
      case RATIO -> ratio(score, expected, policy);
      case GAP -> gap(score, expected, policy);
      case BAND -> Bands.light(score, ambition, policy);
      case REPORTED -> Light.UNKNOWN;
    };
  }

  /** "Green if score >= r9(0.95*expected) - 1e-9 or expected - score <= 0.05; yellow ...". */
  private static Light ratio(Fraction score, Fraction expected, Policy policy) {
    Fraction gap = expected.minus(score);
    if (reaches(score, expected, policy.green()) || policy.greenGap().isAtLeast(gap)) {
      return Light.GREEN;
    }
    boolean yellow = reaches(score, expected, policy.yellow()) || policy.yellowGap().isAtLeast(gap);
    return yellow ? Light.YELLOW : Light.RED;
  }

  private static boolean reaches(Fraction score, Fraction expected, Fraction figure) {
    return score.isAtLeast(figure.times(expected).r9().minus(TOLERANCE));
  }

  /** "gap on expected - score (0 / 0.25, the same tolerance of 1e-9)". */
  private static Light gap(Fraction score, Fraction expected, Policy policy) {
    Fraction gap = expected.minus(score).minus(TOLERANCE);
    if (policy.green().isAtLeast(gap)) {
      return Light.GREEN;
    }
    return policy.yellow().isAtLeast(gap) ? Light.YELLOW : Light.RED;
  }
}
