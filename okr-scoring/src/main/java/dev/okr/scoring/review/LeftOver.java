package dev.okr.scoring.review;

import dev.okr.core.goal.KeyResultId;
import java.util.List;
import java.util.Objects;

/**
 * A key result that ended short of what was expected of it, further than green allows.
 *
 * @param status how it ended
 * @param takenOverBy the key results of later cycles with the same title, in the plan's order;
 *     empty while nobody took it over
 */
public record LeftOver(GoalStatus status, List<KeyResultId> takenOverBy) {

  /** Copies the list. */
  public LeftOver {
    Objects.requireNonNull(status, "status");
    takenOverBy = List.copyOf(takenOverBy);
  }
}
