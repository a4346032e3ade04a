package dev.okr.testkit.internal;

import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.Combination;
import dev.okr.core.goal.Expectation;
import dev.okr.core.goal.State;
import dev.okr.core.value.Weight;
import java.util.List;
import java.util.Optional;

/**
 * One key result.
 *
 * @param measures its measures
 * @param weight its weight
 * @param combine how its measures become one
 * @param frame what else the plan says of it
 * @param guarded the value of its guardrail's metric in per cent of the bound; empty for none
 * @param gap what is wrong with it
 */
record KeyResultSketch(
    List<MeasureSketch> measures,
    Optional<Weight> weight,
    Combination combine,
    Frame frame,
    Optional<Integer> guarded,
    Gap gap) {

  /**
   * What the plan says of a key result beside its measures.
   *
   * @param ambition its ambition
   * @param expected what is expected of it
   * @param state its state at the start
   * @param starts its first day, in per cent of the cycle; 0 for the cycle's own
   */
  record Frame(
      Optional<Ambition> ambition, Optional<Expectation> expected, State state, int starts) {}

  /** What can be wrong with a key result. */
  enum Gap {
    /** Nothing. */
    NONE,
    /** It has no owner. */
    NO_OWNER,
    /** Its owner is nobody known. */
    UNKNOWN_OWNER,
    /** It has no title. */
    NO_TITLE,
    /** It has no measure. */
    NO_MEASURE
  }
}
