package dev.okr.scoring.internal.plan;

import dev.okr.core.goal.Guardrail;
import dev.okr.core.internal.IntList;
import java.util.Arrays;

/** Finds the key results that a metric matters to. */
final class ByMetric {

  private ByMetric() {}

  /** For each metric the key results with a measure on it, rising, each once. */
  static int[][] users(CompiledPlan plan) {
    IntList[] lists = new IntList[plan.metrics.length];
    for (int k = 0; k < plan.keyResults.length; k++) {
      for (int m = plan.firstMeasure[k]; m < plan.firstMeasure[k + 1]; m++) {
        addTo(lists, plan.metricOf[m], k);
      }
    }
    return arrays(lists);
  }

  /** For each metric the key results with a guardrail on it, rising, each once. */
  static int[][] watchers(CompiledPlan plan) {
    IntList[] lists = new IntList[plan.metrics.length];
    for (int k = plan.guarded.nextSetBit(0); k >= 0; k = plan.guarded.nextSetBit(k + 1)) {
      for (Guardrail guardrail : plan.keyResults[k].guardrails()) {
        addTo(lists, plan.metric(plan.realmOf[plan.objectiveOf[k]], guardrail.metric()), k);
      }
    }
    return arrays(lists);
  }

  private static void addTo(IntList[] lists, int metric, int keyResult) {
    if (metric != CompiledPlan.NOT_THERE) {
      if (lists[metric] == null) {
        lists[metric] = new IntList();
      }
      lists[metric].addUnlessLast(keyResult);
    }
  }

  private static int[][] arrays(IntList[] lists) {
    return Arrays.stream(lists)
        .map(list -> list == null ? new int[0] : list.toArray())
        .toArray(int[][]::new);
  }
}
