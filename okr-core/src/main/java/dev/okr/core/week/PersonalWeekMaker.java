package dev.okr.core.week;

import dev.okr.core.goal.Agreement;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.plan.Plan;
import dev.okr.core.privacy.PlanView;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Gathers what is asked of one person. */
final class PersonalWeekMaker {

  private final WeekContext context;
  private final Plan plan;
  private final Running running;
  private final Answering answering;
  private final PlanView view;
  private final Person person;
  private final Set<PartyId> parties = new LinkedHashSet<>();
  private final List<WeekItem> found = new ArrayList<>();

  PersonalWeekMaker(WeekContext context, PlanView view, Person person) {
    this.context = context;
    this.plan = context.plan();
    this.running = context.running();
    this.answering = context.answering();
    this.view = view;
    this.person = person;
    parties.add(person.id());
    parties.addAll(person.teams());
  }

  /** In the order of the plan. */
  List<WeekItem> items() {
    for (Answering.Place place : answering.of(parties)) {
      ofKeyResult(place.objective(), place.keyResult());
    }
    asks();
    agreements();
    return found;
  }

  private void ofKeyResult(Objective objective, KeyResult keyResult) {
    GoalRef goal = GoalRef.to(keyResult.id());
    if (view.isRestricted(goal) || !running.isOpen(goal) || !running.hasBegun(goal)) {
      return;
    }
    KeyResultDues dues = new KeyResultDues(context, objective, keyResult);
    Optional<PartyId> answers = mine(answering.answering(keyResult));
    boolean isSetByHand = running.isSetByHand(keyResult);
    if (!isSetByHand) {
      answers.ifPresent(mine -> found.addAll(dues.milestones(mine)));
    }
    if (!running.runs(goal)) {
      return;
    }
    if (!isSetByHand && !running.isReached(keyResult)) {
      answers.flatMap(dues::checkIn).ifPresent(found::add);
      for (Measure measure : keyResult.measures()) {
        mine(answering.giving(keyResult, measure))
            .flatMap(mine -> dues.value(measure, mine))
            .ifPresent(found::add);
      }
    }
    answers.ifPresent(mine -> found.addAll(dues.blockers(mine)));
    mine(answering.deciding(objective, keyResult))
        .ifPresent(mine -> found.addAll(dues.decisions(mine)));
  }

  /** The party through which the person is asked: themself before a team. */
  private Optional<PartyId> mine(List<PartyId> asked) {
    return asked.contains(person.id())
        ? Optional.of(person.id())
        : asked.stream().filter(parties::contains).findFirst();
  }

  private void asks() {
    Set<KeyResultId> keyResults = new LinkedHashSet<>();
    parties.forEach(party -> keyResults.addAll(context.entries().askedOf(party)));
    Asks asks = new Asks(context);
    for (KeyResultId keyResult : keyResults) {
      if (running.runs(GoalRef.to(keyResult))) {
        asks.of(keyResult).stream()
            .filter(ask -> parties.contains(ask.through()) && !ask.by().equals(person.id()))
            .map(ask -> view.isRestricted(GoalRef.to(keyResult)) ? ask.withoutWords() : ask)
            .forEach(found::add);
      }
    }
  }

  private void agreements() {
    for (Dependency dependency : plan.dependencies()) {
      if (running.runs(dependency.dependent()) && running.mayBeNeeded(dependency.provider())) {
        List<PartyId> missing = new ArrayList<>();
        for (GoalRef side : List.of(dependency.dependent(), dependency.provider())) {
          ownerOf(side).filter(owner -> !hasAgreed(dependency, owner)).ifPresent(missing::add);
        }
        mine(missing).ifPresent(mine -> found.add(agreement(dependency, mine)));
      }
    }
  }

  private Optional<PartyId> ownerOf(GoalRef goal) {
    return goal.fold(
        id -> plan.objective(id).flatMap(Objective::owner),
        id ->
            plan.keyResult(id)
                .flatMap(KeyResult::owner)
                .or(() -> plan.objectiveOf(id).flatMap(Objective::owner)));
  }

  private boolean hasAgreed(Dependency dependency, PartyId owner) {
    return dependency.agreed().map(Agreement::by).orElse(List.of()).stream()
        .anyMatch(
            by ->
                by.equals(owner)
                    || (plan.party(by).orElse(null) instanceof Person member
                        && member.teams().contains(owner)));
  }

  private AgreementToGive agreement(Dependency dependency, PartyId mine) {
    LocalDate due = dependency.agreed().map(Agreement::due).orElse(null);
    return new AgreementToGive(
        dependency.id(),
        dependency.dependent(),
        dependency.provider(),
        mine,
        due,
        due == null ? 0 : context.days().late(due));
  }
}
