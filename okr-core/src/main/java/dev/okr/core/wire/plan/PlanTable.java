package dev.okr.core.wire.plan;

import dev.okr.core.goal.Theme;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Team;
import dev.okr.core.org.TeamKind;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanId;
import dev.okr.core.plan.PlanVersion;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.plan.Waiver;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.DateSpan;
import dev.okr.core.wire.Fields;
import dev.okr.core.wire.ReadContext;
import dev.okr.core.wire.Table;
import dev.okr.core.wire.WordCodec;
import dev.okr.core.wire.scalar.DocumentFormat;
import dev.okr.core.wire.scalar.ExtensionsCodec;
import dev.okr.core.wire.scalar.Ids;
import dev.okr.core.wire.scalar.Lists;
import dev.okr.core.wire.scalar.TextCodecs;
import dev.okr.core.wire.scalar.Times;
import org.jspecify.annotations.Nullable;

/** A plan, and a version of one in a history. */
public final class PlanTable {

  private static final DocumentFormat FORMAT = new DocumentFormat("plan/1");

  /** A plan. */
  public static final Table<Plan> PLAN = plan();

  /** A version of a plan. */
  public static final Table<PlanVersion> VERSION = version();

  private PlanTable() {}

  private static Table<Plan> plan() {
    Fields<Plan> fields = new Fields<>();
    fields.required("okr", FORMAT, plan -> FORMAT.name());
    var id = fields.required("id", Ids.of(PlanId::of), Plan::id);
    var title = TextCodecs.text("title", fields, Plan::title);
    var cycles = Lists.list("cycles", cycle(), fields, Plan::cycles);
    var themes = Lists.list("themes", theme(), fields, Plan::themes);
    var teams = Lists.list("teams", team(), fields, Plan::teams);
    var people = Lists.list("people", person(), fields, Plan::people);
    var metrics =
        Lists.list("metrics", MetricTables.METRIC, fields, plan -> plan.dictionary().metrics());
    var objectives = Lists.list("objectives", ObjectiveTable.OBJECTIVE, fields, Plan::objectives);
    var dependencies =
        Lists.list("dependencies", WorkTables.DEPENDENCY, fields, Plan::dependencies);
    var initiatives = Lists.list("initiatives", WorkTables.INITIATIVE, fields, Plan::initiatives);
    var waivers = Lists.list("waivers", waiver(), fields, Plan::waivers);
    var extensions = ExtensionsCodec.extensions(fields, Plan::extensions);
    return fields.table(
        in ->
            built(
                in,
                Plan.builder(in.get(id).value())
                    .title(in.get(title))
                    .waivers(in.get(waivers))
                    .extensions(in.get(extensions)),
                made ->
                    made.cycles(in.get(cycles))
                        .themes(in.get(themes))
                        .teams(in.get(teams))
                        .people(in.get(people))
                        .metrics(in.get(metrics))
                        .objectives(in.get(objectives))
                        .dependencies(in.get(dependencies))
                        .initiatives(in.get(initiatives))));
  }

  /** Adds what has ids that are unique in the plan. */
  @FunctionalInterface
  private interface Elements {
    Plan.Builder add(Plan.Builder made);
  }

  private static @Nullable Plan built(ReadContext in, Plan.Builder made, Elements elements) {
    if (!in.isFine()) {
      return null;
    }
    try {
      return elements.add(made).build();
    } catch (IllegalArgumentException repeatedId) {
      if (in.idsAreTrusted()) {
        return null; // the second reading tells where the id stands, or throws again
      }
      throw repeatedId;
    }
  }

  /** A cycle. */
  public static Table<Cycle> cycle() {
    Fields<Cycle> fields = new Fields<>();
    var id = fields.required("id", Ids.unique(SubjectKind.CYCLE, Ids.of(CycleId::of)), Cycle::id);
    var title = TextCodecs.text("title", fields, Cycle::title);
    var parent = fields.optional("parent", Ids.CYCLE, Cycle::parent);
    var span =
        SpanMembers.required(fields, cycle -> cycle.span().from(), cycle -> cycle.span().to());
    var extensions = ExtensionsCodec.extensions(fields, Cycle::extensions);
    return fields.table(
        in ->
            Cycle.builder()
                .id(in.get(id))
                .title(in.get(title))
                .parent(in.optional(parent))
                .span(new DateSpan(in.get(span.from()), in.get(span.to())))
                .extensions(in.get(extensions))
                .build());
  }

  /** A theme. */
  public static Table<Theme> theme() {
    Fields<Theme> fields = new Fields<>();
    var id = fields.required("id", Ids.unique(SubjectKind.THEME, Ids.of(ThemeId::of)), Theme::id);
    var title = TextCodecs.text("title", fields, Theme::title);
    var extensions = ExtensionsCodec.extensions(fields, Theme::extensions);
    return fields.table(in -> new Theme(in.get(id), in.get(title), in.get(extensions)));
  }

  /** A team. */
  public static Table<Team> team() {
    Fields<Team> fields = new Fields<>();
    var id = fields.required("id", Ids.unique(SubjectKind.PARTY, Ids.of(PartyId::of)), Team::id);
    var kind = fields.written("kind", WordCodec.of(TeamKind.class), TeamKind.TEAM, Team::kind);
    var parent = fields.optional("parent", Ids.PARTY, Team::parent);
    var title = TextCodecs.text("title", fields, Team::title);
    var extensions = ExtensionsCodec.extensions(fields, Team::extensions);
    return fields.table(
        in ->
            Team.builder()
                .id(in.get(id))
                .kind(in.get(kind))
                .parent(in.optional(parent))
                .title(in.get(title))
                .extensions(in.get(extensions))
                .build());
  }

  /** A person. */
  public static Table<Person> person() {
    Fields<Person> fields = new Fields<>();
    var id = fields.required("id", Ids.unique(SubjectKind.PARTY, Ids.of(PartyId::of)), Person::id);
    var name = TextCodecs.text("name", fields, Person::name);
    var teams = Lists.list("teams", Ids.PARTY, fields, Person::teams);
    var leftOn = fields.optional("leftOn", Times.DATE, Person::leftOn);
    var extensions = ExtensionsCodec.extensions(fields, Person::extensions);
    return fields.table(
        in ->
            Person.builder()
                .id(in.get(id))
                .name(in.get(name))
                .teams(in.get(teams))
                .leftOn(in.optional(leftOn))
                .extensions(in.get(extensions))
                .build());
  }

  /** A waiver. */
  public static Table<Waiver> waiver() {
    Fields<Waiver> fields = new Fields<>();
    var code = fields.required("code", Ids.ANY, Waiver::code);
    var on = fields.required("on", SubjectTable.SUBJECT, Waiver::on);
    var reason = TextCodecs.text("reason", fields, Waiver::reason);
    var until = fields.nullable("until", Times.DATE, Waiver::until);
    return fields.table(in -> new Waiver(in.get(code), in.get(on), in.get(reason), in.find(until)));
  }

  private static Table<PlanVersion> version() {
    Fields<PlanVersion> fields = new Fields<>();
    var on = fields.required("on", Times.DATE, PlanVersion::on);
    var recordedAt = fields.required("recordedAt", Times.INSTANT, PlanVersion::recordedAt);
    var by = fields.required("by", Ids.AUTHOR, PlanVersion::by);
    var reason = TextCodecs.text("reason", fields, PlanVersion::reason);
    var plan = fields.required("plan", PLAN, PlanVersion::plan);
    return fields.table(
        in ->
            new PlanVersion(
                in.get(on), in.get(recordedAt), in.get(by), in.get(reason), in.get(plan)));
  }
}
