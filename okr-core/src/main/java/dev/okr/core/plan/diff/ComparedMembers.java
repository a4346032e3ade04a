package dev.okr.core.plan.diff;

import static dev.okr.core.plan.diff.ChangeKind.CHANGED;
import static dev.okr.core.plan.diff.ChangeKind.REASSIGNED;
import static dev.okr.core.plan.diff.ChangeKind.REDEFINED;
import static dev.okr.core.plan.diff.ChangeKind.RELINKED;
import static dev.okr.core.plan.diff.ChangeKind.REOWNED;
import static dev.okr.core.plan.diff.ChangeKind.RESCHEDULED;
import static dev.okr.core.plan.diff.ChangeKind.RESTATED;
import static dev.okr.core.plan.diff.ChangeKind.RETARGETED;
import static dev.okr.core.plan.diff.ChangeKind.RETITLED;
import static dev.okr.core.plan.diff.ChangeKind.REWEIGHTED;

import dev.okr.core.goal.Agreement;
import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Theme;
import dev.okr.core.metric.Metric;
import dev.okr.core.org.Person;
import dev.okr.core.org.Raci;
import dev.okr.core.org.Team;
import dev.okr.core.time.Cycle;
import java.util.List;

/** The members of each kind of element that are compared: all but ids and parts. */
final class ComparedMembers {

  static final List<Field<Cycle, ?>> CYCLE =
      List.of(
          Field.of(RETITLED, "title", Cycle::title, text -> text),
          new Field<>(RELINKED, "parent", (c, r) -> c.parent().map(r::of), Shown::of),
          Field.of(
              RESCHEDULED, "span", Cycle::span, span -> Shown.of(span.from() + " – " + span.to())),
          Field.of(CHANGED, "extensions", Cycle::extensions, Shown::none));

  static final List<Field<Theme, ?>> THEME =
      List.of(
          Field.of(RETITLED, "title", Theme::title, text -> text),
          Field.of(CHANGED, "extensions", Theme::extensions, Shown::none));

  static final List<Field<Team, ?>> TEAM =
      List.of(
          Field.of(RETITLED, "title", Team::title, text -> text),
          Field.of(CHANGED, "kind", Team::kind, Shown::of),
          new Field<>(REASSIGNED, "parent", (t, r) -> t.parent().map(r::of), Shown::of),
          Field.of(CHANGED, "extensions", Team::extensions, Shown::none));

  static final List<Field<Person, ?>> PERSON =
      List.of(
          Field.of(RETITLED, "title", Person::name, text -> text),
          new Field<>(REASSIGNED, "teams", (p, r) -> r.of(p.teams()), Shown::of),
          Field.of(REASSIGNED, "leftOn", Person::leftOn, Shown::of),
          Field.of(CHANGED, "extensions", Person::extensions, Shown::none));

  static final List<Field<Metric, ?>> METRIC =
      List.of(
          Field.of(RETITLED, "title", Metric::title, text -> text),
          Field.of(CHANGED, "description", Metric::description, text -> text),
          new Field<>(REOWNED, "owner", (m, r) -> m.owner().map(r::of), Shown::of),
          Field.of(REDEFINED, "definition", Metric::definition, definition -> definition.formula()),
          Field.of(REDEFINED, "unit", Metric::unit, Shown::of),
          Field.of(REDEFINED, "polarity", Metric::polarity, Shown::of),
          Field.of(REDEFINED, "accumulation", Metric::accumulation, Shown::of),
          Field.of(CHANGED, "timing", Metric::timing, Shown::of),
          Field.of(
              REDEFINED,
              "source",
              Metric::source,
              source -> Shown.of(source.map(one -> one.name() == null ? one.kind() : one.name()))),
          Field.of(CHANGED, "refresh", Metric::refresh, Shown::of),
          Field.of(REDEFINED, "revisions", Metric::revisions, Shown::none),
          Field.of(CHANGED, "extensions", Metric::extensions, Shown::none));

  static final List<Field<Objective, ?>> OBJECTIVE =
      List.of(
          Field.of(RETITLED, "title", Objective::title, text -> text),
          Field.of(CHANGED, "description", Objective::description, text -> text),
          Field.of(RESTATED, "state", Objective::state, Shown::of),
          new Field<>(REOWNED, "owner", (o, r) -> o.owner().map(r::of), Shown::of),
          new Field<>(RESCHEDULED, "cycle", (o, r) -> o.cycle().map(r::of), Shown::of),
          Field.of(REWEIGHTED, "weight", Objective::weight, Shown::of),
          new Field<>(
              RELINKED,
              "contributesTo",
              (o, r) ->
                  o.contributesTo().stream()
                      .map(link -> new Alignment(r.of(link.goal()), link.weight()))
                      .toList(),
              links -> Shown.of(links.stream().map(ComparedMembers::link).toList())),
          new Field<>(
              RELINKED,
              "themes",
              (o, r) -> o.themes().stream().map(theme -> r.theme(theme.value())).toList(),
              Shown::of),
          Field.of(CHANGED, "ambition", Objective::ambition, Shown::of),
          Field.of(CHANGED, "combine", Objective::combine, Shown::of),
          Field.of(CHANGED, "rollUp", Objective::rollUp, Shown::of),
          new Field<>(CHANGED, "audience", (o, r) -> r.of(o.audience()), Shown::of),
          Field.of(CHANGED, "extensions", Objective::extensions, Shown::none));

