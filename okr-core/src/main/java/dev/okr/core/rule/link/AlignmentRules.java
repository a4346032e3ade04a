package dev.okr.core.rule.link;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Theme;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.org.TeamKind;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.rule.Findings;
import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.rule.Severity;
import dev.okr.core.rule.facts.AtHand;
import dev.okr.core.rule.facts.MetricKinds;
import dev.okr.core.rule.path.GoalGraph;
import dev.okr.core.rule.path.Paths;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Alignment from theme to team (OKR-601 to OKR-604). */
public final class AlignmentRules {

  private AlignmentRules() {}

  public static List<Rule> all() {
    return List.of(
        Rule.of("OKR-601", Severity.WARNING)
            .says(
                "The team's objective '{id}' contributes to nothing above it.",
                "团队目标“{id}”没有对齐任何上级目标。")
            .together(
                "{count} of {all} objectives are a team's and contribute to nothing above them:"
                    + " {names}.",
                "{all} 个目标中有 {count} 个团队目标没有对齐任何上级目标：{names}。")
            .hint(
                "Say which objective or key result above it serves, or ask whether it is needed.",
                "请指明其支撑的上级目标或关键成果，或考虑是否需要它。")
            .because("A team's objective serves something the company wants.", "团队目标应服务于公司想要的结果。")
            .onObjective(AlignmentRules::orphan)
            .unless(AtHand::isPast),
        Rule.of("OKR-602", Severity.ERROR)
            .says("These objectives contribute to each other: {circle}.", "这些目标相互贡献，形成循环：{circle}。")
            .hint("Decide which of them is above the other.", "请确定上下级关系。")
            .because("A score that flows in a circle comes from nowhere.", "循环流动的得分没有来源。")
            .onPlan(AlignmentRules::circles),
        Rule.of("OKR-603", Severity.WARNING)
            .says("{what} '{id}' {why}.", "{whatZh}“{id}”{whyZh}。")
            .hint(
                "Give the theme an objective this cycle, and the objective a theme, or drop it.",
                "请为主题设立目标、为目标指定主题，或予以取消。")
            .because(
                "Strategy shows in objectives, and objectives come from strategy.",
                "战略体现于目标，目标来自战略。")
            .onPlan(AlignmentRules::themes),
        Rule.of("OKR-604", Severity.WARNING)
            .says(
                "'{id}' is about reliability or speed and drives no business key result.",
                "“{id}”关乎稳定性或性能，却没有带动任何业务关键成果。")
            .together(
                "{count} of {all} key results are about reliability or speed and drive no business"
                    + " key result: {names}.",
                "{all} 个关键成果中有 {count} 个关乎稳定性或性能，却没有带动任何业务关键成果：{names}。")
            .hint(
                "Draw the dependency to the business result it is meant to move.",
                "请画出它所带动的业务成果（技术与业务双环）。")
            .because(
                "Technical results earn their place by the business results they drive.",
                "技术成果的价值在于带动业务成果。")
            .onPlan(AlignmentRules::technicalOnly));
  }

  private static boolean isCompanys(RuleContext context, Objective objective) {
    return objective.owner().filter(context::isCompany).isPresent();
  }

  /** Whether the plan names anything a team could contribute to: a company, a theme, a goal. */
  private static boolean isAnythingAbove(RuleContext context) {
    return context.remember(Above.class, Above::of).isNamed();
  }

  private record Above(boolean isNamed) {
    static Above of(RuleContext context) {
      Plan plan = context.plan();
      return new Above(
          !plan.themes().isEmpty()
              || plan.teams().stream().anyMatch(team -> team.kind() == TeamKind.COMPANY)
              || plan.objectives().stream().anyMatch(each -> !each.contributesTo().isEmpty()));
    }
  }

  private static void orphan(RuleContext context, Objective objective, Findings findings) {
    if (!context.isOfOneTeam()
        && isAnythingAbove(context)
        && objective.contributesTo().isEmpty()
        && objective.owner().flatMap(context.plan()::party).isPresent()
        && !isCompanys(context, objective)) {
      findings.add(objective, "id", objective.id().value());
    }
  }

