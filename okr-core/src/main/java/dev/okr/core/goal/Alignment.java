package dev.okr.core.goal;

import dev.okr.core.value.Weight;
import java.util.Objects;
import java.util.Optional;

/**
 * An objective serves a goal above it ({@code contributesTo}).
 *
 * @param goal the goal that is served
 * @param weight how much it counts there, where that goal is scored by its contributors; if empty
 *     it is unstated
 */
public record Alignment(GoalRef goal, Optional<Weight> weight) {

  /** Rejects {@code null}. */
  public Alignment {
    Objects.requireNonNull(goal, "goal");
    Objects.requireNonNull(weight, "weight");
  }

  /** Serves the goal, without a stated weight. */
  public static Alignment to(GoalRef goal) {
    return new Alignment(goal, Optional.empty());
  }

  /** Serves the goal, with a weight. */
  public static Alignment to(GoalRef goal, Weight weight) {
    return new Alignment(goal, Optional.of(Objects.requireNonNull(weight, "weight")));
  }

  /** Serves the objective, without a stated weight. */
  public static Alignment to(ObjectiveId objective) {
    return to(GoalRef.to(objective));
  }

  /** Serves the key result, without a stated weight. */
  public static Alignment to(KeyResultId keyResult) {
    return to(GoalRef.to(keyResult));
  }
}
