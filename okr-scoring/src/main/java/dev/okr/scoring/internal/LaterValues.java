package dev.okr.scoring.internal;

import dev.okr.core.goal.RollUp;
import dev.okr.core.internal.IntList;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.scoring.policy.Policy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a score set by hand was overtaken: whether a value came later anywhere in the parts
 * of its node, however deep they go (scoring.md, section 4).
 *
 * <p>Objectives are nodes by their number, key results after them. A question walks through the
 * parts of its node. When these walks have cost as much as a look at every node, that look is taken
 * once and answers all further questions, so that a chain of adjusted goals isn't walked from every
 * one of them.
 */
final class LaterValues {

  private final CompiledPlan plan;
  private final Policy policy;
  private final MeasureEvaluator measures;
  private final int objectives;
  private final int nodes;

  /** How many more nodes may be walked through. */
  private int patience;

  /** The newest value in the parts of each node; {@code null} while patience lasts. */
  private @Nullable Logged<?> @Nullable [] newest;

  LaterValues(CompiledPlan plan, Policy policy, MeasureEvaluator measures) {
    this.plan = plan;
    this.policy = policy;
    this.measures = measures;
    this.objectives = plan.objectives.length;
    this.nodes = objectives + plan.keyResults.length;
    this.patience = nodes;
  }

  boolean isUnderObjective(int o, Logged<ScoreAdjusted> adjusted) {
    return isUnder(o, adjusted);
  }

  boolean isUnderKeyResult(int k, Logged<ScoreAdjusted> adjusted) {
    return isUnder(objectives + k, adjusted);
  }

  private boolean isUnder(int node, Logged<ScoreAdjusted> adjusted) {
    if (newest == null && patience <= 0) {
      newest = newestOfAll();
    }
    return newest == null ? walkFrom(node, adjusted) : isAfter(newest[node], adjusted);
  }

  private static boolean isAfter(@Nullable Logged<?> value, Logged<ScoreAdjusted> adjusted) {
    return value != null && value.isAfter(adjusted);
  }

  private boolean walkFrom(int node, Logged<ScoreAdjusted> adjusted) {
    IntSet seen = new IntSet();
    IntList open = new IntList();
    open.add(node);
    while (open.size() > 0) {
      int next = open.removeLast();
      if (seen.contains(next)) {
        continue;
      }
      seen.add(next);
      patience--;
      if (isAfter(ownOf(next), adjusted)) {
        return true;
      }
      forEachPart(next, open::add);
    }
    return false;
  }

  /** The newest value of a key result itself; {@code null} for none, and for objectives. */
  private @Nullable Logged<?> ownOf(int node) {
    if (node < objectives) {
      return null;
    }
    Logged<?> own = null;
    int k = node - objectives;
    for (int m = plan.firstMeasure[k]; m < plan.firstMeasure[k + 1]; m++) {
      Logged<?> value = measures.newestValue(k, m);
      if (value != null && (own == null || value.isAfter(own))) {
        own = value;
      }
    }
    return own;
  }

  private void forEachPart(int node, IntConsumer each) {
    if (node < objectives) {
      forEachPartOfObjective(node, each);
    } else {
      forEachPartOfKeyResult(node - objectives, each);
    }
  }

  private void forEachPartOfObjective(int o, IntConsumer each) {
    RollUp rollUp = plan.rollUp(o, policy);
    if (rollUp != RollUp.CONTRIBUTORS) {
      for (int k = plan.firstKeyResult[o]; k < plan.firstKeyResult[o + 1]; k++) {
        each.accept(objectives + k);
      }
    }
    if (rollUp != RollUp.KEY_RESULTS) {
      for (int at = plan.toObjectives.from(o); at < plan.toObjectives.to(o); at++) {
        each.accept(plan.toObjectives.source(at));
      }
    }
  }

  private void forEachPartOfKeyResult(int k, IntConsumer each) {
    boolean isSum = false;
    for (int m = plan.firstMeasure[k]; m < plan.firstMeasure[k + 1]; m++) {
      isSum |= plan.measures[m].valueOf().isPresent();
    }
    if (isSum) {
      plan.forEachSummed(k, summed -> each.accept(objectives + summed));
    }
    for (int at = plan.toKeyResults.from(k);
        at < plan.toKeyResults.to(k) && plan.measureCount(k) == 0;
        at++) {
      each.accept(plan.toKeyResults.source(at));
    }
  }

  /** From the newest value on, each climbs to the wholes that no newer one has reached. */
  private @Nullable Logged<?>[] newestOfAll() {
    int[] heads = new int[nodes + 1];
    for (int node = 0; node < nodes; node++) {
      forEachPart(node, part -> heads[part + 1]++);
    }
    for (int node = 0; node < nodes; node++) {
      heads[node + 1] += heads[node];
    }
    int[] wholes = new int[heads[nodes]];
    int[] next = heads.clone();
    for (int node = 0; node < nodes; node++) {
      int whole = node;
      forEachPart(node, part -> wholes[next[part]++] = whole);
    }
    @Nullable Logged<?>[] reached = new Logged<?>[nodes];
    IntList open = new IntList();
    for (Valued valued : newestFirst()) {
      open.add(valued.node());
      while (open.size() > 0) {
        int node = open.removeLast();
        if (reached[node] == null) {
          reached[node] = valued.value();
          for (int at = heads[node]; at < heads[node + 1]; at++) {
            open.add(wholes[at]);
          }
        }
      }
    }
    return reached;
  }

  /** A key result and its newest value. */
  private record Valued(int node, Logged<?> value) {}

  private List<Valued> newestFirst() {
    List<Valued> all = new ArrayList<>();
    for (int node = objectives; node < nodes; node++) {
      Logged<?> own = ownOf(node);
      if (own != null) {
        all.add(new Valued(node, own));
      }
    }
    Valued[] sorted = all.toArray(new Valued[0]);
    Arrays.sort(
        sorted, (a, b) -> b.value().isAfter(a.value()) ? 1 : a.value().isAfter(b.value()) ? -1 : 0);
    return List.of(sorted);
  }
}
