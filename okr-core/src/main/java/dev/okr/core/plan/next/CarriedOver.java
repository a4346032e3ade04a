package dev.okr.core.plan.next;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.Cycle;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What came of a carry-over.
 *
 * @param plan the next version of the plan, or the new plan
 * @param cycle the next cycle, which the plan has
 * @param goals the new name of every goal that goes on, by its old one, in the plan's order
 * @param report what was done and what is left to decide
 */
public record CarriedOver(Plan plan, Cycle cycle, Map<GoalRef, GoalRef> goals, CarryReport report) {

  /** Copies the goals. */
  public CarriedOver {
    Objects.requireNonNull(plan, "plan");
    Objects.requireNonNull(cycle, "cycle");
    goals =
        Collections.unmodifiableMap(new LinkedHashMap<>(Objects.requireNonNull(goals, "goals")));
    Objects.requireNonNull(report, "report");
  }
}
