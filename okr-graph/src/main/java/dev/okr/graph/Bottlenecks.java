package dev.okr.graph;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.internal.Arguments;
import dev.okr.core.value.Cancellation;
import dev.okr.graph.internal.Betweenness;
import dev.okr.graph.internal.PageRank;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The bottlenecks of a graph.
 *
 * @param goals every goal, the most betweenness first, then the highest PageRank, then by kind and
 *     id
 * @param exact whether the betweenness is exact: up to 2,000 goals
 * @param samples from how many goals the chains were counted
 * @param errorBound by how much a betweenness can be off at the most, with 95 % confidence
 *     (Hoeffding); 0 if exact. It holds for any graph and is wide; the standard errors say what is
 *     usual
 */
public record Bottlenecks(List<Bottleneck> goals, boolean exact, int samples, double errorBound) {

  /** Copies the list. */
  public Bottlenecks {
    goals = Arguments.copy(goals, "goals");
  }

  static Bottlenecks of(GoalDigraph<?> goals, long seed, Cancellation cancellation) {
    double[] ranks = PageRank.of(goals.graph(), cancellation);
    Betweenness between = Betweenness.of(goals.graph(), seed, cancellation);
    List<GoalRef> names = goals.table().names();
    List<Bottleneck> found = new ArrayList<>(names.size());
    for (int node = 0; node < names.size(); node++) {
      found.add(
          new Bottleneck(
              names.get(node), ranks[node], between.of(node), between.standardError(node)));
    }
    found.sort(
        Comparator.comparingDouble(Bottleneck::betweenness)
            .thenComparingDouble(Bottleneck::pageRank)
            .reversed());
    return new Bottlenecks(
        found, between.samples() == names.size(), between.samples(), between.bound());
  }
}
