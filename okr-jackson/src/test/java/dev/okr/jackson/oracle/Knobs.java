package dev.okr.jackson.oracle;

/**
 * Sizes and shares of random cases.
 *
 * @param withoutCycle in a hundred: objectives without a cycle
 * @param contributionCycles in a hundred: objectives that also contribute to the first one
 * @param histories in a hundred: cases with plan versions
 * @param mixedPolicies in a hundred: policies that are no named one
 */
record Knobs(
    int objectives,
    int keyResults,
    int measures,
    int entries,
    int withoutCycle,
    int contributionCycles,
    int histories,
    int mixedPolicies) {
  static final Knobs SMALL = new Knobs(4, 4, 3, 25, 0, 2, 15, 40);
}
