package dev.okr.scoring.internal.ledger;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Measure;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.MetricRevised;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.Reopened;
import dev.okr.core.journal.Retracted;
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

  private final CompiledPlan plan;
  private final RefTable<KeyResultLog> keyResults;
  private final RefTable<MeasureLog> measures;
  private final RefTable<MetricLog> metrics;
  private final RefTable<ObjectiveLog> objectives;

  /** The ids that some entry corrects or retracts. */
  private final Set<EntryId> named;

  private int lines;
  private boolean hasPassingAdjustments;
  private boolean hasRevisedTargets;
  private volatile @Nullable Columns columns;

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
  public static Ledger of(CompiledPlan plan, Iterable<? extends Entry> entries) {
    Ledger ledger =
        new Ledger(
            plan,
            new RefTable<>(plan.keyResults.length),
            new RefTable<>(plan.measures.length),
            new RefTable<>(plan.metrics.length),
            new RefTable<>(plan.objectives.length),
            new HashSet<>());
    new Loading(ledger, entries).load();
    return ledger;
  }

  /** What is plain, as arrays; for a ledger that nobody appends to. */
  public Columns columns() {
    Columns known = columns;
    if (known == null) {
      known = Columns.of(plan, this);
      columns = known; // two threads may make it twice, to the same content
    }
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
      KeyResultLog log = keyResult(k);
      keyResults.set(k, log.withCheckIns(log.checkIns().with(logged)));
      int m = plan.measure(k, checkIn.measure());
      if (m != CompiledPlan.NOT_THERE && hasValue(checkIn)) {
        measures.set(m, measure(m).withCheckIns(measure(m).checkIns().with(logged)));
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
  private interface EachNumber {
    void take(int metric);
  }

  /** Every number of a metric whose realm sees the entry. */
  private void forEachNumber(MetricId id, Entry entry, EachNumber each) {
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

  private boolean isObjectiveSeen(int o, Entry entry) {
    return o != CompiledPlan.NOT_THERE && isSeenBy(plan.realmOf[o], entry);
  }

  private int objectiveOf(GoalRef goal) {
    return goal instanceof GoalRef.ToObjective to
        ? plan.objective(to.objective())
        : CompiledPlan.NOT_THERE;
  }

  private int keyResultOf(GoalRef goal) {
    return goal instanceof GoalRef.ToKeyResult to
        ? plan.keyResult(to.keyResult())
        : CompiledPlan.NOT_THERE;
  }

  private int measureOf(TargetRevised revised) {
    int k = plan.keyResult(revised.keyResult());
    return k == CompiledPlan.NOT_THERE
        ? CompiledPlan.NOT_THERE
        : plan.measure(k, revised.measure());
  }

  private static boolean hasValue(CheckIn checkIn) {
    return checkIn.value().isPresent() || checkIn.done().isPresent() || !checkIn.undone().isEmpty();
  }

  /** The metric of which a check-in brings a value; {@code null} if of none. */
  private @Nullable MetricId metricMeasuredBy(int k, CheckIn checkIn) {
    if (!plan.hasGuardrails() || k == CompiledPlan.NOT_THERE || checkIn.value().isEmpty()) {
      return null;
    }
    int m = plan.measure(k, checkIn.measure());
    if (m == CompiledPlan.NOT_THERE) {
      return null;
    }
    Measure measure = plan.measures[m];
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

  /** The first reading of a whole journal, in time that grows with its length. */
  private static final class Loading {

    private final Ledger ledger;
    private final CompiledPlan plan;
    private final Iterable<? extends Entry> entries;
    private final TakenBack[] takenBack;
    private final LogsBySubject<CheckIn> checkIns;
    private final LogsBySubject<CheckIn> values;
    private final LogsBySubject<TargetRevised> targets;
    private final LogsBySubject<ScoreAdjusted> adjustments;
    private final LogsBySubject<ScoreAdjusted> ofObjectives;
    private final LogsBySubject<StateChanged> states;
    private final LogsBySubject<StateChanged> statesOfObjectives;
    private final LogsBySubject<Reading> readings;
    private final LogsBySubject<MetricRevised> revisions;
    private final LogsBySubject<CheckIn> watched;

    Loading(Ledger ledger, Iterable<? extends Entry> entries) {
      this.ledger = ledger;
      this.plan = ledger.plan;
      this.entries = entries;
      this.takenBack = new TakenBack[plan.realms.length];
      for (int r = 0; r < takenBack.length; r++) {
        takenBack[r] = TakenBack.in(entries, plan.realms[r].close().recordedAt());
      }
      checkIns = new LogsBySubject<>(plan.keyResults.length);
      values = new LogsBySubject<>(plan.measures.length);
      targets = new LogsBySubject<>(plan.measures.length);
      adjustments = new LogsBySubject<>(plan.keyResults.length);
      ofObjectives = new LogsBySubject<>(plan.objectives.length);
      states = new LogsBySubject<>(plan.keyResults.length);
      statesOfObjectives = new LogsBySubject<>(plan.objectives.length);
      readings = new LogsBySubject<>(plan.metrics.length);
      revisions = new LogsBySubject<>(plan.metrics.length);
      watched = new LogsBySubject<>(plan.metrics.length);
    }

    void load() {
      for (Entry entry : entries) {
        int line = ledger.lines++;
        entry.corrects().ifPresent(ledger.named::add);
        if (entry instanceof CheckIn checkIn) {
          take(new Logged<>(checkIn, line));
        } else if (entry instanceof Reading reading) {
          take(reading.metric(), new Logged<>(reading, line), readings);
        } else if (entry instanceof MetricRevised revised) {
          take(revised.metric(), new Logged<>(revised, line), revisions);
        } else if (entry instanceof TargetRevised revised) {
          ledger.hasRevisedTargets = true;
          int k = seen(plan.keyResult(revised.keyResult()), entry, line);
          if (k != CompiledPlan.NOT_THERE) {
            targets.add(plan.measure(k, revised.measure()), new Logged<>(revised, line));
          }
        } else if (entry instanceof ScoreAdjusted adjusted) {
          ledger.hasPassingAdjustments |= !adjusted.sticky();
          Logged<ScoreAdjusted> logged = new Logged<>(adjusted, line);
          adjustments.add(seen(ledger.keyResultOf(adjusted.goal()), entry, line), logged);
          ofObjectives.add(seenObjective(ledger.objectiveOf(adjusted.goal()), entry, line), logged);
        } else if (entry instanceof StateChanged changed) {
          Logged<StateChanged> logged = new Logged<>(changed, line);
          states.add(seen(ledger.keyResultOf(changed.goal()), entry, line), logged);
          statesOfObjectives.add(
              seenObjective(ledger.objectiveOf(changed.goal()), entry, line), logged);
        } else if (entry instanceof Retracted retracted) {
          ledger.named.add(retracted.target());
        }
      }
      checkIns.forEach((k, log) -> ledger.keyResults.set(k, ledger.keyResult(k).withCheckIns(log)));
      adjustments.forEach(
          (k, log) -> ledger.keyResults.set(k, ledger.keyResult(k).withAdjustments(log)));
      states.forEach((k, log) -> ledger.keyResults.set(k, ledger.keyResult(k).withStates(log)));
      values.forEach((m, log) -> ledger.measures.set(m, ledger.measure(m).withCheckIns(log)));
      targets.forEach((m, log) -> ledger.measures.set(m, ledger.measure(m).withTargets(log)));
      ofObjectives.forEach(
          (o, log) -> ledger.objectives.set(o, ledger.objective(o).withAdjustments(log)));
      statesOfObjectives.forEach(
          (o, log) -> ledger.objectives.set(o, ledger.objective(o).withStates(log)));
      readings.forEach((m, log) -> ledger.metrics.set(m, ledger.metric(m).withReadings(log)));
      revisions.forEach((m, log) -> ledger.metrics.set(m, ledger.metric(m).withRevisions(log)));
      watched.forEach((m, log) -> ledger.metrics.set(m, ledger.metric(m).withWatched(log)));
    }

    private void take(Logged<CheckIn> logged) {
      CheckIn checkIn = logged.entry();
      int k = plan.keyResult(checkIn.keyResult());
      int seen = seen(k, checkIn, logged.line());
      checkIns.add(seen, logged);
      if (seen != CompiledPlan.NOT_THERE && hasValue(checkIn)) {
        values.add(plan.measure(k, checkIn.measure()), logged);
      }
      MetricId metric = ledger.metricMeasuredBy(k, checkIn);
      if (metric != null) {
        take(metric, logged, watched);
      }
    }

    private <E extends Entry> void take(MetricId id, Logged<E> logged, LogsBySubject<E> logs) {
      ledger.forEachNumber(
          id,
          logged.entry(),
          m -> {
            if (!takenBack[plan.realmOfMetric[m]].has(logged.line())) {
              logs.add(m, logged);
            }
          });
    }

    private int seen(int k, Entry entry, int line) {
      return k != CompiledPlan.NOT_THERE
              && seenObjective(plan.objectiveOf[k], entry, line) != CompiledPlan.NOT_THERE
          ? k
          : CompiledPlan.NOT_THERE;
    }

    private int seenObjective(int o, Entry entry, int line) {
      return ledger.isObjectiveSeen(o, entry) && !takenBack[plan.realmOf[o]].has(line)
          ? o
          : CompiledPlan.NOT_THERE;
    }
  }
}
