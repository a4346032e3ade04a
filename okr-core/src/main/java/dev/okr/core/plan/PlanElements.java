package dev.okr.core.plan;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.GoalRef;
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
import dev.okr.core.org.Party;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Team;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.DateSpan;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The elements of a plan and how they are looked up. */
abstract sealed class PlanElements permits PlanRevisions {

  final PlanId id;
  final LocalizedText title;
  final Registry<CycleId, Cycle> cycles;
  final Registry<ThemeId, Theme> themes;
  final Registry<PartyId, Team> teams;
  final Registry<PartyId, Person> people;
  final Dictionary dictionary;
  final Goals goals;
  final Registry<DependencyId, Dependency> dependencies;
  final Registry<InitiativeId, Initiative> initiatives;
  final List<Waiver> waivers;
  final Extensions extensions;

  PlanElements(Plan.Builder builder) {
    this.id = Objects.requireNonNull(builder.id, "id");
    this.title = builder.title;
    this.cycles = builder.cycles;
    this.themes = builder.themes;
    this.teams = builder.teams;
    this.people = builder.people;
    this.dictionary = builder.dictionary;
    this.goals = builder.goals;
    this.dependencies = builder.dependencies;
    this.initiatives = builder.initiatives;
    this.waivers = builder.waivers;
    this.extensions = builder.extensions;
  }

  /** The id. */
  public PlanId id() {
    return id;
  }

  /** The name people read; empty if none was given. */
  public LocalizedText title() {
    return title;
  }

  /** The cycles, in order. */
  public List<Cycle> cycles() {
    return cycles.asList();
  }

  /** The strategic themes, in order. */
  public List<Theme> themes() {
    return themes.asList();
  }

  /** The teams and partners, in order. */
  public List<Team> teams() {
    return teams.asList();
  }

  /** The people, in order. */
  public List<Person> people() {
    return people.asList();
  }

  /** The metric dictionary. */
  public Dictionary dictionary() {
    return dictionary;
  }

  /** The objectives, in order. */
  public List<Objective> objectives() {
    return goals.objectives();
  }

  /** All key results, objective by objective; a list of its own, linear in their number. */
  public List<KeyResult> keyResults() {
    return objectives().stream().flatMap(each -> each.keyResults().stream()).toList();
  }

  /** The dependencies, in order. */
  public List<Dependency> dependencies() {
    return dependencies.asList();
  }

  /** The initiatives, in order. */
  public List<Initiative> initiatives() {
    return initiatives.asList();
  }

  /** The accepted findings, in order. */
  public List<Waiver> waivers() {
    return waivers;
  }

  /** What the host hangs on the plan. */
  public Extensions extensions() {
    return extensions;
  }

  /** The cycle of that id. */
  public Optional<Cycle> cycle(CycleId cycle) {
    return cycles.find(Objects.requireNonNull(cycle, "cycle"));
  }

  /** The theme of that id. */
  public Optional<Theme> theme(ThemeId theme) {
    return themes.find(Objects.requireNonNull(theme, "theme"));
  }

  /** The team, person or partner of that id. */
  public Optional<Party> party(PartyId party) {
    Optional<Team> team = teams.find(Objects.requireNonNull(party, "party"));
    return team.isPresent() ? Optional.of(team.get()) : people.find(party).map(p -> p);
  }

  /** The cycles that lie directly in that one, in order; linear in the number of cycles. */
  public List<Cycle> partsOf(CycleId cycle) {
    Objects.requireNonNull(cycle, "cycle");
    return cycles().stream().filter(part -> part.parent().equals(Optional.of(cycle))).toList();
  }

  /** The objectives that run in that cycle itself, in order; linear in the number of objectives. */
  public List<Objective> objectivesOf(CycleId cycle) {
    Optional<CycleId> wanted = Optional.of(Objects.requireNonNull(cycle, "cycle"));
    return objectives().stream().filter(each -> each.cycle().equals(wanted)).toList();
  }

