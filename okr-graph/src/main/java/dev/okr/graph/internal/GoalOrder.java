package dev.okr.graph.internal;

import dev.okr.core.goal.GoalRef;
import java.util.Comparator;

/** Objectives first, then by the UTF-16 code units of the id: the order of every answer. */
public final class GoalOrder {

  /** The order. */
  public static final Comparator<GoalRef> GOALS =
      Comparator.<GoalRef>comparingInt(goal -> goal instanceof GoalRef.ToObjective ? 0 : 1)
          .thenComparing(GoalRef::id);

  private GoalOrder() {}
}
