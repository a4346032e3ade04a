package dev.okr.testkit;

import dev.okr.core.goal.Target;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.time.Cycle;
import dev.okr.core.value.Weight;
import dev.okr.scoring.policy.FormulaUse;
import dev.okr.scoring.policy.Policy;
import dev.okr.testkit.internal.Drawings;
import dev.okr.testkit.internal.Knobs;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

/**
 * Scenarios as a host narrows them. Immutable: each verb returns narrower ones.
 *
 * <pre>{@code
 * Arbitrary<Scenario> ours =
 *     Scenarios.standard()
 *         .inCycle(Cycle.of("2026Q2", "2026-04-01", "2026-06-30"))
 *         .targets(TargetArbitraries.fromTo(Polarity.LOWER))
 *         .weights(Weight.of("0.5"), Weight.ONE)
 *         .missingData(20)
 *         .arbitrary();
 * }</pre>
 *
 * <p>Plan and journal match: every entry is about a measure that the plan has, is dated inside the
 * span of its key result and has a value around the target, mostly on the way to it. A failed
 * sample shrinks to few goals, few entries and round numbers.
 */
public final class Scenarios {

  private static final Scenarios STANDARD =
      new Scenarios(
          new Knobs(
              new Knobs.When(Cycle.of("2026Q1", "2026-01-01", "2026-03-31"), Optional.empty()),
              new Knobs.What(
                  List.of(),
                  false,
                  TargetArbitraries::inNumbers,
                  Optional.of(TargetArbitraries.withoutMetric())),
              new Knobs.Weighing(usualWeights(), true),
              new Knobs.Sizes(new Knobs.Range(1, 3), new Knobs.Range(1, 3), new Knobs.Range(1, 2)),
              new Knobs.Flaws(10, 0, true)));

  private final Knobs knobs;

  private Scenarios(Knobs knobs) {
    this.knobs = knobs;
  }

  /**
   * The first quarter of 2026: one to three objectives of one to three key results of one or two
   * measures, targets of every kind, weights stated or not, a tenth of the measures without data.
   * In two of five scenarios something changes: a target is revised, a score set by hand, an entry
   * corrected or retracted, a goal paused or done, the cycle closed.
   */
  public static Scenarios standard() {
    return STANDARD;
  }

  private static Arbitrary<Weight> usualWeights() {
    return Arbitraries.frequency(
            Tuple.of(6, "1"),
            Tuple.of(3, "2"),
            Tuple.of(2, "0.5"),
            Tuple.of(1, "0.333333"),
            Tuple.of(1, "0"))
        .map(Weight::of);
  }

  /** In that cycle; every objective is of it. */
  public Scenarios inCycle(Cycle cycle) {
    Objects.requireNonNull(cycle, "cycle");
    return new Scenarios(knobs.with(new Knobs.When(cycle, knobs.when().days())));
  }

  /** Looked at on that day, instead of any day from the first to a little after the last. */
  public Scenarios on(LocalDate day) {
    return on(Arbitraries.just(Objects.requireNonNull(day, "day")));
  }

  /** Looked at on one of those days. */
  public Scenarios on(Arbitrary<LocalDate> days) {
    Objects.requireNonNull(days, "days");
    return new Scenarios(knobs.with(new Knobs.When(knobs.when().cycle(), Optional.of(days))));
  }

  /**
   * On those metrics alone, which all stand in the plan. Without this every measure has a metric of
   * its own.
   *
   * @throws IllegalArgumentException if there is none, or one id occurs twice
   */
  public Scenarios metrics(Metric... metrics) {
    return metrics(List.of(Objects.requireNonNull(metrics, "metrics")));
  }

  /**
   * The same for a dictionary: {@code metrics(dictionary.metrics())}.
   *
   * @throws IllegalArgumentException if there is none, or one id occurs twice
   */
  public Scenarios metrics(Iterable<Metric> metrics) {
    List<Metric> all = new ArrayList<>();
    for (Metric metric : Objects.requireNonNull(metrics, "metrics")) {
      Objects.requireNonNull(metric, "metric");
      if (has(all, metric.id())) {
        throw new IllegalArgumentException("a metric's id occurs once (" + metric.id() + ")");
      }
      all.add(metric);
    }
    if (all.isEmpty()) {
      throw new IllegalArgumentException("at least one metric is measured (none)");
    }
    return new Scenarios(knobs.with(knobs.what().with(List.copyOf(all), true)));
  }

  private static boolean has(List<Metric> metrics, MetricId id) {
    return metrics.stream().anyMatch(metric -> metric.id().equals(id));
  }

