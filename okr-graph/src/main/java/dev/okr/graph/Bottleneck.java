package dev.okr.graph;

import dev.okr.core.goal.GoalRef;
import java.util.Objects;

/**
 * How much leans on a goal and how much runs through it.
 *
 * @param goal the goal
 * @param pageRank the share of all load that rests on it, when every goal leans on its providers
 *     and they on theirs (PageRank with damping 0.85); the shares of all goals sum to 1
 * @param betweenness the number of pairs of other goals whose shortest chains run through it; each
 *     pair counts by the share of its shortest chains that do
 * @param standardError of the betweenness; 0 where it is exact
 */
public record Bottleneck(GoalRef goal, double pageRank, double betweenness, double standardError) {

  /** Rejects {@code null}. */
  public Bottleneck {
    Objects.requireNonNull(goal, "goal");
  }
}
