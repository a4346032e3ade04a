package dev.okr.jackson;

import dev.okr.core.error.Location;
import dev.okr.core.journal.Entry;
import dev.okr.core.value.Limits;
import dev.okr.core.value.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads one entry a line, in memory of the size of the longest line; a line that can't be read
 * doesn't keep the others from it.
 */
final class JournalLines {

  private final DocumentReader reader;
  private final InputStream in;
  private final Vocabulary vocabulary = new Vocabulary();
  private final byte[] buffer = new byte[1 << 14];
  private int from;
  private int to;
  private boolean isAtEnd;
  private byte[] line = new byte[1 << 10];
  private int length;
  private int number;

  JournalLines(DocumentReader reader, InputStream in) {
    this.reader = reader;
    this.in = in;
  }

  /** The number of the line that was read last, from 1. */
  int number() {
    return number;
  }

  /**
   * Moves to the next line that isn't blank; {@code false} at the end.
   *
   * @throws IOException if the stream fails; there is no line after that
   */
  boolean next() throws IOException {
    while (!isAtEnd || from < to) {
      number++;
      length = 0;
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

  /** Takes what the buffer has of the line; whether the line ended. */
  private boolean takeToLineBreak() {
    int end = from;
    while (end < to && buffer[end] != '\n') {
      end++;
    }
    append(end - from);
    boolean ended = end < to;
    from = ended ? end + 1 : end;
    return ended;
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
    from = 0;
    to = 0;
    int count = 0;
    while (count == 0) {
      count = in.read(buffer);
    }
    isAtEnd = count < 0;
    to = Math.max(count, 0);
    return !isAtEnd;
  }

  private boolean isBlank() {
    for (int i = number == 1 ? DocumentReader.afterMark(line, length) : 0; i < length; i++) {
      if (line[i] != ' ' && line[i] != '\t') {
        return false;
      }
    }
    return true;
  }

  /** The entry of the line, or {@code null} where problems were added. */
  @Nullable Entry entry(Problems problems) {
    if (length > Limits.ENTRY_BYTES) {
      problems.add(
          ProblemCode.TOO_LARGE,
          new Location("", number, 1),
          "detail",
          LocalizedText.enZh(
              "a line of more than " + Limits.ENTRY_BYTES + " bytes",
              "单行超过 " + Limits.ENTRY_BYTES + " 字节"));
      return null;
    }
    return reader.entry(line, length, number, vocabulary, problems);
  }

  /** Where the {@code id} of the line's entry stands. */
  Location placeOfId() {
    return reader.placeOfId(line, length, number);
  }
}
