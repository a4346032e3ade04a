package dev.okr.core.privacy;

import dev.okr.core.goal.Agreement;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Link;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.PlannedTarget;
import dev.okr.core.goal.Target;
import dev.okr.core.goal.Theme;
import dev.okr.core.journal.EntryId;
import dev.okr.core.metric.DataSource;
import dev.okr.core.metric.Definition;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.Revision;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Raci;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.plan.Waiver;
import dev.okr.core.time.Cycle;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Everything in a plan that can name somebody, changed place by place. */
final class PlanWalk {

  private final Naming naming;

  PlanWalk(Naming naming) {
    this.naming = naming;
  }

  Plan plan(Plan plan) {
    return plan.toBuilder()
        .title(naming.text("/title", plan.title()))
        .cycles(plan.cycles().stream().map(this::cycle).toList())
        .themes(plan.themes().stream().map(this::theme).toList())
        .teams(plan.teams().stream().map(this::team).toList())
        .people(
            plan.people().stream()
                .map(each -> naming.person(Places.in("/people", each.id()), each))
                .toList())
        .metrics(plan.dictionary().metrics().stream().map(this::metric).toList())
        .objectives(plan.objectives().stream().map(this::objective).toList())
        .dependencies(plan.dependencies().stream().map(this::dependency).toList())
        .initiatives(plan.initiatives().stream().map(this::initiative).toList())
        .waivers(Places.each("/waivers", plan.waivers(), this::waiver))
        .extensions(naming.extensions("/extensions", plan.extensions()))
        .build();
  }

  private Cycle cycle(Cycle cycle) {
    String at = Places.in("/cycles", cycle.id());
    return cycle.toBuilder()
        .title(naming.text(at + "/title", cycle.title()))
        .extensions(naming.extensions(at + "/extensions", cycle.extensions()))
        .build();
  }

  private Theme theme(Theme theme) {
    String at = Places.in("/themes", theme.id());
    return new Theme(
        theme.id(),
        naming.text(at + "/title", theme.title()),
        naming.extensions(at + "/extensions", theme.extensions()));
  }

  private Team team(Team team) {
    String at = Places.in("/teams", team.id());
    return team.toBuilder()
        .title(naming.text(at + "/title", team.title()))
        .extensions(naming.extensions(at + "/extensions", team.extensions()))
        .build();
  }

  // ---- metrics

  private Metric metric(Metric metric) {
    String at = Places.in("/metrics", metric.id());
    return metric.toBuilder()
        .title(naming.text(at + "/title", metric.title()))
        .description(naming.text(at + "/description", metric.description()))
        .owner(party(at + "/owner", metric.owner()))
        .definition(definition(at + "/definition", metric.definition()))
        .source(metric.source().map(source -> source(at + "/source", source)))
        .revisions(Places.each(at + "/revisions", metric.revisions(), this::revision))
        .extensions(naming.extensions(at + "/extensions", metric.extensions()))
        .build();
  }

  private Definition definition(String at, Definition definition) {
    return new Definition(
        naming.text(at + "/formula", definition.formula()),
        naming.text(at + "/boundary", definition.boundary()),
        naming.text(at + "/grain", definition.grain()));
  }

  private DataSource source(String at, DataSource source) {
    return new DataSource(source.kind(), plain(at + "/name", source.name()));
  }

  private Revision revision(String at, Revision revision) {
    return revision.toBuilder()
        .reason(naming.text(at + "/reason", revision.reason()))
        .approvedBy(revision.approvedBy().map(by -> naming.plain(at + "/approvedBy", by)))
        .definition(revision.definition().map(each -> definition(at + "/definition", each)))
        .build();
  }

  private @Nullable String plain(String at, @Nullable String text) {
    return text == null ? null : naming.plain(at, text);
  }

  // ---- goals

  private Objective objective(Objective objective) {
    String at = Places.in("/objectives", objective.id());
    return objective.toBuilder()
        .title(naming.text(at + "/title", objective.title()))
        .description(naming.text(at + "/description", objective.description()))
        .audience(Places.each(at + "/audience", objective.audience(), naming::party))
        .owner(party(at + "/owner", objective.owner()))
        .keyResults(objective.keyResults().stream().map(each -> keyResult(at, each)).toList())
        .extensions(naming.extensions(at + "/extensions", objective.extensions()))
        .build();
  }

