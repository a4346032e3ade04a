package dev.okr.testkit.internal;

import dev.okr.core.goal.Target;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.Polarity;
import dev.okr.core.time.Cycle;
import dev.okr.core.value.Weight;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;

/**
 * How scenarios are narrowed.
 *
 * @param when cycle and day
 * @param what metrics and targets
 * @param weighing weights
 * @param sizes how much of everything
 * @param flaws what is missing, wrong or changed
 */
public record Knobs(When when, What what, Weighing weighing, Sizes sizes, Flaws flaws) {

  /**
   * Cycle and day.
   *
   * @param cycle the cycle of every objective
   * @param days the day of the scorecard; empty for any day around the cycle
   */
  public record When(Cycle cycle, Optional<Arbitrary<LocalDate>> days) {}

  /**
   * Metrics and targets.
   *
   * @param metrics metrics that are measured; where there are none each measure has its own
   * @param onlyThese whether every measure is on one of them
   * @param targets the targets of a metric for which that way is better
   * @param withoutMetric targets that need no metric; empty where the host chose the others, which
   *     may be of any kind and go any way
   */
  public record What(
      List<Metric> metrics,
      boolean onlyThese,
      Function<Polarity, Arbitrary<Target>> targets,
      Optional<Arbitrary<Target>> withoutMetric) {

    /** Other metrics. */
    public What with(List<Metric> others, boolean only) {
      return new What(others, only, targets, withoutMetric);
    }
  }

  /**
   * Weights.
   *
   * @param weights stated weights
   * @param unstated whether weights are left unstated too
   */
  public record Weighing(Arbitrary<Weight> weights, boolean unstated) {}

  /**
   * How much of everything.
   *
   * @param objectives how many objectives
   * @param keyResults how many key results an objective has
   * @param measures how many measures a key result has
   */
  public record Sizes(Range objectives, Range keyResults, Range measures) {}

  /**
   * What is missing, wrong or changed.
   *
   * @param missingData how many per cent of the measures have no entry
   * @param gaps how many per cent of the elements lack or misname something
   * @param changes whether targets are revised, scores adjusted, entries retracted and so on
   */
  public record Flaws(int missingData, int gaps, boolean changes) {}

  /**
   * From how many to how many, both included.
   *
   * @param min the fewest
   * @param max the most
   */
  public record Range(int min, int max) {}

  /** At another time. */
  public Knobs with(When other) {
    return new Knobs(other, what, weighing, sizes, flaws);
  }

  /** Of other things. */
  public Knobs with(What other) {
    return new Knobs(when, other, weighing, sizes, flaws);
  }

  /** With other weights. */
  public Knobs with(Weighing other) {
    return new Knobs(when, what, other, sizes, flaws);
  }

  /** Of another size. */
  public Knobs with(Sizes other) {
    return new Knobs(when, what, weighing, other, flaws);
  }

  /** With other flaws. */
  public Knobs with(Flaws other) {
    return new Knobs(when, what, weighing, sizes, other);
  }
}
