package dev.okr.scoring.internal.figures;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.journal.Entry;
import dev.okr.scoring.internal.ledger.Ledger;
import dev.okr.scoring.internal.number.Quotient;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.internal.plan.Reach;
import dev.okr.scoring.internal.score.Evaluator;
import dev.okr.scoring.internal.sheet.Sheet;
import java.util.Arrays;
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

  /** Objectives whose goals are looked at whatever becomes of them. */
  private final Set<Integer> forced = new HashSet<>();

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

  /** Marks an objective with its key results and what it contributes to. */
  void touchWhole(int o) {
    for (int k = plan.firstKeyResult[o]; k < plan.firstKeyResult[o + 1]; k++) {
      touchKeyResult(k);
    }
    touchWithGoals(o);
  }

  /** Marks an objective that counts from now on, or no longer, in what it contributes to. */
  void touchWithGoals(int o) {
    forced.add(o);
    touchObjective(o);
  }

  /** Marks an objective. */
  void touchObjective(int o) {
    if (o != CompiledPlan.NOT_THERE && waiting.add(o)) {
      objectives.add(plan.rank[o]);
    }
  }

  private void evaluate(int o) {
    boolean changed = forced.remove(o);
    for (int k = plan.firstKeyResult[o];
        k < plan.firstKeyResult[o + 1] && !keyResults.isEmpty();
        k++) {
      if (keyResults.remove(k) && isChangedByEvaluation(k)) {
        changedKeyResults.add(k);
        changed = true;
      }
    }
    long[] before = sheet.figuresOfObjective(o);
    evaluator.evaluateObjective(o);
    if (!Arrays.equals(before, sheet.figuresOfObjective(o))) {
      changedObjectives.add(o);
      changed = true;
    }
    // A value that changes nothing still ends an adjustment above that holds until the next one,
    // and may be another source of a sum. Once is enough: on a cycle of contributions the way up
    // would never end.
    boolean climbs = ledger.hasPassingAdjustments() || plan.isSummed[o];
    if (changed || (climbs && climbed.add(o))) {
      touchGoalsOf(o);
    }
  }

  /** The goals an objective contributes to: a value may come from there as well as a score. */
  private void touchGoalsOf(int o) {
    plan.objectiveAt(o)
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
    long[] before = sheet.figuresOfKeyResult(k);
    int first = plan.firstMeasure[k];
    int count = plan.measureCount(k);
    @Nullable Quotient[] values = new Quotient[count];
    long[] states = new long[count];
    long[] progress = new long[count];
    for (int i = 0; i < count; i++) {
      values[i] = sheet.exactValue(first + i);
      states[i] = sheet.measureState.get(first + i);
      progress[i] = sheet.progress.get(first + i);
    }
    evaluator.evaluateKeyResult(k);
    boolean changed = !Arrays.equals(before, sheet.figuresOfKeyResult(k));
    for (int i = 0; i < count && !changed; i++) {
      changed =
          states[i] != sheet.measureState.get(first + i)
              || progress[i] != sheet.progress.get(first + i)
              || !Quotient.isSame(values[i], sheet.exactValue(first + i));
    }
    return changed;
  }
}
