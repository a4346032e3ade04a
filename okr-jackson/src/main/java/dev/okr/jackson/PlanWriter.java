package dev.okr.jackson;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.okr.core.goal.Aggregate;
import dev.okr.core.goal.Agreement;
import dev.okr.core.goal.Alert;
import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.Checkpoint;
import dev.okr.core.goal.Combination;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.Expectation;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Link;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.State;
import dev.okr.core.goal.Theme;
import dev.okr.core.metric.Accumulation;
import dev.okr.core.metric.DataSource;
import dev.okr.core.metric.Definition;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.Revision;
import dev.okr.core.org.Person;
import dev.okr.core.org.Raci;
import dev.okr.core.org.RaciRole;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Waiver;
import dev.okr.core.time.Cycle;
import dev.okr.core.value.WireName;
import java.io.IOException;
import java.util.List;

/** Writes a plan, its members in a fixed order, those at their default left out. */
final class PlanWriter {

  private final Output out;
  private final TargetWriter targets;

  PlanWriter(JsonGenerator json) {
    this.out = new Output(json);
    this.targets = new TargetWriter(out);
  }

  void plan(Plan plan) throws IOException {
    out.start();
    out.string("okr", "plan/1");
    out.string("id", plan.id());
    out.text("title", plan.title());
    out.list("cycles", plan.cycles(), this::cycle);
    out.list("themes", plan.themes(), this::theme);
    out.list("teams", plan.teams(), this::team);
    out.list("people", plan.people(), this::person);
    out.list("metrics", plan.dictionary().metrics(), this::metric);
    out.list("objectives", plan.objectives(), this::objective);
    out.list("dependencies", plan.dependencies(), this::dependency);
    out.list("initiatives", plan.initiatives(), this::initiative);
    out.list("waivers", plan.waivers(), this::waiver);
    out.extensions(plan.extensions());
    out.end();
  }

  private void cycle(Cycle cycle) throws IOException {
    out.start();
    out.string("id", cycle.id());
    out.text("title", cycle.title());
    out.string("parent", cycle.parent());
    out.string("from", cycle.span().from());
    out.string("to", cycle.span().to());
    out.extensions(cycle.extensions());
    out.end();
  }

  private void theme(Theme theme) throws IOException {
    out.start();
    out.string("id", theme.id());
    out.text("title", theme.title());
    out.extensions(theme.extensions());
    out.end();
  }

  private void team(Team team) throws IOException {
    out.start();
    out.string("id", team.id());
    out.word("kind", team.kind());
    out.string("parent", team.parent());
    out.text("title", team.title());
    out.extensions(team.extensions());
    out.end();
  }

  private void person(Person person) throws IOException {
    out.start();
    out.string("id", person.id());
    out.text("name", person.name());
    out.strings("teams", person.teams());
    out.string("leftOn", person.leftOn());
    out.extensions(person.extensions());
    out.end();
  }

  private void metric(Metric metric) throws IOException {
    out.start();
    out.string("id", metric.id());
    out.text("title", metric.title());
    out.text("description", metric.description());
    out.string("unit", metric.unit());
    out.word("polarity", metric.polarity());
    out.wordUnless("accumulation", metric.accumulation(), Accumulation.LEVEL);
    out.word("timing", metric.timing());
    out.string("owner", metric.owner());
    definition(metric.definition());
    if (metric.source().isPresent()) {
      source(metric.source().get());
    }
    out.word("refresh", metric.refresh());
    out.list("revisions", metric.revisions(), this::revision);
    out.extensions(metric.extensions());
    out.end();
  }

  private void definition(Definition definition) throws IOException {
    if (!definition.isEmpty()) {
      out.json().writeFieldName("definition");
      out.start();
      out.text("formula", definition.formula());
      out.text("boundary", definition.boundary());
      out.text("grain", definition.grain());
      out.end();
    }
  }

  private void source(DataSource source) throws IOException {
    out.json().writeFieldName("source");
    out.start();
    out.word("kind", source.kind());
    out.string("name", source.name());
    out.end();
  }

  private void revision(Revision revision) throws IOException {
    out.start();
    out.json().writeNumberField("version", revision.version());
    out.string("from", revision.effectiveFrom());
    out.text("reason", revision.reason());
    out.string("approvedBy", revision.approvedBy());
    if (revision.comparable()) {
      out.json().writeBooleanField("comparable", true);
    }
    out.number("rebase", revision.rebase());
    if (revision.definition().isPresent()) {
      definition(revision.definition().get());
    }
    out.end();
  }

  private void objective(Objective objective) throws IOException {
    out.start();
    out.string("id", objective.id());
    out.text("title", objective.title());
    out.text("description", objective.description());
    out.string("owner", objective.owner());
    out.string("cycle", objective.cycle());
    out.wordUnless("state", objective.state(), State.ACTIVE);
    out.strings("audience", objective.audience());
    out.word("ambition", objective.ambition());
    out.strings("themes", objective.themes());
    out.weight(objective.weight());
    out.list("contributesTo", objective.contributesTo(), this::alignment);
    out.word("rollUp", objective.rollUp());
    out.wordUnless("combine", objective.combine(), Combination.WEIGHTED_MEAN);
    out.list("keyResults", objective.keyResults(), this::keyResult);
    out.extensions(objective.extensions());
    out.end();
  }

  private void alignment(Alignment alignment) throws IOException {
    out.start();
    goal(out, alignment.goal());
    out.weight(alignment.weight());
    out.end();
  }

