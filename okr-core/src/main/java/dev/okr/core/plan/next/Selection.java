package dev.okr.core.plan.next;

import dev.okr.core.error.Problem;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.State;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.Polarity;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.past.Happened;
import dev.okr.core.plan.past.Meeting;
import dev.okr.core.plan.past.PastState;
import dev.okr.core.plan.past.PastValues;
import dev.okr.core.plan.past.Scaling;
import dev.okr.core.time.Cycle;
import dev.okr.core.value.Weight;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Chooses the goals that go on, and says of the others why they don't. */
final class Selection {

  /**
   * An objective that goes on.
   *
   * @param objective as it was
   * @param number its place in the plan
   * @param state in what state it goes on
   * @param keyResults its key results that go on
   */
  record Chosen(Objective objective, int number, State state, List<Part> keyResults) {}

  /**
   * A key result that goes on.
   *
   * @param keyResult as it was
   * @param number its place in the objective
   * @param state in what state it goes on
   * @param values what became of it
   */
  record Part(KeyResult keyResult, int number, State state, PastValues values) {}

  private final Plan plan;
  private final Cycle cycle;
  private final Choices choices;
  private final Happened happened;
  private final LocalDate nextDay;
  private final Notes notes;
  private final LocalDate judgedOn;

  Selection(
      Plan plan, Cycle cycle, Choices choices, Happened happened, LocalDate nextDay, Notes notes) {
    this.plan = plan;
    this.cycle = cycle;
    this.choices = choices;
    this.happened = happened;
    this.nextDay = nextDay;
    this.notes = notes;
    this.judgedOn = choices.day;
  }

  /** Tells of goals that were named and aren't goals of the cycle. */
  static void check(Plan plan, Cycle cycle, Choices choices, List<Problem> problems) {
    Set<GoalRef> all = new LinkedHashSet<>(choices.leftOut);
    if (choices.named != null) {
      all.addAll(choices.named);
    }
    for (GoalRef goal : all) {
      Optional<Objective> objective = goal.fold(plan::objective, plan::objectiveOf);
      if (objective.flatMap(Objective::cycle).filter(cycle.id()::equals).isEmpty()) {
        problems.add(CarryProblem.NO_GOAL.at("", goal.id(), cycle.id().value()));
      }
    }
  }

  /** What goes on, in the plan's order. */
  List<Chosen> chosen() {
    List<Chosen> all = new ArrayList<>();
    int number = 0;
    for (Objective objective : plan.objectives()) {
      if (objective.cycle().filter(cycle.id()::equals).isPresent()) {
        of(objective, number).ifPresent(all::add);
      }
      number++;
    }
    return all;
  }

  private Optional<Chosen> of(Objective objective, int number) {
    GoalRef goal = GoalRef.to(objective.id());
    PastState standing = happened.standing(Subject.of(goal), objective.state(), judgedOn);
    List<Part> parts = new ArrayList<>();
    int place = 0;
    for (KeyResult keyResult : objective.keyResults()) {
      part(objective, keyResult, place++, standing).ifPresent(parts::add);
    }
    if (objective.keyResults().isEmpty()) {
      Optional<CarryKind> why = whyNot(goal, goal, standing.state(), scoreReached(goal));
      if (why.isPresent()) {
        notes.add(why.get(), Subject.of(goal));
        return Optional.empty();
      }
    } else if (parts.isEmpty()) {
      return Optional.empty();
    }
    State state = carried(goal, standing.state());
    weights(objective, parts);
    return Optional.of(new Chosen(objective, number, state, parts));
  }

  /** In what state a goal goes on: what is set aside stays so, whatever else was begins anew. */
  private State carried(GoalRef goal, State state) {
    if (state == State.PAUSED) {
      notes.add(CarryKind.STILL_PAUSED, Subject.of(goal));
      return state;
    }
    if (state == State.DRAFT) {
      notes.add(CarryKind.STILL_DRAFT, Subject.of(goal));
      return state;
    }
    return State.ACTIVE;
  }

