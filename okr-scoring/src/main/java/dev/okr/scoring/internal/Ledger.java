package dev.okr.scoring.internal;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.MetricRevised;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.TargetRevised;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A journal sorted by what its entries are about, for one compiled plan. Entries about what the
 * plan lacks are left out: the rule book reports them.
 */
public final class Ledger {

  private final CompiledPlan plan;
  private final RefTable<KeyResultLog> keyResults;
  private final RefTable<MetricLog> metrics;
  private final RefTable<Log<ScoreAdjusted>> objectives;
  private int lines;
  private boolean hasPassingAdjustments;

  private Ledger(
      CompiledPlan plan,
      RefTable<KeyResultLog> keyResults,
      RefTable<MetricLog> metrics,
      RefTable<Log<ScoreAdjusted>> objectives,
      int lines) {
    this.plan = plan;
    this.keyResults = keyResults;
    this.metrics = metrics;
    this.objectives = objectives;
    this.lines = lines;
  }

  /** The ledger of a journal. */
  public static Ledger of(CompiledPlan plan, Iterable<? extends Entry> entries) {
    Ledger ledger =
        new Ledger(
            plan,
            new RefTable<>(plan.keyResults.length),
            new RefTable<>(plan.metrics.length),
            new RefTable<>(plan.objectives.length),
            0);
    ledger.load(entries);
    return ledger;
  }

  /** A ledger with the same content; the caller gives up appending to this one. */
  Ledger fork() {
    Ledger fork = new Ledger(plan, keyResults.fork(), metrics.fork(), objectives.fork(), lines);
    fork.hasPassingAdjustments = hasPassingAdjustments;
    return fork;
  }

  private void load(Iterable<? extends Entry> entries) {
    Map<Integer, List<Logged<CheckIn>>> checkIns = new HashMap<>();
    Map<Integer, List<Logged<Reading>>> readings = new HashMap<>();
    Map<Integer, List<Logged<Entry>>> watched = new HashMap<>();
    for (Entry entry : entries) {
      int line = lines++;
      if (entry instanceof CheckIn checkIn) {
        add(checkIns, plan.keyResult(checkIn.keyResult()), new Logged<>(checkIn, line));
        add(watched, watchedBy(checkIn), new Logged<>(checkIn, line));
      } else if (entry instanceof Reading reading) {
        int metric = plan.metric(reading.metric());
        add(readings, metric, new Logged<>(reading, line));
        if (metric != CompiledPlan.NOT_THERE && plan.isWatched(metric)) {
          add(watched, metric, new Logged<>(reading, line));
        }
      } else {
        appendRare(entry, line);
      }
    }
    checkIns.forEach(
        (k, list) -> {
          KeyResultLog log = keyResult(k);
          keyResults.set(k, new KeyResultLog(Log.of(list), log.targets(), log.adjustments()));
        });
    readings.forEach(
        (m, list) -> {
          MetricLog log = metric(m);
          metrics.set(m, new MetricLog(Log.of(list), log.revisions(), log.watched()));
        });
    watched.forEach(
        (m, list) -> {
          MetricLog log = metric(m);
          metrics.set(m, new MetricLog(log.readings(), log.revisions(), Log.of(list)));
        });
  }

  private static <T> void add(Map<Integer, List<T>> lists, int number, T item) {
    if (number != CompiledPlan.NOT_THERE) {
      lists.computeIfAbsent(number, any -> new ArrayList<>()).add(item);
    }
  }

  /** Adds an entry at the end of the journal. */
  void append(Entry entry) {
    int line = lines++;
    if (entry instanceof CheckIn checkIn) {
      int k = plan.keyResult(checkIn.keyResult());
      if (k != CompiledPlan.NOT_THERE) {
        KeyResultLog log = keyResult(k);
        keyResults.set(
            k,
            new KeyResultLog(
                log.checkIns().with(new Logged<>(checkIn, line)),
                log.targets(),
                log.adjustments()));
        watch(watchedBy(checkIn), new Logged<>(checkIn, line));
      }
    } else if (entry instanceof Reading reading) {
      int m = plan.metric(reading.metric());
      if (m != CompiledPlan.NOT_THERE) {
        MetricLog log = metric(m);
        metrics.set(
            m,
            new MetricLog(
                log.readings().with(new Logged<>(reading, line)), log.revisions(), log.watched()));
        if (plan.isWatched(m)) {
          watch(m, new Logged<>(reading, line));
        }
      }
    } else {
      appendRare(entry, line);
    }
  }

