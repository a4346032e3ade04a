package dev.okr.scoring.internal.plan;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Observation;
import dev.okr.core.internal.IntList;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.DateSpan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes the elements of a composition into the arrays of a compiled plan, in order. */
final class Numbering {

  private Numbering() {}

  /** Takes the objectives; what they see are the realms, the open one first. */
  static Realm[] takeObjectives(NumberedGoals plan, Composition composition) {
    List<Realm> found = new ArrayList<>();
    IdentityHashMap<Realm, Integer> numbers = new IdentityHashMap<>();
    found.add(new Realm(plan.plan, Close.NONE));
    for (int o = 0; o < plan.objectives.length; o++) {
      Composition.Placed placed = composition.objectives().get(o);
      plan.objectives[o] = placed.objective();
      if (!placed.realm().close().equals(Close.NONE)) {
        Integer known = numbers.get(placed.realm());
        if (known == null) {
          known = found.size();
          numbers.put(placed.realm(), known);
          found.add(placed.realm());
        }
        plan.realmOf[o] = known;
      }
    }
    return found.toArray(new Realm[0]);
  }

  /** Takes the metrics of every realm. */
  static Metric[] takeMetrics(NumberedGoals plan, IntList realm) {
    List<Metric> all = new ArrayList<>();
    for (int r = 0; r < plan.realms.length; r++) {
      List<Metric> own = plan.realms[r].plan().dictionary().metrics();
      Map<MetricId, Integer> numbers = new HashMap<>(own.size() * 2);
      for (Metric metric : own) {
        numbers.put(metric.id(), all.size());
        all.add(metric);
        realm.add(r);
      }
      plan.metricNumbers.add(numbers);
    }
    return all.toArray(new Metric[0]);
  }

  /** Takes all goals in one walk: a second one would find them out of the cache again. */
  static void takeGoals(NumberedGoals plan, Taken taken) {
    int k = 0;
    for (int o = 0; o < plan.objectives.length; o++) {
      Objective objective = plan.objectives[o];
      plan.firstKeyResult[o] = k;
      plan.rollUp[o] = objective.rollUp().orElse(null);
      plan.combination[o] = objective.combine();
      if (!objective.contributesTo().isEmpty()) {
        plan.contributing.set(o);
      }
      if (namesSameCycle(plan, o, o - 1)) {
        plan.objectiveStart[o] = plan.objectiveStart[o - 1];
        plan.objectiveEnd[o] = plan.objectiveEnd[o - 1];
      } else {
        Optional<DateSpan> span =
            objective.cycle().flatMap(plan.realms[plan.realmOf[o]].plan()::cycle).map(Cycle::span);
        plan.objectiveStart[o] =
            span.map(days -> CompiledPlan.day(days.from())).orElse(CompiledPlan.NO_DAY);
        plan.objectiveEnd[o] =
            span.map(days -> CompiledPlan.day(days.to())).orElse(CompiledPlan.NO_DAY);
      }
      for (KeyResult keyResult : objective.keyResults()) {
        plan.keyResults[k] = keyResult;
        plan.keyResultIds[k] = keyResult.id();
        plan.objectiveOf[k] = o;
        plan.expected[k] = keyResult.expected().orElse(null);
        plan.keyResultWeight[k] = Shares.stated(keyResult.weight());
        plan.ambition[k] = keyResult.ambition().or(objective::ambition).orElse(null);
        if (!keyResult.guardrails().isEmpty()) {
          plan.guarded.set(k);
        }
        if (NumberedGoals.isUnguarded(keyResult)) {
          plan.unguarded.set(k);
        }
        plan.start[k] = dayOr(keyResult.startsOn(), plan.objectiveStart[o]);
        plan.end[k] = dayOr(keyResult.endsOn(), plan.objectiveEnd[o]);
        List<Measure> measuresOf = keyResult.measures();
        plan.firstMeasure[k + 1] = plan.firstMeasure[k] + measuresOf.size();
        takeMeasures(plan, k, measuresOf, taken);
        k++;
      }
    }
    plan.firstKeyResult[plan.objectives.length] = k;
  }

