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
import dev.okr.core.rule.text.RuleTexts;
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
        Rule.of("OKR-601", Severity.WARNING, RuleTexts.ALL)
            .onObjective(AlignmentRules::orphan)
            .unless(AtHand::isPast),
        Rule.of("OKR-602", Severity.ERROR, RuleTexts.ALL).onPlan(AlignmentRules::circles),
        Rule.of("OKR-603", Severity.WARNING, RuleTexts.ALL).onPlan(AlignmentRules::themes),
        Rule.of("OKR-604", Severity.WARNING, RuleTexts.ALL).onPlan(AlignmentRules::technicalOnly));
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
            RuleTexts.get("OKR-603.company"),
            "id",
            objective.id().value(),
            "why",
            RuleTexts.get("OKR-603.no-theme"));
      }
    }
    for (Theme theme : context.plan().themes()) {
      if (!served.contains(theme.id())) {
        findings.add(
            Subject.of(theme.id()),
            Paths.of("themes", theme.id()),
            "what",
            RuleTexts.get("OKR-603.theme"),
            "id",
            theme.id().value(),
            "why",
            RuleTexts.get("OKR-603.no-objective"));
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
