package dev.okr.scoring.internal.ledger;

import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.StateChanged;

/**
 * What the journal says of one key result, beside its values and targets. What is asked for on each
 * new entry has a log of its own, so that the newest is found without looking at the others.
 *
 * @param checkIns its check-ins
 * @param confidences those of its check-ins with a confidence: often all
 * @param lights those of its check-ins with a light
 * @param blockers those of its check-ins that name blockers
 * @param adjustments scores set by hand
 * @param states how its state changed
 */
public record KeyResultLog(
    Log<CheckIn> checkIns,
    Log<CheckIn> confidences,
    Log<CheckIn> lights,
    Log<CheckIn> blockers,
    Log<ScoreAdjusted> adjustments,
    Log<StateChanged> states) {

  static final KeyResultLog EMPTY =
      new KeyResultLog(
          Log.empty(), Log.empty(), Log.empty(), Log.empty(), Log.empty(), Log.empty());

  static boolean hasBlockers(CheckIn checkIn) {
    return !checkIn.blockers().isEmpty();
  }

  /** Whether a check-in says more than a value and how sure somebody is. */
  boolean hasRemarks() {
    return !lights.isEmpty() || !blockers.isEmpty();
  }

  KeyResultLog withCheckIns(Log<CheckIn> all, Log<CheckIn> sure) {
    return new KeyResultLog(all, sure, lights, blockers, adjustments, states);
  }

  KeyResultLog withLights(Log<CheckIn> log) {
    return new KeyResultLog(checkIns, confidences, log, blockers, adjustments, states);
  }

  KeyResultLog withBlockers(Log<CheckIn> log) {
    return new KeyResultLog(checkIns, confidences, lights, log, adjustments, states);
  }

  KeyResultLog with(Logged<CheckIn> logged) {
    CheckIn checkIn = logged.entry();
    Log<CheckIn> all = checkIns.with(logged);
    return new KeyResultLog(
        all,
        checkIn.confidence().isPresent() ? confidences.with(logged, checkIns, all) : confidences,
        checkIn.light().isPresent() ? lights.with(logged) : lights,
        hasBlockers(checkIn) ? blockers.with(logged) : blockers,
        adjustments,
        states);
  }

  KeyResultLog withAdjustments(Log<ScoreAdjusted> log) {
    return new KeyResultLog(checkIns, confidences, lights, blockers, log, states);
  }

  KeyResultLog withStates(Log<StateChanged> log) {
    return new KeyResultLog(checkIns, confidences, lights, blockers, adjustments, log);
  }
}
