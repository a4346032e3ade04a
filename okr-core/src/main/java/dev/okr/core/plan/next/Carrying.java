package dev.okr.core.plan.next;

import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.journal.Journal;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanId;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.past.Happened;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.Identifiers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** One carry-over: first everything that can be wrong, then the plan. */
final class Carrying {

  private final Plan plan;
  private final Journal journal;
  private final CycleId from;
  private final Choices choices;
  private final List<Problem> problems = new ArrayList<>();
  private final Notes notes = new Notes();

  Carrying(Plan plan, Journal journal, CycleId from, Choices choices) {
    this.plan = plan;
    this.journal = journal;
    this.from = from;
    this.choices = choices;
  }

  Outcome<CarriedOver> to(Function<NextCycle, Optional<Cycle>> which) {
    choices.replaced.forEach(
        (who, by) -> {
          requireParty(who);
          requireParty(by);
        });
    Optional<Cycle> old = plan.cycle(from);
    if (old.isEmpty()) {
      problems.add(CarryProblem.NO_CYCLE.at("", from.value(), ""));
      return Outcome.rejected(problems);
    }
    Selection.check(plan, old.get(), choices, problems);
    NextCycle cycles = new NextCycle(plan, old.get(), problems);
    Optional<Cycle> next = which.apply(cycles);
    return next.isEmpty()
        ? Outcome.rejected(problems)
        : carry(old.get(), next.get(), cycles.added());
  }

  private void requireParty(PartyId party) {
    if (plan.party(party).isEmpty()) {
      problems.add(CarryProblem.NO_PARTY.at("", party.value(), ""));
    }
  }

  private Outcome<CarriedOver> carry(Cycle old, Cycle next, List<Cycle> added) {
    for (Cycle cycle : added) {
      notes.add(CarryKind.CYCLE_ADDED, Subject.of(cycle.id()), "", NextCycle.days(cycle));
    }
    LocalDate nextDay = next.span().from();
    Happened happened = new Happened(journal, from, choices.day);
    List<Selection.Chosen> chosen =
        new Selection(plan, old, choices, happened, nextDay, notes).chosen();
    UnaryOperator<String> naming =
        choices.ids == null ? new NextIds(from, next.id(), !choices.isNewPlan)::of : choices.ids;
    NewNames names = new NewNames(naming, problems);
    GoingOn goingOn = new GoingOn(plan, from, nextDay, names.goals());
    names.goals(plan, chosen, goal -> !choices.isNewPlan || staysInNewPlan(goingOn, goal));
    names.dependencies(plan, goingOn, each -> !choices.isNewPlan || staysInNewPlan(goingOn, each));
    PlanId id = planId(naming);
    if (!problems.isEmpty()) {
      return Outcome.rejected(problems);
    }
    DayShift days = new DayShift(old.span(), next.span());
    Successors people = new Successors(plan, choices.replaced, nextDay, notes);
    List<Objective> objectives =
        objectives(chosen, goingOn, next, new Made(happened, days, people));
    Plan made = plan(id, next, added, goingOn, objectives, new Made(happened, days, people), names);
    return Outcome.ok(new CarriedOver(made, next, names.goals(), notes.report()));
  }

  /** What everything is made with. */
  private record Made(Happened happened, DayShift days, Successors people) {}

  private static boolean staysInNewPlan(GoingOn goingOn, GoalRef goal) {
    return goal.fold(goingOn.plan()::objective, goingOn.plan()::objectiveOf)
        .filter(goingOn::runsOn)
        .isPresent();
  }

  private static boolean staysInNewPlan(GoingOn goingOn, Dependency dependency) {
    return staysInNewPlan(goingOn, dependency.dependent())
        && staysInNewPlan(goingOn, dependency.provider());
  }

  private PlanId planId(UnaryOperator<String> naming) {
    if (!choices.isNewPlan) {
      return plan.id();
    }
    if (choices.newPlan != null) {
      return choices.newPlan;
    }
    String id = naming.apply(plan.id().value());
    if (!Identifiers.isValid(id)) {
      problems.add(CarryProblem.NO_ID.at("/id", plan.id().value(), id));
      return plan.id();
    }
    return PlanId.of(id);
  }

