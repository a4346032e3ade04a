package dev.okr.scoring.internal.ledger;

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
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** The first reading of a whole journal, in time that grows with its length. */
final class Loading {

  private final Ledger ledger;
  private final CompiledPlan plan;
  private final Iterable<? extends Entry> entries;
  private final TakenBack[] takenBack;
  private final CheckInLoading checkIns;
  private final LogsBySubject<TargetRevised> targets;
  private final LogsBySubject<ScoreAdjusted> adjustments;
  private final LogsBySubject<ScoreAdjusted> ofObjectives;
  private final LogsBySubject<StateChanged> states;
  private final LogsBySubject<StateChanged> statesOfObjectives;
  private final LogsBySubject<Reading> readings;
  private final LogsBySubject<MetricRevised> revisions;
  private final LogsBySubject<CheckIn> watched;

  private final boolean hasAmendments;

  /** Whether every entry on a goal counts: none is taken back, and no cycle is closed. */
  private final boolean isAllSeen;

  private LocalDate latestDate = LocalDate.MIN;
  private int latestDay = CompiledPlan.day(LocalDate.MIN);

  Loading(Ledger ledger, Iterable<? extends Entry> entries, boolean hasAmendments) {
    this.hasAmendments = hasAmendments;
    this.ledger = ledger;
    this.plan = ledger.plan;
    this.isAllSeen = !hasAmendments && plan.realms.length == 1;
    this.entries = entries;
    this.takenBack = new TakenBack[plan.realms.length];
    for (int r = 0; r < takenBack.length; r++) {
      takenBack[r] =
          TakenBack.in(hasAmendments ? entries : List.of(), plan.realms[r].close().recordedAt());
    }
    checkIns = new CheckInLoading(ledger, entries instanceof Collection<?> all ? all.size() : 0);
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
      int day = day(entry.on());
      if (hasAmendments) {
        entry.corrects().ifPresent(ledger.named::add);
      }
      if (entry instanceof CheckIn checkIn) {
        take(checkIn, line, day);
      } else if (entry instanceof Reading reading) {
        take(reading.metric(), reading, line, day, readings);
      } else if (entry instanceof MetricRevised revised) {
        take(revised.metric(), revised, line, day, revisions);
      } else if (entry instanceof TargetRevised revised) {
        ledger.hasRevisedTargets = true;
        int k = seen(plan.keyResult(revised.keyResult()), entry, line);
        if (k != CompiledPlan.NOT_THERE) {
          targets.add(plan.measure(k, revised.measure()), revised, line, day);
        }
      } else if (entry instanceof ScoreAdjusted adjusted) {
        ledger.hasPassingAdjustments |= !adjusted.sticky();
        int k = seen(ledger.keyResultOf(adjusted.goal()), entry, line);
        adjustments.add(k, adjusted, line, day);
        int o = seenObjective(ledger.objectiveOf(adjusted.goal()), entry, line);
        ofObjectives.add(o, adjusted, line, day);
      } else if (entry instanceof StateChanged changed) {
        int k = seen(ledger.keyResultOf(changed.goal()), entry, line);
        states.add(k, changed, line, day);
        int o = seenObjective(ledger.objectiveOf(changed.goal()), entry, line);
        statesOfObjectives.add(o, changed, line, day);
      } else if (entry instanceof Retracted retracted) {
        ledger.named.add(retracted.target());
      }
    }
    checkIns.finish();
    adjustments.forEach(
        (k, log) -> ledger.keyResults.set(k, ledger.keyResult(k).withAdjustments(log)));
    states.forEach((k, log) -> ledger.keyResults.set(k, ledger.keyResult(k).withStates(log)));
    targets.forEach((m, log) -> ledger.measures.set(m, ledger.measure(m).withTargets(log)));
    ofObjectives.forEach(
        (o, log) -> ledger.objectives.set(o, ledger.objective(o).withAdjustments(log)));
    statesOfObjectives.forEach(
        (o, log) -> ledger.objectives.set(o, ledger.objective(o).withStates(log)));
    readings.forEach((m, log) -> ledger.metrics.set(m, ledger.metric(m).withReadings(log)));
    revisions.forEach((m, log) -> ledger.metrics.set(m, ledger.metric(m).withRevisions(log)));
    watched.forEach((m, log) -> ledger.metrics.set(m, ledger.metric(m).withWatched(log)));
  }

  /** Entries of one date often share its object, and stand together. */
  @SuppressWarnings("ReferenceEquality") // the same object is the same date; others are counted
  private int day(LocalDate date) {
    if (date != latestDate) {
      latestDate = date;
      latestDay = CompiledPlan.day(date);
    }
    return latestDay;
  }

  private void take(CheckIn checkIn, int line, int day) {
    int k = checkIns.keyResult(checkIn.keyResult());
    int seen = seen(k, checkIn, line);
    if (seen != CompiledPlan.NOT_THERE) {
      checkIns.take(seen, checkIn, line, day);
    }
    MetricId metric = ledger.metricMeasuredBy(k, checkIn);
    if (metric != null) {
      take(metric, checkIn, line, day, watched);
    }
  }

  private <E extends Entry> void take(
      MetricId id, E entry, int line, int day, LogsBySubject<E> logs) {
    ledger.forEachNumber(
        id,
        entry,
        m -> {
          if (!takenBack[plan.realmOfMetric[m]].has(line)) {
            logs.add(m, entry, line, day);
          }
        });
  }

  private int seen(int k, Entry entry, int line) {
    return isAllSeen
            || (k != CompiledPlan.NOT_THERE
                && seenObjective(plan.objectiveOf[k], entry, line) != CompiledPlan.NOT_THERE)
        ? k
        : CompiledPlan.NOT_THERE;
  }

  private int seenObjective(int o, Entry entry, int line) {
    return ledger.isObjectiveSeen(o, entry) && !takenBack[plan.realmOf[o]].has(line)
        ? o
        : CompiledPlan.NOT_THERE;
  }
}
