package dev.okr.scoring.internal.plan;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.value.Weight;
import dev.okr.scoring.policy.Policy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Weights of siblings as whole numbers (scoring.md, section 4). */
final class Weighing {

  private final CompiledPlan plan;
  private final Policy policy;

  Weighing(CompiledPlan plan, Policy policy) {
    this.plan = plan;
    this.policy = policy;
  }

  /** Sets the weights of every sibling. */
  void take() {
    Shares shares = new Shares(policy);
    List<Optional<Weight>> stated = new ArrayList<>();
    for (int k = 0; k < plan.keyResults.length; k++) {
      stated.clear();
      for (Measure measure : plan.keyResults[k].measures()) {
        stated.add(measure.weight());
      }
      System.arraycopy(
          shares.of(stated), 0, plan.measureWeight, plan.firstMeasure[k], stated.size());
      stated.clear();
      plan.toKeyResults.collectStated(k, stated);
      plan.toKeyResults.setWeights(k, shares.of(stated), 0, this::isWeightless);
    }
    for (int o = 0; o < plan.objectives.length; o++) {
      stated.clear();
      List<KeyResult> own = plan.objectives[o].keyResults();
      boolean flat = plan.weighsTogether(o, policy);
      for (KeyResult keyResult : own) {
        stated.add(keyResult.weight());
      }
      if (flat) {
        plan.toObjectives.collectStated(o, stated);
        long[] weights = shares.of(stated);
        System.arraycopy(weights, 0, plan.keyResultWeight, plan.firstKeyResult[o], own.size());
        plan.toObjectives.setWeights(o, weights, own.size(), this::isWeightless);
      } else {
        System.arraycopy(
            shares.of(stated), 0, plan.keyResultWeight, plan.firstKeyResult[o], own.size());
        stated.clear();
        plan.toObjectives.collectStated(o, stated);
        plan.toObjectives.setWeights(o, shares.of(stated), 0, this::isWeightless);
      }
    }
  }

  private boolean isWeightless(int o) {
    return plan.objectives[o].weight().filter(Weight::isZero).isPresent();
  }
}
