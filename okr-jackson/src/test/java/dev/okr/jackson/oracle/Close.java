package dev.okr.jackson.oracle;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The close that freezes a cycle: its business date and the instant it was recorded. */
record Close(LocalDate on, Instant recordedAt) {

  /**
   * "If since the last reopened (none: ever) of the goal's cycle there is a closed (by recordedAt,
   * then line, whatever its on) ... the first such" (section 1, "Not after the close").
   */
  static Close of(Cycle cycle, List<Entry> known) {
    if (cycle == null) {
      return null;
    }
    List<Entry> ofCycle =
        known.stream()
            .filter(entry -> entry.is("closed") || entry.is("reopened"))
            .filter(entry -> entry.text("cycle").equals(cycle.id()))
            .sorted(Entry.BY_RECORD)
            .toList();
    Close first = null;
    for (Entry entry : ofCycle) {
      if (entry.is("reopened")) {
        first = null;
      } else if (first == null) {
        first = new Close(entry.on(), entry.recordedAt());
      }
    }
    return first;
  }

  /** "Only entries recorded at or before the first such count". */
  boolean sees(Entry entry) {
    return !entry.recordedAt().isAfter(recordedAt);
  }

  /** "From the close's on on". */
  boolean isInForceOn(LocalDate day) {
    return !day.isBefore(on);
  }
}
