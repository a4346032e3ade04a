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
import dev.okr.core.rule.facts.DependencyIndex;
import dev.okr.core.rule.path.GoalGraph;
import dev.okr.core.rule.path.Paths;
import dev.okr.core.rule.text.RuleTexts;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Dependencies (OKR-501 to OKR-504, OKR-506, OKR-507). */
public final class DependencyRules {

  private DependencyRules() {}

  public static List<Rule> all() {
    return List.of(
        Rule.of("OKR-501", Severity.ERROR, RuleTexts.ALL).onPlan(DependencyRules::circles),
        Rule.of("OKR-502", Severity.WARNING, RuleTexts.ALL)
            .onDependency(
                (context, dependency, findings) -> {
                  if (dependency.alert().isEmpty()) {
                    findings.add(dependency, "id", dependency.id().value());
                  }
                }),
        Rule.of("OKR-503", Severity.WARNING, RuleTexts.ALL)
            .onDependency(DependencyRules::notAgreed),
        Rule.of("OKR-504", Severity.ERROR, RuleTexts.ALL).onDependency(DependencyRules::dueTooLate),
        Rule.of("OKR-506", Severity.WARNING, RuleTexts.ALL)
            .onKeyResult(DependencyRules::sharedButAlone),
        Rule.of("OKR-507", Severity.WARNING, RuleTexts.ALL)
            .onDependency(DependencyRules::unnamedTeams));
  }

  private static void circles(RuleContext context, Findings findings) {
    GoalGraph graph = new GoalGraph();
    for (Dependency dependency : context.plan().dependencies()) {
      if (!dependency.dependent().equals(dependency.provider())) {
        graph.add(dependency.dependent(), dependency.provider());
      }
    }
    for (List<GoalRef> circle : graph.circles()) {
      findings.add(
          Subject.of(circle.get(0)),
          Paths.ofCircle("dependencies", circle),
          "circle",
          GoalGraph.shown(circle));
    }
  }

  private static void notAgreed(RuleContext context, Dependency dependency, Findings findings) {
    Agreement agreed = dependency.agreed().orElse(null);
    String id = dependency.id().value();
    if (agreed == null || agreed.by().isEmpty()) {
      findings.add(dependency, "id", id, "why", RuleTexts.get("OKR-503.nobody"));
    } else if (agreed.due() == null) {
      findings.add(dependency, "id", id, "why", RuleTexts.get("OKR-503.due"));
    }
  }

  private static void dueTooLate(RuleContext context, Dependency dependency, Findings findings) {
    LocalDate end = endOf(context, dependency.dependent());
    LocalDate agreedDue = dependency.agreed().map(Agreement::due).orElse(null);
    LocalDate due = agreedDue == null ? endOf(context, dependency.provider()) : agreedDue;
    int lag = agreedDue == null ? 0 : dependency.lagDays();
    if (end != null && due != null && ChronoUnit.DAYS.between(due, end) < lag) {
      findings.add(
          dependency,
          "id",
          dependency.id().value(),
          "provider",
          dependency.provider().id(),
          "due",
          due.toString(),
          "lag",
          Integer.toString(lag),
          "dependent",
          dependency.dependent().id(),
          "end",
          end.toString());
    }
  }

  private static @Nullable LocalDate endOf(RuleContext context, GoalRef goal) {
    return goal.<Optional<LocalDate>>fold(
            id -> context.plan().objective(id).flatMap(context::cycleOf).map(c -> c.span().to()),
            context.plan()::endOf)
        .orElse(null);
  }

  private static void sharedButAlone(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    if (keyResult.isShared() && !DependencyIndex.of(context).touches(keyResult.id())) {
      findings.add(keyResult, "id", keyResult.id().value());
    }
  }

  private static void unnamedTeams(RuleContext context, Dependency dependency, Findings findings) {
    Optional<PartyId> from = ownerOf(context, dependency.dependent());
    Optional<PartyId> to = ownerOf(context, dependency.provider());
    if (from.isEmpty() || to.isEmpty() || from.equals(to)) {
      return;
    }
    DependencyIndex index = DependencyIndex.of(context);
    Set<PartyId> dependents = index.withTeams(from.get());
    Set<PartyId> providers = index.withTeams(to.get());
    if (Collections.disjoint(dependents, providers)
        && Collections.disjoint(providers, index.named(dependency.dependent()))
        && Collections.disjoint(dependents, index.named(dependency.provider()))) {
      findings.add(
          dependency,
          "id",
          dependency.id().value(),
          "from",
          from.get().value(),
          "to",
          to.get().value());
    }
  }

  private static Optional<PartyId> ownerOf(RuleContext context, GoalRef goal) {
    Plan plan = context.plan();
    return goal.fold(
        id -> plan.objective(id).flatMap(Objective::owner),
        id -> plan.keyResult(id).flatMap(KeyResult::owner));
  }
}
