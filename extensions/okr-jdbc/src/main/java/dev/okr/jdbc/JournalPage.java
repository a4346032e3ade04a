package dev.okr.jdbc;

import dev.okr.core.journal.Entry;
import java.util.List;

/**
 * Some entries of a {@link JdbcJournal} in a row.
 *
 * @param entries the entries, in order; empty at the end of the journal
 * @param end the position of the last one: where the next page begins, {@code after(end, most)}
 */
public record JournalPage(List<Entry> entries, long end) {

  /** Copies the list. */
  public JournalPage {
    entries = List.copyOf(entries);
  }
}
