package dev.okr.scoring.internal.plan;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.MetricRevised;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.StateChanged;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.metric.MetricId;
import java.util.function.IntConsumer;

/** Which goals an entry is about; what they are parts of is not meant. */
public final class Reach {

  private final CompiledPlan plan;
  private final IntConsumer keyResult;
  private final IntConsumer objective;

  /**
   * A reach.
   *
   * @param keyResult takes the number of each key result, perhaps more than once
   * @param objective takes the number of each objective
   */
  public Reach(CompiledPlan plan, IntConsumer keyResult, IntConsumer objective) {
    this.plan = plan;
    this.keyResult = keyResult;
    this.objective = objective;
  }

  public void of(Entry entry) {
    if (entry instanceof CheckIn checkIn) {
      ofCheckIn(checkIn);
    } else if (entry instanceof Reading reading) {
      forEachNumber(reading.metric(), this::ofMetric);
    } else if (entry instanceof MetricRevised revised) {
      forEachNumber(revised.metric(), this::ofMetric);
    } else if (entry instanceof TargetRevised revised) {
      take(plan.keyResult(revised.keyResult()));
    } else if (entry instanceof ScoreAdjusted adjusted) {
      ofGoal(adjusted.goal(), false);
    } else if (entry instanceof StateChanged changed) {
      ofGoal(changed.goal(), true);
    }
  }

  private void ofGoal(GoalRef goal, boolean takesKeyResultsAlong) {
    if (goal instanceof GoalRef.ToKeyResult to) {
      take(plan.keyResult(to.keyResult()));
    } else if (goal instanceof GoalRef.ToObjective to) {
      int o = plan.objective(to.objective());
      if (o != CompiledPlan.NOT_THERE) {
        objective.accept(o);
        for (int k = plan.firstKeyResult[o];
            k < plan.firstKeyResult[o + 1] && takesKeyResultsAlong;
            k++) {
          keyResult.accept(k);
        }
      }
    }
  }

  private void forEachNumber(MetricId id, IntConsumer each) {
    for (int r = 0; r < plan.realms.length; r++) {
      int metric = plan.metric(r, id);
      if (metric != CompiledPlan.NOT_THERE) {
        each.accept(metric);
      }
    }
  }

  /** A check-in is a value of its measure's metric too, for the guardrails on that metric. */
  private void ofCheckIn(CheckIn checkIn) {
    int k = plan.keyResult(checkIn.keyResult());
    if (k == CompiledPlan.NOT_THERE) {
      return;
    }
    keyResult.accept(k);
    int m = plan.measure(k, checkIn.measure());
    if (m != CompiledPlan.NOT_THERE && checkIn.value().isPresent()) {
      plan.measureAt(m).metric().ifPresent(id -> forEachNumber(id, this::ofWatchers));
    }
  }

  private void ofMetric(int metric) {
    for (int k : plan.usersOf(metric)) {
      keyResult.accept(k);
    }
    ofWatchers(metric);
  }

  private void ofWatchers(int metric) {
    for (int k : plan.watchersOf(metric)) {
      keyResult.accept(k);
    }
  }

  private void take(int k) {
    if (k != CompiledPlan.NOT_THERE) {
      keyResult.accept(k);
    }
  }
}
