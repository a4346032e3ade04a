package dev.okr.scoring.internal.ledger;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Measure;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.MetricRevised;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.Reopened;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.StateChanged;
import dev.okr.core.journal.TakenBack;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.metric.MetricId;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.internal.rows.RefTable;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A journal sorted by what its entries are about, for one compiled plan: of each element the
 * entries that may count for it, without those that are taken back or were recorded after the close
 * of its cycle. Entries about what the plan lacks are left out: the rule book reports them.
 */
public final class Ledger {

  final CompiledPlan plan;
  final RefTable<KeyResultLog> keyResults;
  final RefTable<MeasureLog> measures;
  final RefTable<MetricLog> metrics;
  final RefTable<ObjectiveLog> objectives;

  /** The ids that some entry corrects or retracts. */
  final Set<EntryId> named;

  int lines;
  boolean hasPassingAdjustments;
  boolean hasRevisedTargets;
  private volatile @Nullable Columns columns;
  private volatile boolean isAskedAgain;

  private Ledger(
      CompiledPlan plan,
      RefTable<KeyResultLog> keyResults,
      RefTable<MeasureLog> measures,
      RefTable<MetricLog> metrics,
      RefTable<ObjectiveLog> objectives,
      Set<EntryId> named) {
    this.plan = plan;
    this.keyResults = keyResults;
    this.measures = measures;
    this.metrics = metrics;
    this.objectives = objectives;
    this.named = named;
  }

  /** The ledger of a journal. */
  public static Ledger of(CompiledPlan plan, Journal journal) {
    return of(plan, journal.entries(), journal.hasAmendments());
  }

  /** The ledger of entries in the order of their journal. */
  public static Ledger of(CompiledPlan plan, Iterable<? extends Entry> entries) {
    return of(plan, entries, true);
  }

  private static Ledger of(
      CompiledPlan plan, Iterable<? extends Entry> entries, boolean hasAmendments) {
    Ledger ledger =
        new Ledger(
            plan,
            new RefTable<>(plan.keyResultCount()),
            new RefTable<>(plan.measureCount()),
            new RefTable<>(plan.metrics.length),
            new RefTable<>(plan.objectiveCount()),
            new HashSet<>());
    new Loading(ledger, entries, hasAmendments).load();
    return ledger;
  }

  /**
   * What is plain on a day, as arrays; for a ledger that nobody appends to. Who asks once gets the
   * values of that day; who asks again probably goes on to other days, and gets those of all.
   */
  public Columns columns(int day) {
    Columns known = columns;
    if (known != null) {
      return known;
    }
    if (!isAskedAgain) {
      isAskedAgain = true;
      return Columns.on(plan, this, day);
    }
    known = Columns.of(plan, this);
    columns = known; // two threads may make it twice, to the same content
    return known;
  }

  /** A ledger with the same content; the caller gives up appending to this one. */
  public Ledger fork() {
    Ledger fork =
        new Ledger(
            plan, keyResults.fork(), measures.fork(), metrics.fork(), objectives.fork(), named);
    fork.lines = lines;
    fork.hasPassingAdjustments = hasPassingAdjustments;
    fork.hasRevisedTargets = hasRevisedTargets;
    return fork;
  }

  /**
   * Whether an entry, once appended, changes which other entries count: then the ledger is made
   * anew.
   */
  public boolean isRewrittenBy(Entry entry) {
    return TakenBack.names(entry)
        || entry instanceof Closed
        || entry instanceof Reopened
        || named.contains(entry.id());
  }

  /** Adds an entry that rewrites nothing at the end of the journal. */
  public void append(Entry entry) {
    int line = lines++;
    if (entry instanceof CheckIn checkIn) {
      append(new Logged<>(checkIn, line));
    } else if (entry instanceof Reading reading) {
      Logged<Reading> logged = new Logged<>(reading, line);
      forEachNumber(
          reading.metric(),
          entry,
          m -> metrics.set(m, metric(m).withReadings(metric(m).readings().with(logged))));
    } else if (entry instanceof MetricRevised revised) {
      Logged<MetricRevised> logged = new Logged<>(revised, line);
      forEachNumber(
          revised.metric(),
          entry,
          m -> metrics.set(m, metric(m).withRevisions(metric(m).revisions().with(logged))));
    } else if (entry instanceof TargetRevised revised) {
      hasRevisedTargets = true;
      int m = measureOf(revised);
      if (isSeen(plan.keyResult(revised.keyResult()), entry) && m != CompiledPlan.NOT_THERE) {
        MeasureLog log = measure(m);
        measures.set(m, log.withTargets(log.targets().with(new Logged<>(revised, line))));
      }
    } else if (entry instanceof ScoreAdjusted adjusted) {
      adjust(new Logged<>(adjusted, line));
    } else if (entry instanceof StateChanged changed) {
      change(new Logged<>(changed, line));
    }
  }