  /** The member that names a goal. */
  static void goal(Output out, GoalRef goal) throws IOException {
    out.string(goal instanceof GoalRef.ToObjective ? "objective" : "keyResult", goal.id());
  }

  private void keyResult(KeyResult keyResult) throws IOException {
    out.start();
    out.string("id", keyResult.id());
    out.text("title", keyResult.title());
    out.text("description", keyResult.description());
    out.string("owner", keyResult.owner());
    out.wordUnless("state", keyResult.state(), State.ACTIVE);
    out.strings("audience", keyResult.audience());
    out.word("ambition", keyResult.ambition());
    out.weight(keyResult.weight());
    out.string("from", keyResult.startsOn());
    out.string("to", keyResult.endsOn());
    out.strings("participants", keyResult.participants());
    if (keyResult.raci().isPresent()) {
      raci(keyResult.raci().get());
    }
    out.wordUnless("combine", keyResult.combine(), Combination.WEIGHTED_MEAN);
    if (keyResult.expected().isPresent()) {
      expectation(keyResult.expected().get());
    }
    measures(keyResult.measures());
    out.list("guardrails", keyResult.guardrails(), this::guardrail);
    out.extensions(keyResult.extensions());
    out.end();
  }

  private void raci(Raci raci) throws IOException {
    out.json().writeFieldName("raci");
    out.start();
    for (RaciRole role : RaciRole.values()) {
      out.strings(WireName.of(role), raci.of(role));
    }
    out.end();
  }

  private void expectation(Expectation expectation) throws IOException {
    if (expectation instanceof Expectation.Linear) {
      out.string("expected", "linear");
    } else if (expectation instanceof Expectation.AtEnd) {
      out.string("expected", "atEnd");
    } else if (expectation instanceof Expectation.None) {
      out.string("expected", "none");
    } else if (expectation instanceof Expectation.Checkpoints checkpoints) {
      out.json().writeFieldName("expected");
      out.start();
      out.wholeList("checkpoints", checkpoints.points(), this::checkpoint);
      out.end();
    }
  }

  private void checkpoint(Checkpoint checkpoint) throws IOException {
    out.start();
    out.string("on", checkpoint.on());
    out.number(checkpoint.isValue() ? "value" : "score", checkpoint.figure());
    out.end();
  }

  private void measures(List<Measure> measures) throws IOException {
    if (measures.size() == 1 && SingleMeasure.says(measures.get(0))) {
      Measure only = measures.get(0);
      out.string("metric", only.metric());
      out.word("observe", only.observe());
      targets.target(only.target());
    } else {
      out.list("measures", measures, this::measure);
    }
  }

  private void measure(Measure measure) throws IOException {
    out.start();
    out.string("id", measure.id());
    out.string("metric", measure.metric());
    out.weight(measure.weight());
    out.word("observe", measure.observe());
    if (measure.planned().isPresent()) {
      out.json().writeNumberField("planned", measure.planned().get());
    }
    out.word("valueOf", measure.valueOf());
    out.wordUnless("aggregate", measure.aggregate(), Aggregate.SUM);
    if (measure.targets().isEmpty()) {
      targets.target(measure.target());
    } else {
      targets.schedule(measure.targets());
    }
    out.extensions(measure.extensions());
    out.end();
  }

  private void guardrail(Guardrail guardrail) throws IOException {
    out.start();
    out.string("metric", guardrail.metric());
    out.number("atLeast", guardrail.atLeast());
    out.number("atMost", guardrail.atMost());
    out.flag("strict", guardrail.strict());
    out.end();
  }

  private void dependency(Dependency dependency) throws IOException {
    out.start();
    out.string("id", dependency.id());
    reference("from", dependency.dependent());
    reference("on", dependency.provider());
    out.word("kind", dependency.kind());
    out.json().writeNumberField("lagDays", dependency.lagDays());
    out.number("strength", dependency.strength());
    if (dependency.alert().isPresent()) {
      alert(dependency.alert().get());
    }
    if (dependency.agreed().isPresent()) {
      agreement(dependency.agreed().get());
    }
    out.extensions(dependency.extensions());
    out.end();
  }

  private void reference(String name, GoalRef goal) throws IOException {
    out.json().writeFieldName(name);
    out.start();
    goal(out, goal);
    out.end();
  }

  private void alert(Alert alert) throws IOException {
    out.json().writeFieldName("alert");
    out.start();
    out.number("scoreBelow", alert.scoreBelow());
    out.end();
  }

  private void agreement(Agreement agreement) throws IOException {
    out.json().writeFieldName("agreed");
    out.start();
    out.strings("by", agreement.by());
    out.string("on", agreement.on());
    out.string("due", agreement.due());
    out.end();
  }

  private void initiative(Initiative initiative) throws IOException {
    out.start();
    out.string("id", initiative.id());
    out.text("title", initiative.title());
    out.text("description", initiative.description());
    out.string("owner", initiative.owner());
    out.strings("contributesTo", initiative.contributesTo());
    out.string("from", initiative.startsOn());
    out.string("to", initiative.endsOn());
    out.word("status", initiative.status());
    out.list("links", initiative.links(), this::link);
    out.extensions(initiative.extensions());
    out.end();
  }

  private void link(Link link) throws IOException {
    out.start();
    out.string("system", link.system());
    out.string("key", link.key());
    out.string("url", link.url());
    out.end();
  }

  private void waiver(Waiver waiver) throws IOException {
    out.start();
    out.string("code", waiver.code());
    out.json().writeFieldName("on");
    SubjectWriter.write(out.json(), waiver.on());
    out.text("reason", waiver.reason());
    out.string("until", waiver.until());
    out.end();
  }
}
