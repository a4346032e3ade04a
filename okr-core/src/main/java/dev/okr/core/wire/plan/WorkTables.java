package dev.okr.core.wire.plan;

import dev.okr.core.goal.Agreement;
import dev.okr.core.goal.Alert;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.DependencyKind;
import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.InitiativeId;
import dev.okr.core.goal.InitiativeStatus;
import dev.okr.core.goal.Link;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.wire.Fields;
import dev.okr.core.wire.Table;
import dev.okr.core.wire.WordCodec;
import dev.okr.core.wire.scalar.ExtensionsCodec;
import dev.okr.core.wire.scalar.Ids;
import dev.okr.core.wire.scalar.Lists;
import dev.okr.core.wire.scalar.Numbers;
import dev.okr.core.wire.scalar.TextCodecs;
import dev.okr.core.wire.scalar.Times;

/** Dependencies and initiatives. */
public final class WorkTables {

  /** A dependency. */
  public static final Table<Dependency> DEPENDENCY = dependency();

  /** An initiative. */
  public static final Table<Initiative> INITIATIVE = initiative();

  private WorkTables() {}

  private static Table<Dependency> dependency() {
    Fields<Dependency> fields = new Fields<>();
    var id =
        fields.required(
            "id", Ids.unique(SubjectKind.DEPENDENCY, Ids.of(DependencyId::of)), Dependency::id);
    var from = fields.required("from", GoalMembers.GOAL, Dependency::dependent);
    var on = fields.required("on", GoalMembers.GOAL, Dependency::provider);
    var kind =
        fields.written(
            "kind", WordCodec.of(DependencyKind.class), DependencyKind.REQUIRES, Dependency::kind);
    var lagDays = fields.written("lagDays", Numbers.integer(0), 0, Dependency::lagDays);
    var strength = fields.optional("strength", Numbers.SHARE, Dependency::strength);
    var alert = fields.optional("alert", alert(), Dependency::alert);
    var agreed = fields.optional("agreed", agreement(), Dependency::agreed);
    var extensions = ExtensionsCodec.extensions(fields, Dependency::extensions);
    return fields.table(
        in ->
            Dependency.builder()
                .id(in.get(id))
                .dependent(in.get(from))
                .provider(in.get(on))
                .kind(in.get(kind))
                .lagDays(in.get(lagDays))
                .strength(in.optional(strength))
                .alert(in.optional(alert))
                .agreed(in.optional(agreed))
                .extensions(in.get(extensions))
                .build());
  }

  /** When a provider is late. */
  public static Table<Alert> alert() {
    Fields<Alert> fields = new Fields<>();
    var scoreBelow = fields.required("scoreBelow", Numbers.NUMBER, Alert::scoreBelow);
    return fields.table(in -> new Alert(in.get(scoreBelow)));
  }

  /** Who agreed to a dependency. */
  public static Table<Agreement> agreement() {
    Fields<Agreement> fields = new Fields<>();
    var by = Lists.list("by", Ids.PARTY, fields, Agreement::by);
    var on = fields.nullable("on", Times.DATE, Agreement::on);
    var due = fields.nullable("due", Times.DATE, Agreement::due);
    return fields.table(in -> new Agreement(in.get(by), in.find(on), in.find(due)));
  }

  private static Table<Initiative> initiative() {
    Fields<Initiative> fields = new Fields<>();
    var id =
        fields.required(
            "id", Ids.unique(SubjectKind.INITIATIVE, Ids.of(InitiativeId::of)), Initiative::id);
    var title = TextCodecs.text("title", fields, Initiative::title);
    var description = TextCodecs.text("description", fields, Initiative::description);
    var owner = fields.optional("owner", Ids.PARTY, Initiative::owner);
    var contributesTo =
        Lists.list("contributesTo", Ids.KEY_RESULT, fields, Initiative::contributesTo);
    var span = SpanMembers.optional(fields, Initiative::startsOn, Initiative::endsOn);
    var status =
        fields.optional("status", WordCodec.of(InitiativeStatus.class), Initiative::status);
    var links = Lists.list("links", link(), fields, Initiative::links);
    var extensions = ExtensionsCodec.extensions(fields, Initiative::extensions);
    return fields.table(
        in ->
            Initiative.builder()
                .id(in.get(id))
                .title(in.get(title))
                .description(in.get(description))
                .owner(in.optional(owner))
                .contributesTo(in.get(contributesTo))
                .startsOn(in.optional(span.from()))
                .endsOn(in.optional(span.to()))
                .status(in.optional(status))
                .links(in.get(links))
                .extensions(in.get(extensions))
                .build());
  }

  /** Where an initiative is worked on. */
  public static Table<Link> link() {
    Fields<Link> fields = new Fields<>();
    var system = fields.required("system", TextCodecs.STRING, Link::system);
    var key = fields.nullable("key", TextCodecs.STRING, Link::key);
    var url = fields.nullable("url", TextCodecs.STRING, Link::url);
    return fields.table(in -> new Link(in.get(system), in.find(key), in.find(url)));
  }
}
