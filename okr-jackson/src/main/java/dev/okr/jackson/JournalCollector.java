package dev.okr.jackson;

import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes a journal of entries: one that is there already is ignored, a conflicting one a problem.
 */
final class JournalCollector {

  private final Problems problems;
  private final Map<EntryId, Entry> entries = new LinkedHashMap<>();

  JournalCollector(Problems problems) {
    this.problems = problems;
  }

  void add(Entry entry, JournalLines lines) {
    Entry known = entries.putIfAbsent(entry.id(), entry);
    if (known != null && !known.equals(entry)) {
      problems.add(ProblemCode.CONFLICTING_ENTRY, lines.placeOfId(), "id", entry.id().value());
    }
  }

  /** The entries so far, each once. */
  Collection<Entry> entries() {
    return entries.values();
  }

  Journal journal() {
    return Journal.of(entries.values());
  }
}
