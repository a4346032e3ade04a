package dev.okr.core.wire.document;

import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.wire.Problems;
import dev.okr.core.wire.ReadContext;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.concurrent.Executor;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** Journals in files, streams and texts: one entry a line. */
public final class JournalDocuments {

  private final DocumentReader reader;

  /** Journals whose lines a reader reads. */
  public JournalDocuments(DocumentReader reader) {
    this.reader = reader;
  }

  /** Takes what could be read of a journal. */
  @FunctionalInterface
  public interface Recovered<R> {
    /**
     * Makes the result.
     *
     * @param tornAt where the good part ends, in bytes, if the last line was cut off
     */
    R of(Journal journal, List<Problem> problems, OptionalLong tornAt);
  }

  /** The journal of a file. */
  public Outcome<Journal> file(Path file) {
    return recover(file, JournalDocuments::whole);
  }

  /** The journal of a text. */
  public Outcome<Journal> text(String text) {
    byte[] utf8 = Utf8.bytes(Objects.requireNonNull(text, "text"));
    return stream(new ByteArrayInputStream(utf8));
  }

  /** The journal of a stream, which is read to its end and not closed. */
  public Outcome<Journal> stream(InputStream utf8) {
    return recover(utf8, JournalDocuments::whole);
  }

  /** The journal of a file, read by the threads of an executor beside the caller's. */
  public Outcome<Journal> file(Path file, Executor executor) {
    return recover(file, blocks(executor, JournalBlocks.BLOCK), JournalDocuments::whole);
  }

  /** The journal of a stream, which is read to its end and not closed, by several threads. */
  public Outcome<Journal> stream(InputStream utf8, Executor executor) {
    return stream(utf8, executor, JournalBlocks.BLOCK);
  }

  /**
   * The same in blocks of so many bytes, or of more where a line is longer.
   *
   * @param block at least 1
   */
  public Outcome<Journal> stream(InputStream utf8, Executor executor, int block) {
    Objects.requireNonNull(utf8, "utf8");
    return recover(utf8, blocks(executor, block), Problem::unreadable, JournalDocuments::whole);
  }

  /** What is read before one thread goes on line by line. */
  @FunctionalInterface
  private interface Beginning {
    JournalLines lines(InputStream utf8, Problems problems, JournalCollector collector)
        throws IOException;
  }

  private JournalLines nothing(InputStream utf8, Problems problems, JournalCollector collector) {
    return new JournalLines(reader, utf8);
  }

  private Beginning blocks(Executor executor, int size) {
    Objects.requireNonNull(executor, "executor");
    return (utf8, problems, collector) ->
        new JournalBlocks(reader, utf8, executor, size, problems, collector).read();
  }

  private static Outcome<Journal> whole(
      Journal journal, List<Problem> problems, OptionalLong tornAt) {
    return problems.isEmpty() ? Outcome.ok(journal) : Outcome.rejected(problems);
  }

  /** What is whole of the journal of a file. */
  public <R> R recover(Path file, Recovered<R> recovered) {
    return recover(file, this::nothing, recovered);
  }

  private <R> R recover(Path file, Beginning beginning, Recovered<R> recovered) {
    Objects.requireNonNull(file, "file");
    try (InputStream in = Files.newInputStream(file)) {
      return recover(in, beginning, failure -> Problem.unreadable(file, failure), recovered);
    } catch (IOException failure) {
      List<Problem> problems = List.of(Problem.unreadable(file, failure));
      return recovered.of(Journal.empty(), problems, OptionalLong.empty());
    }
  }

  /** What is whole of the journal of a stream, which is read to its end and not closed. */
  public <R> R recover(InputStream utf8, Recovered<R> recovered) {
    Objects.requireNonNull(utf8, "utf8");
    return recover(utf8, this::nothing, Problem::unreadable, recovered);
  }

  private static <R> R recover(
      InputStream utf8,
      Beginning beginning,
      Function<IOException, Problem> failed,
      Recovered<R> recovered) {
    Problems problems = new Problems();
    JournalCollector collector = new JournalCollector(problems);
    OptionalLong tornAt = OptionalLong.empty();
    try {
      JournalLines lines = beginning.lines(utf8, problems, collector);
      read(lines, problems, collector::add);
      tornAt = lines.isTorn() ? OptionalLong.of(lines.start()) : OptionalLong.empty();
    } catch (IOException failure) {
      problems.add(failed.apply(failure));
    }
    return recovered.of(collector.journal(), problems.toList(), tornAt);
  }

  /**
   * Reads a journal line by line, in memory that doesn't grow with it.
   *
   * @return every problem, of the lines that gave no entry
   */
  public List<Problem> each(InputStream utf8, Consumer<Entry> each) {
    Objects.requireNonNull(utf8, "utf8");
    Objects.requireNonNull(each, "each");
    Problems problems = new Problems();
    JournalLines lines = JournalLines.ofPassing(reader, utf8);
    try {
      read(lines, problems, (entry, line) -> each.accept(entry));
    } catch (IOException failure) {
      problems.add(Problem.unreadable(failure));
    }
    return problems.toList();
  }

  /** Takes each entry of the lines with the lines, or its problems. */
  static void read(JournalLines lines, Problems problems, BiConsumer<Entry, JournalLines> each)
      throws IOException {
    while (lines.next()) {
      Entry entry = lines.entry(problems);
      if (entry != null) {
        each.accept(entry, lines);
      }
    }
  }

  /** The lines of a journal one after the other, as they are asked for. */
  public Iterator<Outcome<Entry>> iterator(InputStream utf8) {
    Objects.requireNonNull(utf8, "utf8");
    return new EntryIterator(JournalLines.ofPassing(reader, utf8));
  }

  /** The entry that a text is, which may take several lines. */
  public Outcome<Entry> entry(String text) {
    Problems problems = new Problems();
    byte[] utf8 = Utf8.bytes(Objects.requireNonNull(text, "text"));
    return problems.outcome(reader.entry(utf8, utf8.length, 1, new ReadContext(), problems));
  }
}
