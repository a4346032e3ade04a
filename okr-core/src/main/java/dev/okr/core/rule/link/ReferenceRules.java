package dev.okr.core.rule.link;

import dev.okr.core.goal.Agreement;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.InitiativeId;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.journal.Ask;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Decision;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.MetricRevised;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.Recognition;
import dev.okr.core.journal.ResourceMoved;
import dev.okr.core.journal.Retrospective;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.rule.Findings;
import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.rule.Severity;
import dev.okr.core.rule.path.Paths;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.LocalizedText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** References to things that are not there, or to themselves (OKR-505). */
public final class ReferenceRules {

  private static final LocalizedText ITSELF =
      LocalizedText.enZh("'{id}' refers to itself.", "“{id}”引用了自身。");

  private ReferenceRules() {}

  public static List<Rule> all() {
    return List.of(
        Rule.of("OKR-505", Severity.ERROR)
            .says(
                "'{id}' refers to {kind} '{missing}', which is not there.",
                "“{id}”引用了不存在的{kindZh}“{missing}”。")
            .hint("Correct the id, or add what it names.", "请更正 id，或补充其所指的内容。")
            .because("A plan that points nowhere can't be followed.", "指向空处的计划无法执行。")
            .onPlan(ReferenceRules::plan)
            .onMetric(
                (context, metric, findings) ->
                    metric
                        .owner()
                        .ifPresent(
                            owner ->
                                new Place(
                                        findings,
                                        () -> Subject.of(metric.id()),
                                        () -> Paths.of("metrics", metric.id()),
                                        metric.id().value())
                                    .party(context.plan(), owner)))
            .onObjective(ReferenceRules::objective)
            .onKeyResult(ReferenceRules::keyResult)
            .onDependency(ReferenceRules::dependency)
            .onEntry(ReferenceRules::entry));
  }

  /** Where a reference stands; subject and path are made only if something is wrong there. */
  private record Place(Findings findings, Supplier<Subject> on, Supplier<String> path, String id) {

    void missing(String kind, String kindZh, Object missing) {
      findings.add(
          on.get(),
          path.get(),
          "id",
          id,
          "kind",
          kind,
          "kindZh",
          kindZh,
          "missing",
          missing.toString());
    }

    void itself() {
      findings.add(Severity.ERROR, ITSELF, on.get(), path.get(), "id", id);
    }

    void party(Plan plan, PartyId party) {
      if (plan.party(party).isEmpty()) {
        missing("the party", "相关方", party);
      }
    }

    void cycle(Plan plan, CycleId cycle) {
      if (plan.cycle(cycle).isEmpty()) {
        missing("the cycle", "周期", cycle);
      }
    }

    void keyResult(Plan plan, KeyResultId keyResult) {
      if (plan.keyResult(keyResult).isEmpty()) {
        missing("the key result", "关键成果", keyResult);
      }
    }

    void metric(Plan plan, MetricId metric) {
      if (!plan.dictionary().contains(metric)) {
        missing("the metric", "指标", metric);
      }
    }

    void theme(Plan plan, ThemeId theme) {
      if (plan.theme(theme).isEmpty()) {
        missing("the theme", "主题", theme);
      }
    }

    void dependency(Plan plan, DependencyId dependency) {
      if (plan.dependency(dependency).isEmpty()) {
        missing("the dependency", "依赖", dependency);
      }
    }

    void initiative(Plan plan, InitiativeId initiative) {
      if (plan.initiative(initiative).isEmpty()) {
        missing("the initiative", "举措", initiative);
      }
    }

    void goal(Plan plan, GoalRef goal) {
      if (goal instanceof GoalRef.ToKeyResult to) {
        keyResult(plan, to.keyResult());
      } else if (goal instanceof GoalRef.ToObjective to
          && plan.objective(to.objective()).isEmpty()) {
        missing("the objective", "目标", to.objective());
      }
    }

    void measure(Plan plan, KeyResultId id, Optional<MeasureId> measure) {
      keyResult(plan, id);
      Optional<KeyResult> keyResult = plan.keyResult(id);
      if (keyResult.isPresent()
          && measure.isPresent()
          && keyResult.get().measure(measure.get()).isEmpty()) {
        missing("the measure", "度量", id + "." + measure.get());
      }
    }
  }

  private static void plan(RuleContext context, Findings findings) {
    Plan plan = context.plan();
    plan.cycles()
        .forEach(
            cycle ->
                cycle
                    .parent()
                    .ifPresent(
                        parent -> {
                          Place place =
                              new Place(
                                  findings,
                                  () -> Subject.of(cycle.id()),
                                  () -> Paths.of("cycles", cycle.id()),
                                  cycle.id().value());
                          if (parent.equals(cycle.id())) {
                            place.itself();
                          }
                          place.cycle(plan, parent);
                        }));
    plan.teams()
        .forEach(
            team ->
                team.parent()
                    .ifPresent(
                        parent -> {
                          Place place = place(findings, team.id());
                          if (parent.equals(team.id())) {
                            place.itself();
                          }
                          place.party(plan, parent);
                        }));
    plan.people()
        .forEach(
            person ->
                person.teams().forEach(team -> place(findings, person.id()).party(plan, team)));
    plan.initiatives()
        .forEach(
            initiative -> {
              Place place =
                  new Place(
                      findings,
                      () -> Subject.of(initiative.id()),
                      () -> Paths.of("initiatives", initiative.id()),
                      initiative.id().value());
              initiative.owner().ifPresent(owner -> place.party(plan, owner));
              initiative.contributesTo().forEach(id -> place.keyResult(plan, id));
            });
  }

