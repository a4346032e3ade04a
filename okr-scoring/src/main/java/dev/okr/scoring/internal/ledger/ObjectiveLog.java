package dev.okr.scoring.internal.ledger;

import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.StateChanged;

/**
 * What the journal says of one objective.
 *
 * @param adjustments scores set by hand
 * @param states how its state changed
 */
public record ObjectiveLog(Log<ScoreAdjusted> adjustments, Log<StateChanged> states) {

  static final ObjectiveLog EMPTY = new ObjectiveLog(Log.empty(), Log.empty());

  ObjectiveLog withAdjustments(Log<ScoreAdjusted> log) {
    return new ObjectiveLog(log, states);
  }

  ObjectiveLog withStates(Log<StateChanged> log) {
    return new ObjectiveLog(adjustments, log);
  }
}
