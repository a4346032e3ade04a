package dev.okr.graph;

import dev.okr.core.goal.GoalRef;
import java.util.Objects;

/**
 * The chance that a goal is missed, 0 to 1.
 *
 * @param goal the goal
 * @param own its own chance of missing, as given
 * @param chance its chance after its providers' misses
 * @param standardError of the chance; 0 where it is exact
 */
public record MissChance(GoalRef goal, double own, double chance, double standardError) {

  /** Rejects {@code null}. */
  public MissChance {
    Objects.requireNonNull(goal, "goal");
  }

  /** Whether the chance is exact and not simulated. */
  public boolean isExact() {
    return standardError == 0;
  }
}