  static final List<Field<KeyResult, ?>> KEY_RESULT =
      List.of(
          Field.of(RETITLED, "title", KeyResult::title, text -> text),
          Field.of(CHANGED, "description", KeyResult::description, text -> text),
          Field.of(RESTATED, "state", KeyResult::state, Shown::of),
          new Field<>(REOWNED, "owner", (k, r) -> k.owner().map(r::of), Shown::of),
          Field.of(REWEIGHTED, "weight", KeyResult::weight, Shown::of),
          Field.of(RESCHEDULED, "from", KeyResult::startsOn, Shown::of),
          Field.of(RESCHEDULED, "to", KeyResult::endsOn, Shown::of),
          Field.of(RETARGETED, "expected", KeyResult::expected, Shown::none),
          new Field<>(REASSIGNED, "participants", (k, r) -> r.of(k.participants()), Shown::of),
          new Field<>(
              REASSIGNED, "raci", (k, r) -> k.raci().map(roles -> of(roles, r)), Shown::none),
          Field.of(CHANGED, "ambition", KeyResult::ambition, Shown::of),
          Field.of(CHANGED, "combine", KeyResult::combine, Shown::of),
          new Field<>(
              RETARGETED,
              "guardrails",
              (k, r) ->
                  k.guardrails().stream()
                      .map(
                          g ->
                              new dev.okr.core.goal.Guardrail(
                                  r.of(g.metric()), g.atLeast(), g.atMost(), g.strict()))
                      .toList(),
              all -> Shown.of(all.stream().map(g -> g.metric()).toList())),
          new Field<>(CHANGED, "audience", (k, r) -> r.of(k.audience()), Shown::of),
          Field.of(CHANGED, "extensions", KeyResult::extensions, Shown::none));

  static final List<Field<Measure, ?>> MEASURE =
      List.of(
          new Field<>(REDEFINED, "metric", (m, r) -> m.metric().map(r::of), Shown::of),
          Field.of(RETARGETED, "target", Measure::target, Shown::of),
          Field.of(
              RETARGETED,
              "targets",
              Measure::targets,
              steps ->
                  Shown.of(
                      steps.stream()
                          .map(step -> step.from() + ": " + Shown.of(step.target()))
                          .toList())),
          Field.of(REWEIGHTED, "weight", Measure::weight, Shown::of),
          Field.of(REDEFINED, "observe", Measure::observe, Shown::of),
          Field.of(RETARGETED, "planned", Measure::planned, Shown::of),
          Field.of(REDEFINED, "valueOf", Measure::valueOf, Shown::of),
          Field.of(REDEFINED, "aggregate", Measure::aggregate, Shown::of),
          Field.of(CHANGED, "extensions", Measure::extensions, Shown::none));

  static final List<Field<Dependency, ?>> DEPENDENCY =
      List.of(
          new Field<>(
              RELINKED, "dependent", (d, r) -> r.of(d.dependent()), goal -> Shown.of(goal.id())),
          new Field<>(
              RELINKED, "provider", (d, r) -> r.of(d.provider()), goal -> Shown.of(goal.id())),
          Field.of(CHANGED, "kind", Dependency::kind, Shown::of),
          Field.of(CHANGED, "lagDays", Dependency::lagDays, Shown::of),
          Field.of(CHANGED, "strength", Dependency::strength, Shown::of),
          Field.of(
              CHANGED,
              "alert",
              Dependency::alert,
              alert -> Shown.of(alert.map(one -> one.scoreBelow()))),
          new Field<>(
              CHANGED,
              "agreed",
              (d, r) -> d.agreed().map(one -> new Agreement(r.of(one.by()), one.on(), one.due())),
              agreed -> Shown.of(agreed.map(one -> one.due() == null ? one.by() : one.due()))),
          Field.of(CHANGED, "extensions", Dependency::extensions, Shown::none));

  static final List<Field<Initiative, ?>> INITIATIVE =
      List.of(
          Field.of(RETITLED, "title", Initiative::title, text -> text),
          Field.of(CHANGED, "description", Initiative::description, text -> text),
          new Field<>(REOWNED, "owner", (i, r) -> i.owner().map(r::of), Shown::of),
          new Field<>(
              RELINKED,
              "contributesTo",
              (i, r) -> i.contributesTo().stream().map(id -> r.keyResult(id.value())).toList(),
              Shown::of),
          Field.of(RESCHEDULED, "from", Initiative::startsOn, Shown::of),
          Field.of(RESCHEDULED, "to", Initiative::endsOn, Shown::of),
          Field.of(RESTATED, "status", Initiative::status, Shown::of),
          Field.of(CHANGED, "links", Initiative::links, Shown::none),
          Field.of(CHANGED, "extensions", Initiative::extensions, Shown::none));

  private ComparedMembers() {}

  private static Raci of(Raci roles, Renames renames) {
    return new Raci(
        renames.of(roles.responsible()),
        renames.of(roles.accountable()),
        renames.of(roles.consulted()),
        renames.of(roles.informed()));
  }

  private static String link(Alignment link) {
    return link.goal().id()
        + link.weight().map(weight -> " (" + weight.value().toPlainString() + ")").orElse("");
  }
}
