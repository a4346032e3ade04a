package dev.okr.core.goal;

import dev.okr.core.value.Weight;
import java.util.Objects;

/**
 * An objective serves a goal above it ({@code contributesTo}).
 *
 * @param goal the goal that is served
 * @param weight how much it counts there, where that goal is scored by its contributors
 */
public record Alignment(GoalRef goal, Weight weight) {

  /** Rejects {@code null}. */
  public Alignment {
    Objects.requireNonNull(goal, "goal");
    Objects.requireNonNull(weight, "weight");
  }

  /** Serves the goal, with weight 1. */
  public static Alignment to(GoalRef goal) {
    return new Alignment(goal, Weight.ONE);
  }

  /** Serves the objective, with weight 1. */
  public static Alignment to(ObjectiveId objective) {
    return to(GoalRef.to(objective));
  }

  /** Serves the key result, with weight 1. */
  public static Alignment to(KeyResultId keyResult) {
    return to(GoalRef.to(keyResult));
  }
}
