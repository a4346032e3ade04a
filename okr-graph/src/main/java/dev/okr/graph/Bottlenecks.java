package dev.okr.graph;

import dev.okr.core.internal.Arguments;
import java.util.List;

/**
 * The bottlenecks of a graph.
 *
 * @param goals every goal, the most betweenness first, then the most load, then by kind and id
 * @param exact whether the betweenness is exact: up to 2,000 goals
 * @param samples from how many goals the chains were counted
 * @param errorBound no betweenness is off by more than this, with 95 % confidence (Hoeffding); 0 if
 *     exact. It holds for any graph and is wide: the standard errors say what is usual
 */
public record Bottlenecks(List<Bottleneck> goals, boolean exact, int samples, double errorBound) {

  /** Copies the list. */
  public Bottlenecks {
    goals = Arguments.copy(goals, "goals");
  }
}