  private KeyResult keyResult(String objective, KeyResult keyResult) {
    String at = Places.in(objective + "/keyResults", keyResult.id());
    return keyResult.toBuilder()
        .title(naming.text(at + "/title", keyResult.title()))
        .description(naming.text(at + "/description", keyResult.description()))
        .audience(Places.each(at + "/audience", keyResult.audience(), naming::party))
        .owner(party(at + "/owner", keyResult.owner()))
        .participants(Places.each(at + "/participants", keyResult.participants(), naming::party))
        .raci(keyResult.raci().map(raci -> raci(at + "/raci", raci)))
        .measures(keyResult.measures().stream().map(each -> measure(at, each)).toList())
        .extensions(naming.extensions(at + "/extensions", keyResult.extensions()))
        .build();
  }

  private Raci raci(String at, Raci raci) {
    return new Raci(
        parties(at + "/responsible", raci.responsible()),
        parties(at + "/accountable", raci.accountable()),
        parties(at + "/consulted", raci.consulted()),
        parties(at + "/informed", raci.informed()));
  }

  private List<PartyId> parties(String at, List<PartyId> all) {
    return Places.each(at, all, naming::party);
  }

  private Optional<PartyId> party(String at, Optional<PartyId> party) {
    return party.map(id -> naming.party(at, id));
  }

  private Measure measure(String keyResult, Measure measure) {
    String at = Places.in(keyResult + "/measures", measure.id());
    List<PlannedTarget> targets =
        Places.each(
            at + "/targets",
            measure.targets(),
            (place, step) ->
                new PlannedTarget(step.from(), target(place + "/target", step.target())));
    return measure.toBuilder()
        .extensions(naming.extensions(at + "/extensions", measure.extensions()))
        .targets(targets)
        .target(
            targets.isEmpty() ? target(at + "/target", measure.target()) : targets.get(0).target())
        .build();
  }

  /** A target, of which only milestones have texts. */
  Target target(String at, Target target) {
    return target instanceof Target.Milestones milestones
        ? new Target.Milestones(Places.each(at + "/items", milestones.items(), this::milestone))
        : target;
  }

  private Milestone milestone(String at, Milestone step) {
    return new Milestone(
        step.id(), naming.text(at + "/title", step.title()), step.weight(), step.due());
  }

  // ---- what goals hang together by

  private Dependency dependency(Dependency dependency) {
    String at = Places.in("/dependencies", dependency.id());
    return dependency.toBuilder()
        .agreed(
            dependency
                .agreed()
                .map(
                    agreed ->
                        new Agreement(
                            parties(at + "/agreed/by", agreed.by()), agreed.on(), agreed.due())))
        .extensions(naming.extensions(at + "/extensions", dependency.extensions()))
        .build();
  }

  private Initiative initiative(Initiative initiative) {
    String at = Places.in("/initiatives", initiative.id());
    return initiative.toBuilder()
        .title(naming.text(at + "/title", initiative.title()))
        .description(naming.text(at + "/description", initiative.description()))
        .owner(party(at + "/owner", initiative.owner()))
        .links(Places.each(at + "/links", initiative.links(), this::link))
        .extensions(naming.extensions(at + "/extensions", initiative.extensions()))
        .build();
  }

  private Link link(String at, Link link) {
    return new Link(
        naming.plain(at + "/system", link.system()),
        plain(at + "/key", link.key()),
        plain(at + "/url", link.url()));
  }

  private Waiver waiver(String at, Waiver waiver) {
    return new Waiver(
        waiver.code(),
        subject(at + "/on", waiver.on()),
        naming.text(at + "/reason", waiver.reason()),
        waiver.until());
  }

  /** An element that is named: a party or an entry may name somebody. */
  Subject subject(String at, Subject subject) {
    if (subject.kind() == SubjectKind.PARTY) {
      return Subject.of(naming.party(at, PartyId.of(subject.id())));
    }
    return subject.kind() == SubjectKind.ENTRY
        ? new Subject(SubjectKind.ENTRY, naming.entry(at, EntryId.of(subject.id())).value())
        : subject;
  }
}
