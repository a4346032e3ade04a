package dev.okr.graph;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.internal.Arguments;
import java.util.List;

/**
 * A cycle among goals.
 *
 * @param goals its goals, each leading to the next and the last to the first; the first in order of
 *     kind and id comes first
 * @param shortest whether it is proved that no cycle among these goals and those tied to them is
 *     shorter; {@code false} only in a graph so large and so tangled that the search was cut short
 */
public record GoalCycle(List<GoalRef> goals, boolean shortest) {

  /** Copies the list. */
  public GoalCycle {
    goals = Arguments.copy(goals, "goals");
  }
}