  /** Stated weights were shares of all parts. */
  private void weights(Objective objective, List<Part> parts) {
    boolean areStated = parts.stream().anyMatch(part -> part.keyResult().weight().isPresent());
    if (areStated && parts.size() < objective.keyResults().size()) {
      notes.add(CarryKind.WEIGHTS_KEPT, Subject.of(objective.id()));
    }
  }

  private Optional<Part> part(
      Objective objective, KeyResult keyResult, int place, PastState above) {
    GoalRef goal = GoalRef.to(keyResult.id());
    PastState own = happened.standing(Subject.of(goal), keyResult.state(), judgedOn);
    PastState whole = own.within(above);
    PastValues values = new PastValues(plan, happened, keyResult, whole, nextDay);
    boolean isReached = choices.scores == null ? isReached(keyResult, values) : scoreReached(goal);
    Optional<CarryKind> why = whyNot(goal, GoalRef.to(objective.id()), whole.state(), isReached);
    if (why.isPresent()) {
      notes.add(why.get(), Subject.of(goal));
      return Optional.empty();
    }
    State state = carried(goal, own.state());
    return Optional.of(new Part(keyResult, place, state, values));
  }

  /** Why a goal stays behind; empty if it goes on. */
  private Optional<CarryKind> whyNot(
      GoalRef goal, GoalRef objective, State state, boolean isReached) {
    Set<GoalRef> named = choices.named;
    if (choices.leftOut.contains(goal) || choices.leftOut.contains(objective)) {
      return Optional.of(CarryKind.NOT_CHOSEN);
    }
    if (named != null && named.contains(goal) && !goal.equals(objective)) {
      return Optional.empty();
    }
    if (!choices.states.contains(state)) {
      return Optional.of(
          state == State.DROPPED
              ? CarryKind.DROPPED
              : state == State.DONE ? CarryKind.DONE : CarryKind.NOT_CHOSEN);
    }
    if (isReached) {
      return Optional.of(CarryKind.REACHED);
    }
    boolean isNamed = named == null || named.contains(goal) || named.contains(objective);
    return isNamed && isLit(goal) ? Optional.empty() : Optional.of(CarryKind.NOT_CHOSEN);
  }

  private boolean isLit(GoalRef goal) {
    return choices.wantedLights.isEmpty()
        || choices.wantedLights.contains(choices.lights.apply(goal).orElse(Light.UNKNOWN));
  }

  // ---- reached

  private boolean scoreReached(GoalRef goal) {
    return choices.scores != null
        && choices
            .scores
            .apply(goal)
            .filter(score -> score.compareTo(BigDecimal.ONE) >= 0)
            .isPresent();
  }

  /** Whether every measure that counts is at its target, and there is one. */
  private boolean isReached(KeyResult keyResult, PastValues values) {
    List<Measure> counting =
        keyResult.measures().stream()
            .filter(measure -> measure.weight().filter(Weight::isZero).isEmpty())
            .toList();
    return !counting.isEmpty() && counting.stream().allMatch(measure -> isMet(measure, values));
  }

  private boolean isMet(Measure measure, PastValues values) {
    PastValues.InForce inForce = values.target(measure);
    Set<MilestoneId> done = values.done(measure);
    if (inForce.target() instanceof Target.Done) {
      return !done.isEmpty();
    }
    if (inForce.target() instanceof Target.Milestones milestones) {
      List<Milestone> weighed =
          milestones.items().stream().filter(item -> !item.weight().isZero()).toList();
      return !weighed.isEmpty() && weighed.stream().allMatch(item -> done.contains(item.id()));
    }
    Target restated = Scaling.by(inForce.factor()).of(inForce.target());
    Polarity polarity =
        measure.metric().flatMap(plan::metric).map(Metric::polarity).orElse(Polarity.HIGHER);
    return values
        .value(measure)
        .filter(value -> Meeting.isMet(restated, value, polarity))
        .isPresent();
  }
}
