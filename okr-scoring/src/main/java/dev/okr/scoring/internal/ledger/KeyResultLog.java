package dev.okr.scoring.internal.ledger;

import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.StateChanged;

/**
 * What the journal says of one key result, beside its values and targets.
 *
 * @param checkIns its check-ins
 * @param remarks those of its check-ins that name blockers or a light: few of many
 * @param adjustments scores set by hand
 * @param states how its state changed
 */
public record KeyResultLog(
    Log<CheckIn> checkIns,
    Log<CheckIn> remarks,
    Log<ScoreAdjusted> adjustments,
    Log<StateChanged> states) {

  static final KeyResultLog EMPTY =
      new KeyResultLog(Log.empty(), Log.empty(), Log.empty(), Log.empty());

  /** Whether a check-in says more than a value and how sure somebody is. */
  static boolean isRemark(CheckIn checkIn) {
    return !checkIn.blockers().isEmpty() || checkIn.light().isPresent();
  }

  KeyResultLog withCheckIns(Log<CheckIn> log) {
    return new KeyResultLog(log, remarks, adjustments, states);
  }

  KeyResultLog withRemarks(Log<CheckIn> log) {
    return new KeyResultLog(checkIns, log, adjustments, states);
  }

  KeyResultLog with(Logged<CheckIn> checkIn) {
    KeyResultLog more = withCheckIns(checkIns.with(checkIn));
    return isRemark(checkIn.entry()) ? more.withRemarks(remarks.with(checkIn)) : more;
  }

  KeyResultLog withAdjustments(Log<ScoreAdjusted> log) {
    return new KeyResultLog(checkIns, remarks, log, states);
  }

  KeyResultLog withStates(Log<StateChanged> log) {
    return new KeyResultLog(checkIns, remarks, adjustments, log);
  }
}
