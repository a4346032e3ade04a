package dev.okr.scoring;

import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.org.PartyId;
import java.time.LocalDate;
import java.util.Objects;

/**
 * An entry of the journal on which a number or a light rests.
 *
 * @param entry its id
 * @param on the business date from which it counts
 * @param by who wrote it
 */
public record Evidence(EntryId entry, LocalDate on, PartyId by) {

  /** Rejects {@code null}. */
  public Evidence {
    Objects.requireNonNull(entry, "entry");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(by, "by");
  }

  /** Points to an entry. */
  public static Evidence of(Entry entry) {
    return new Evidence(entry.id(), entry.on(), entry.by());
  }

  /** Entry, date and author: {@code c12, 2026-02-20, p.lin}. */
  @Override
  public String toString() {
    return entry + ", " + on + ", " + by;
  }
}
