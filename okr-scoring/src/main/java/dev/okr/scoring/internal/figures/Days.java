package dev.okr.scoring.internal.figures;

import dev.okr.core.goal.PlannedTarget;
import dev.okr.core.journal.Entry;
import dev.okr.scoring.internal.ledger.Ledger;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.internal.score.Evaluator;
import dev.okr.scoring.internal.sheet.Sheet;
import dev.okr.scoring.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures day by day: the first day by a full pass, every other one from the day before. On a new
 * day only these are evaluated again: the key results that an entry of that day is about, those
 * that run, and upwards whatever a changed one contributes to. Not safe for threads.
 */
public final class Days {

  private final CompiledPlan plan;
  private final Policy policy;
  private final Ledger ledger;
  private final Map<Integer, List<Entry>> byDay = new HashMap<>();
  private Figures current;

  /**
   * The figures of the first day.
   *
   * @param ledger the ledger of the whole journal
   * @param entries the entries of the journal
   */
  public Days(
      CompiledPlan plan, Policy policy, Ledger ledger, List<Entry> entries, LocalDate first) {
    this.plan = plan;
    this.policy = policy;
    this.ledger = ledger;
    for (Entry entry : entries) {
      byDay.computeIfAbsent(CompiledPlan.day(entry.on()), any -> new ArrayList<>()).add(entry);
    }
    this.current = Figures.of(plan, policy, ledger, first);
  }

  /** The figures of the day. */
  public Figures current() {
    return current;
  }

  /** Goes on to the next day; the figures of earlier days stay as they are. */
  public void advance() {
    LocalDate next = current.on().plusDays(1);
    int day = CompiledPlan.day(next);
    Sheet sheet = current.forkSheet(day);
    Update update =
        new Update(plan, ledger, sheet, new Evaluator(plan, policy, ledger, sheet, day));
    byDay.getOrDefault(day, List.of()).forEach(update::touch);
    touchByTime(update, day);
    update.settle();
    current = Figures.of(plan, policy, ledger, sheet, next);
  }

  /** Marks whatever a day may change without an entry: goals that run, begin, end or are closed. */
  private void touchByTime(Update update, int day) {
    for (int o = 0; o < plan.objectiveCount(); o++) {
      if (day == plan.objectiveStart[o]
          || day == plan.objectiveEnd[o]
          || day == CompiledPlan.day(plan.closeOf(o).on())) {
        update.touchWithGoals(o);
      }
      if (isRunningObjective(o, day) && !ledger.objective(o).adjustments().isEmpty()) {
        update.touchObjective(o); // what is expected of it may follow from the days alone
      }
      boolean closes = day == CompiledPlan.day(plan.closeOf(o).on());
      for (int k = plan.firstKeyResult[o]; k < plan.firstKeyResult[o + 1]; k++) {
        if (closes || isRunning(k, day) || isPlannedAnew(k, day)) {
          update.touchKeyResult(k);
        }
      }
    }
  }

  private boolean isRunningObjective(int o, int day) {
    return (plan.objectiveStart[o] == CompiledPlan.NO_DAY || day >= plan.objectiveStart[o])
        && (plan.objectiveEnd[o] == CompiledPlan.NO_DAY || day <= plan.objectiveEnd[o]);
  }

  private boolean isRunning(int k, int day) {
    return (plan.startOf(k) == CompiledPlan.NO_DAY || day >= plan.startOf(k))
        && (plan.endOf(k) == CompiledPlan.NO_DAY || day <= plan.endOf(k));
  }

  /** Whether another step of a schedule begins. */
  private boolean isPlannedAnew(int k, int day) {
    for (int m = plan.firstMeasure[k]; m < plan.firstMeasure[k + 1]; m++) {
      for (PlannedTarget step : plan.measureAt(m).targets()) {
        if (CompiledPlan.day(step.from()) == day) {
          return true;
        }
      }
    }
    return false;
  }
}