  /**
   * With the metrics too that the policy has a formula of its own for; those that {@link
   * #metrics(Metric...)} names already stay as they are.
   */
  public Scenarios measuredFor(Policy policy) {
    List<Metric> all = new ArrayList<>(knobs.what().metrics());
    for (FormulaUse use : Objects.requireNonNull(policy, "policy").formulas()) {
      use.metric()
          .filter(id -> !has(all, id))
          .ifPresent(id -> all.add(Metric.builder().id(id).build()));
    }
    return new Scenarios(knobs.with(knobs.what().with(List.copyOf(all), knobs.what().onlyThese())));
  }

  /**
   * With those targets alone.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Scenarios targets(Target... targets) {
    List<Target> all = List.of(Objects.requireNonNull(targets, "targets"));
    if (all.isEmpty()) {
      throw new IllegalArgumentException("at least one target is meant (none)");
    }
    return targets(Arbitraries.of(all));
  }

  /**
   * With those targets alone, sensible or not. Values lie around them: between baseline and goal,
   * or, of a bound without a floor, between the bound and as much again away from it.
   */
  public Scenarios targets(Arbitrary<Target> targets) {
    Objects.requireNonNull(targets, "targets");
    return new Scenarios(
        knobs.with(
            new Knobs.What(
                knobs.what().metrics(),
                knobs.what().onlyThese(),
                better -> targets,
                Optional.empty())));
  }

  /**
   * With those weights; each is stated.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Scenarios weights(Weight... weights) {
    List<Weight> all = List.of(Objects.requireNonNull(weights, "weights"));
    if (all.isEmpty()) {
      throw new IllegalArgumentException("at least one weight is meant (none)");
    }
    return weights(Arbitraries.of(all));
  }

  /** With those weights; each is stated. */
  public Scenarios weights(Arbitrary<Weight> weights) {
    Objects.requireNonNull(weights, "weights");
    return new Scenarios(knobs.with(new Knobs.Weighing(weights, false)));
  }

  /**
   * So many measures have no entry.
   *
   * @param percent 0 to 100; 10 unless stated
   * @throws IllegalArgumentException if it is not
   */
  public Scenarios missingData(int percent) {
    return new Scenarios(
        knobs.with(
            new Knobs.Flaws(
                percentage("missingData", percent),
                knobs.flaws().gaps(),
                knobs.flaws().changes())));
  }

  /**
   * So many elements of each kind lack something, or name what isn't there: no owner, no cycle, no
   * title, no measure, a metric that the dictionary lacks, a baseline equal to the target, an entry
   * about no key result, an objective that contributes to itself. For rules, which must stand any
   * plan.
   *
   * @param percent 0 to 100; 0 unless stated
   * @throws IllegalArgumentException if it is not
   */
  public Scenarios gaps(int percent) {
    return new Scenarios(
        knobs.with(
            new Knobs.Flaws(
                knobs.flaws().missingData(),
                percentage("gaps", percent),
                knobs.flaws().changes())));
  }

  private static int percentage(String name, int percent) {
    if (percent < 0 || percent > 100) {
      throw new IllegalArgumentException(name + " is 0 to 100 per cent (" + percent + ")");
    }
    return percent;
  }

  /**
   * With so many objectives.
   *
   * @param min the fewest, at least 1
   * @param max the most
   * @throws IllegalArgumentException if there is no such number
   */
  public Scenarios objectives(int min, int max) {
    return sized(
        range("objectives", min, max), knobs.sizes().keyResults(), knobs.sizes().measures());
  }

  /**
   * With so many key results in each objective.
   *
   * @param min the fewest, at least 1
   * @param max the most
   * @throws IllegalArgumentException if there is no such number
   */
  public Scenarios keyResults(int min, int max) {
    return sized(
        knobs.sizes().objectives(), range("keyResults", min, max), knobs.sizes().measures());
  }

  /**
   * With so many measures in each key result.
   *
   * @param min the fewest, at least 1
   * @param max the most
   * @throws IllegalArgumentException if there is no such number
   */
  public Scenarios measures(int min, int max) {
    return sized(
        knobs.sizes().objectives(), knobs.sizes().keyResults(), range("measures", min, max));
  }

  private Scenarios sized(Knobs.Range objectives, Knobs.Range keyResults, Knobs.Range measures) {
    return new Scenarios(knobs.with(new Knobs.Sizes(objectives, keyResults, measures)));
  }

  private static Knobs.Range range(String name, int min, int max) {
    if (min < 1 || max < min) {
      throw new IllegalArgumentException(name + " are 1 or more (" + min + " to " + max + ")");
    }
    return new Knobs.Range(min, max);
  }

  /** In which nothing changes: values, readings and what is said with them are all there is. */
  public Scenarios withoutChanges() {
    return new Scenarios(
        knobs.with(new Knobs.Flaws(knobs.flaws().missingData(), knobs.flaws().gaps(), false)));
  }

  /** The arbitrary; its edge cases, such as a value on its target, are drawn often. */
  public Arbitrary<Scenario> arbitrary() {
    return Drawings.of(knobs, Scenario::new);
  }
}
