package dev.okr.scoring.internal.plan;

import dev.okr.core.value.Weight;
import dev.okr.scoring.policy.Policy;
import java.util.ArrayList;
import java.util.Arrays;
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
    for (int k = 0; k < plan.keyResults.length; k++) {
      weigh(shares, plan.measureWeight, plan.firstMeasure[k], plan.firstMeasure[k + 1]);
      weighAlone(shares, plan.toKeyResults, k);
    }
    for (int o = 0; o < plan.objectives.length; o++) {
      int first = plan.firstKeyResult[o];
      int end = plan.firstKeyResult[o + 1];
      if (plan.toObjectives.from(o) == plan.toObjectives.to(o)) {
        weigh(shares, plan.keyResultWeight, first, end);
      } else if (plan.weighsTogether(o, policy)) {
        List<Optional<Weight>> stated = new ArrayList<>();
        plan.objectives[o].keyResults().forEach(keyResult -> stated.add(keyResult.weight()));
        plan.toObjectives.collectStated(o, stated);
        long[] weights = shares.of(stated);
        System.arraycopy(weights, 0, plan.keyResultWeight, first, end - first);
        plan.toObjectives.setWeights(o, weights, end - first, this::isWeightless);
      } else {
        weigh(shares, plan.keyResultWeight, first, end);
        weighAlone(shares, plan.toObjectives, o);
      }
    }
  }

  private static void weigh(Shares shares, long[] weights, int from, int to) {
    long[] found = shares.of(Arrays.copyOfRange(weights, from, to));
    System.arraycopy(found, 0, weights, from, found.length);
  }

  /** Weighs the contributors of a goal among themselves. */
  private void weighAlone(Shares shares, Contributions contributions, int goal) {
    if (contributions.from(goal) != contributions.to(goal)) {
      List<Optional<Weight>> stated = new ArrayList<>();
      contributions.collectStated(goal, stated);
      contributions.setWeights(goal, shares.of(stated), 0, this::isWeightless);
    }
  }

  private boolean isWeightless(int o) {
    return plan.objectives[o].weight().filter(Weight::isZero).isPresent();
  }
}
