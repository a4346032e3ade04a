package dev.okr.scoring.internal.ledger;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.MetricRevised;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.Retracted;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.StateChanged;
import dev.okr.core.journal.TakenBack;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.metric.MetricId;
import dev.okr.scoring.internal.plan.CompiledPlan;
import java.util.List;

/** The first reading of a whole journal, in time that grows with its length. */
final class Loading {

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

  private final boolean hasAmendments;
  private final boolean isEachOnce;

  /** The number behind that of the key result which was found last: often the next one. */
  private int next;

  Loading(Ledger ledger, Iterable<? extends Entry> entries, boolean hasAmendments) {
    this.hasAmendments = hasAmendments;
    this.ledger = ledger;
    this.plan = ledger.plan;
    this.isEachOnce = plan.hasEachKeyResultOnce();
    this.entries = entries;
    this.takenBack = new TakenBack[plan.realms.length];
    for (int r = 0; r < takenBack.length; r++) {
      takenBack[r] =
          TakenBack.in(hasAmendments ? entries : List.of(), plan.realms[r].close().recordedAt());
    }
    checkIns = new LogsBySubject<>(plan.keyResultCount());
    values = new LogsBySubject<>(plan.measureCount());
    targets = new LogsBySubject<>(plan.measureCount());
    adjustments = new LogsBySubject<>(plan.keyResultCount());
    ofObjectives = new LogsBySubject<>(plan.objectiveCount());
    states = new LogsBySubject<>(plan.keyResultCount());
    statesOfObjectives = new LogsBySubject<>(plan.objectiveCount());
    readings = new LogsBySubject<>(plan.metrics.length);
    revisions = new LogsBySubject<>(plan.metrics.length);
    watched = new LogsBySubject<>(plan.metrics.length);
  }

  void load() {
    for (Entry entry : entries) {
      int line = ledger.lines++;
      if (hasAmendments) {
        entry.corrects().ifPresent(ledger.named::add);
      }
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
    int k = keyResult(checkIn.keyResult());
    int seen = seen(k, checkIn, logged.line());
    checkIns.add(seen, logged);
    if (seen != CompiledPlan.NOT_THERE && Ledger.hasValue(checkIn)) {
      values.add(plan.measure(k, checkIn.measure()), logged);
    }
    MetricId metric = ledger.metricMeasuredBy(k, checkIn);
    if (metric != null) {
      take(metric, logged, watched);
    }
  }

  /** The number of a key result; check-ins often come in the order of the plan, or in a row. */
  private int keyResult(KeyResultId id) {
    int k = next;
    if (!isAt(k, id)) {
      k = isAt(next - 1, id) ? next - 1 : plan.keyResult(id);
    }
    next = k + 1 < plan.keyResultCount() ? k + 1 : 0;
    return k;
  }

  private boolean isAt(int k, KeyResultId id) {
    return isEachOnce && k >= 0 && k < plan.keyResultCount() && plan.keyResultAt(k).id().equals(id);
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
