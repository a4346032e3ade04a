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
  private volatile @Nullable Columns columns;

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

  /** What is plain, as arrays; for a ledger that nobody appends to. */
  Columns columns() {
    Columns known = columns;
    if (known == null) {
      known = Columns.of(plan, this);
      columns = known; // two threads may make it twice, to the same content
    }
    return known;
  }

  /** A ledger with the same content; the caller gives up appending to this one. */
  Ledger fork() {
    Ledger fork = new Ledger(plan, keyResults.fork(), metrics.fork(), objectives.fork(), lines);
    fork.hasPassingAdjustments = hasPassingAdjustments;
    return fork;
  }

  private void load(Iterable<? extends Entry> entries) {
    LogsBySubject<CheckIn> checkIns = new LogsBySubject<>(plan.keyResults.length);
    LogsBySubject<TargetRevised> targets = new LogsBySubject<>(plan.keyResults.length);
    LogsBySubject<ScoreAdjusted> adjustments = new LogsBySubject<>(plan.keyResults.length);
    LogsBySubject<ScoreAdjusted> ofObjectives = new LogsBySubject<>(plan.objectives.length);
    LogsBySubject<Reading> readings = new LogsBySubject<>(plan.metrics.length);
    LogsBySubject<MetricRevised> revisions = new LogsBySubject<>(plan.metrics.length);
    LogsBySubject<Entry> watched = new LogsBySubject<>(plan.metrics.length);
    for (Entry entry : entries) {
      int line = lines++;
      if (entry instanceof CheckIn checkIn) {
        int k = plan.keyResult(checkIn.keyResult());
        checkIns.add(k, checkIn, line);
        watched.add(watchedBy(k, checkIn), checkIn, line);
      } else if (entry instanceof Reading reading) {
        int m = plan.metric(reading.metric());
        readings.add(m, reading, line);
        watched.add(watchedBy(m), reading, line);
      } else if (entry instanceof TargetRevised revised) {
        targets.add(plan.keyResult(revised.keyResult()), revised, line);
      } else if (entry instanceof MetricRevised revised) {
        revisions.add(plan.metric(revised.metric()), revised, line);
      } else if (entry instanceof ScoreAdjusted adjusted) {
        hasPassingAdjustments |= !adjusted.sticky();
        adjustments.add(keyResultOf(adjusted), adjusted, line);
        ofObjectives.add(objectiveOf(adjusted), adjusted, line);
      }
    }
    checkIns.forEach((k, log) -> keyResults.set(k, keyResult(k).withCheckIns(log)));
    targets.forEach((k, log) -> keyResults.set(k, keyResult(k).withTargets(log)));
    adjustments.forEach((k, log) -> keyResults.set(k, keyResult(k).withAdjustments(log)));
    ofObjectives.forEach(objectives::set);
    readings.forEach((m, log) -> metrics.set(m, metric(m).withReadings(log)));
    revisions.forEach((m, log) -> metrics.set(m, metric(m).withRevisions(log)));
    watched.forEach((m, log) -> metrics.set(m, metric(m).withWatched(log)));
  }

  /** Adds an entry at the end of the journal. */
  void append(Entry entry) {
    int line = lines++;
    if (entry instanceof CheckIn checkIn) {
      int k = plan.keyResult(checkIn.keyResult());
      if (k != CompiledPlan.NOT_THERE) {
        KeyResultLog log = keyResult(k);
        keyResults.set(k, log.withCheckIns(log.checkIns().with(new Logged<>(checkIn, line))));
        watch(watchedBy(k, checkIn), new Logged<>(checkIn, line));
      }
    } else if (entry instanceof Reading reading) {
      int m = plan.metric(reading.metric());
      if (m != CompiledPlan.NOT_THERE) {
        MetricLog log = metric(m);
        metrics.set(m, log.withReadings(log.readings().with(new Logged<>(reading, line))));
        watch(watchedBy(m), new Logged<>(reading, line));
      }
    } else if (entry instanceof TargetRevised revised) {
      int k = plan.keyResult(revised.keyResult());
      if (k != CompiledPlan.NOT_THERE) {
        KeyResultLog log = keyResult(k);
        keyResults.set(k, log.withTargets(log.targets().with(new Logged<>(revised, line))));
      }
    } else if (entry instanceof MetricRevised revised) {
      int m = plan.metric(revised.metric());
      if (m != CompiledPlan.NOT_THERE) {
        MetricLog log = metric(m);
        metrics.set(m, log.withRevisions(log.revisions().with(new Logged<>(revised, line))));
      }
    } else if (entry instanceof ScoreAdjusted adjusted) {
      adjust(new Logged<>(adjusted, line));
    }
  }

  private void watch(int m, Logged<Entry> entry) {
    if (m != CompiledPlan.NOT_THERE) {
      MetricLog log = metric(m);
      metrics.set(m, log.withWatched(log.watched().with(entry)));
    }
  }

  private void adjust(Logged<ScoreAdjusted> adjusted) {
    hasPassingAdjustments |= !adjusted.entry().sticky();
    int o = objectiveOf(adjusted.entry());
    if (o != CompiledPlan.NOT_THERE) {
      objectives.set(o, objective(o).with(adjusted));
    }
    int k = keyResultOf(adjusted.entry());
    if (k != CompiledPlan.NOT_THERE) {
      KeyResultLog log = keyResult(k);
      keyResults.set(k, log.withAdjustments(log.adjustments().with(adjusted)));
    }
  }

  private int objectiveOf(ScoreAdjusted adjusted) {
    return adjusted.goal() instanceof GoalRef.ToObjective to
        ? plan.objective(to.objective())
        : CompiledPlan.NOT_THERE;
  }

  private int keyResultOf(ScoreAdjusted adjusted) {
    return adjusted.goal() instanceof GoalRef.ToKeyResult to
        ? plan.keyResult(to.keyResult())
        : CompiledPlan.NOT_THERE;
  }

  /** Whether some score was set by hand only until the next value arrives. */
  boolean hasPassingAdjustments() {
    return hasPassingAdjustments;
  }

  /** The watched metric for which a check-in of the key result gives a value, or NOT_THERE. */
  private int watchedBy(int k, CheckIn checkIn) {
    if (k == CompiledPlan.NOT_THERE || !plan.hasGuardrails() || checkIn.value().isEmpty()) {
      return CompiledPlan.NOT_THERE;
    }
    Measure measure = measureOf(plan.keyResults[k], checkIn.measure());
    return measure == null || !measuresMetric(measure)
        ? CompiledPlan.NOT_THERE
        : watchedBy(measure.metric().map(plan::metric).orElse(CompiledPlan.NOT_THERE));
  }

  /** The metric if a guardrail watches it, else NOT_THERE. */
  private int watchedBy(int metric) {
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
