package dev.okr.core.wire.document;

import dev.okr.core.error.ProblemCode;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.wire.Problems;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes a journal of entries: one that is there already is ignored, a conflicting one a problem.
 */
public final class JournalCollector {

  private final Problems problems;
  private final Map<EntryId, Entry> entries = new LinkedHashMap<>();

  /** Nothing yet. */
  public JournalCollector(Problems problems) {
    this.problems = problems;
  }

  /** Adds an entry and the lines it was read from. */
  public void add(Entry entry, JournalLines lines) {
    Entry known = entries.putIfAbsent(entry.id(), entry);
    if (known != null && !known.equals(entry)) {
      problems.add(ProblemCode.CONFLICTING_ENTRY, lines.placeOfId(), "id", entry.id().value());
    }
  }

  /** The entries so far, each once. */
  public Collection<Entry> entries() {
    return entries.values();
  }

  /** The journal of the entries so far. */
  public Journal journal() {
    return Journal.of(entries.values());
  }
}
