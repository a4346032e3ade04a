package dev.okr.scoring.internal.plan;

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
}
