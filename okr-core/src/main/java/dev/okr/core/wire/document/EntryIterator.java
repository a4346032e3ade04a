package dev.okr.core.wire.document;

import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.journal.Entry;
import dev.okr.core.wire.Problems;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The lines of a journal as outcomes. */
public final class EntryIterator implements Iterator<Outcome<Entry>> {

  private final JournalLines lines;
  private @Nullable Outcome<Entry> next;
  private boolean isAtEnd;

  /** The outcomes of these lines. */
  public EntryIterator(JournalLines lines) {
    this.lines = lines;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !isAtEnd) {
      next = read();
    }
    return next != null;
  }

  private @Nullable Outcome<Entry> read() {
    Problems problems = new Problems();
    try {
      if (lines.next()) {
        Entry entry = lines.entry(problems);
        return entry == null ? Outcome.rejected(problems.toList()) : Outcome.ok(entry);
      }
      isAtEnd = true;
      return null;
    } catch (IOException failure) {
      isAtEnd = true;
      problems.add(Problem.unreadable(failure));
      return Outcome.rejected(problems.toList());
    }
  }

  @Override
  public Outcome<Entry> next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException();
    }
    Outcome<Entry> current = next;
    next = null;
    return current;
  }
}
