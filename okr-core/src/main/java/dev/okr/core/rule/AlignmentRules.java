package dev.okr.core.rule;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Theme;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Alignment from theme to team (OKR-601 to OKR-604). */
final class AlignmentRules {

  private static final Lexicon TECHNICAL = Lexicon.load("technical-metrics.txt");

  private AlignmentRules() {}

  static List<Rule> all() {
    return List.of(
        SimpleRule.of(
                "OKR-601",
                Severity.WARNING,
                "The team's objective '{id}' contributes to nothing above it.",
                "团队目标“{id}”没有对齐任何上级目标。",
                "Say which objective or key result above it serves, or ask whether it is needed.",
                "请指明其支撑的上级目标或关键成果，或考虑是否需要它。",
                "A team's objective serves something the company wants.",
                "团队目标应服务于公司想要的结果。")
            .onObjective(AlignmentRules::orphan),
        SimpleRule.of(
                "OKR-602",
                Severity.ERROR,
                "These objectives contribute to each other: {circle}.",
                "这些目标相互贡献，形成循环：{circle}。",
                "Decide which of them is above the other.",
                "请确定上下级关系。",
                "A score that flows in a circle comes from nowhere.",
                "循环流动的得分没有来源。")
            .onPlan(AlignmentRules::circles),
        SimpleRule.of(
                "OKR-603",
                Severity.WARNING,
                "{what} '{id}' {why}.",
                "{whatZh}“{id}”{whyZh}。",
                "Give the theme an objective this cycle, and the objective a theme, or drop it.",
                "请为主题设立目标、为目标指定主题，或予以取消。",
                "Strategy shows in objectives, and objectives come from strategy.",
                "战略体现于目标，目标来自战略。")
            .onPlan(AlignmentRules::themes),
        SimpleRule.of(
                "OKR-604",
                Severity.WARNING,
                "'{id}' is about reliability or speed and drives no business key result.",
                "“{id}”关乎稳定性或性能，却没有带动任何业务关键成果。",
                "Draw the dependency to the business result it is meant to move.",
                "请画出它所带动的业务成果（技术与业务双环）。",
                "Technical results earn their place by the business results they drive.",
                "技术成果的价值在于带动业务成果。")
            .onPlan(AlignmentRules::technicalOnly));
  }

  private static boolean isCompanys(RuleContext context, Objective objective) {
    return objective.owner().filter(context::isCompany).isPresent();
  }

  private static void orphan(RuleContext context, Objective objective, Findings findings) {
    if (objective.contributesTo().isEmpty()
        && objective.owner().flatMap(context.plan()::party).isPresent()
        && !isCompanys(context, objective)) {
      findings.add(objective, "id", objective.id().value());
    }
  }

  private static void circles(RuleContext context, Findings findings) {
    Plan plan = context.plan();
    GoalGraph graph = new GoalGraph();
    for (Objective objective : plan.objectives()) {
      String from = DependencyRules.name(GoalRef.to(objective.id()));
      for (Alignment alignment : objective.contributesTo()) {
        GoalRef goal = alignment.goal();
        if (goal instanceof GoalRef.ToKeyResult to) {
          plan.objectiveOf(to.keyResult())
              .ifPresent(
                  above -> {
                    graph.add(from, DependencyRules.name(goal));
                    graph.add(
                        DependencyRules.name(goal), DependencyRules.name(GoalRef.to(above.id())));
                  });
        } else if (!goal.equals(GoalRef.to(objective.id()))) {
          graph.add(from, DependencyRules.name(goal));
        }
      }
    }
    for (List<String> circle : graph.circles()) {
      findings.add(
          Subject.of(DependencyRules.goal(circle.get(0))),
          "/objectives/" + Paths.escape(String.join(">", circle)),
          "circle",
          DependencyRules.shown(circle));
    }
  }

  private static void themes(RuleContext context, Findings findings) {
    Set<ThemeId> served = new HashSet<>();
    for (Objective objective : context.plan().objectives()) {
      served.addAll(objective.themes());
      if (objective.themes().isEmpty() && isCompanys(context, objective)) {
        findings.add(
            Subject.of(objective.id()),
            Paths.of(objective),
            "what",
            "The company's objective",
            "whatZh",
            "公司目标",
            "id",
            objective.id().value(),
            "why",
            "serves no theme",
            "whyZh",
            "没有对应的战略主题");
      }
    }
    for (Theme theme : context.plan().themes()) {
      if (!served.contains(theme.id())) {
        findings.add(
            Subject.of(theme.id()),
            Paths.of("themes", theme.id()),
            "what",
            "Theme",
            "whatZh",
            "主题",
            "id",
            theme.id().value(),
            "why",
            "has no objective",
            "whyZh",
            "没有目标承接");
      }
    }
  }

  /** From every business goal to what it depends on, however far: the rest drives no business. */
  private static void technicalOnly(RuleContext context, Findings findings) {
    Plan plan = context.plan();
    Map<MetricId, Boolean> technical = new HashMap<>();
    for (Metric metric : plan.dictionary().metrics()) {
      technical.put(metric.id(), isTechnical(metric));
    }
    Map<String, Set<String>> providers = new HashMap<>();
    for (Dependency dependency : plan.dependencies()) {
      providers
          .computeIfAbsent(DependencyRules.name(dependency.dependent()), any -> new TreeSet<>())
          .add(DependencyRules.name(dependency.provider()));
    }
    Deque<String> open = new ArrayDeque<>();
    Set<String> technicalOnes = new HashSet<>();
    for (Objective objective : plan.objectives()) {
      for (KeyResult keyResult : objective.keyResults()) {
        if (isTechnical(keyResult, technical)) {
          technicalOnes.add(keyResult.id().value());
        } else {
          open.add(DependencyRules.name(GoalRef.to(keyResult.id())));
          open.add(DependencyRules.name(GoalRef.to(objective.id())));
        }
      }
    }
    Set<String> driving = new HashSet<>(open);
    while (!open.isEmpty()) {
      for (String provider : providers.getOrDefault(open.remove(), Set.of())) {
        if (driving.add(provider)) {
          open.add(provider);
        }
      }
    }
    for (Objective objective : plan.objectives()) {
      boolean contributes = !objective.contributesTo().isEmpty();
      for (KeyResult keyResult : objective.keyResults()) {
        if (technicalOnes.contains(keyResult.id().value())
            && !contributes
            && !driving.contains(DependencyRules.name(GoalRef.to(keyResult.id())))) {
          findings.add(keyResult, "id", keyResult.id().value());
        }
      }
    }
  }

  private static boolean isTechnical(Metric metric) {
    return TECHNICAL.isIn(metric.id().value().replace('-', ' '))
        || metric.title().byTag().values().stream().anyMatch(TECHNICAL::isIn);
  }

  private static boolean isTechnical(KeyResult keyResult, Map<MetricId, Boolean> technical) {
    return !keyResult.measures().isEmpty()
        && keyResult.measures().stream()
            .map(measure -> measure.metric().map(technical::get))
            .allMatch(Optional.of(true)::equals);
  }
}
