package dev.okr.scoring.internal.plan;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Observation;
import dev.okr.core.internal.IntList;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

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

  /** Takes the measures of every key result. */
  static void numberMeasures(NumberedGoals plan) {
    int m = 0;
    for (int k = 0; k < plan.keyResults.length; k++) {
      List<Measure> own = plan.keyResults[k].measures();
      if (own.size() > CompiledPlan.FEW) {
        Map<MeasureId, Integer> table = new HashMap<>(own.size() * 2);
        for (int i = 0; i < own.size(); i++) {
          table.put(own.get(i).id(), m + i);
        }
        plan.manyMeasures.put(k, table);
      }
      for (Measure measure : own) {
        int realm = plan.realmOf[plan.objectiveOf[k]];
        plan.measures[m] = measure;
        plan.metricOf[m] =
            measure.metric().map(id -> plan.metric(realm, id)).orElse(CompiledPlan.NOT_THERE);
        plan.observation[m] = observation(plan.realms[realm], measure);
        m++;
      }
    }
  }

  /** What is observed of a measure by those who see a realm. */
  static Observation observation(Realm realm, Measure measure) {
    return measure
        .observe()
        .orElseGet(
            () ->
                measure
                    .metric()
                    .flatMap(id -> realm.plan().dictionary().find(id))
                    .map(Observation::usualFor)
                    .orElse(Observation.LAST));
  }

  /** Who contributes to objectives, and who to key results. */
  static Contributions[] contributions(NumberedGoals plan) {
    Contributions.Builder ofObjectives = new Contributions.Builder(plan.objectives.length);
    Contributions.Builder ofKeyResults = new Contributions.Builder(plan.keyResults.length);
    for (int o = 0; o < plan.objectives.length; o++) {
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
