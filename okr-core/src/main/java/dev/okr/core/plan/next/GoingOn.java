package dev.okr.core.plan.next;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which goals there are from the next cycle on: the carried ones by their new names, and those of
 * other cycles that aren't over by then.
 *
 * @param plan the old plan
 * @param old the cycle that is left
 * @param nextDay the first day of the next cycle
 * @param names the new names of carried goals
 */
record GoingOn(Plan plan, CycleId old, LocalDate nextDay, Map<GoalRef, GoalRef> names) {

  boolean isCarried(GoalRef goal) {
    return names.containsKey(goal);
  }

  /** A goal's name from now on; empty if it doesn't go on, or isn't there. */
  Optional<GoalRef> of(GoalRef goal) {
    GoalRef carried = names.get(goal);
    return carried != null ? Optional.of(carried) : Optional.of(goal).filter(this::runsOn);
  }

  Optional<KeyResultId> of(KeyResultId keyResult) {
    return of(GoalRef.to(keyResult)).map(goal -> ((GoalRef.ToKeyResult) goal).keyResult());
  }

  private boolean runsOn(GoalRef goal) {
    return goal.fold(plan::objective, plan::objectiveOf).filter(this::runsOn).isPresent();
  }

  /** Whether an objective that isn't carried has not ended by the first day of the next cycle. */
  boolean runsOn(Objective objective) {
    Optional<CycleId> own = objective.cycle();
    return !own.equals(Optional.of(old)) && own.filter(this::isOver).isEmpty();
  }

  /** Whether a cycle has ended by the first day of the next one. */
  boolean isOver(CycleId cycle) {
    return plan.cycle(cycle)
        .map(Cycle::span)
        .filter(span -> span.to().isBefore(nextDay))
        .isPresent();
  }

  /** What an objective contributes to from now on. */
  List<Alignment> links(Objective objective, Notes notes) {
    List<Alignment> links = new ArrayList<>();
    for (Alignment link : objective.contributesTo()) {
      Optional<GoalRef> goal = of(link.goal());
      if (goal.isPresent()) {
        links.add(new Alignment(goal.get(), link.weight()));
      } else {
        notes.add(CarryKind.LINK_LEFT, Subject.of(objective.id()), link.goal().id(), "");
      }
    }
    return links;
  }

  /** Whether one end of a dependency is carried. */
  boolean isCarried(Dependency dependency) {
    return isCarried(dependency.dependent()) || isCarried(dependency.provider());
  }
}
