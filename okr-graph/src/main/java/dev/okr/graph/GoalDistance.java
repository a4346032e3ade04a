package dev.okr.graph;

import dev.okr.core.goal.GoalRef;
import java.util.Objects;

/**
 * A goal and how far it is.
 *
 * @param goal the goal
 * @param distance in steps, at least 1
 */
public record GoalDistance(GoalRef goal, int distance) {

  /** Rejects {@code null}. */
  public GoalDistance {
    Objects.requireNonNull(goal, "goal");
  }
}