  private void watch(int m, Logged<Entry> entry) {
    if (m != CompiledPlan.NOT_THERE) {
      MetricLog log = metric(m);
      metrics.set(m, new MetricLog(log.readings(), log.revisions(), log.watched().with(entry)));
    }
  }

  private void appendRare(Entry entry, int line) {
    if (entry instanceof TargetRevised revised) {
      int k = plan.keyResult(revised.keyResult());
      if (k != CompiledPlan.NOT_THERE) {
        KeyResultLog log = keyResult(k);
        keyResults.set(
            k,
            new KeyResultLog(
                log.checkIns(),
                log.targets().with(new Logged<>(revised, line)),
                log.adjustments()));
      }
    } else if (entry instanceof MetricRevised revised) {
      int m = plan.metric(revised.metric());
      if (m != CompiledPlan.NOT_THERE) {
        MetricLog log = metric(m);
        metrics.set(
            m,
            new MetricLog(
                log.readings(), log.revisions().with(new Logged<>(revised, line)), log.watched()));
      }
    } else if (entry instanceof ScoreAdjusted adjusted) {
      adjust(new Logged<>(adjusted, line));
    }
  }

  /** Whether some score was set by hand only until the next value arrives. */
  boolean hasPassingAdjustments() {
    return hasPassingAdjustments;
  }

  private void adjust(Logged<ScoreAdjusted> adjusted) {
    hasPassingAdjustments |= !adjusted.entry().sticky();
    GoalRef goal = adjusted.entry().goal();
    if (goal instanceof GoalRef.ToObjective to) {
      int o = plan.objective(to.objective());
      if (o != CompiledPlan.NOT_THERE) {
        objectives.set(o, objective(o).with(adjusted));
      }
    } else if (goal instanceof GoalRef.ToKeyResult to) {
      int k = plan.keyResult(to.keyResult());
      if (k != CompiledPlan.NOT_THERE) {
        KeyResultLog log = keyResult(k);
        keyResults.set(
            k, new KeyResultLog(log.checkIns(), log.targets(), log.adjustments().with(adjusted)));
      }
    }
  }

  /** The watched metric for which the check-in gives a value, or NOT_THERE. */
  private int watchedBy(CheckIn checkIn) {
    int k = plan.keyResult(checkIn.keyResult());
    if (k == CompiledPlan.NOT_THERE || checkIn.value().isEmpty()) {
      return CompiledPlan.NOT_THERE;
    }
    Measure measure = measureOf(plan.keyResults[k], checkIn.measure());
    int metric =
        measure == null || !measuresMetric(measure)
            ? CompiledPlan.NOT_THERE
            : measure.metric().map(plan::metric).orElse(CompiledPlan.NOT_THERE);
    return metric != CompiledPlan.NOT_THERE && plan.isWatched(metric)
        ? metric
        : CompiledPlan.NOT_THERE;
  }

  /** Whether check-ins of the measure are values of its metric: not what is done, not a sum. */
  private static boolean measuresMetric(Measure measure) {
    return !(measure.target() instanceof Target.Milestones)
        && !(measure.target() instanceof Target.Done)
        && measure.valueOf().isEmpty();
  }

  /** The measure an entry is about: the one it names, else the only one there is. */
  static @Nullable Measure measureOf(KeyResult keyResult, Optional<MeasureId> named) {
    if (named.isPresent()) {
      return keyResult.measure(named.get()).orElse(null);
    }
    return keyResult.measures().size() == 1 ? keyResult.measures().get(0) : null;
  }

  /** What was said of a key result. */
  KeyResultLog keyResult(int number) {
    return Objects.requireNonNullElse(keyResults.get(number), KeyResultLog.EMPTY);
  }

  /** What was said of a metric. */
  MetricLog metric(int number) {
    return number == CompiledPlan.NOT_THERE
        ? MetricLog.EMPTY
        : Objects.requireNonNullElse(metrics.get(number), MetricLog.EMPTY);
  }

  /** The scores set by hand for an objective. */
  Log<ScoreAdjusted> objective(int number) {
    Log<ScoreAdjusted> log = objectives.get(number);
    return log == null ? Log.empty() : log;
  }
}
