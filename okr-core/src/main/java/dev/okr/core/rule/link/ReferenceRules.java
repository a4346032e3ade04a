package dev.okr.core.rule.link;

import dev.okr.core.goal.Agreement;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.rule.Findings;
import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.rule.Severity;
import dev.okr.core.rule.path.Paths;
import dev.okr.core.rule.text.RuleTexts;
import java.util.List;

/** References to things that are not there, or to themselves (OKR-505). */
public final class ReferenceRules {

  private ReferenceRules() {}

  public static List<Rule> all() {
    return List.of(
        Rule.of("OKR-505", Severity.ERROR, RuleTexts.ALL)
            .onPlan(ReferenceRules::plan)
            .onMetric(
                (context, metric, findings) ->
                    metric
                        .owner()
                        .ifPresent(
                            owner ->
                                new Reference(
                                        findings,
                                        () -> Subject.of(metric.id()),
                                        () -> Paths.of("metrics", metric.id()),
                                        metric.id().value())
                                    .party(context.plan(), owner)))
            .onObjective(ReferenceRules::objective)
            .onKeyResult(ReferenceRules::keyResult)
            .onDependency(ReferenceRules::dependency)
            .onEntry(EntryReferences::check));
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
                          Reference reference =
                              new Reference(
                                  findings,
                                  () -> Subject.of(cycle.id()),
                                  () -> Paths.of("cycles", cycle.id()),
                                  cycle.id().value());
                          if (parent.equals(cycle.id())) {
                            reference.itself();
                          }
                          reference.cycle(plan, parent);
                        }));
    plan.teams()
        .forEach(
            team ->
                team.parent()
                    .ifPresent(
                        parent -> {
                          Reference reference = of(findings, team.id());
                          if (parent.equals(team.id())) {
                            reference.itself();
                          }
                          reference.party(plan, parent);
                        }));
    plan.people()
        .forEach(
            person -> person.teams().forEach(team -> of(findings, person.id()).party(plan, team)));
    plan.initiatives()
        .forEach(
            initiative -> {
              Reference reference =
                  new Reference(
                      findings,
                      () -> Subject.of(initiative.id()),
                      () -> Paths.of("initiatives", initiative.id()),
                      initiative.id().value());
              initiative.owner().ifPresent(owner -> reference.party(plan, owner));
              initiative.contributesTo().forEach(id -> reference.keyResult(plan, id));
            });
  }

  private static Reference of(Findings findings, PartyId party) {
    return new Reference(
        findings, () -> Subject.of(party), () -> Paths.of("parties", party), party.value());
  }

  private static void objective(RuleContext context, Objective objective, Findings findings) {
    Plan plan = context.plan();
    Reference reference =
        new Reference(
            findings,
            () -> Subject.of(objective.id()),
            () -> Paths.of(objective),
            objective.id().value());
    objective.cycle().ifPresent(cycle -> reference.cycle(plan, cycle));
    objective.themes().forEach(theme -> reference.theme(plan, theme));
    objective
        .contributesTo()
        .forEach(
            alignment -> {
              if (alignment.goal().equals(GoalRef.to(objective.id()))) {
                reference.itself();
              }
              reference.goal(plan, alignment.goal());
            });
  }

  private static void keyResult(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    Plan plan = context.plan();
    Reference reference =
        new Reference(
            findings,
            () -> Subject.of(keyResult.id()),
            () -> context.pathOf(keyResult),
            keyResult.id().value());
    keyResult.participants().forEach(party -> reference.party(plan, party));
    keyResult
        .raci()
        .ifPresent(raci -> raci.parties().forEach(party -> reference.party(plan, party)));
    keyResult.guardrails().forEach(guardrail -> reference.metric(plan, guardrail.metric()));
  }

  private static void dependency(RuleContext context, Dependency dependency, Findings findings) {
    Plan plan = context.plan();
    Reference reference =
        new Reference(
            findings,
            () -> Subject.of(dependency.id()),
            () -> Paths.of("dependencies", dependency.id()),
            dependency.id().value());
    if (dependency.dependent().equals(dependency.provider())) {
      reference.itself();
    }
    reference.goal(plan, dependency.dependent());
    reference.goal(plan, dependency.provider());
    dependency
        .agreed()
        .map(Agreement::by)
        .orElse(List.of())
        .forEach(party -> reference.party(plan, party));
  }
}
