package dev.okr.core.plan.next;

import dev.okr.core.goal.Agreement;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Objective;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.time.Cycle;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Points dependencies at what goes on. */
final class NextDependencies {

  private final GoingOn goingOn;
  private final Map<DependencyId, DependencyId> names;
  private final DayShift days;
  private final Successors people;
  private final Notes notes;

  NextDependencies(
      GoingOn goingOn,
      Map<DependencyId, DependencyId> names,
      DayShift days,
      Successors people,
      Notes notes) {
    this.goingOn = goingOn;
    this.names = names;
    this.days = days;
    this.people = people;
    this.notes = notes;
  }

  /** Whether it goes on, so that it needs a new name. */
  static boolean isCarried(GoingOn goingOn, Dependency dependency) {
    return goingOn.isCarried(dependency)
        && goingOn.of(dependency.dependent()).isPresent()
        && goingOn.of(dependency.provider()).isPresent();
  }

  /** The new dependencies, those that nothing carried touches left aside. */
  List<Dependency> carried(Plan plan) {
    List<Dependency> all = new ArrayList<>();
    for (Dependency old : plan.dependencies()) {
      DependencyId name = names.get(old.id());
      if (name != null) {
        all.add(of(old, name));
      } else if (goingOn.isCarried(old)) {
        left(old);
      }
    }
    return all;
  }

  void left(Dependency old) {
    GoalRef gone = goingOn.of(old.provider()).isEmpty() ? old.provider() : old.dependent();
    notes.add(CarryKind.DEPENDENCY_LEFT, Subject.of(old.id()), gone.id(), "");
  }

  private Dependency of(Dependency old, DependencyId name) {
    Subject on = Subject.of(old.id());
    notes.add(CarryKind.DEPENDENCY_CARRIED, on, old.id(), name);
    return old.toBuilder()
        .id(name)
        .dependent(goingOn.of(old.dependent()).orElseThrow())
        .provider(goingOn.of(old.provider()).orElseThrow())
        .agreed(old.agreed().map(agreed -> agreement(on, agreed)))
        .build();
  }

  /** With whom is known, by when is proposed; that they agree is not. */
  private Agreement agreement(Subject on, Agreement old) {
    List<PartyId> by = people.participants(on, old.by());
    LocalDate due = old.due() == null ? null : days.of(old.due());
    notes.add(
        CarryKind.TO_AGREE,
        on,
        by.stream().map(PartyId::value).collect(Collectors.joining(", ")),
        due == null ? "–" : due);
    return new Agreement(by, null, due);
  }

  /** Tells of providers that come after the dependent's end. */
  void tellLate(Plan next) {
    names.forEach(
        (old, name) ->
            next.dependency(name)
                .filter(dependency -> isLate(next, dependency))
                .ifPresent(
                    late ->
                        notes.add(
                            CarryKind.PROVIDER_LATE,
                            Subject.of(old),
                            late.provider().id(),
                            late.dependent().id())));
  }

  private static boolean isLate(Plan plan, Dependency dependency) {
    LocalDate end = endOf(plan, dependency.dependent()).orElse(LocalDate.MAX);
    LocalDate agreed = dependency.agreed().map(Agreement::due).orElse(null);
    LocalDate due =
        agreed == null ? endOf(plan, dependency.provider()).orElse(LocalDate.MIN) : agreed;
    int lag = agreed == null ? dependency.lagDays() : 0;
    return ChronoUnit.DAYS.between(due, end) < lag;
  }

  private static Optional<LocalDate> endOf(Plan plan, GoalRef goal) {
    return goal.<Optional<LocalDate>>fold(
        id ->
            plan.objective(id)
                .flatMap(Objective::cycle)
                .flatMap(plan::cycle)
                .map(Cycle::span)
                .map(span -> span.to()),
        plan::endOf);
  }
}
