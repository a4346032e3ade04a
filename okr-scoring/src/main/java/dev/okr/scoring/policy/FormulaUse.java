package dev.okr.scoring.policy;

import dev.okr.core.goal.Target;
import dev.okr.core.metric.MetricId;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a formula is used: for measures on one metric, or for all targets of one kind. The formula
 * of the metric goes before that of the kind. What is observed as a success ratio or a streak has
 * its ratio, whatever its formula, and a bound holds or not, whatever its formula.
 *
 * @param formula the formula
 * @param metric the metric; empty where it is for a kind of target
 * @param kind the kind of target; empty where it is for a metric
 */
public record FormulaUse(
    Formula formula, Optional<MetricId> metric, Optional<Class<? extends Target>> kind) {

  /**
   * Rejects {@code null}.
   *
   * @throws IllegalArgumentException unless there is exactly one of metric and kind
   */
  public FormulaUse {
    Objects.requireNonNull(formula, "formula");
    Objects.requireNonNull(metric, "metric");
    Objects.requireNonNull(kind, "kind");
    if (metric.isPresent() == kind.isPresent()) {
      throw new IllegalArgumentException(
          "a formula is for a metric or a kind of target (" + formula.name() + ")");
    }
  }

  /** For the measures on a metric. */
  public static FormulaUse ofMetric(Formula formula, MetricId metric) {
    return new FormulaUse(formula, Optional.of(metric), Optional.empty());
  }

  /** For all targets of a kind, such as {@code Target.FromTo.class}. */
  public static FormulaUse ofKind(Formula formula, Class<? extends Target> kind) {
    return new FormulaUse(formula, Optional.empty(), Optional.of(kind));
  }
}