  private static void circles(RuleContext context, Findings findings) {
    Plan plan = context.plan();
    GoalGraph graph = new GoalGraph();
    for (Objective objective : plan.objectives()) {
      GoalRef from = GoalRef.to(objective.id());
      for (Alignment alignment : objective.contributesTo()) {
        GoalRef goal = alignment.goal();
        if (goal instanceof GoalRef.ToKeyResult to) {
          plan.objectiveOf(to.keyResult())
              .ifPresent(
                  above -> {
                    graph.add(from, goal);
                    graph.add(goal, GoalRef.to(above.id()));
                  });
        } else if (!goal.equals(from)) {
          graph.add(from, goal);
        }
      }
    }
    for (List<GoalRef> circle : graph.circles()) {
      findings.add(
          Subject.of(circle.get(0)),
          Paths.ofCircle("objectives", circle),
          "circle",
          GoalGraph.shown(circle));
    }
  }

  private static void themes(RuleContext context, Findings findings) {
    if (context.isOfOneTeam() || context.plan().themes().isEmpty()) {
      return;
    }
    Set<ThemeId> served = new HashSet<>();
    for (Objective objective : context.plan().objectives()) {
      served.addAll(objective.themes());
      if (objective.themes().isEmpty()
          && isCompanys(context, objective)
          && !AtHand.isPast(context, objective)) {
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

  /**
   * From every business key result back to what moves it, however far: what it or its objective
   * depends on, and what contributes to it or its objective. The rest drives no business. In a plan
   * of one team a technical key result is taken to serve the business one beside it.
   */
  private static void technicalOnly(RuleContext context, Findings findings) {
    if (!MetricKinds.of(context).anyTechnical()) {
      return;
    }
    Movers movers = new Movers(context.plan());
    List<KeyResult> technical = new ArrayList<>();
    for (Objective objective : context.plan().objectives()) {
      boolean isBusiness = false;
      List<KeyResult> technicalHere = new ArrayList<>();
      for (KeyResult keyResult : objective.keyResults()) {
        if (isTechnical(context, keyResult)) {
          technicalHere.add(keyResult);
        } else {
          movers.reachFrom(GoalRef.to(keyResult.id()));
          isBusiness = true;
        }
      }
      if (!isBusiness || !context.isOfOneTeam()) {
        technical.addAll(technicalHere);
      }
      if (isBusiness) {
        movers.reachFrom(GoalRef.to(objective.id()));
      }
    }
    movers.reachTheRest();
    for (KeyResult keyResult : technical) {
      if (!movers.isReached(keyResult) && !AtHand.isPast(context, keyResult)) {
        findings.add(keyResult, "id", keyResult.id().value());
      }
    }
  }

  /** The goals that move others, found by going back from those. */
  private static final class Movers {
    private final Plan plan;
    private final Map<String, List<GoalRef>> movedBy = new HashMap<>();
    private final Set<String> reached = new HashSet<>();
    private final Deque<GoalRef> open = new ArrayDeque<>();

    Movers(Plan plan) {
      this.plan = plan;
      for (Dependency dependency : plan.dependencies()) {
        add(dependency.dependent(), dependency.provider());
      }
      for (Objective objective : plan.objectives()) {
        for (Alignment alignment : objective.contributesTo()) {
          add(alignment.goal(), GoalRef.to(objective.id()));
        }
      }
    }

    private void add(GoalRef moved, GoalRef mover) {
      movedBy.computeIfAbsent(GoalGraph.name(moved), any -> new ArrayList<>(1)).add(mover);
    }

    void reachFrom(GoalRef moved) {
      if (!movedBy.isEmpty()) {
        movedBy.getOrDefault(GoalGraph.name(moved), List.of()).forEach(this::reach);
      }
    }

    private void reach(GoalRef mover) {
      if (reached.add(GoalGraph.name(mover))) {
        open.add(mover);
      }
    }

    /** From what is reached on; an objective moves by its key results. */
    void reachTheRest() {
      while (!open.isEmpty()) {
        GoalRef goal = open.remove();
        reachFrom(goal);
        if (goal instanceof GoalRef.ToObjective to) {
          plan.objective(to.objective()).map(Objective::keyResults).orElse(List.of()).stream()
              .map(part -> GoalRef.to(part.id()))
              .forEach(this::reach);
        }
      }
    }

    boolean isReached(KeyResult keyResult) {
      return reached.contains(GoalGraph.name(GoalRef.to(keyResult.id())));
    }
  }

  private static boolean isTechnical(RuleContext context, KeyResult keyResult) {
    for (Measure measure : keyResult.measures()) {
      if (measure.metric().filter(MetricKinds.of(context)::isTechnical).isEmpty()) {
        return false;
      }
    }
    return !keyResult.measures().isEmpty();
  }
}
