package dev.okr.core.wire.document;

import dev.okr.core.error.ProblemCode;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.wire.Problems;
import java.util.List;

/**
 * Makes a journal of entries: one that is there already is ignored, a conflicting one a problem.
 */
public final class JournalCollector {

  private final Problems problems;
  private final Journal.Builder journal = Journal.builder();

  /** Nothing yet. */
  public JournalCollector(Problems problems) {
    this.problems = problems;
  }

  /** Adds an entry and the lines it was read from. */
  public void add(Entry entry, JournalLines lines) {
    if (!journal.add(entry)) {
      problems.add(ProblemCode.CONFLICTING_ENTRY, lines.placeOfId(), "id", entry.id().value());
    }
  }

  /** Adds entries until one conflicts with what is there; whether none does. */
  boolean addAll(List<Entry> entries) {
    for (Entry entry : entries) {
      if (!journal.add(entry)) {
        return false;
      }
    }
    return true;
  }

  /** The journal of all entries, once. */
  public Journal journal() {
    return journal.build();
  }
}
