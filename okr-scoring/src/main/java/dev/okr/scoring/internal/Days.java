package dev.okr.scoring.internal;

import dev.okr.core.journal.Entry;
import dev.okr.scoring.policy.Policy;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Figures day by day: the first day by a full pass, every other one from the day before. On a new
 * day only these are evaluated again: the key results that an entry of that day is about, those of
 * which another score is expected than the day before, those whose values grow too old or end their
 * days, and upwards whatever a changed one contributes to. Not safe for threads.
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
    Sheet sheet = current.forkSheet();
    LocalDate next = current.on().plusDays(1);
    int day = CompiledPlan.day(next);
    Update update =
        new Update(plan, ledger, sheet, new Evaluator(plan, policy, ledger, sheet, day));
    byDay.getOrDefault(day, List.of()).forEach(update::touch);
    touchByTime(update, sheet, day);
    update.settle();
    current = Figures.of(plan, policy, ledger, sheet, next);
  }

  private void touchByTime(Update update, Sheet sheet, int day) {
    Calendar before = new Calendar(policy, day - 1);
    Calendar now = new Calendar(policy, day);
    for (int k = 0; k < plan.keyResults.length; k++) {
      if (isExpectedOtherwise(k, day, before, now) || isAgeing(k, sheet, day)) {
        update.touchKeyResult(k);
      }
    }
  }

  private boolean isExpectedOtherwise(int k, int day, Calendar before, Calendar now) {
    int start = plan.start[k];
    int end = plan.end[k];
    return day == start
        || before.expected(plan.expected[k], start, end)
            != now.expected(plan.expected[k], start, end);
  }

  /**
   * Whether a value of a key result becomes too old on the day, or is no longer asked to be new.
   */
  private boolean isAgeing(int k, Sheet sheet, int day) {
    boolean over = plan.end[k] != CompiledPlan.NO_DAY && day > plan.end[k];
    for (int m = plan.firstMeasure[k]; m < plan.firstMeasure[k + 1]; m++) {
      boolean wasStale = Sheet.has(sheet.measureState.get(m), Sheet.STALE);
      if (wasStale != (!over && isTooOld(m, Sheet.newest(sheet.measureState.get(m)), day))) {
        return true;
      }
    }
    return false;
  }

  private boolean isTooOld(int m, long newest, int day) {
    if (newest == CompiledPlan.NO_DAY || plan.metricOf[m] == CompiledPlan.NOT_THERE) {
      return false;
    }
    return plan.metrics[plan.metricOf[m]]
        .refresh()
        .map(policy.staleAfterDays()::get)
        .map(allowed -> day - newest > allowed)
        .orElse(false);
  }
}
