package dev.okr.scoring.internal;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Measure;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.MetricRevised;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.TargetRevised;
import java.util.function.IntConsumer;

/** Which goals an entry is about; what they are parts of is not meant. */
final class Reach {

  private final CompiledPlan plan;
  private final IntConsumer keyResult;
  private final IntConsumer objective;

  /**
   * A reach.
   *
   * @param keyResult takes the number of each key result, perhaps more than once
   * @param objective takes the number of each objective
   */
  Reach(CompiledPlan plan, IntConsumer keyResult, IntConsumer objective) {
    this.plan = plan;
    this.keyResult = keyResult;
    this.objective = objective;
  }

  void of(Entry entry) {
    if (entry instanceof CheckIn checkIn) {
      ofCheckIn(checkIn);
    } else if (entry instanceof Reading reading) {
      ofMetric(plan.metric(reading.metric()));
    } else if (entry instanceof MetricRevised revised) {
      ofMetric(plan.metric(revised.metric()));
    } else if (entry instanceof TargetRevised revised) {
      take(plan.keyResult(revised.keyResult()));
    } else if (entry instanceof ScoreAdjusted adjusted) {
      if (adjusted.goal() instanceof GoalRef.ToKeyResult to) {
        take(plan.keyResult(to.keyResult()));
      } else if (adjusted.goal() instanceof GoalRef.ToObjective to) {
        int o = plan.objective(to.objective());
        if (o != CompiledPlan.NOT_THERE) {
          objective.accept(o);
        }
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
    Measure measure = Ledger.measureOf(plan.keyResults[k], checkIn.measure());
    if (measure != null && checkIn.value().isPresent()) {
      ofWatchers(measure.metric().map(plan::metric).orElse(CompiledPlan.NOT_THERE));
    }
  }

  private void ofMetric(int metric) {
    if (metric != CompiledPlan.NOT_THERE) {
      for (int k : plan.usersOf(metric)) {
        keyResult.accept(k);
      }
      ofWatchers(metric);
    }
  }

  private void ofWatchers(int metric) {
    if (metric != CompiledPlan.NOT_THERE) {
      for (int k : plan.watchersOf(metric)) {
        keyResult.accept(k);
      }
    }
  }

  private void take(int k) {
    if (k != CompiledPlan.NOT_THERE) {
      keyResult.accept(k);
    }
  }
}
