package dev.okr.scoring.internal;

import dev.okr.core.journal.Entry;
import dev.okr.core.journal.MetricRevised;
import dev.okr.core.journal.Reading;

/**
 * What the journal says of one metric.
 *
 * @param readings its readings
 * @param revisions when its definition changed
 * @param watched readings and check-ins alike, kept for a metric that a guardrail watches
 */
record MetricLog(Log<Reading> readings, Log<MetricRevised> revisions, Log<Entry> watched) {

  static final MetricLog EMPTY = new MetricLog(Log.empty(), Log.empty(), Log.empty());

  MetricLog withReadings(Log<Reading> log) {
    return new MetricLog(log, revisions, watched);
  }

  MetricLog withRevisions(Log<MetricRevised> log) {
    return new MetricLog(readings, log, watched);
  }

  MetricLog withWatched(Log<Entry> log) {
    return new MetricLog(readings, revisions, log);
  }
}
