package dev.okr.scoring.internal.plan;

import dev.okr.core.internal.IntList;
import dev.okr.core.internal.StronglyConnected;

/** The order of evaluation of a compiled plan. */
final class Arranging {

  private Arranging() {}

  /** Finds the order of evaluation, the goals on a cycle of contributions, and what is summed. */
  static void arrange(CompiledPlan plan) {
    int n = plan.objectives.length;
    int[] heads = new int[n + 1];
    IntList targets = new IntList();
    for (int o = 0; o < n; o++) {
      for (int at = plan.toObjectives.from(o); at < plan.toObjectives.to(o); at++) {
        targets.add(plan.toObjectives.source(at));
      }
      for (int k = plan.firstKeyResult[o]; k < plan.firstKeyResult[o + 1]; k++) {
        for (int at = plan.toKeyResults.from(k); at < plan.toKeyResults.to(k); at++) {
          targets.add(plan.toKeyResults.source(at));
        }
      }
      heads[o + 1] = targets.size();
    }
    int[] edges = targets.toArray();
    StronglyConnected components = StronglyConnected.of(heads, edges);
    int[] sizes = components.sizes();
    for (int o = 0; o < n; o++) {
      for (int e = heads[o]; e < heads[o + 1]; e++) {
        plan.objectiveInCycle[o] |=
            edges[e] == o
                || (sizes[components.componentOf(o)] > 1
                    && components.componentOf(edges[e]) == components.componentOf(o));
      }
      for (int k = plan.firstKeyResult[o]; k < plan.firstKeyResult[o + 1]; k++) {
        for (int at = plan.toKeyResults.from(k); at < plan.toKeyResults.to(k); at++) {
          plan.keyResultInCycle[k] |=
              components.componentOf(plan.toKeyResults.source(at)) == components.componentOf(o);
        }
      }
    }
    // An edge leads from a goal to its contributor, and from a higher component to a lower one: so
    // rising component numbers put contributors first. A counting sort keeps the plan's order.
    int[] next = new int[components.count() + 1];
    for (int c = 0; c < sizes.length; c++) {
      next[c + 1] = next[c] + sizes[c];
    }
    for (int o = 0; o < n; o++) {
      int place = next[components.componentOf(o)]++;
      plan.order[place] = o;
      plan.rank[o] = place;
    }
    markSummed(plan);
  }

  private static void markSummed(CompiledPlan plan) {
    for (int k = 0; k < plan.keyResults.length; k++) {
      if (plan.toKeyResults.from(k) != plan.toKeyResults.to(k) && isSum(plan, k)) {
        for (int at = plan.toKeyResults.from(k); at < plan.toKeyResults.to(k); at++) {
          plan.isSummed[plan.toKeyResults.source(at)] = true;
        }
      }
    }
  }

  private static boolean isSum(CompiledPlan plan, int k) {
    boolean sums = false;
    for (int m = plan.firstMeasure[k]; m < plan.firstMeasure[k + 1]; m++) {
      sums |= plan.measures[m].valueOf().isPresent();
    }
    return sums;
  }
}