  /** The objectives that a party owns, in order; linear in the number of objectives. */
  public List<Objective> objectivesOf(PartyId owner) {
    Optional<PartyId> wanted = Optional.of(Objects.requireNonNull(owner, "owner"));
    return objectives().stream().filter(each -> each.owner().equals(wanted)).toList();
  }

  /** The dependencies with the goal at one of their ends, in order; linear in their number. */
  public List<Dependency> dependenciesOf(GoalRef goal) {
    Objects.requireNonNull(goal, "goal");
    return dependencies().stream()
        .filter(each -> each.dependent().equals(goal) || each.provider().equals(goal))
        .toList();
  }

  /** The metric of that id. */
  public Optional<Metric> metric(MetricId metric) {
    return dictionary.find(Objects.requireNonNull(metric, "metric"));
  }

  /** The objective of that id. */
  public Optional<Objective> objective(ObjectiveId objective) {
    return goals.objective(Objects.requireNonNull(objective, "objective"));
  }

  /** The key result of that id. */
  public Optional<KeyResult> keyResult(KeyResultId keyResult) {
    return goals.keyResult(Objects.requireNonNull(keyResult, "keyResult"));
  }

  /** The objective to which the key result of that id belongs. */
  public Optional<Objective> objectiveOf(KeyResultId keyResult) {
    return goals.objectiveOf(Objects.requireNonNull(keyResult, "keyResult"));
  }

  /** The dependency of that id. */
  public Optional<Dependency> dependency(DependencyId dependency) {
    return dependencies.find(Objects.requireNonNull(dependency, "dependency"));
  }

  /** The initiative of that id. */
  public Optional<Initiative> initiative(InitiativeId initiative) {
    return initiatives.find(Objects.requireNonNull(initiative, "initiative"));
  }

  /** How many key results there are. */
  public int keyResultCount() {
    return goals.keyResultCount();
  }

  /** The first day of a key result: its own, else its cycle's; empty if neither is known. */
  public Optional<LocalDate> startOf(KeyResultId keyResult) {
    return keyResult(keyResult)
        .flatMap(
            kr -> kr.startsOn().or(() -> cycleOf(keyResult).map(cycle -> cycle.span().from())));
  }

  /** The last day of a key result: its own, else its cycle's; empty if neither is known. */
  public Optional<LocalDate> endOf(KeyResultId keyResult) {
    return keyResult(keyResult)
        .flatMap(kr -> kr.endsOn().or(() -> cycleOf(keyResult).map(cycle -> cycle.span().to())));
  }

  /**
   * The days of a key result: its own first and last day, each the cycle's where it has none. Empty
   * if there is no such key result, a day is unknown, or the last day is before the first.
   */
  public Optional<DateSpan> spanOf(KeyResultId keyResult) {
    Optional<LocalDate> from = startOf(keyResult);
    return endOf(keyResult)
        .filter(to -> from.isPresent() && !to.isBefore(from.get()))
        .map(to -> new DateSpan(from.orElseThrow(), to));
  }

  /** The cycle in which a key result runs: its objective's. */
  public Optional<Cycle> cycleOf(KeyResultId keyResult) {
    return objectiveOf(keyResult).flatMap(Objective::cycle).flatMap(this::cycle);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlanElements that
        && id.equals(that.id)
        && title.equals(that.title)
        && cycles().equals(that.cycles())
        && themes().equals(that.themes())
        && teams().equals(that.teams())
        && people().equals(that.people())
        && dictionary.equals(that.dictionary)
        && objectives().equals(that.objectives())
        && dependencies().equals(that.dependencies())
        && initiatives().equals(that.initiatives())
        && waivers.equals(that.waivers)
        && extensions.equals(that.extensions);
  }

  @Override
  public int hashCode() {
    return Objects.hash(id, title, objectives());
  }

  @Override
  public String toString() {
    return "Plan "
        + id
        + " ("
        + objectives().size()
        + " objectives, "
        + keyResultCount()
        + " key results)";
  }
}
