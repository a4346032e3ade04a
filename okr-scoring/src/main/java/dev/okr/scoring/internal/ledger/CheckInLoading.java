package dev.okr.scoring.internal.ledger;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.journal.CheckIn;
import dev.okr.scoring.internal.plan.CompiledPlan;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The check-ins of a journal on their way to the logs of key results and measures. Most of a
 * journal is check-ins, most key results have one measure, and most check-ins bring its value: such
 * a measure has the log of its key result, and an entry is looked at once.
 */
final class CheckInLoading {

  private final Ledger ledger;
  private final CompiledPlan plan;
  private final boolean isEachOnce;
  private final LogsBySubject<CheckIn> ofKeyResults;
  private final LogsBySubject<CheckIn> lights;
  private final LogsBySubject<CheckIn> blockers;

  /** How many check-ins on each key result have a confidence. */
  private final int[] confidences;

  /** The ids as a journal has them: of few objects, so that most are known without comparing. */
  private final @Nullable KeyResultId[] known;

  /** The same of the measure that was named last, and of the plan's: often of all key results. */
  private @Nullable MeasureId named;

  private @Nullable MeasureId own;

  /** Whether some check-in on a key result is anything but a value of its only measure. */
  private final boolean[] isMixed;

  /** The number behind that of the key result which was found last: often the next one. */
  private int next;

  /**
   * No check-in yet.
   *
   * @param expected how many there will probably be
   */
  CheckInLoading(Ledger ledger, int expected) {
    this.ledger = ledger;
    this.plan = ledger.plan;
    int count = plan.keyResultCount();
    this.isEachOnce = plan.hasEachKeyResultOnce();
    this.ofKeyResults = new LogsBySubject<>(count, expected);
    this.lights = new LogsBySubject<>(count);
    this.blockers = new LogsBySubject<>(count);
    this.confidences = new int[count];
    this.known = new @Nullable KeyResultId[count];
    this.isMixed = new boolean[count];
  }

  /** The number of a key result; check-ins often come in the order of the plan, or in a row. */
  int keyResult(KeyResultId id) {
    int k = next;
    if (!isAt(k, id)) {
      k = isAt(next - 1, id) ? next - 1 : plan.keyResult(id);
    }
    next = k + 1 < plan.keyResultCount() ? k + 1 : 0;
    return k;
  }

  @SuppressWarnings("ReferenceEquality") // the same object is the same id; others are compared
  private boolean isAt(int k, KeyResultId id) {
    if (!isEachOnce || k < 0 || k >= plan.keyResultCount()) {
      return false;
    }
    if (known[k] == id) {
      return true;
    }
    boolean isIt = plan.keyResultIds[k].equals(id);
    if (isIt) {
      known[k] = id;
    }
    return isIt;
  }

  /** Takes a check-in that counts for a key result. */
  void take(int k, CheckIn checkIn, int line, int day) {
    ofKeyResults.add(k, checkIn, line, day);
    isMixed[k] |= !Ledger.hasValue(checkIn) || !isOnOnlyMeasure(k, checkIn.measure());
    if (checkIn.confidence().isPresent()) {
      confidences[k]++;
    }
    if (checkIn.light().isPresent()) {
      lights.add(k, checkIn, line, day);
    }
    if (KeyResultLog.hasBlockers(checkIn)) {
      blockers.add(k, checkIn, line, day);
    }
  }

  private boolean isOnOnlyMeasure(int k, Optional<MeasureId> measure) {
    return plan.measureCount(k) == 1
        && (measure.isEmpty() || isSame(measure.get(), plan.measureIds[plan.firstMeasure[k]]));
  }

  @SuppressWarnings("ReferenceEquality") // the same object is the same id; others are compared
  private boolean isSame(MeasureId inJournal, MeasureId inPlan) {
    if (inJournal == named && inPlan == own) {
      return true;
    }
    boolean isSame = inJournal.equals(inPlan);
    if (isSame) {
      named = inJournal;
      own = inPlan;
    }
    return isSame;
  }

  /** Gives the ledger its logs. */
  void finish() {
    LogsBySubject<CheckIn> values = new LogsBySubject<>(plan.measureCount());
    LogsBySubject<CheckIn> sure = new LogsBySubject<>(plan.keyResultCount());
    ofKeyResults.forEach(
        (k, log) -> {
          boolean isAllSure = confidences[k] == log.size();
          ledger.keyResults.set(
              k, ledger.keyResult(k).withCheckIns(log, isAllSure ? log : Log.empty()));
          if (!isAllSure && confidences[k] > 0) {
            addConfidences(k, log.all(), sure);
          }
          if (isMixed[k]) {
            addValues(k, log.all(), values);
          } else {
            setValues(plan.firstMeasure[k], log);
          }
        });
    values.forEach(this::setValues);
    sure.forEach(
        (k, log) -> {
          KeyResultLog known = ledger.keyResult(k);
          ledger.keyResults.set(k, known.withCheckIns(known.checkIns(), log));
        });
    lights.forEach((k, log) -> ledger.keyResults.set(k, ledger.keyResult(k).withLights(log)));
    blockers.forEach((k, log) -> ledger.keyResults.set(k, ledger.keyResult(k).withBlockers(log)));
  }

  private void addValues(int k, List<Logged<CheckIn>> all, LogsBySubject<CheckIn> values) {
    for (Logged<CheckIn> logged : all) {
      CheckIn checkIn = logged.entry();
      if (Ledger.hasValue(checkIn)) {
        values.add(plan.measure(k, checkIn.measure()), checkIn, logged.line(), logged.day());
      }
    }
  }

  private static void addConfidences(
      int k, List<Logged<CheckIn>> all, LogsBySubject<CheckIn> sure) {
    for (Logged<CheckIn> logged : all) {
      if (logged.entry().confidence().isPresent()) {
        sure.add(k, logged.entry(), logged.line(), logged.day());
      }
    }
  }

  private void setValues(int m, Log<CheckIn> log) {
    ledger.measures.set(m, ledger.measure(m).withCheckIns(log));
  }
}
