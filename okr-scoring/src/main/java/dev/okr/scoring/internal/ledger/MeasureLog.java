package dev.okr.scoring.internal.ledger;

import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.TargetRevised;

/**
 * What the journal says of one measure.
 *
 * @param checkIns the check-ins that bring a value, or say what is done
 * @param targets revisions of its target
 */
public record MeasureLog(Log<CheckIn> checkIns, Log<TargetRevised> targets) {

  static final MeasureLog EMPTY = new MeasureLog(Log.empty(), Log.empty());

  MeasureLog withCheckIns(Log<CheckIn> log) {
    return new MeasureLog(log, targets);
  }

  MeasureLog withTargets(Log<TargetRevised> log) {
    return new MeasureLog(checkIns, log);
  }
}
