package dev.okr.scoring.internal;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.journal.Entry;
import java.util.HashSet;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One entry's effect on figures: the key results it is about, their objectives, and upwards
 * whatever a changed node contributes to, contributors first. A node that didn't change stops the
 * climb.
 */
final class Update {

  private final CompiledPlan plan;
  private final Ledger ledger;
  private final Sheet sheet;
  private final Evaluator evaluator;
  private final Reach reach;

  /** Objectives to look at, by their place in the order of evaluation. */
  private final PriorityQueue<Integer> objectives = new PriorityQueue<>();

  private final Set<Integer> waiting = new HashSet<>();
  private final Set<Integer> climbed = new HashSet<>();
  private final Set<Integer> keyResults = new HashSet<>();
  private final TreeSet<Integer> changedKeyResults = new TreeSet<>();
  private final TreeSet<Integer> changedObjectives = new TreeSet<>();

  Update(CompiledPlan plan, Ledger ledger, Sheet sheet, Evaluator evaluator) {
    this.plan = plan;
    this.ledger = ledger;
    this.sheet = sheet;
    this.evaluator = evaluator;
    this.reach = new Reach(plan, this::touchKeyResult, this::touchObjective);
  }

  /** Adds the entry to the ledger and brings the sheet up to date. */
  void append(Entry entry) {
    ledger.append(entry);
    touch(entry);
    settle();
  }

  /** Marks what the entry is about; the ledger has the entry. */
  void touch(Entry entry) {
    reach.of(entry);
  }

  /** Evaluates what was touched, and upwards. */
  void settle() {
    for (Integer rank = objectives.poll(); rank != null; rank = objectives.poll()) {
      int o = plan.order[rank];
      waiting.remove(o);
      evaluate(o);
    }
  }

  /** The key results whose figures changed, rising. */
  Set<Integer> changedKeyResults() {
    return changedKeyResults;
  }

  /** The objectives whose figures changed, rising. */
  Set<Integer> changedObjectives() {
    return changedObjectives;
  }

  /** Marks a key result. */
  void touchKeyResult(int k) {
    if (k != CompiledPlan.NOT_THERE) {
      keyResults.add(k);
      touchObjective(plan.objectiveOf[k]);
    }
  }

  private void touchObjective(int o) {
    if (o != CompiledPlan.NOT_THERE && waiting.add(o)) {
      objectives.add(plan.rank[o]);
    }
  }

  private void evaluate(int o) {
    boolean changed = false;
    for (int k = plan.firstKeyResult[o];
        k < plan.firstKeyResult[o + 1] && !keyResults.isEmpty();
        k++) {
      if (keyResults.remove(k) && isChangedByEvaluation(k)) {
        changedKeyResults.add(k);
        changed = true;
      }
    }
    long score = sheet.objectiveScore.get(o);
    long expected = sheet.objectiveExpected.get(o);
    long state = sheet.objectiveState.get(o);
    evaluator.evaluateObjective(o);
    if (score != sheet.objectiveScore.get(o)
        || expected != sheet.objectiveExpected.get(o)
        || state != sheet.objectiveState.get(o)) {
      changedObjectives.add(o);
      changed = true;
    }
    // A value that changes nothing still ends an adjustment above that holds until the next one.
    // Once is enough: on a cycle of contributions the way up would never end.
    if (changed || (ledger.hasPassingAdjustments() && climbed.add(o))) {
      touchGoalsOf(o);
    }
  }

  /** The goals an objective contributes to: a value may come from there as well as a score. */
  private void touchGoalsOf(int o) {
    plan.objectives[o]
        .contributesTo()
        .forEach(
            alignment -> {
              if (alignment.goal() instanceof GoalRef.ToKeyResult to) {
                touchKeyResult(plan.keyResult(to.keyResult()));
              } else if (alignment.goal() instanceof GoalRef.ToObjective to) {
                touchObjective(plan.objective(to.objective()));
              }
            });
  }

  private boolean isChangedByEvaluation(int k) {
    long score = sheet.keyResultScore.get(k);
    long progress = sheet.keyResultProgress.get(k);
    long expected = sheet.keyResultExpected.get(k);
    long state = sheet.keyResultState.get(k);
    int first = plan.firstMeasure[k];
    int count = plan.measureCount(k);
    @Nullable Quotient[] values = new Quotient[count];
    long[] states = new long[count];
    for (int i = 0; i < count; i++) {
      values[i] = sheet.exactValue(first + i);
      states[i] = sheet.measureState.get(first + i);
    }
    evaluator.evaluateKeyResult(k);
    boolean changed =
        score != sheet.keyResultScore.get(k)
            || progress != sheet.keyResultProgress.get(k)
            || expected != sheet.keyResultExpected.get(k)
            || state != sheet.keyResultState.get(k);
    for (int i = 0; i < count && !changed; i++) {
      changed =
          states[i] != sheet.measureState.get(first + i)
              || !Quotient.isSame(values[i], sheet.exactValue(first + i));
    }
    return changed;
  }
}
