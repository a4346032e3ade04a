package dev.okr.core.plan;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.InitiativeId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Theme;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.internal.Registry;
import dev.okr.core.internal.form.Documents;
import dev.okr.core.metric.Dictionary;
import dev.okr.core.metric.Metric;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Team;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import java.io.ObjectInputStream;
import java.io.ObjectStreamException;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
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
public final class Plan extends PlanRevisions implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Made when it is first asked for; threads that race make the same one. */
  private transient @Nullable String fingerprint;

  private Plan(Builder builder) {
    super(builder);
  }

  /** A new builder. */
  public static Builder builder(String id) {
    return new Builder(PlanId.of(id));
  }

  /** A builder that starts from this plan. */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /**
   * The SHA-256 of the normal form of the plan's document, as 64 digits: the same on every machine,
   * and the same for equal plans however they were made, so that it serves as an ETag, as the key
   * of a cache or to choose a shard; a {@code hashCode} differs from one JVM to another. The page
   * on the wire format says how another implementation finds it.
   *
   * <p>Worked out when it is first asked for, in time and memory of the document's size.
   */
  public String fingerprint() {
    String known = fingerprint;
    if (known == null) {
      known = Documents.of(Plan.class).fingerprint(this, null).toString();
      fingerprint = known;
    }
    return known;
  }

  private Object writeReplace() throws ObjectStreamException {
    return Documents.of(Plan.class).replacement(this);
  }

  private void readObject(ObjectInputStream in) throws ObjectStreamException {
    throw Documents.refusal(Plan.class);
  }

  @Override
  Plan self() {
    return this;
  }

  /** Builds a {@link Plan}. Each setter replaces what was set before. */
  public static final class Builder {

    final PlanId id;
    LocalizedText title = LocalizedText.empty();
    Registry<CycleId, Cycle> cycles = Registry.of(List.of(), Cycle::id);
    Registry<ThemeId, Theme> themes = Registry.of(List.of(), Theme::id);
    Registry<PartyId, Team> teams = Registry.of(List.of(), Team::id);
    Registry<PartyId, Person> people = Registry.of(List.of(), Person::id);
    Dictionary dictionary = Dictionary.empty();
    Goals goals = Goals.of(List.of());
    Registry<DependencyId, Dependency> dependencies = Registry.of(List.of(), Dependency::id);
    Registry<InitiativeId, Initiative> initiatives = Registry.of(List.of(), Initiative::id);
    List<Waiver> waivers = List.of();
    Extensions extensions = Extensions.none();
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
