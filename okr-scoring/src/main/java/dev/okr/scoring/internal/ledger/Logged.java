package dev.okr.scoring.internal.ledger;

import dev.okr.core.journal.Entry;
import dev.okr.scoring.internal.plan.CompiledPlan;

/**
 * An entry and its line. The order is scoring.md's: by business date, then by the instant it was
 * recorded, then by line.
 *
 * @param entry the entry
 * @param line its place in the journal
 * @param day its business date as a count of days
 * @param <E> the kind of entry
 */
public record Logged<E extends Entry>(E entry, int line, int day) {

  Logged(E entry, int line) {
    this(entry, line, CompiledPlan.day(entry.on()));
  }

  /** Whether this one comes after the other. */
  public boolean isAfter(Logged<?> other) {
    int byDate = entry.on().compareTo(other.entry.on());
    if (byDate != 0) {
      return byDate > 0;
    }
    int byInstant = entry.recordedAt().compareTo(other.entry.recordedAt());
    return byInstant != 0 ? byInstant > 0 : line > other.line;
  }
}
