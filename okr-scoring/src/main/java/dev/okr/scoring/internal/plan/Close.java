package dev.okr.scoring.internal.plan;

import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Closings;
import dev.okr.core.time.CycleId;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The close that freezes a cycle.
 *
 * @param on its business date: from then on pace and health are those of the last day
 * @param recordedAt what is recorded later no longer counts
 */
public record Close(LocalDate on, Instant recordedAt) {

  /** What freezes nothing. */
  static final Close NONE = new Close(LocalDate.MAX, Instant.MAX);

  /** The close of a cycle; {@link #NONE} if it is open. */
  static Close of(CycleId cycle, Closings closings) {
    return closings.of(cycle).map(Close::of).orElse(NONE);
  }

  /** What a closing entry freezes. */
  static Close of(Closed closed) {
    return new Close(closed.on(), closed.recordedAt());
  }
}
