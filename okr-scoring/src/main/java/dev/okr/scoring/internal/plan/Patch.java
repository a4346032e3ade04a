package dev.okr.scoring.internal.plan;

import dev.okr.core.goal.Expectation;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Observation;
import dev.okr.core.value.Weight;
import dev.okr.scoring.policy.Policy;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a few objectives of a compiled plan have otherwise, where nothing gets another number: the
 * same key results and measures in the same order, on the same metrics, contributing to the same
 * goals in the same cycle. Not changed once it is in use.
 */
final class Patch {

  /**
   * What a key result has.
   *
   * @param keyResult the key result
   * @param start its first day
   * @param end its last day
   * @param weight its weight among its siblings
   */
  record PatchedKeyResult(KeyResult keyResult, int start, int end, long weight) {

    @Nullable Expectation expected() {
      return keyResult.expected().orElse(null);
    }
  }

  /**
   * What a measure has.
   *
   * @param measure the measure
   * @param observation what is observed of it
   * @param weight its weight among its siblings
   */
  record PatchedMeasure(Measure measure, Observation observation, long weight) {}

  private final Map<Integer, Objective> objectives = new HashMap<>();
  private final Map<Integer, PatchedKeyResult> keyResults = new HashMap<>();
  private final Map<Integer, PatchedMeasure> measures = new HashMap<>();

  /** What another one has, to add to. */
  Patch(@Nullable Patch before) {
    if (before != null) {
      objectives.putAll(before.objectives);
      keyResults.putAll(before.keyResults);
      measures.putAll(before.measures);
    }
  }

  @Nullable Objective objective(int o) {
    return objectives.get(o);
  }

  @Nullable PatchedKeyResult keyResult(int k) {
    return keyResults.get(k);
  }

  @Nullable PatchedMeasure measure(int m) {
    return measures.get(m);
  }

  /** Takes an objective as it is now; false if something would get another number or weight. */
  boolean take(CompiledPlan plan, int o, Objective now, Policy policy) {
    if (!hasPlaceOf(plan.objectiveAt(o), now)) {
      return false;
    }
    Shares shares = new Shares(policy);
    List<Optional<Weight>> stated = new ArrayList<>();
    now.keyResults().forEach(keyResult -> stated.add(keyResult.weight()));
    if (plan.weighsTogether(o, policy)) {
      plan.toObjectives.collectStated(o, stated);
    }
    long[] weights = shares.of(stated);
    boolean areSame =
        plan.toObjectives.haveWeights(
            o, weights, now.keyResults().size(), source -> isWeightless(plan.objectiveAt(source)));
    if (!areSame) {
      return false;
    }
    objectives.put(o, now);
    int k = plan.firstKeyResult[o];
    for (int i = 0; i < now.keyResults().size(); i++) {
      take(plan, k + i, now.keyResults().get(i), weights[i], shares);
    }
    return true;
  }

  private void take(CompiledPlan plan, int k, KeyResult now, long weight, Shares shares) {
    int o = plan.objectiveOf[k];
    keyResults.put(
        k,
        new PatchedKeyResult(
            now,
            now.startsOn().map(CompiledPlan::day).orElse(plan.objectiveStart[o]),
            now.endsOn().map(CompiledPlan::day).orElse(plan.objectiveEnd[o]),
            weight));
    long[] weights = shares.of(now.measures().stream().map(Measure::weight).toList());
    for (int i = 0; i < now.measures().size(); i++) {
      Measure measure = now.measures().get(i);
      int m = plan.firstMeasure[k] + i;
      Observation observation = Numbering.observation(plan, plan.metricOf[m], measure);
      measures.put(m, new PatchedMeasure(measure, observation, weights[i]));
    }
  }

  // ---- places

  private static boolean hasPlaceOf(Objective was, Objective now) {
    if (!was.id().equals(now.id())
        || !was.cycle().equals(now.cycle())
        || !was.rollUp().equals(now.rollUp())
        || !was.contributesTo().equals(now.contributesTo())
        || isWeightless(was) != isWeightless(now)
        || was.keyResults().size() != now.keyResults().size()) {
      return false;
    }
    for (int i = 0; i < was.keyResults().size(); i++) {
      if (!hasPlaceOf(was.keyResults().get(i), now.keyResults().get(i))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isWeightless(Objective objective) {
    return objective.weight().filter(Weight::isZero).isPresent();
  }

  private static boolean hasPlaceOf(KeyResult was, KeyResult now) {
    if (!was.id().equals(now.id())
        || was.measures().size() != now.measures().size()
        || !watched(was).equals(watched(now))) {
      return false;
    }
    for (int i = 0; i < was.measures().size(); i++) {
      Measure before = was.measures().get(i);
      Measure after = now.measures().get(i);
      if (!before.id().equals(after.id())
          || !before.metric().equals(after.metric())
          || !before.valueOf().equals(after.valueOf())) {
        return false;
      }
    }
    return true;
  }

  private static List<?> watched(KeyResult keyResult) {
    return keyResult.guardrails().stream().map(Guardrail::metric).toList();
  }
}
