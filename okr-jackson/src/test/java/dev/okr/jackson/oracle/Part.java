package dev.okr.jackson.oracle;

/**
 * A part of a node, as it is combined.
 *
 * @param weight its resolved weight; "a part of weight 0 counts nowhere"
 * @param out a part that is out (section 4)
 * @param notBegun its first day is after d
 * @param leftOut out, or not begun and not kept in by the policy
 * @param unknown unscorable because of policy {@code noData: unknown}
 * @param score its rounded score; null: unscorable, or excluded
 * @param progress its kept progress, where it is a measure
 */
record Part(
    String id,
    Fraction weight,
    boolean out,
    boolean notBegun,
    boolean leftOut,
    boolean unknown,
    Fraction score,
    Fraction progress,
    Fraction expected,
    boolean hasData,
    Light light,
    boolean guardrailBroken) {

  static Part of(Figures figures, Fraction weight, boolean out, boolean notBegun, Policy policy) {
    return new Part(
        figures.goal().id(),
        weight,
        out,
        notBegun,
        out || (notBegun && !policy.notBegunAsZero()),
        figures.unknown(),
        figures.score(),
        null,
        figures.expected(),
        figures.hasData(),
        figures.health().light(),
        figures.health().guardrailBroken());
  }

  /** "noData: asZero (default), exclude, unknown" of a measure (section 3). */
  static Part of(Measured measured, Fraction weight, Fraction expected, Policy policy) {
    boolean noData = measured.observation().noData();
    boolean kept = !noData || policy.noData() == Policy.NoData.AS_ZERO;
    return new Part(
        measured.measure().id(),
        weight,
        false,
        false,
        false,
        noData && policy.noData() == Policy.NoData.UNKNOWN,
        kept ? measured.score(policy) : null,
        measured.progress(),
        expected,
        measured.observation().hasData(),
        null,
        false);
  }

  /** Counts in sums, lights and counts. */
  boolean counts() {
    return weight.signum() > 0 && !leftOut;
  }
}
