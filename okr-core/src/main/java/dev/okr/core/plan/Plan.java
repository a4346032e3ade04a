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
import dev.okr.core.org.Party;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Team;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What we intend: cycles, teams, metrics, objectives with their key results, and dependencies.
 *
 * <p>Immutable. Every lookup takes constant time; every {@code with...} verb returns a new plan
 * that shares all that did not change, so one change in a plan of a million key results costs
 * microseconds. Ids are unique within their kind, and teams and people share one space; beyond that
 * a plan may be as odd as people make it, which the rule book tells: a reference may lead nowhere,
 * so taking an element out never fails and never takes out what refers to it.
 *
 * <pre>{@code
 * Plan next = plan
 *     .revise(KeyResultId.of("O1.KR1"), keyResult -> keyResult.toBuilder().weight(2).build())
 *     .with(Team.of("growth", "Growth"))
 *     .without(InitiativeId.of("I7"));
 * }</pre>
 */
public final class Plan {

  private final PlanId id;
  private final LocalizedText title;
  private final Registry<CycleId, Cycle> cycles;
  private final Registry<ThemeId, Theme> themes;
  private final Registry<PartyId, Team> teams;
  private final Registry<PartyId, Person> people;
  private final Dictionary dictionary;
  private final Goals goals;
  private final Registry<DependencyId, Dependency> dependencies;
  private final Registry<InitiativeId, Initiative> initiatives;
  private final List<Waiver> waivers;
  private final Extensions extensions;

