package dev.okr.core.rule.facts;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.rule.RuleContext;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** The goals whose score was measured: a value of their own, or of what contributes to them. */
public final class MeasuredGoals {

  private final Set<Subject> measured = new HashSet<>();

  /** Those of the check, found when first asked for. */
  public static MeasuredGoals of(RuleContext context) {
    return context.remember(
        MeasuredGoals.class, c -> new MeasuredGoals(c.plan(), JournalIndex.of(c)));
  }

  private MeasuredGoals(Plan plan, JournalIndex index) {
    Deque<GoalRef> open = new ArrayDeque<>();
    for (Objective objective : plan.objectives()) {
      for (KeyResult keyResult : objective.keyResults()) {
        if (hasValue(index, keyResult)) {
          reach(GoalRef.to(keyResult.id()), open);
        }
      }
    }
    while (!open.isEmpty()) {
      GoalRef goal = open.remove();
      if (goal instanceof GoalRef.ToKeyResult to) {
        plan.objectiveOf(to.keyResult()).ifPresent(above -> reach(GoalRef.to(above.id()), open));
      } else if (goal instanceof GoalRef.ToObjective to) {
        plan.objective(to.objective()).stream()
            .flatMap(objective -> objective.contributesTo().stream())
            .map(Alignment::goal)
            .forEach(above -> reach(above, open));
      }
    }
  }

  private void reach(GoalRef goal, Deque<GoalRef> open) {
    if (measured.add(Subject.of(goal))) {
      open.add(goal);
    }
  }

  /** Milestones of which nobody has said a word are not measured, though they have a score. */
  private static boolean hasValue(JournalIndex index, KeyResult keyResult) {
    for (CheckIn checkIn : index.checkIns(keyResult.id())) {
      if (checkIn.value().isPresent() || checkIn.done().isPresent()) {
        return true;
      }
    }
    for (Measure measure : keyResult.measures()) {
      if (measure.metric().flatMap(index::newestReading).isPresent()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a score of the goal rests on a value. */
  public boolean contains(GoalRef goal) {
    return measured.contains(Subject.of(goal));
  }
}
