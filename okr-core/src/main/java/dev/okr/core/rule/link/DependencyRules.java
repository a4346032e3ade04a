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
        Rule.of("OKR-501", Severity.ERROR)
            .says("These goals wait for each other: {circle}.", "这些目标相互等待：{circle}。")
            .hint(
                "Cut the circle at its weakest link: what can be started without the other?",
                "请在最弱的一环断开：哪一项可以先行？")
            .because("A circle of dependencies can't be scheduled.", "循环依赖无法排期。")
            .onPlan(DependencyRules::circles),
        Rule.of("OKR-502", Severity.WARNING)
            .says("Dependency '{id}' has no alert threshold.", "依赖“{id}”没有告警阈值。")
            .together(
                "{count} of {all} dependencies have no alert: {names}.",
                "{all} 个依赖中有 {count} 个没有预警：{names}。")
            .hint(
                "Say below which score of the provider the dependent must be warned.",
                "请设定供给方得分低于多少时须预警依赖方。")
            .because(
                "A dependency without an alert is noticed when it is too late.",
                "没有告警的依赖，发现时往往为时已晚。")
            .onDependency(
                (context, dependency, findings) -> {
                  if (dependency.alert().isEmpty()) {
                    findings.add(dependency, "id", dependency.id().value());
                  }
                }),
        Rule.of("OKR-503", Severity.WARNING)
            .says("Dependency '{id}' {why}.", "依赖“{id}”{whyZh}。")
            .hint("Have both sides agree on what is delivered by when.", "请双方约定交付内容与期限。")
            .because("A dependency nobody agreed on is a hope.", "未经双方确认的依赖只是期望。")
            .onDependency(DependencyRules::notAgreed),
        Rule.of("OKR-504", Severity.ERROR)
            .says(
                "Dependency '{id}': '{provider}' is due on {due}, and takes {lag} days to act,"
                    + " after '{dependent}' ends on {end}.",
                "依赖“{id}”：“{provider}”于 {due} 到期，再经 {lag} 天才见效，晚于“{dependent}”的结束日 {end}。")
            .hint(
                "Bring the due date forward, or lower what the dependent promises.",
                "请提前交付日期，或下调依赖方的承诺。")
            .because("What comes after the end comes too late.", "结束之后才到的，等于没到。")
            .onDependency(DependencyRules::dueTooLate),
        Rule.of("OKR-506", Severity.WARNING)
            .says(
                "The shared key result '{id}' is part of no dependency.", "共享型关键成果“{id}”没有任何依赖关系。")
            .together(
                "{count} of {all} key results are shared and part of no dependency: {names}.",
                "{all} 个关键成果中有 {count} 个为共享型却不在任何依赖中：{names}。")
            .hint("Draw what it needs from the parties that share it.", "请画出它对各参与方的依赖。")
            .because("What several share hangs on what each delivers.", "共担的成果取决于各方的交付。")
            .onKeyResult(DependencyRules::sharedButAlone),
        Rule.of("OKR-507", Severity.WARNING)
            .says(
                "Dependency '{id}' crosses from '{from}' to '{to}', and neither RACI names the"
                    + " other.",
                "依赖“{id}”跨越“{from}”与“{to}”，但双方的 RACI 都未提及对方。")
            .hint(
                "Name the other team in the RACI, at least as consulted or informed.",
                "请在 RACI 中至少以咨询或知会方式列入对方团队。")
            .because("Teams that need each other know it from the plan.", "相互依赖的团队应在计划中彼此可见。")
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
      findings.add(dependency, "id", id, "why", "was agreed on by nobody", "whyZh", "未经任何一方确认");
    } else if (agreed.due() == null) {
      findings.add(dependency, "id", id, "why", "has no due date", "whyZh", "没有交付期限");
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
