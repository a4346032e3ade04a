package dev.okr.core.wire.document;

import dev.okr.core.error.Location;
import dev.okr.core.error.ProblemCode;
import dev.okr.core.journal.Entry;
import dev.okr.core.value.Limits;
import dev.okr.core.wire.Problems;
import dev.okr.core.wire.ReadContext;
import dev.okr.core.wire.WireTexts;
import dev.okr.core.wire.scan.EntryScanner;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads one entry a line, in memory of the size of the longest line; a line that can't be read
 * doesn't keep the others from it.
 */
public final class JournalLines {

  private static final int BUFFER = 1 << 16;

  private final DocumentReader reader;
  private final InputStream in;
  private final ReadContext reading;
  private final EntryScanner scanner;
  private final byte[] buffer;
  private int from;
  private int to;
  private boolean isAtEnd;

  /** What was scanned in the buffer, where that could be done, and where it starts there. */
  private @Nullable Entry scanned;

  private int scannedFrom;
  private byte[] line = new byte[1 << 10];
  private int length;
  private int number;
  private long start;
  private long end;
  private boolean isEnded = true;
  private boolean isTorn;

  /** The lines of a stream whose entries pass and aren't kept. */
  static JournalLines ofPassing(DocumentReader reader, InputStream in) {
    return new JournalLines(reader, in, new byte[BUFFER], 0, 0, LineTools.ofPassing());
  }

  /** The lines of a stream. */
  public JournalLines(DocumentReader reader, InputStream in) {
    this(reader, in, 0, 0);
  }

  /**
   * The lines of a stream that is the rest of a journal.
   *
   * @param lines how many lines come before
   * @param bytes how many bytes come before
   */
  public JournalLines(DocumentReader reader, InputStream in, int lines, long bytes) {
    this(reader, in, new byte[BUFFER], lines, bytes, LineTools.ofKept());
  }

  /**
   * The lines of bytes that are part of a journal.
   *
   * @param length how many bytes of the array are meant
   * @param tools what reading other lines has left: ids that are known
   */
  JournalLines(
      DocumentReader reader, byte[] part, int length, int lines, long bytes, LineTools tools) {
    this(reader, InputStream.nullInputStream(), part, lines, bytes, tools);
    this.to = length;
    this.isAtEnd = true;
  }

  private JournalLines(
      DocumentReader reader,
      InputStream in,
      byte[] buffer,
      int lines,
      long bytes,
      LineTools tools) {
    this.reader = reader;
    this.in = in;
    this.buffer = buffer;
    this.reading = tools.reading();
    this.scanner = tools.scanner();
    this.number = lines;
    this.start = bytes;
    this.end = bytes;
  }

  /** The number of the line that was read last, from 1. */
  public int number() {
    return number;
  }

  /** Where the line that was read last starts, in bytes. */
  public long start() {
    return start;
  }

  /** Where the line that was read last ends, behind its line break, in bytes. */
  public long end() {
    return end;
  }

  /** Whether the line that was read last ended in a line break. */
  public boolean isEnded() {
    return isEnded;
  }

  /**
   * Moves to the next line that isn't blank; {@code false} at the end.
   *
   * @throws IOException if the stream fails; there is no line after that
   */
  public boolean next() throws IOException {
    while (!isAtEnd || from < to) {
      number++;
      length = 0;
      start = end;
      if (scan() || (gather() && scan())) {
        return true;
      }
      while (!takeToLineBreak() && fill()) {
        // the line goes on in the next buffer
      }
      if (length > 0 && line[length - 1] == '\r') {
        length--;
      }
      if (!isBlank()) {
        return true;
      }
    }
    return false;
  }

  /** Takes a usual line that the buffer has all of; whether there is one. */
  private boolean scan() {
    scanned = scanner.scan(buffer, from, to);
    if (scanned == null) {
      return false;
    }
    scannedFrom = from;
    isEnded = true;
    from = scanner.end();
    end += from - scannedFrom;
    return true;
  }

  /**
   * Reads on where the buffer has but the beginning of a line, so that the line is in it as a
   * whole; whether it read anything.
   */
  private boolean gather() throws IOException {
    if (isAtEnd || from == 0 || lineBreak(from) < to) {
      return false;
    }
    System.arraycopy(buffer, from, buffer, 0, to - from);
    to -= from;
    from = 0;
    int before = to;
    int seen;
    do {
      seen = to;
      read();
    } while (!isAtEnd && to < buffer.length && lineBreak(seen) == to);
    return to > before;
  }

  /** Where the next line break stands in the buffer; where the buffer ends if there is none. */
  private int lineBreak(int start) {
    int at = start;
    while (at < to && buffer[at] != '\n') {
      at++;
    }
    return at;
  }

  /** Takes what the buffer has of the line; whether the line ended. */
  private boolean takeToLineBreak() {
    int at = lineBreak(from);
    append(at - from);
    isEnded = at < to;
    int next = isEnded ? at + 1 : at;
    end += next - from;
    from = next;
    return isEnded;
  }

  private void append(int count) {
    int kept = Math.min(count, Limits.ENTRY_BYTES + 1 - length);
    if (length + kept > line.length) {
      line = Arrays.copyOf(line, Math.max(length + kept, 2 * line.length));
    }
    System.arraycopy(buffer, from, line, length, kept);
    length += kept;
  }

  private boolean fill() throws IOException {
    if (isAtEnd) {
      return false;
    }
    from = 0;
    to = 0;
    while (!isAtEnd && to == 0) {
      read();
    }
    return !isAtEnd;
  }

  /** Reads what there is behind what the buffer has. */
  private void read() throws IOException {
    int count = in.read(buffer, to, buffer.length - to);
    isAtEnd = count < 0;
    to += Math.max(count, 0);
  }

  /** Whether the line says nothing; of one too long to be kept nobody knows. */
  private boolean isBlank() {
    if (length > Limits.ENTRY_BYTES) {
      return false;
    }
    for (int i = number == 1 ? JsonText.afterMark(line, length) : 0; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  /** The entry of the line, or {@code null} where problems were added. */
  public @Nullable Entry entry(Problems problems) {
    if (scanned != null) {
      return scanned;
    }
    if (length > Limits.ENTRY_BYTES) {
      problems.add(
          ProblemCode.TOO_LARGE,
          new Location("", number, 1),
          "detail",
          WireTexts.say("large.line", "most", Limits.ENTRY_BYTES));
      return null;
    }
    return isEnded ? reader.entry(line, length, number, reading, problems) : last(problems);
  }

  /** The entry of a line without a line break, which may have been cut off. */
  private @Nullable Entry last(Problems problems) {
    Problems found = new Problems();
    Entry entry = reader.entry(line, length, number, reading, found);
    if (entry == null && reader.isTorn(line, length)) {
      Location place = new Location("", number, 1);
      problems.add(ProblemCode.TORN_LINE, place, "offset", Long.toString(start));
      isTorn = true;
    } else {
      problems.addAll(found);
    }
    return entry;
  }

  /** Whether the line whose entry was asked for last was cut off while it was written. */
  public boolean isTorn() {
    return isTorn;
  }

  /** Where the {@code id} of the line's entry stands. */
  public Location placeOfId() {
    if (scanned != null) {
      int size = (int) (end - start);
      byte[] copy = Arrays.copyOfRange(buffer, scannedFrom, scannedFrom + size);
      return reader.placeOfId(copy, size, number);
    }
    return reader.placeOfId(line, length, number);
  }
}