  /** Whether two objectives of one realm name the same cycle, as neighbours often do. */
  private static boolean namesSameCycle(NumberedGoals plan, int o, int other) {
    return other >= 0
        && plan.realmOf[o] == plan.realmOf[other]
        && plan.objectives[o].cycle().equals(plan.objectives[other].cycle());
  }

  private static int dayOr(Optional<LocalDate> date, int other) {
    return date.isPresent() ? CompiledPlan.day(date.get()) : other;
  }

  /** Takes the measures of a key result, which are those behind the measures before it. */
  private static void takeMeasures(NumberedGoals plan, int k, List<Measure> own, Taken taken) {
    int m = plan.firstMeasure[k];
    if (own.size() > CompiledPlan.FEW) {
      Map<MeasureId, Integer> table = new HashMap<>(own.size() * 2);
      for (int i = 0; i < own.size(); i++) {
        table.put(own.get(i).id(), m + i);
      }
      plan.manyMeasures.put(k, table);
    }
    for (Measure measure : own) {
      Optional<MetricId> metric = measure.metric();
      int number =
          metric.isPresent()
              ? plan.metric(plan.realmOf[plan.objectiveOf[k]], metric.get())
              : CompiledPlan.NOT_THERE;
      taken.add(
          measure, number, observation(plan, number, measure), Shares.stated(measure.weight()));
    }
  }

  /** The measures taken so far: how many there will be is known when all are. */
  static final class Taken {

    Measure[] measures;
    MeasureId[] ids;
    int[] metrics;
    Observation[] observations;
    long[] weights;
    private int count;

    /** Room for a measure of each key result. */
    Taken(int keyResults) {
      measures = new Measure[keyResults];
      ids = new MeasureId[keyResults];
      metrics = new int[keyResults];
      observations = new Observation[keyResults];
      weights = new long[keyResults];
    }

    private void add(Measure measure, int metric, Observation observation, long weight) {
      if (count == measures.length) {
        resize(count + count / 2 + 4);
      }
      measures[count] = measure;
      ids[count] = measure.id();
      metrics[count] = metric;
      observations[count] = observation;
      weights[count++] = weight;
    }

    /** Takes room for so many. */
    void resize(int size) {
      if (size != measures.length) {
        measures = Arrays.copyOf(measures, size);
        ids = Arrays.copyOf(ids, size);
        metrics = Arrays.copyOf(metrics, size);
        observations = Arrays.copyOf(observations, size);
        weights = Arrays.copyOf(weights, size);
      }
    }
  }

  /**
   * What is observed of a measure.
   *
   * @param metric the number of its metric, or {@link CompiledPlan#NOT_THERE}
   */
  static Observation observation(NumberedGoals plan, int metric, Measure measure) {
    Optional<Observation> own = measure.observe();
    if (own.isPresent()) {
      return own.get();
    }
    return metric == CompiledPlan.NOT_THERE
        ? Observation.LAST
        : Observation.usualFor(plan.metrics[metric]);
  }

  /** Who contributes to objectives, and who to key results. */
  static Contributions[] contributions(NumberedGoals plan) {
    Contributions.Builder ofObjectives = new Contributions.Builder(plan.objectives.length);
    Contributions.Builder ofKeyResults = new Contributions.Builder(plan.keyResults.length);
    for (int o = plan.contributing.nextSetBit(0); o >= 0; o = plan.contributing.nextSetBit(o + 1)) {
      for (Alignment alignment : plan.objectives[o].contributesTo()) {
        GoalRef goal = alignment.goal();
        if (goal instanceof GoalRef.ToObjective to) {
          ofObjectives.add(plan.objective(to.objective()), o, alignment.weight());
        } else if (goal instanceof GoalRef.ToKeyResult to) {
          ofKeyResults.add(plan.keyResult(to.keyResult()), o, alignment.weight());
        }
      }
    }
    return new Contributions[] {ofObjectives.build(), ofKeyResults.build()};
  }
}
