package dev.okr.jackson.oracle;

import java.util.List;

/**
 * The figures of a key result or an objective.
 *
 * @param unknown unscorable because of policy {@code noData: unknown}
 * @param measures of a key result, in the order of the plan
 */
record Figures(
    Goal goal,
    State state,
    Fraction score,
    Fraction computed,
    Fraction progress,
    Fraction expected,
    Fraction pace,
    String band,
    String origin,
    boolean unknown,
    boolean hasData,
    Health health,
    List<Measured> measures) {}
