package dev.okr.scoring.internal;

import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.TargetRevised;

/**
 * What the journal says of one key result.
 *
 * @param checkIns its check-ins
 * @param targets revisions of its targets
 * @param adjustments scores set by hand
 */
record KeyResultLog(
    Log<CheckIn> checkIns, Log<TargetRevised> targets, Log<ScoreAdjusted> adjustments) {

  static final KeyResultLog EMPTY = new KeyResultLog(Log.empty(), Log.empty(), Log.empty());

  KeyResultLog withCheckIns(Log<CheckIn> log) {
    return new KeyResultLog(log, targets, adjustments);
  }

  KeyResultLog withTargets(Log<TargetRevised> log) {
    return new KeyResultLog(checkIns, log, adjustments);
  }

  KeyResultLog withAdjustments(Log<ScoreAdjusted> log) {
    return new KeyResultLog(checkIns, targets, log);
  }
}