  private void append(Logged<CheckIn> logged) {
    CheckIn checkIn = logged.entry();
    int k = plan.keyResult(checkIn.keyResult());
    if (isSeen(k, checkIn)) {
      KeyResultLog before = keyResult(k);
      KeyResultLog after = before.with(logged);
      keyResults.set(k, after);
      int m = plan.measure(k, checkIn.measure());
      if (m != CompiledPlan.NOT_THERE && hasValue(checkIn)) {
        MeasureLog log = measure(m);
        measures.set(
            m, log.withCheckIns(log.checkIns().with(logged, before.checkIns(), after.checkIns())));
      }
    }
    MetricId watched = metricMeasuredBy(k, checkIn);
    if (watched != null) {
      forEachNumber(
          watched,
          checkIn,
          m -> {
            if (plan.isWatched(m)) {
              metrics.set(m, metric(m).withWatched(metric(m).watched().with(logged)));
            }
          });
    }
  }

  private void adjust(Logged<ScoreAdjusted> adjusted) {
    hasPassingAdjustments |= !adjusted.entry().sticky();
    GoalRef goal = adjusted.entry().goal();
    int o = objectiveOf(goal);
    if (isObjectiveSeen(o, adjusted.entry())) {
      objectives.set(o, objective(o).withAdjustments(objective(o).adjustments().with(adjusted)));
    }
    int k = keyResultOf(goal);
    if (isSeen(k, adjusted.entry())) {
      keyResults.set(k, keyResult(k).withAdjustments(keyResult(k).adjustments().with(adjusted)));
    }
  }

  private void change(Logged<StateChanged> changed) {
    GoalRef goal = changed.entry().goal();
    int o = objectiveOf(goal);
    if (isObjectiveSeen(o, changed.entry())) {
      objectives.set(o, objective(o).withStates(objective(o).states().with(changed)));
    }
    int k = keyResultOf(goal);
    if (isSeen(k, changed.entry())) {
      keyResults.set(k, keyResult(k).withStates(keyResult(k).states().with(changed)));
    }
  }

  /** Takes the number of a metric. */
  interface EachNumber {
    void take(int metric);
  }

  /** Every number of a metric whose realm sees the entry. */
  void forEachNumber(MetricId id, Entry entry, EachNumber each) {
    for (int r = 0; r < plan.realms.length; r++) {
      int m = plan.metric(r, id);
      if (m != CompiledPlan.NOT_THERE && isSeenBy(r, entry)) {
        each.take(m);
      }
    }
  }

  private boolean isSeenBy(int realm, Entry entry) {
    return !entry.recordedAt().isAfter(plan.realms[realm].close().recordedAt());
  }

  private boolean isSeen(int k, Entry entry) {
    return k != CompiledPlan.NOT_THERE && isObjectiveSeen(plan.objectiveOf[k], entry);
  }

  boolean isObjectiveSeen(int o, Entry entry) {
    return o != CompiledPlan.NOT_THERE && isSeenBy(plan.realmOf[o], entry);
  }

  int objectiveOf(GoalRef goal) {
    return goal.fold(plan::objective, id -> CompiledPlan.NOT_THERE);
  }

  int keyResultOf(GoalRef goal) {
    return goal.fold(id -> CompiledPlan.NOT_THERE, plan::keyResult);
  }

  private int measureOf(TargetRevised revised) {
    int k = plan.keyResult(revised.keyResult());
    return k == CompiledPlan.NOT_THERE
        ? CompiledPlan.NOT_THERE
        : plan.measure(k, revised.measure());
  }

  static boolean hasValue(CheckIn checkIn) {
    return checkIn.value().isPresent() || checkIn.done().isPresent() || !checkIn.undone().isEmpty();
  }

  /** The metric of which a check-in brings a value; {@code null} if of none. */
  @Nullable MetricId metricMeasuredBy(int k, CheckIn checkIn) {
    if (!plan.hasGuardrails() || k == CompiledPlan.NOT_THERE || checkIn.value().isEmpty()) {
      return null;
    }
    int m = plan.measure(k, checkIn.measure());
    if (m == CompiledPlan.NOT_THERE) {
      return null;
    }
    Measure measure = plan.measureAt(m);
    return measure.valueOf().isEmpty() ? measure.metric().orElse(null) : null;
  }

  /** Whether some score was set by hand only until the next value arrives. */
  public boolean hasPassingAdjustments() {
    return hasPassingAdjustments;
  }

  /** Whether some target was revised. */
  public boolean hasRevisedTargets() {
    return hasRevisedTargets;
  }

  /** What was said of a key result. */
  public KeyResultLog keyResult(int number) {
    return Objects.requireNonNullElse(keyResults.get(number), KeyResultLog.EMPTY);
  }

  /** What was said of a measure. */
  public MeasureLog measure(int number) {
    return Objects.requireNonNullElse(measures.get(number), MeasureLog.EMPTY);
  }

  /** What was said of a metric. */
  public MetricLog metric(int number) {
    return number == CompiledPlan.NOT_THERE
        ? MetricLog.EMPTY
        : Objects.requireNonNullElse(metrics.get(number), MetricLog.EMPTY);
  }

  /** What was said of an objective. */
  public ObjectiveLog objective(int number) {
    return Objects.requireNonNullElse(objectives.get(number), ObjectiveLog.EMPTY);
  }
}
