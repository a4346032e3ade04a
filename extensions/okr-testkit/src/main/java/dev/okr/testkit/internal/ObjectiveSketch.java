package dev.okr.testkit.internal;

import dev.okr.core.goal.RollUp;
import dev.okr.core.value.Weight;
import java.util.List;
import java.util.Optional;

/**
 * One objective.
 *
 * @param keyResults its key results
 * @param weight its weight
 * @param rollUp what it is the mean of
 * @param serves how many objectives before it the one stands that it contributes to; 0 for none
 * @param gap what is wrong with it
 */
record ObjectiveSketch(
    List<KeyResultSketch> keyResults,
    Optional<Weight> weight,
    Optional<RollUp> rollUp,
    int serves,
    Gap gap) {

  /** What can be wrong with an objective. */
  enum Gap {
    /** Nothing. */
    NONE,
    /** It is of no cycle. */
    NO_CYCLE,
    /** Its cycle is not in the plan. */
    UNKNOWN_CYCLE,
    /** It has no owner. */
    NO_OWNER,
    /** It has no key result. */
    EMPTY,
    /** It contributes to an objective that isn't there. */
    SERVES_NOTHING,
    /** It contributes to itself. */
    SERVES_ITSELF
  }
}
