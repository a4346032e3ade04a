package dev.okr.core.plan;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.InitiativeId;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Theme;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.internal.Registry;
import dev.okr.core.metric.Dictionary;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Team;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Plans that differ from a plan by one change; each shares with it what did not change. */
abstract sealed class PlanRevisions extends PlanElements permits Plan {

  PlanRevisions(Plan.Builder builder) {
    super(builder);
  }

  /** This plan. */
  abstract Plan self();

  /**
   * The plan with one key result changed.
   *
   * @param keyResult which one
   * @param change the change; it keeps the id
   * @throws IllegalArgumentException if there is no such key result, or the change gives it another
   *     id
   */
  public Plan revise(KeyResultId keyResult, UnaryOperator<KeyResult> change) {
    Objects.requireNonNull(keyResult, "keyResult");
    Objects.requireNonNull(change, "change");
    return withGoals(goals.revise(keyResult, change));
  }

  /**
   * The plan with one objective changed.
   *
   * @param objective which one
   * @param change the change; it keeps the id
   * @throws IllegalArgumentException if there is no such objective, or the change gives it another
   *     id, or a key result's id that another objective has
   */
  public Plan revise(ObjectiveId objective, UnaryOperator<Objective> change) {
    Objects.requireNonNull(change, "change");
    Objective before = required(objective(objective), "objective", objective);
    Objective after = Objects.requireNonNull(change.apply(before), "change");
    requireSameId(objective, after.id());
    return withGoals(goals.with(after));
  }

  /**
   * The plan with one metric of its dictionary changed.
   *
   * @param metric which one
   * @param change the change; it keeps the id
   * @throws IllegalArgumentException if there is no such metric, or the change gives it another id
   */
  public Plan revise(MetricId metric, UnaryOperator<Metric> change) {
    return with(dictionary.revise(metric, change));
  }

  private static <T> T required(Optional<T> found, String kind, Object id) {
    return found.orElseThrow(
        () -> new IllegalArgumentException("no such " + kind + " (" + id + ")"));
  }

  private static void requireSameId(Object before, Object after) {
    if (!after.equals(before)) {
      throw new IllegalArgumentException(
          "a revision keeps the id (" + before + " -> " + after + ")");
    }
  }

  /**
   * The plan with the objective added, or put in the place of the one with its id.
   *
   * @throws IllegalArgumentException if one of its key results has the id of another objective's
   */
  public Plan with(Objective objective) {
    return withGoals(goals.with(Objects.requireNonNull(objective, "objective")));
  }

  /**
   * The plan with the key result added to an objective, or put in the place of the one with its id.
   *
   * @throws IllegalArgumentException if there is no such objective, or another one has a key result
   *     of that id; move it by {@code plan.without(keyResult.id()).with(objective, keyResult)}
   */
  public Plan with(ObjectiveId objective, KeyResult keyResult) {
    Objects.requireNonNull(keyResult, "keyResult");
    Objective before = required(objective(objective), "objective", objective);
    List<KeyResult> changed = new ArrayList<>(before.keyResults());
    int place = 0;
    while (place < changed.size() && !changed.get(place).id().equals(keyResult.id())) {
      place++;
    }
    if (place < changed.size()) {
      changed.set(place, keyResult);
    } else {
      changed.add(keyResult);
    }
    return withGoals(goals.with(before.toBuilder().keyResults(changed).build()));
  }

  /** The plan with the cycle added, or put in the place of the one with its id. */
  public Plan with(Cycle cycle) {
    Objects.requireNonNull(cycle, "cycle");
    return changed(builder -> builder.cycles = cycles.with(cycle));
  }

  /** The plan with the theme added, or put in the place of the one with its id. */
  public Plan with(Theme theme) {
    Objects.requireNonNull(theme, "theme");
    return changed(builder -> builder.themes = themes.with(theme));
  }

  /**
   * The plan with the team added, or put in the place of the one with its id.
   *
   * @throws IllegalArgumentException if a person has its id
   */
  public Plan with(Team team) {
    Objects.requireNonNull(team, "team");
    requireOneParty(!people.contains(team.id()), team.id());
    return changed(builder -> builder.teams = teams.with(team));
  }

  /**
   * The plan with the person added, or put in the place of the one with their id.
   *
   * @throws IllegalArgumentException if a team has their id
   */
  public Plan with(Person person) {
    Objects.requireNonNull(person, "person");
    requireOneParty(!teams.contains(person.id()), person.id());
    return changed(builder -> builder.people = people.with(person));
  }

  static void requireOneParty(boolean one, PartyId id) {
    if (!one) {
      throw new IllegalArgumentException("teams and people share one space of ids (" + id + ")");
    }
  }

