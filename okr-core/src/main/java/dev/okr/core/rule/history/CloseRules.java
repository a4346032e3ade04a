package dev.okr.core.rule.history;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.journal.Closed;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.rule.Findings;
import dev.okr.core.rule.Need;
import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.rule.Severity;
import dev.okr.core.rule.facts.Asked;
import dev.okr.core.rule.facts.JournalIndex;
import dev.okr.core.rule.path.Paths;
import dev.okr.core.rule.text.RuleTexts;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What belongs to the close of a cycle (OKR-605, OKR-703, OKR-704). */
public final class CloseRules {

  private CloseRules() {}

  public static List<Rule> all() {
    return List.of(
        Rule.of("OKR-605", Severity.ERROR, RuleTexts.ALL)
            .onObjective(CloseRules::stillMoves)
            .needing(Need.JOURNAL),
        Rule.of("OKR-703", Severity.ERROR, RuleTexts.ALL).onEntry(LateEntries::check),
        Rule.of("OKR-704", Severity.ERROR, RuleTexts.ALL)
            .onPlan(CloseRules::noRetrospective)
            .needing(Need.JOURNAL));
  }

  /** The cycle in which a goal of the plan runs. */
  static Optional<CycleId> cycleOf(Plan plan, GoalRef goal) {
    return goal.fold(plan::objective, plan::objectiveOf).flatMap(Objective::cycle);
  }

  private static void stillMoves(RuleContext context, Objective objective, Findings findings) {
    CycleId own = objective.cycle().orElse(null);
    if (own == null
        || Asked.isClosed(context, objective)
        || Asked.isOut(context, objective)
        || objective.contributesTo().isEmpty()) {
      return;
    }
    for (Alignment alignment : objective.contributesTo()) {
      Closed close =
          cycleOf(context.plan(), alignment.goal())
              .flatMap(JournalIndex.of(context)::closed)
              .orElse(null);
      boolean counts = alignment.weight().filter(weight -> weight.isZero()).isEmpty();
      if (close != null && counts) {
        findings.add(
            objective,
            "id",
            objective.id().value(),
            "cycle",
            own.value(),
            "above",
            alignment.goal().id(),
            "closed",
            close.cycle().value(),
            "day",
            close.on().toString());
      }
    }
  }

  private static void noRetrospective(RuleContext context, Findings findings) {
    JournalIndex index = JournalIndex.of(context);
    Set<CycleId> looked = new HashSet<>();
    for (Subject about : index.retrospectives()) {
      switch (about.kind()) {
        case CYCLE -> looked.add(CycleId.of(about.id()));
        case OBJECTIVE ->
            cycleOf(context.plan(), GoalRef.to(ObjectiveId.of(about.id()))).ifPresent(looked::add);
        case KEY_RESULT ->
            cycleOf(context.plan(), GoalRef.to(KeyResultId.of(about.id()))).ifPresent(looked::add);
        default -> {
          // a retrospective of anything else looks back at no cycle
        }
      }
    }
    for (Cycle cycle : context.plan().cycles()) {
      if (index.closed(cycle.id()).isPresent() && !looked.contains(cycle.id())) {
        findings.add(
            Subject.of(cycle.id()), Paths.of("cycles", cycle.id()), "cycle", cycle.id().value());
      }
    }
  }
}