  private Plan(Builder builder) {
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

  /** A new builder. */
  public static Builder builder(String id) {
    return new Builder(PlanId.of(id));
  }

  /** A builder that starts from this plan. */
  public Builder toBuilder() {
    return new Builder(this);
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

  /** The cycle in which a key result runs: its objective's. */
  public Optional<Cycle> cycleOf(KeyResultId keyResult) {
    return objectiveOf(keyResult).flatMap(Objective::cycle).flatMap(this::cycle);
  }

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

  private static void requireOneParty(boolean one, PartyId id) {
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
      return this;
    }
    List<KeyResult> rest = new ArrayList<>(owner.get().keyResults());
    rest.removeIf(each -> each.id().equals(keyResult));
    return withGoals(goals.with(owner.get().toBuilder().keyResults(rest).build()));
  }

  /** The plan without the cycle; this plan if there is none. Linear in the number of cycles. */
  public Plan without(CycleId cycle) {
    Registry<CycleId, Cycle> rest = cycles.without(Objects.requireNonNull(cycle, "cycle"));
    return rest == cycles ? this : changed(builder -> builder.cycles = rest);
  }

  /** The plan without the theme; this plan if there is none. Linear in the number of themes. */
  public Plan without(ThemeId theme) {
    Registry<ThemeId, Theme> rest = themes.without(Objects.requireNonNull(theme, "theme"));
    return rest == themes ? this : changed(builder -> builder.themes = rest);
  }

  /**
   * The plan without the team, partner or person; this plan if there is none. Linear in the number
   * of parties.
   */
  public Plan without(PartyId party) {
    if (party(party).isEmpty()) {
      return this;
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
    return metric(metric).isPresent() ? with(dictionary.without(metric)) : this;
  }

  /**
   * The plan without the dependency; this plan if there is none. Linear in the number of
   * dependencies.
   */
  public Plan without(DependencyId dependency) {
    Registry<DependencyId, Dependency> rest =
        dependencies.without(Objects.requireNonNull(dependency, "dependency"));
    return rest == dependencies ? this : changed(builder -> builder.dependencies = rest);
  }

  /**
   * The plan without the initiative; this plan if there is none. Linear in the number of
   * initiatives.
   */
  public Plan without(InitiativeId initiative) {
    Registry<InitiativeId, Initiative> rest =
        initiatives.without(Objects.requireNonNull(initiative, "initiative"));
    return rest == initiatives ? this : changed(builder -> builder.initiatives = rest);
  }

  /** The plan with a finding accepted. */
  public Plan waive(Waiver waiver) {
    List<Waiver> more = new ArrayList<>(waivers);
    more.add(Objects.requireNonNull(waiver, "waiver"));
    return toBuilder().waivers(more).build();
  }

  private Plan withGoals(Goals next) {
    return next == goals ? this : changed(builder -> builder.goals = next);
  }

  private Plan changed(Consumer<Builder> change) {
    Builder builder = toBuilder();
    change.accept(builder);
    return builder.build();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Plan that
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

  /** Builds a {@link Plan}. Each setter replaces what was set before. */
  public static final class Builder {

    private final PlanId id;
    private LocalizedText title = LocalizedText.empty();
    private Registry<CycleId, Cycle> cycles = Registry.of(List.of(), Cycle::id);
    private Registry<ThemeId, Theme> themes = Registry.of(List.of(), Theme::id);
    private Registry<PartyId, Team> teams = Registry.of(List.of(), Team::id);
    private Registry<PartyId, Person> people = Registry.of(List.of(), Person::id);
    private Dictionary dictionary = Dictionary.empty();
    private Goals goals = Goals.of(List.of());
    private Registry<DependencyId, Dependency> dependencies =
        Registry.of(List.of(), Dependency::id);
    private Registry<InitiativeId, Initiative> initiatives = Registry.of(List.of(), Initiative::id);
    private List<Waiver> waivers = List.of();
    private Extensions extensions = Extensions.none();
    private boolean partiesChanged;

    private Builder(PlanId id) {
      this.id = id;
    }

    private Builder(Plan plan) {
      this.id = plan.id;
      this.title = plan.title;
      this.cycles = plan.cycles;
      this.themes = plan.themes;
      this.teams = plan.teams;
      this.people = plan.people;
      this.dictionary = plan.dictionary;
      this.goals = plan.goals;
      this.dependencies = plan.dependencies;
      this.initiatives = plan.initiatives;
      this.waivers = plan.waivers;
      this.extensions = plan.extensions;
    }

    /** The name people read. */
    public Builder title(LocalizedText text) {
      title = Objects.requireNonNull(text, "text");
      return this;
    }

    /** The name people read, as a plain text of no stated language. */
    public Builder title(String text) {
      return title(LocalizedText.of(text));
    }

    /** The cycles; an id occurs once. */
    public Builder cycles(Iterable<Cycle> all) {
      cycles = Registry.of(Objects.requireNonNull(all, "all"), Cycle::id);
      return this;
    }

    /** The same for a few. */
    public Builder cycles(Cycle... all) {
      return cycles(List.of(Objects.requireNonNull(all, "all")));
    }

    /** The strategic themes; an id occurs once. */
    public Builder themes(Iterable<Theme> all) {
      themes = Registry.of(Objects.requireNonNull(all, "all"), Theme::id);
      return this;
    }

    /** The same for a few. */
    public Builder themes(Theme... all) {
      return themes(List.of(Objects.requireNonNull(all, "all")));
    }

    /** The teams and partners; an id occurs once, among people too. */
    public Builder teams(Iterable<Team> all) {
      teams = Registry.of(Objects.requireNonNull(all, "all"), Team::id);
      partiesChanged = true;
      return this;
    }

    /** The same for a few. */
    public Builder teams(Team... all) {
      return teams(List.of(Objects.requireNonNull(all, "all")));
    }

    /** The people; an id occurs once, among teams too. */
    public Builder people(Iterable<Person> all) {
      people = Registry.of(Objects.requireNonNull(all, "all"), Person::id);
      partiesChanged = true;
      return this;
    }

    /** The same for a few. */
    public Builder people(Person... all) {
      return people(List.of(Objects.requireNonNull(all, "all")));
    }

    /** The metrics of the dictionary; an id occurs once. */
    public Builder metrics(Iterable<Metric> all) {
      return dictionary(Dictionary.of(Objects.requireNonNull(all, "all")));
    }

    /** The same for a few. */
    public Builder metrics(Metric... all) {
      return metrics(List.of(Objects.requireNonNull(all, "all")));
    }

    /** The dictionary. */
    public Builder dictionary(Dictionary whole) {
      dictionary = Objects.requireNonNull(whole, "whole");
      return this;
    }

    /** The objectives; their ids and the ids of all their key results occur once. */
    public Builder objectives(Iterable<Objective> all) {
      goals = Goals.of(Objects.requireNonNull(all, "all"));
      return this;
    }

    /** The same for a few. */
    public Builder objectives(Objective... all) {
      return objectives(List.of(Objects.requireNonNull(all, "all")));
    }

    /** The dependencies; an id occurs once. */
    public Builder dependencies(Iterable<Dependency> all) {
      dependencies = Registry.of(Objects.requireNonNull(all, "all"), Dependency::id);
      return this;
    }

    /** The same for a few. */
    public Builder dependencies(Dependency... all) {
      return dependencies(List.of(Objects.requireNonNull(all, "all")));
    }

    /** The initiatives; an id occurs once. */
    public Builder initiatives(Iterable<Initiative> all) {
      initiatives = Registry.of(Objects.requireNonNull(all, "all"), Initiative::id);
      return this;
    }

    /** The same for a few. */
    public Builder initiatives(Initiative... all) {
      return initiatives(List.of(Objects.requireNonNull(all, "all")));
    }

    /** The accepted findings. */
    public Builder waivers(List<Waiver> all) {
      waivers = List.copyOf(Objects.requireNonNull(all, "all"));
      return this;
    }

    /** What the host hangs on the plan. */
    public Builder extensions(Extensions all) {
      extensions = Objects.requireNonNull(all, "all");
      return this;
    }

    /**
     * The plan.
     *
     * @throws IllegalArgumentException if a team and a person have one id
     */
    public Plan build() {
      if (partiesChanged) {
        for (Person person : people.asList()) {
          requireOneParty(!teams.contains(person.id()), person.id());
        }
      }
      return new Plan(this);
    }
  }
}
