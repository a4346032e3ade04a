package dev.okr.testkit.internal;

import dev.okr.core.goal.Observation;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.Metric;
import dev.okr.core.value.Weight;
import java.util.List;
import java.util.Optional;

/**
 * One measure with its values.
 *
 * @param use its metric and target
 * @param weight its weight
 * @param observe what is observed
 * @param values its values, in any order of days
 * @param gap what is wrong with it
 */
record MeasureSketch(
    Use use,
    Optional<Weight> weight,
    Optional<Observation> observe,
    List<ValueSketch> values,
    Gap gap) {

  /**
   * A metric with a target that fits it.
   *
   * @param metric the metric; of one of its own the id is made from the measure's; empty for none
   * @param own whether the metric is the measure's own
   * @param target the target
   */
  record Use(Optional<Metric> metric, boolean own, Target target) {}

  /** What can be wrong with a measure. */
  enum Gap {
    /** Nothing. */
    NONE,
    /** The dictionary lacks its metric. */
    UNKNOWN_METRIC,
    /** The baseline equals the target. */
    NOTHING_TO_DO,
    /** A change of nobody knows what. */
    NO_REFERENCE,
    /** A band upside down. */
    UPSIDE_DOWN,
    /** No milestone. */
    NO_STEPS
  }
}
