package dev.okr.core.source;

import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.TakenBack;
import dev.okr.core.metric.Metric;
import dev.okr.core.plan.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The readings that a journal has already. */
final class KnownReadings {

  private final Journal journal;
  private final TakenBack takenBack;

  KnownReadings(Journal journal) {
    this.journal = journal;
    this.takenBack = TakenBack.in(journal, Instant.MAX);
  }

  /**
   * A reading of a day.
   *
   * @param reading the one recorded last among those that count; where all are taken back, the last
   *     of these: what somebody has taken back isn't collected again
   * @param counts whether it counts
   */
  record Known(Reading reading, boolean counts) {

    private Known orBetter(Known later) {
      if (counts != later.counts) {
        return counts ? this : later;
      }
      return later.reading.recordedAt().isBefore(reading.recordedAt()) ? this : later;
    }
  }

  /** What is known of each day of a metric. */
  NavigableMap<LocalDate, Known> byDay(Metric metric) {
    NavigableMap<LocalDate, Known> known = new TreeMap<>();
    for (Entry entry : journal.about(Subject.of(metric.id()))) {
      if (entry instanceof Reading reading) {
        known.merge(
            reading.on(), new Known(reading, !takenBack.has(reading.id())), Known::orBetter);
      }
    }
    return known;
  }
}
