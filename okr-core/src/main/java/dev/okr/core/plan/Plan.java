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
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What we intend: cycles, teams, metrics, objectives with their key results, and dependencies.
 *
 * <p>Immutable. Every lookup takes constant time; every {@code with...} verb returns a new plan
 * that shares all that did not change, so one change in a plan of a million key results costs
 * microseconds. Ids are unique within their kind, and teams and people share one space; beyond that
 * a plan may be as odd as people make it, which the rule book tells.
 *
 * <pre>{@code
 * Plan next = plan.revise(KeyResultId.of("O1.KR1"),
 *     keyResult -> KeyResult.builder().from(keyResult).weight(Weight.of(2)).build());
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

  /** The metric of that id. */
  public Optional<Metric> metric(MetricId metric) {
    return dictionary.find(metric);
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
    Objective before =
        objective(objective)
            .orElseThrow(
                () -> new IllegalArgumentException("no such objective (" + objective + ")"));
    Objective after = Objects.requireNonNull(change.apply(before), "change");
    if (!after.id().equals(objective)) {
      throw new IllegalArgumentException(
          "a revision keeps the id (" + objective + " -> " + after.id() + ")");
    }
    return withGoals(goals.with(after));
  }

  /**
   * The plan with the objective added, or put in the place of the one with its id.
   *
   * @throws IllegalArgumentException if one of its key results has the id of another objective's
   */
  public Plan with(Objective objective) {
    return withGoals(goals.with(Objects.requireNonNull(objective, "objective")));
  }

  /** The plan without the objective; linear in the number of objectives. */
  public Plan without(ObjectiveId objective) {
    return withGoals(goals.without(Objects.requireNonNull(objective, "objective")));
  }

  /**
   * The plan with the metric added to its dictionary, or put in the place of the one with its id.
   */
  public Plan with(Metric metric) {
    Builder builder = toBuilder();
    builder.dictionary = dictionary.with(metric);
    return builder.build();
  }

  /** The plan with the dependency added, or put in the place of the one with its id. */
  public Plan with(Dependency dependency) {
    Builder builder = toBuilder();
    builder.dependencies = dependencies.with(Objects.requireNonNull(dependency, "dependency"));
    return builder.build();
  }

  /** The plan with a finding accepted. */
  public Plan waive(Waiver waiver) {
    List<Waiver> more = new ArrayList<>(waivers);
    more.add(Objects.requireNonNull(waiver, "waiver"));
    return toBuilder().waivers(more).build();
  }

  private Plan withGoals(Goals changed) {
    if (changed == goals) {
      return this;
    }
    Builder builder = toBuilder();
    builder.goals = changed;
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

    /** The cycles; an id occurs once. */
    public Builder cycles(Iterable<Cycle> all) {
      cycles = Registry.of(all, Cycle::id);
      return this;
    }

    /** The strategic themes; an id occurs once. */
    public Builder themes(Iterable<Theme> all) {
      themes = Registry.of(all, Theme::id);
      return this;
    }

    /** The teams and partners; an id occurs once, among people too. */
    public Builder teams(Iterable<Team> all) {
      teams = Registry.of(all, Team::id);
      partiesChanged = true;
      return this;
    }

    /** The people; an id occurs once, among teams too. */
    public Builder people(Iterable<Person> all) {
      people = Registry.of(all, Person::id);
      partiesChanged = true;
      return this;
    }

    /** The metrics of the dictionary; an id occurs once. */
    public Builder metrics(Iterable<Metric> all) {
      return dictionary(Dictionary.of(all));
    }

    /** The dictionary. */
    public Builder dictionary(Dictionary whole) {
      dictionary = Objects.requireNonNull(whole, "whole");
      return this;
    }

    /** The objectives; their ids and the ids of all their key results occur once. */
    public Builder objectives(Iterable<Objective> all) {
      goals = Goals.of(all);
      return this;
    }

    /** The dependencies; an id occurs once. */
    public Builder dependencies(Iterable<Dependency> all) {
      dependencies = Registry.of(all, Dependency::id);
      return this;
    }

    /** The initiatives; an id occurs once. */
    public Builder initiatives(Iterable<Initiative> all) {
      initiatives = Registry.of(all, Initiative::id);
      return this;
    }

    /** The accepted findings. */
    public Builder waivers(List<Waiver> all) {
      waivers = List.copyOf(all);
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
          if (teams.contains(person.id())) {
            throw new IllegalArgumentException(
                "teams and people share one space of ids (" + person.id() + ")");
          }
        }
      }
      return new Plan(this);
    }
  }
}
