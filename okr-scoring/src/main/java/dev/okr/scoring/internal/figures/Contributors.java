package dev.okr.scoring.internal.figures;

import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.internal.plan.Contributions;
import java.util.stream.IntStream;

/** Which objectives contribute to which goals, by number. */
public final class Contributors {

  private final CompiledPlan plan;

  Contributors(CompiledPlan plan) {
    this.plan = plan;
  }

  /** Takes an objective that contributes, and with which weight among its siblings. */
  public interface Each {
    /** Takes one. */
    void take(int objective, long weight);
  }

  /** The objectives that contribute to an objective, with the weights that count there. */
  public void forEach(int o, Each each) {
    each(plan.toObjectives, o, each);
  }

  /** The objectives that contribute to a key result, with the weights that count there. */
  public void forEachOfKeyResult(int k, Each each) {
    if (!plan.keyResultInCycle[k]) {
      each(plan.toKeyResults, k, each);
    }
  }

  private static void each(Contributions contributions, int goal, Each each) {
    for (int at = contributions.from(goal); at < contributions.to(goal); at++) {
      each.take(contributions.source(at), contributions.weight(at));
    }
  }

  /** Whether an objective is on a cycle of contributions. */
  public boolean isInCycle(int o) {
    return plan.objectiveInCycle[o];
  }

  /** The numbers of the objectives that contribute to an objective with a weight above 0. */
  public int[] thatCount(int o) {
    return IntStream.range(plan.toObjectives.from(o), plan.toObjectives.to(o))
        .filter(at -> plan.toObjectives.weight(at) > 0)
        .map(plan.toObjectives::source)
        .toArray();
  }
}