  // ---- goals

  private List<Objective> objectives(
      List<Selection.Chosen> chosen, GoingOn goingOn, Cycle next, Made with) {
    NextMeasures measures = new NextMeasures(plan, choices, with.days(), from.value(), notes);
    NextKeyResults keyResults =
        new NextKeyResults(
            plan, with.happened(), choices, with.days(), with.people(), measures, notes);
    List<Objective> made = new ArrayList<>();
    for (Selection.Chosen each : chosen) {
      Objective old = each.objective();
      Subject on = Subject.of(old.id());
      ObjectiveId id =
          ((GoalRef.ToObjective) goingOn.of(GoalRef.to(old.id())).orElseThrow()).objective();
      notes.add(CarryKind.CARRIED, on, old.id(), id);
      List<KeyResult> parts = new ArrayList<>();
      for (Selection.Part part : each.keyResults()) {
        KeyResultId name = goingOn.of(part.keyResult().id()).orElseThrow();
        notes.add(CarryKind.CARRIED, Subject.of(part.keyResult().id()), "", name);
        parts.add(keyResults.of(part, name));
      }
      made.add(
          old.toBuilder()
              .id(id)
              .cycle(next.id())
              .state(each.state())
              .owner(with.people().owner(on, old.owner()))
              .audience(with.people().audience(on, old.audience()))
              .contributesTo(goingOn.links(old, notes))
              .keyResults(parts)
              .build());
    }
    tellUnfed(chosen, goingOn, made);
    return made;
  }

  /** Tells of key results that are means of contributors and have none any more. */
  private void tellUnfed(List<Selection.Chosen> chosen, GoingOn goingOn, List<Objective> made) {
    Set<GoalRef> fed = new HashSet<>();
    for (Objective objective : made) {
      objective.contributesTo().stream().map(Alignment::goal).forEach(fed::add);
    }
    for (Selection.Chosen each : chosen) {
      for (Selection.Part part : each.keyResults()) {
        KeyResult old = part.keyResult();
        if (old.measures().isEmpty()
            && !fed.contains(goingOn.of(GoalRef.to(old.id())).orElseThrow())) {
          notes.add(CarryKind.NO_CONTRIBUTOR, Subject.of(old.id()));
        }
      }
    }
  }

  // ---- the plan

  private Plan plan(
      PlanId id,
      Cycle next,
      List<Cycle> added,
      GoingOn goingOn,
      List<Objective> carried,
      Made with,
      NewNames names) {
    List<Cycle> cycles = new ArrayList<>(plan.cycles());
    cycles.addAll(added);
    NextDependencies dependencies =
        new NextDependencies(goingOn, names.dependencies(), with.days(), with.people(), notes);
    NewPlan pruned = new NewPlan(plan, goingOn, notes);
    List<Objective> objectives =
        new ArrayList<>(choices.isNewPlan ? pruned.objectives() : plan.objectives());
    objectives.addAll(carried);
    List<Dependency> all =
        new ArrayList<>(
            choices.isNewPlan ? pruned.dependencies(dependencies) : plan.dependencies());
    all.addAll(dependencies.carried(plan));
    Plan.Builder builder = choices.isNewPlan ? pruned.builder(id) : plan.toBuilder();
    Plan made =
        builder
            .cycles(choices.isNewPlan ? pruned.cycles(cycles, next.id()) : cycles)
            .objectives(objectives)
            .dependencies(all)
            .initiatives(
                new NextInitiatives(goingOn, choices.isNewPlan, with.people(), notes)
                    .of(plan.initiatives()))
            .build();
    dependencies.tellLate(made);
    if (choices.isNewPlan) {
      made = made.toBuilder().waivers(pruned.waivers(made)).build();
    }
    return new NextWaivers(goingOn, names.dependencies(), notes).of(made, plan.waivers());
  }
}