  /**
   * The plan with the metric added to its dictionary, or put in the place of the one with its id.
   */
  public Plan with(Metric metric) {
    return with(dictionary.with(metric));
  }

  /** The plan with another dictionary. */
  public Plan with(Dictionary other) {
    Objects.requireNonNull(other, "other");
    return changed(builder -> builder.dictionary = other);
  }

  /** The plan with the dependency added, or put in the place of the one with its id. */
  public Plan with(Dependency dependency) {
    Objects.requireNonNull(dependency, "dependency");
    return changed(builder -> builder.dependencies = dependencies.with(dependency));
  }

  /** The plan with the initiative added, or put in the place of the one with its id. */
  public Plan with(Initiative initiative) {
    Objects.requireNonNull(initiative, "initiative");
    return changed(builder -> builder.initiatives = initiatives.with(initiative));
  }

  /**
   * The plan without the objective and its key results; this plan if there is none. Linear in the
   * number of objectives.
   */
  public Plan without(ObjectiveId objective) {
    return withGoals(goals.without(Objects.requireNonNull(objective, "objective")));
  }

  /** The plan without the key result; this plan if there is none. */
  public Plan without(KeyResultId keyResult) {
    Optional<Objective> owner = objectiveOf(keyResult);
    if (owner.isEmpty()) {
      return self();
    }
    List<KeyResult> rest = new ArrayList<>(owner.get().keyResults());
    rest.removeIf(each -> each.id().equals(keyResult));
    return withGoals(goals.with(owner.get().toBuilder().keyResults(rest).build()));
  }

  /** The plan without the cycle; this plan if there is none. Linear in the number of cycles. */
  public Plan without(CycleId cycle) {
    Registry<CycleId, Cycle> rest = cycles.without(Objects.requireNonNull(cycle, "cycle"));
    return rest == cycles ? self() : changed(builder -> builder.cycles = rest);
  }

  /** The plan without the theme; this plan if there is none. Linear in the number of themes. */
  public Plan without(ThemeId theme) {
    Registry<ThemeId, Theme> rest = themes.without(Objects.requireNonNull(theme, "theme"));
    return rest == themes ? self() : changed(builder -> builder.themes = rest);
  }

  /**
   * The plan without the team, partner or person; this plan if there is none. Linear in the number
   * of parties.
   */
  public Plan without(PartyId party) {
    if (party(party).isEmpty()) {
      return self();
    }
    return changed(
        builder -> {
          builder.teams = teams.without(party);
          builder.people = people.without(party);
        });
  }

  /**
   * The plan without the metric in its dictionary; this plan if there is none. Linear in the number
   * of metrics.
   */
  public Plan without(MetricId metric) {
    return metric(metric).isPresent() ? with(dictionary.without(metric)) : self();
  }

  /**
   * The plan without the dependency; this plan if there is none. Linear in the number of
   * dependencies.
   */
  public Plan without(DependencyId dependency) {
    Registry<DependencyId, Dependency> rest =
        dependencies.without(Objects.requireNonNull(dependency, "dependency"));
    return rest == dependencies ? self() : changed(builder -> builder.dependencies = rest);
  }

  /**
   * The plan without the initiative; this plan if there is none. Linear in the number of
   * initiatives.
   */
  public Plan without(InitiativeId initiative) {
    Registry<InitiativeId, Initiative> rest =
        initiatives.without(Objects.requireNonNull(initiative, "initiative"));
    return rest == initiatives ? self() : changed(builder -> builder.initiatives = rest);
  }

  /** The plan with a finding accepted. */
  public Plan waive(Waiver waiver) {
    List<Waiver> more = new ArrayList<>(waivers);
    more.add(Objects.requireNonNull(waiver, "waiver"));
    return self().toBuilder().waivers(more).build();
  }

  /**
   * The objectives in which this plan differs from an earlier one that has the same objectives in
   * the same order: their ids, in that order. Fast if this plan was made from the other by a few
   * verbs, linear in the number of objectives otherwise. An objective counts as other if it isn't
   * the very same object, so one that is merely equal may be among them; what isn't an objective is
   * not looked at.
   *
   * @param earlier the other plan
   * @return the ids; empty if the plans have other objectives, or too many differ to tell
   */
  public Optional<List<ObjectiveId>> revisedSince(Plan earlier) {
    return goals.revisedSince(Objects.requireNonNull(earlier, "earlier").goals);
  }

  private Plan withGoals(Goals next) {
    return next == goals ? self() : changed(builder -> builder.goals = next);
  }

  private Plan changed(Consumer<Plan.Builder> change) {
    Plan.Builder builder = self().toBuilder();
    change.accept(builder);
    return builder.build();
  }
}