  private static Place place(Findings findings, PartyId party) {
    return new Place(
        findings, () -> Subject.of(party), () -> Paths.of("parties", party), party.value());
  }

  private static void objective(RuleContext context, Objective objective, Findings findings) {
    Plan plan = context.plan();
    Place place =
        new Place(
            findings,
            () -> Subject.of(objective.id()),
            () -> Paths.of(objective),
            objective.id().value());
    objective.cycle().ifPresent(cycle -> place.cycle(plan, cycle));
    objective.themes().forEach(theme -> place.theme(plan, theme));
    objective
        .contributesTo()
        .forEach(
            alignment -> {
              if (alignment.goal().equals(GoalRef.to(objective.id()))) {
                place.itself();
              }
              place.goal(plan, alignment.goal());
            });
  }

  private static void keyResult(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    Plan plan = context.plan();
    Place place =
        new Place(
            findings,
            () -> Subject.of(keyResult.id()),
            () -> context.pathOf(keyResult),
            keyResult.id().value());
    keyResult.participants().forEach(party -> place.party(plan, party));
    keyResult.raci().ifPresent(raci -> raci.parties().forEach(party -> place.party(plan, party)));
    keyResult.guardrails().forEach(guardrail -> place.metric(plan, guardrail.metric()));
  }

  private static void dependency(RuleContext context, Dependency dependency, Findings findings) {
    Plan plan = context.plan();
    Place place =
        new Place(
            findings,
            () -> Subject.of(dependency.id()),
            () -> Paths.of("dependencies", dependency.id()),
            dependency.id().value());
    if (dependency.dependent().equals(dependency.provider())) {
      place.itself();
    }
    place.goal(plan, dependency.dependent());
    place.goal(plan, dependency.provider());
    dependency
        .agreed()
        .map(Agreement::by)
        .orElse(List.of())
        .forEach(party -> place.party(plan, party));
  }

  private static void entry(RuleContext context, Entry entry, Findings findings) {
    Plan plan = context.plan();
    Place place =
        new Place(
            findings,
            () -> new Subject(SubjectKind.ENTRY, entry.id().value()),
            () -> Paths.of(entry),
            entry.id().value());
    if (entry instanceof CheckIn e) {
      place.measure(plan, e.keyResult(), e.measure());
      checkIn(plan, place, e);
    } else if (entry instanceof TargetRevised e) {
      place.measure(plan, e.keyResult(), e.measure());
    } else if (entry instanceof Reading e) {
      place.metric(plan, e.metric());
    } else if (entry instanceof MetricRevised e) {
      place.metric(plan, e.metric());
      plan.metric(e.metric())
          .filter(metric -> metric.revision(e.version()).isEmpty())
          .ifPresent(metric -> place.missing("the version", "版本", e.version()));
    } else if (entry instanceof ScoreAdjusted e) {
      place.goal(plan, e.goal());
    } else if (entry instanceof ResourceMoved e) {
      place.party(plan, e.givenBy());
      place.party(plan, e.givenTo());
    } else if (entry instanceof Closed e) {
      place.cycle(plan, e.cycle());
    } else if (entry instanceof Recognition e) {
      e.keyResult().ifPresent(id -> place.keyResult(plan, id));
      e.to().forEach(party -> place.party(plan, party));
    } else if (entry instanceof Decision e) {
      e.about().forEach(about -> subject(plan, place, about));
    } else if (entry instanceof Retrospective e) {
      subject(plan, place, e.about());
    }
  }

  /** Who is asked for support, and which steps are done. */
  private static void checkIn(Plan plan, Place place, CheckIn checkIn) {
    for (Ask ask : checkIn.asks()) {
      PartyId to = ask.to();
      if (to != null) {
        place.party(plan, to);
      }
    }
    List<MilestoneId> done = checkIn.done().orElse(List.of());
    KeyResult keyResult = plan.keyResult(checkIn.keyResult()).orElse(null);
    if (done.isEmpty() || keyResult == null) {
      return;
    }
    Measure measure =
        checkIn
            .measure()
            .flatMap(keyResult::measure)
            .orElse(keyResult.measures().size() == 1 ? keyResult.measures().get(0) : null);
    if (measure != null && measure.target() instanceof Target.Milestones milestones) {
      Set<MilestoneId> known = new HashSet<>();
      milestones.items().forEach(item -> known.add(item.id()));
      for (MilestoneId id : done) {
        if (!known.contains(id)) {
          place.missing("the milestone", "里程碑", id);
        }
      }
    }
  }

  private static void subject(Plan plan, Place place, Subject about) {
    switch (about.kind()) {
      case OBJECTIVE -> place.goal(plan, GoalRef.to(ObjectiveId.of(about.id())));
      case KEY_RESULT ->
          place.measure(plan, KeyResultId.of(about.id()), Optional.ofNullable(about.measure()));
      case CYCLE -> place.cycle(plan, CycleId.of(about.id()));
      case METRIC -> place.metric(plan, MetricId.of(about.id()));
      case PARTY -> place.party(plan, PartyId.of(about.id()));
      case THEME -> place.theme(plan, ThemeId.of(about.id()));
      case DEPENDENCY -> place.dependency(plan, DependencyId.of(about.id()));
      case INITIATIVE -> place.initiative(plan, InitiativeId.of(about.id()));
      case PLAN, WAIVER, ENTRY -> {
        // named by other documents too, so they may well be elsewhere
      }
    }
  }
}
