package dev.okr.graph;

import dev.okr.core.goal.GoalRef;
import java.util.Objects;

/**
 * A goal that other goals can't do without: every chain to them runs through it.
 *
 * @param goal the goal
 * @param dependents how many other goals can't do without it
 */
public record SinglePointOfFailure(GoalRef goal, int dependents) {

  /** Rejects {@code null}. */
  public SinglePointOfFailure {
    Objects.requireNonNull(goal, "goal");
  }
}
