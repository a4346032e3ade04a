package dev.okr.jackson;

import dev.okr.core.error.Outcome;
import dev.okr.core.journal.Entry;
import java.io.IOException;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The lines of a journal as outcomes. */
final class EntryIterator implements Iterator<Outcome<Entry>> {

  private final JournalLines lines;
  private @Nullable Outcome<Entry> next;
  private boolean isAtEnd;

  EntryIterator(JournalLines lines) {
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
      problems.add(SourceFailure.of(failure));
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
