package dev.okr.jackson;

import dev.okr.core.error.Location;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.error.ProblemCode;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.wire.Problems;
import dev.okr.core.wire.document.DocumentReader;
import dev.okr.core.wire.document.JournalCollector;
import dev.okr.core.wire.document.JournalLines;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A journal that grows in a file, one entry a line. What {@link #append} has acknowledged is there
 * after a crash, once; what it has not may be there or not.
 *
 * <pre>{@code
 * try (JournalFile file = JournalFile.open(path, Durability.DEVICE).orElseThrow()) {
 *   file.append(entry).orElseThrow();
 *   Journal journal = file.journal();
 * }
 * }</pre>
 *
 * <p>Opening and appending mend what a crash leaves, and nothing else: a last line that was cut off
 * is taken away (nobody was told that it is there), a missing last line break is added. A file with
 * any other problem is refused and stays as it is.
 *
 * <p>Safe for threads, and for processes on one machine that all append by this class: each takes
 * in what the others wrote before it writes. They lock the file {@code *.lock} beside the journal,
 * which stays there. File systems of a network may not keep locks.
 */
public final class JournalFile implements AutoCloseable {

  private static final int CHUNK = 1 << 20;

  private final Path path;
  private final Durability durability;
  private final DocumentReader reader;
  private final RandomAccessFile file;
  private final FileLocks locks;
  private final @Nullable Object key;
  private final List<Problem> mended = new ArrayList<>();
  private Journal journal = Journal.empty();
  private int lines;
  private long end;
  private boolean isClosed;

  private JournalFile(Path path, Durability durability, DocumentReader reader, FileLocks locks)
      throws IOException {
    this.path = path;
    this.durability = durability;
    this.reader = reader;
    this.locks = locks;
    this.file = new RandomAccessFile(path.toFile(), "rw");
    this.key = Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }

  /**
   * Opens the journal of a file, which is made if it isn't there; its folder must be.
   *
   * @return the journal's file, or every problem that keeps it from being used: lines that can't be
   *     read, ids that occur twice with different content, a file that can't be opened
   */
  public static Outcome<JournalFile> open(Path file, Durability durability) {
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(durability, "durability");
    JournalFile opened = null;
    try {
      opened = of(file, durability);
      Outcome<Journal> read = opened.locks.hold(opened::catchUp);
      if (read.isOk()) {
        return Outcome.ok(opened);
      }
      opened.close();
      return Outcome.rejected(read.problems());
    } catch (IOException failure) {
      if (opened != null) {
        opened.close();
      }
      return Outcome.rejected(List.of(Problem.unreadable(file, failure)));
    }
  }

  private static JournalFile of(Path file, Durability durability) throws IOException {
    if (Files.notExists(file)) {
      create(file, durability);
    }
    Path real = file.toRealPath();
    FileLocks locks = FileLocks.of(real);
    try {
      return new JournalFile(real, durability, OkrJson.standard().reader(), locks);
    } catch (IOException failure) {
      locks.release();
      throw failure;
    }
  }

  private static void create(Path file, Durability durability) throws IOException {
    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE).close();
    if (durability == Durability.DEVICE) {
      Path folder = file.toAbsolutePath().getParent();
      try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
        directory.force(true);
      } catch (IOException notOnThisSystem) {
        // Windows opens no folder, and needs not: its file systems keep a record of new files
      }
    }
  }

  /** The entries that were acknowledged or found in the file when it was last looked at. */
  public synchronized Journal journal() {
    return journal;
  }

  /**
   * What was mended in the file since it was opened: a {@code JOURNAL-002} for every last line that
   * was taken away, with the byte at which it began.
   */
  public synchronized List<Problem> mended() {
    return List.copyOf(mended);
  }

  /** As {@link #appendAll} of one entry. */
  public Outcome<Journal> append(Entry entry) {
    return appendAll(List.of(Objects.requireNonNull(entry, "entry")));
  }

  /**
   * Appends entries, in order. Those that are there already are ignored, so a batch of which nobody
   * knows how far it came may be sent again. When this returns the journal, all of it is as safe as
   * the {@link Durability} says; a crash before that may leave the first few.
   *
   * @return the journal with the entries, or every problem: entries that conflict with one of the
   *     journal, lines of others that can't be read, a file that was replaced or shortened; then
   *     nothing is written
   * @throws UncheckedIOException if writing fails, as on a full device; whether the entries are
   *     there, appending them again will tell
   * @throws IllegalStateException if it is closed
   */
  public synchronized Outcome<Journal> appendAll(Iterable<? extends Entry> entries) {
    Objects.requireNonNull(entries, "entries");
    if (isClosed) {
      throw new IllegalStateException("the journal's file is closed (" + path + ")");
    }
    try {
      return locks.hold(() -> catchUp().flatMap(known -> write(known, entries)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Takes in what others have written, and mends what a crash left. */
  private Outcome<Journal> catchUp() throws IOException {
    long length = file.length();
    if (length < end || !isSameFile()) {
      Problems problems = new Problems();
      problems.add(ProblemCode.CHANGED_FILE, Location.WHOLE);
      return Outcome.rejected(problems.toList());
    }
    if (length == end) {
      return Outcome.ok(journal);
    }
    Problems problems = new Problems();
    Problems torn = new Problems();
    JournalCollector found = new JournalCollector(problems);
    file.seek(end);
    JournalLines rest = new JournalLines(reader, stream(), lines, end);
    while (rest.next()) {
      Entry entry = rest.entry(rest.isEnded() ? problems : torn);
      if (entry != null) {
        found.add(entry, rest);
      }
    }
    if (!rest.isTorn()) {
      problems.addAll(torn);
    }
    Outcome<Journal> read =
        problems.isEmpty()
            ? journal.appendAll(found.journal().entries())
            : Outcome.rejected(problems.toList());
    if (read instanceof Outcome.Ok<Journal> ok) {
      mend(rest, torn);
      journal = ok.value();
    }
    return read;
  }

  private boolean isSameFile() throws IOException {
    return Files.exists(path)
        && Objects.equals(Files.readAttributes(path, BasicFileAttributes.class).fileKey(), key);
  }

  private void mend(JournalLines rest, Problems torn) throws IOException {
    boolean isBrokenOff = !rest.isEnded() && rest.start() < rest.end();
    if (rest.isTorn()) {
      file.setLength(rest.start());
      mended.addAll(torn.toList());
    } else if (isBrokenOff) {
      file.seek(rest.end());
      file.write('\n');
    }
    sync(); // what is there counts from now on, whoever wrote it
    end = file.length();
    lines = rest.isTorn() || !isBrokenOff ? rest.number() - 1 : rest.number();
  }

  private Outcome<Journal> write(Journal known, Iterable<? extends Entry> entries) {
    Outcome<Journal> grown = known.appendAll(entries);
    if (grown instanceof Outcome.Ok<Journal> ok && ok.value().size() > known.size()) {
      List<Entry> all = ok.value().entries();
      List<Entry> added = all.subList(known.size(), all.size());
      try {
        write(added);
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
      journal = ok.value();
    }
    return grown;
  }

  private void write(List<Entry> added) throws IOException {
    try {
      file.seek(end);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      for (Entry entry : added) {
        String line = OkrJson.standard().writeEntry(entry) + "\n";
        bytes.writeBytes(line.getBytes(StandardCharsets.UTF_8));
        if (bytes.size() >= CHUNK) {
          file.write(bytes.toByteArray());
          bytes.reset();
        }
      }
      file.write(bytes.toByteArray());
      sync();
    } catch (IOException failure) {
      takeBack(failure);
      throw failure;
    }
    end = file.getFilePointer();
    lines += added.size();
  }

  /** What was not acknowledged goes again; if it can't, whoever looks next takes it in. */
  private void takeBack(IOException failure) {
    try {
      file.setLength(end);
    } catch (IOException second) {
      failure.addSuppressed(second);
    }
  }

  private void sync() throws IOException {
    if (durability == Durability.DEVICE) {
      file.getFD().sync(); // of a channel an interrupted thread would close the file
    }
  }

  private InputStream stream() {
    return new InputStream() {
      @Override
      public int read() throws IOException {
        return file.read();
      }

      @Override
      public int read(byte[] buffer, int from, int length) throws IOException {
        return file.read(buffer, from, length);
      }
    };
  }

  /** Closes the file; the journal can be asked on. Closing again does nothing. */
  @Override
  public synchronized void close() {
    if (isClosed) {
      return;
    }
    isClosed = true;
    try {
      file.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      locks.release();
    }
  }
}
