package dev.okr.graph;

import dev.okr.core.goal.GoalRef;
import java.util.Objects;

/**
 * A goal through which all must pass that other goals need.
 *
 * @param goal the goal
 * @param dependents how many other goals get nothing from any first provider but through it
 */
public record SinglePointOfFailure(GoalRef goal, int dependents) {

  /** Rejects {@code null}. */
  public SinglePointOfFailure {
    Objects.requireNonNull(goal, "goal");
  }
}
