package dev.okr.scoring.internal.ledger;

import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.MetricRevised;
import dev.okr.core.journal.Reading;

/**
 * What the journal says of one metric.
 *
 * @param readings its readings
 * @param revisions when its definition changed
 * @param watched the check-ins on it, kept for a metric that a guardrail watches
 */
public record MetricLog(Log<Reading> readings, Log<MetricRevised> revisions, Log<CheckIn> watched) {

  static final MetricLog EMPTY = new MetricLog(Log.empty(), Log.empty(), Log.empty());

  MetricLog withReadings(Log<Reading> log) {
    return new MetricLog(log, revisions, watched);
  }

  MetricLog withRevisions(Log<MetricRevised> log) {
    return new MetricLog(readings, log, watched);
  }

  MetricLog withWatched(Log<CheckIn> log) {
    return new MetricLog(readings, revisions, log);
  }
}
