package dev.okr.scoring.internal.score;

import dev.okr.core.goal.RollUp;
import dev.okr.core.internal.IntList;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.scoring.internal.ledger.Logged;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.internal.rows.IntSet;
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
  private final Evaluator evaluator;
  private final int objectives;
  private final int nodes;

  /** How many more nodes may be walked through. */
  private int patience;

  /** The newest value in the parts of each node; {@code null} while patience lasts. */
  private @Nullable Logged<?> @Nullable [] newest;

  LaterValues(CompiledPlan plan, Policy policy, Evaluator evaluator) {
    this.plan = plan;
    this.policy = policy;
    this.evaluator = evaluator;
    this.objectives = plan.objectiveCount();
    this.nodes = objectives + plan.keyResultCount();
    this.patience = nodes;
  }

  /** A value under an objective that came after the adjustment; {@code null} if none did. */
  @Nullable Logged<?> ofObjective(int o, Logged<ScoreAdjusted> adjusted) {
    return under(o, adjusted);
  }

  /** A value under a key result that came after the adjustment; {@code null} if none did. */
  @Nullable Logged<?> ofKeyResult(int k, Logged<ScoreAdjusted> adjusted) {
    return under(objectives + k, adjusted);
  }

  private @Nullable Logged<?> under(int node, Logged<ScoreAdjusted> adjusted) {
    if (newest == null && patience <= 0) {
      newest = newestOfAll();
    }
    if (newest == null) {
      return walkFrom(node, adjusted);
    }
    return isAfter(newest[node], adjusted) ? newest[node] : null;
  }

  private static boolean isAfter(@Nullable Logged<?> value, Logged<ScoreAdjusted> adjusted) {
    return value != null && value.isAfter(adjusted);
  }

  private @Nullable Logged<?> walkFrom(int node, Logged<ScoreAdjusted> adjusted) {
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
      Logged<?> own = ownOf(next);
      if (isAfter(own, adjusted)) {
        return own;
      }
      forEachPart(next, open::add);
    }
    return null;
  }

  /** The newest value of a key result itself; {@code null} for none, and for objectives. */
  private @Nullable Logged<?> ownOf(int node) {
    if (node < objectives) {
      return null;
    }
    int k = node - objectives;
    return evaluator.keyResults().newestValue(k, evaluator.standing(k, true));
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
    if (rollUp != RollUp.KEY_RESULTS && !plan.objectiveInCycle[o]) {
      for (int at = plan.toObjectives.from(o); at < plan.toObjectives.to(o); at++) {
        each.accept(plan.toObjectives.source(at));
      }
    }
  }

  private void forEachPartOfKeyResult(int k, IntConsumer each) {
    for (int at = plan.toKeyResults.from(k);
        at < plan.toKeyResults.to(k) && plan.measureCount(k) == 0 && !plan.keyResultInCycle[k];
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
