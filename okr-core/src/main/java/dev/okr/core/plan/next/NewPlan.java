package dev.okr.core.plan.next;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.InitiativeId;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanId;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.Waiver;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What of an old plan belongs into a new one: all that isn't over by the next cycle. */
final class NewPlan {

  private final Plan plan;
  private final GoingOn goingOn;
  private final Notes notes;

  NewPlan(Plan plan, GoingOn goingOn, Notes notes) {
    this.plan = plan;
    this.goingOn = goingOn;
    this.notes = notes;
  }

  /** A plan of that id with what belongs to no cycle. */
  Plan.Builder builder(PlanId id) {
    return Plan.builder(id.value())
        .title(plan.title())
        .themes(plan.themes())
        .teams(plan.teams())
        .people(plan.people())
        .dictionary(plan.dictionary())
        .extensions(plan.extensions());
  }

  /** The cycles that aren't over, with what they lie in; not the one that is left. */
  List<Cycle> cycles(List<Cycle> all, CycleId next) {
    Map<CycleId, Cycle> byId = new HashMap<>();
    all.forEach(cycle -> byId.put(cycle.id(), cycle));
    Set<CycleId> kept = new HashSet<>();
    for (Cycle cycle : all) {
      boolean runsOn =
          cycle.id().equals(next)
              || (!cycle.id().equals(goingOn.old()) && !goingOn.isOver(cycle.id()));
      Optional<Cycle> each = Optional.of(cycle).filter(any -> runsOn);
      while (each.isPresent() && kept.add(each.get().id())) {
        each = each.get().parent().map(byId::get);
      }
    }
    return all.stream().filter(cycle -> kept.contains(cycle.id())).toList();
  }

  /** The objectives that run on, pointed at what goes on. */
  List<Objective> objectives() {
    List<Objective> kept = new ArrayList<>();
    for (Objective objective : plan.objectives()) {
      if (goingOn.runsOn(objective)) {
        List<Alignment> links = goingOn.links(objective, notes);
        kept.add(
            links.equals(objective.contributesTo())
                ? objective
                : objective.toBuilder().contributesTo(links).build());
      } else if (!goingOn.isCarried(GoalRef.to(objective.id()))) {
        tellLost(objective);
      }
    }
    return kept;
  }

  private void tellLost(Objective gone) {
    for (Alignment link : gone.contributesTo()) {
      if (!goingOn.isCarried(link.goal()) && goingOn.of(link.goal()).isPresent()) {
        notes.add(CarryKind.CONTRIBUTOR_LOST, Subject.of(link.goal()), gone.id(), "");
      }
    }
  }

  /** The dependencies between goals that run on. */
  List<Dependency> dependencies(NextDependencies next) {
    List<Dependency> kept = new ArrayList<>();
    for (Dependency dependency : plan.dependencies()) {
      if (!goingOn.isCarried(dependency)) {
        boolean from = goingOn.of(dependency.dependent()).isPresent();
        boolean on = goingOn.of(dependency.provider()).isPresent();
        if (from && on) {
          kept.add(dependency);
        } else if (from || on) {
          next.left(dependency);
        }
      }
    }
    return kept;
  }

  /** The waivers of what is in the new plan under its old name, and was no carried goal. */
  List<Waiver> waivers(Plan made) {
    return plan.waivers().stream()
        .filter(waiver -> isThere(made, waiver.on()))
        .map(
            waiver ->
                waiver.on().equals(Subject.of(plan.id()))
                    ? new Waiver(
                        waiver.code(), Subject.of(made.id()), waiver.reason(), waiver.until())
                    : waiver)
        .toList();
  }

  private boolean isThere(Plan made, Subject on) {
    return switch (on.kind()) {
      case OBJECTIVE -> {
        ObjectiveId id = ObjectiveId.of(on.id());
        yield made.objective(id).isPresent() && !goingOn.isCarried(GoalRef.to(id));
      }
      case KEY_RESULT -> {
        KeyResultId id = KeyResultId.of(on.id());
        yield made.keyResult(id).isPresent() && !goingOn.isCarried(GoalRef.to(id));
      }
      case DEPENDENCY -> {
        DependencyId id = DependencyId.of(on.id());
        yield made.dependency(id).isPresent()
            && plan.dependency(id).filter(goingOn::isCarried).isEmpty();
      }
      case INITIATIVE -> made.initiative(InitiativeId.of(on.id())).isPresent();
      case CYCLE -> made.cycle(CycleId.of(on.id())).isPresent();
      default -> true;
    };
  }
}
