package dev.okr.scoring.internal.ledger;

import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.StateChanged;

/**
 * What the journal says of one key result, beside its values and targets.
 *
 * @param checkIns its check-ins
 * @param adjustments scores set by hand
 * @param states how its state changed
 */
public record KeyResultLog(
    Log<CheckIn> checkIns, Log<ScoreAdjusted> adjustments, Log<StateChanged> states) {

  static final KeyResultLog EMPTY = new KeyResultLog(Log.empty(), Log.empty(), Log.empty());

  KeyResultLog withCheckIns(Log<CheckIn> log) {
    return new KeyResultLog(log, adjustments, states);
  }

  KeyResultLog withAdjustments(Log<ScoreAdjusted> log) {
    return new KeyResultLog(checkIns, log, states);
  }

  KeyResultLog withStates(Log<StateChanged> log) {
    return new KeyResultLog(checkIns, adjustments, log);
  }
}
