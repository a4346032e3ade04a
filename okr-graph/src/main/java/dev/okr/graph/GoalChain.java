package dev.okr.graph;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.internal.Arguments;
import java.util.List;

/**
 * A chain of dependencies, from a provider to a goal that depends on it, directly or not.
 *
 * @param goals the goals, provider first; at least one
 * @param links the dependencies between each goal and the next
 * @param lagDays the sum of their lags in days
 */
public record GoalChain(List<GoalRef> goals, List<Dependency> links, long lagDays) {

  /** Copies the lists. */
  public GoalChain {
    goals = Arguments.copy(goals, "goals");
    links = Arguments.copy(links, "links");
  }
}
