package dev.okr.core.plan.next;

import dev.okr.core.error.Problem;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.plan.Plan;
import dev.okr.core.value.Identifiers;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Names what is carried; every name that can't be is told, none is changed silently. */
final class NewNames {

  private final UnaryOperator<String> naming;
  private final List<Problem> problems;
  private final Map<GoalRef, GoalRef> goals = new LinkedHashMap<>();
  private final Map<DependencyId, DependencyId> dependencies = new LinkedHashMap<>();

  NewNames(UnaryOperator<String> naming, List<Problem> problems) {
    this.naming = naming;
    this.problems = problems;
  }

  Map<GoalRef, GoalRef> goals() {
    return goals;
  }

  Map<DependencyId, DependencyId> dependencies() {
    return dependencies;
  }

  /**
   * Names goals.
   *
   * @param stays whether a goal of the old plan, in the one that is made, keeps its name
   */
  void goals(Plan plan, List<Selection.Chosen> chosen, Predicate<GoalRef> stays) {
    Set<String> objectives = new HashSet<>();
    Set<String> keyResults = new HashSet<>();
    for (Selection.Chosen each : chosen) {
      String at = "/objectives/" + each.number();
      Predicate<String> isObjective =
          id ->
              plan.objective(ObjectiveId.of(id)).isPresent()
                  && stays.test(GoalRef.to(ObjectiveId.of(id)));
      name(each.objective().id().value(), at, objectives, isObjective)
          .ifPresent(
              id -> goals.put(GoalRef.to(each.objective().id()), GoalRef.to(ObjectiveId.of(id))));
      for (Selection.Part part : each.keyResults()) {
        Predicate<String> isKeyResult =
            id ->
                plan.keyResult(KeyResultId.of(id)).isPresent()
                    && stays.test(GoalRef.to(KeyResultId.of(id)));
        name(
                part.keyResult().id().value(),
                at + "/keyResults/" + part.number(),
                keyResults,
                isKeyResult)
            .ifPresent(
                id -> goals.put(GoalRef.to(part.keyResult().id()), GoalRef.to(KeyResultId.of(id))));
      }
    }
  }

  /** Names the dependencies that go on. */
  void dependencies(Plan plan, GoingOn goingOn, Predicate<Dependency> stays) {
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < plan.dependencies().size(); i++) {
      Dependency old = plan.dependencies().get(i);
      if (NextDependencies.isCarried(goingOn, old)) {
        name(
                old.id().value(),
                "/dependencies/" + i,
                taken,
                id -> plan.dependency(DependencyId.of(id)).filter(stays).isPresent())
            .ifPresent(id -> dependencies.put(old.id(), DependencyId.of(id)));
      }
    }
  }

  private Optional<String> name(
      String old, String pointer, Set<String> taken, Predicate<String> isThere) {
    String id = Objects.requireNonNull(naming.apply(old), "ids");
    if (!Identifiers.isValid(id)) {
      problems.add(CarryProblem.NO_ID.at(pointer, old, id));
      return Optional.empty();
    }
    if (isThere.test(id) || !taken.add(id)) {
      problems.add(CarryProblem.TAKEN.at(pointer, old, id));
      return Optional.empty();
    }
    return Optional.of(id);
  }
}
