package dev.okr.scoring.internal.figures;

import dev.okr.core.goal.RollUp;
import dev.okr.core.journal.Entry;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.internal.plan.Contributions;
import dev.okr.scoring.internal.plan.Reach;
import dev.okr.scoring.policy.ObjectiveLight;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Because of which entries a goal's figures differ between two of one plan, policy and date, that
 * differ in their entries alone. Immutable.
 */
public final class Causes {

  private final Figures before;
  private final Figures after;
  private final CompiledPlan plan;

  /** The entries about a node alone; see {@link #keyResultNode}. */
  private final Map<Integer, List<Entry>> direct = new HashMap<>();

  private final Map<Entry, Integer> order = new HashMap<>();

  /**
   * The causes of what differs.
   *
   * @param entries the entries in which the two differ
   */
  public Causes(Figures before, Figures after, Collection<Entry> entries) {
    this.before = before;
    this.after = after;
    this.plan = after.compiled();
    for (Entry entry : entries) {
      order.put(entry, order.size());
      new Reach(plan, k -> add(keyResultNode(k), entry), o -> add(o, entry)).of(entry);
    }
  }

  private void add(int node, Entry entry) {
    direct.computeIfAbsent(node, any -> new ArrayList<>()).add(entry);
  }

  /** Key results are numbered from -1 down where they stand among objectives. */
  private static int keyResultNode(int k) {
    return -1 - k;
  }

  /** The entries that changed a key result, in the journal's order. */
  public List<Entry> ofKeyResult(int k) {
    return of(keyResultNode(k));
  }

  /** The entries that changed an objective, in the journal's order: those of its changed parts. */
  public List<Entry> ofObjective(int o) {
    return of(o);
  }

  private List<Entry> of(int root) {
    List<Entry> sorted = new ArrayList<>(new Walk(root).entries());
    sorted.sort(Comparator.comparingInt(entry -> order.getOrDefault(entry, 0)));
    return sorted;
  }

  private static boolean isAdjusted(Figures figures, int node) {
    return node >= 0
        ? figures.objectives().isAdjusted(node)
        : figures.keyResults().isAdjusted(-1 - node);
  }

  private boolean isMoved(int node) {
    return node >= 0
        ? before.objectiveDiffers(after, node)
        : before.keyResultDiffers(after, -1 - node);
  }

  /**
   * A node on the way down.
   *
   * @param every whether it is looked at though it may not have moved: a value that moves no part
   *     may still have ended what was set by hand until the next one
   */
  private record Stop(int node, boolean every) {}

  /** The way down from a node through its parts that moved. */
  private final class Walk {

    private final Deque<Stop> open = new ArrayDeque<>();
    private final Set<Stop> seen = new HashSet<>();
    private final Set<Entry> found = new HashSet<>();

    Walk(int root) {
      enter(new Stop(root, false));
      while (!open.isEmpty()) {
        Stop next = open.pop();
        if (next.every() || isMoved(next.node())) {
          enter(next);
        }
      }
    }

    Set<Entry> entries() {
      return found;
    }

    private void enter(Stop stop) {
      int node = stop.node();
      boolean every = stop.every() || (isAdjusted(before, node) && !isAdjusted(after, node));
      if (!seen.add(new Stop(node, every))) {
        return;
      }
      found.addAll(direct.getOrDefault(node, List.of()));
      if (node >= 0) {
        openObjective(node, every);
      } else {
        openKeyResult(-1 - node, every);
      }
    }

    private void openObjective(int o, boolean every) {
      if (plan.objectiveInCycle[o] && !every) {
        return;
      }
      RollUp rollUp = after.objectives().rollUp(o);
      boolean lightOfKeyResults = after.policy().objectiveLight() == ObjectiveLight.BY_LIGHTS;
      if (rollUp != RollUp.CONTRIBUTORS || lightOfKeyResults) {
        for (int k = plan.firstKeyResult[o]; k < plan.firstKeyResult[o + 1]; k++) {
          open.push(new Stop(keyResultNode(k), every));
        }
      }
      if (rollUp != RollUp.KEY_RESULTS) {
        openContributors(plan.toObjectives, o, every);
      }
    }

    private void openKeyResult(int k, boolean every) {
      if (plan.keyResultInCycle[k] && !every) {
        return;
      }
      if (plan.measureCount(k) == 0) {
        openContributors(plan.toKeyResults, k, every);
      }
      for (int m = plan.firstMeasure[k]; m < plan.firstMeasure[k + 1]; m++) {
        if (plan.measureAt(m).valueOf().isPresent()) {
          // another source of the same value may change a sum, so it may not have moved
          openSummed(k);
        }
      }
    }

    private void openSummed(int k) {
      for (int at = plan.toKeyResults.from(k); at < plan.toKeyResults.to(k); at++) {
        int o = plan.toKeyResults.source(at);
        for (int c = plan.firstKeyResult[o]; c < plan.firstKeyResult[o + 1]; c++) {
          open.push(new Stop(keyResultNode(c), true));
        }
      }
    }

    private void openContributors(Contributions contributions, int goal, boolean every) {
      for (int at = contributions.from(goal); at < contributions.to(goal); at++) {
        open.push(new Stop(contributions.source(at), every));
      }
    }
  }
}
