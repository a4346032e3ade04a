package dev.okr.core.wire.document;

import dev.okr.core.error.Location;

/** JSON as it was given: the parser counts lines, columns are counted in characters here. */
public final class JsonText implements SourceText {

  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final byte[] bytes;
  private final int start;
  private final int end;
  private final int linesBefore;
  private int sweptTo;
  private int lineStart;

  /**
   * A slice of bytes.
   *
   * @param start where it starts, behind a byte order mark
   * @param linesBefore how many lines of the document come before
   */
  public JsonText(byte[] bytes, int start, int end, int linesBefore) {
    this.bytes = bytes;
    this.start = start;
    this.end = end;
    this.linesBefore = linesBefore;
    this.sweptTo = start;
    this.lineStart = start;
  }

  /** The line, from 1, in which a byte stands; lines end in CR LF, LF or CR. */
  public static int line(byte[] bytes, int start, int at) {
    int line = 1;
    for (int i = start; i < at; i++) {
      boolean isBreak = bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n');
      line += isBreak ? 1 : 0;
    }
    return line;
  }

  /** The position behind a byte order mark, if there is one. */
  public static int afterMark(byte[] utf8, int length) {
    if (length < MARK.length) {
      return 0;
    }
    for (int i = 0; i < MARK.length; i++) {
      if (utf8[i] != MARK[i]) {
        return 0;
      }
    }
    return MARK.length;
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public int start() {
    return start;
  }

  @Override
  public int end() {
    return end;
  }

  @Override
  public Location locate(String pointer, long place) {
    int at = Math.min(start + SourceText.offset(place), bytes.length);
    if (at < sweptTo) {
      sweptTo = start;
      lineStart = start;
    }
    for (; sweptTo < at; sweptTo++) {
      if (bytes[sweptTo] == '\n' || bytes[sweptTo] == '\r') {
        lineStart = sweptTo + 1;
      }
    }
    int column = Utf8.characters(bytes, lineStart, at) + 1;
    return new Location(pointer, SourceText.line(place) + linesBefore, column);
  }
}
