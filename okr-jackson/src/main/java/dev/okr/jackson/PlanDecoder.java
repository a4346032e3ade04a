package dev.okr.jackson;

import dev.okr.core.goal.Agreement;
import dev.okr.core.goal.Alert;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.DependencyKind;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.InitiativeId;
import dev.okr.core.goal.InitiativeStatus;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Link;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Theme;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.metric.Metric;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Team;
import dev.okr.core.org.TeamKind;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanId;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.Waiver;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.DateSpan;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads a plan. */
final class PlanDecoder {

  private static final String FORMAT = "plan/1";

  private final Scalars scalars;
  private final Problems problems;

  PlanDecoder(Problems problems) {
    this.problems = problems;
    this.scalars = new Scalars(problems);
  }

  /** The plan, or {@code null} where a problem was added. */
  @Nullable Plan plan(Node node) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    Node format = f.find("okr");
    String version = f.need("okr", scalars::string);
    if (format != null && version != null && !version.equals(FORMAT)) {
      problems.add(ProblemCode.WRONG_FORMAT, format, "found", version);
      return null;
    }
    PlanId id = f.id("id", PlanId::of);
    LocalizedText title = f.text("title");
    Ids cycleIds = new Ids(problems);
    Ids themeIds = new Ids(problems);
    Ids partyIds = new Ids(problems);
    Ids metricIds = new Ids(problems);
    Ids objectiveIds = new Ids(problems);
    Ids dependencyIds = new Ids(problems);
    Ids initiativeIds = new Ids(problems);
    GoalDecoder goals = new GoalDecoder(scalars);
    MetricDecoder metricDecoder = new MetricDecoder(scalars);
    List<Cycle> cycles = f.list("cycles", item -> cycle(item, cycleIds));
    List<Theme> themes = f.list("themes", item -> theme(item, themeIds));
    List<Team> teams = f.list("teams", item -> team(item, partyIds));
    List<Person> people = f.list("people", item -> person(item, partyIds));
    List<Metric> metrics = f.list("metrics", item -> metricDecoder.metric(item, metricIds));
    List<Objective> objectives = f.list("objectives", item -> goals.objective(item, objectiveIds));
    List<Dependency> dependencies = f.list("dependencies", item -> dependency(item, dependencyIds));
    List<Initiative> initiatives = f.list("initiatives", item -> initiative(item, initiativeIds));
    List<Waiver> waivers = f.list("waivers", this::waiver);
    Extensions extensions = f.extensions();
    f.close();
    return id == null || !problems.isEmpty()
        ? null
        : Plan.builder(id.value())
            .title(title)
            .cycles(cycles)
            .themes(themes)
            .teams(teams)
            .people(people)
            .metrics(metrics)
            .objectives(objectives)
            .dependencies(dependencies)
            .initiatives(initiatives)
            .waivers(waivers)
            .extensions(extensions)
            .build();
  }

  private @Nullable Cycle cycle(Node node, Ids ids) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    CycleId id = f.id("id", CycleId::of);
    boolean isNew = ids.isNew(id, f);
    Cycle.Builder made = Cycle.builder();
    made.title(f.text("title")).parent(f.ref("parent", CycleId::of));
    LocalDate from = f.need("from", scalars::date);
    LocalDate to = f.need("to", scalars::date);
    if (from != null && to != null) {
      GoalDecoder.checkSpan(f);
    }
    made.extensions(f.extensions());
    f.close();
    return id == null || !isNew || from == null || to == null || to.isBefore(from)
        ? null
        : made.id(id).span(new DateSpan(from, to)).build();
  }

  private @Nullable Theme theme(Node node, Ids ids) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    ThemeId id = f.id("id", ThemeId::of);
    boolean isNew = ids.isNew(id, f);
    LocalizedText title = f.text("title");
    Extensions extensions = f.extensions();
    f.close();
    return id == null || !isNew ? null : new Theme(id, title, extensions);
  }

  private @Nullable Team team(Node node, Ids ids) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    PartyId id = f.id("id", PartyId::of);
    boolean isNew = ids.isNew(id, f);
    Team.Builder made = Team.builder();
    made.parent(f.ref("parent", PartyId::of)).title(f.text("title")).extensions(f.extensions());
    f.word("kind", TeamKind.class).ifPresent(made::kind);
    f.close();
    return id == null || !isNew ? null : made.id(id).build();
  }

  private @Nullable Person person(Node node, Ids ids) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    PartyId id = f.id("id", PartyId::of);
    boolean isNew = ids.isNew(id, f);
    Person.Builder made = Person.builder();
    made.name(f.text("name")).teams(f.refs("teams", PartyId::of)).extensions(f.extensions());
    f.close();
    return id == null || !isNew ? null : made.id(id).build();
  }

  private @Nullable Dependency dependency(Node node, Ids ids) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    DependencyId id = f.id("id", DependencyId::of);
    boolean isNew = ids.isNew(id, f);
    GoalRef dependent = f.need("from", item -> GoalDecoder.goal(item, scalars));
    GoalRef provider = f.need("on", item -> GoalDecoder.goal(item, scalars));
    Dependency.Builder made = Dependency.builder();
    made.strength(
            f.optional("strength", item -> scalars.number(item, BigDecimal.ZERO, BigDecimal.ONE)))
        .alert(f.optional("alert", this::alert))
        .agreed(f.optional("agreed", this::agreement))
        .extensions(f.extensions());
    f.word("kind", DependencyKind.class).ifPresent(made::kind);
    f.optional("lagDays", item -> scalars.integer(item, 0)).ifPresent(made::lagDays);
    f.close();
    return id == null || !isNew || dependent == null || provider == null
        ? null
        : made.id(id).dependent(dependent).provider(provider).build();
  }

  private @Nullable Alert alert(Node node) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    BigDecimal scoreBelow = f.need("scoreBelow", scalars::number);
    f.close();
    return scoreBelow == null ? null : new Alert(scoreBelow);
  }

  private @Nullable Agreement agreement(Node node) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    Agreement made = new Agreement(f.refs("by", PartyId::of), f.date("on"), f.date("due"));
    f.close();
    return made;
  }

  private @Nullable Initiative initiative(Node node, Ids ids) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    InitiativeId id = f.id("id", InitiativeId::of);
    boolean isNew = ids.isNew(id, f);
    Initiative.Builder made = Initiative.builder();
    made.title(f.text("title"))
        .owner(f.ref("owner", PartyId::of))
        .contributesTo(f.refs("contributesTo", KeyResultId::of))
        .startsOn(Optional.ofNullable(f.date("from")))
        .endsOn(Optional.ofNullable(f.date("to")))
        .status(f.word("status", InitiativeStatus.class))
        .links(f.list("links", this::link))
        .extensions(f.extensions());
    GoalDecoder.checkSpan(f);
    f.close();
    return id == null || !isNew ? null : made.id(id).build();
  }

  private @Nullable Link link(Node node) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    String system = f.need("system", scalars::string);
    String key = f.string("key");
    String url = f.string("url");
    f.close();
    return system == null ? null : new Link(system, key, url);
  }

  private @Nullable Waiver waiver(Node node) {
    Fields f = Fields.of(node, scalars);
    if (f == null) {
      return null;
    }
    String code = f.id("code", text -> text);
    Subject on = f.need("on", item -> SubjectCodec.read(item, scalars));
    LocalizedText reason = f.text("reason");
    LocalDate until = f.date("until");
    f.close();
    return code == null || on == null ? null : new Waiver(code, on, reason, until);
  }
}
