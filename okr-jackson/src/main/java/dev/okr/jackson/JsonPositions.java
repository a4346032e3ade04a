package dev.okr.jackson;

import dev.okr.core.error.Location;

/** Places in JSON: the parser counts lines, columns are counted in characters here. */
final class JsonPositions implements Positions {

  private final byte[] bytes;
  private final int start;
  private final int linesBefore;
  private int sweptTo;
  private int lineStart;

  /**
   * Places in a slice of bytes.
   *
   * @param start where the slice starts, behind a byte order mark
   * @param linesBefore how many lines of the document come before the slice
   */
  JsonPositions(byte[] bytes, int start, int linesBefore) {
    this.bytes = bytes;
    this.start = start;
    this.linesBefore = linesBefore;
    this.sweptTo = start;
    this.lineStart = start;
  }

  /** The line, from 1, in which a byte stands; lines end in CR LF, LF or CR. */
  static int line(byte[] bytes, int start, int at) {
    int line = 1;
    for (int i = start; i < at; i++) {
      boolean isBreak = bytes[i] == '\n' || (bytes[i] == '\r' && bytes[i + 1] != '\n');
      line += isBreak ? 1 : 0;
    }
    return line;
  }

  @Override
  public Location locate(String pointer, int line, int offset) {
    int at = Math.min(start + offset, bytes.length);
    if (at < sweptTo) {
      sweptTo = start;
      lineStart = start;
    }
    for (; sweptTo < at; sweptTo++) {
      if (bytes[sweptTo] == '\n' || bytes[sweptTo] == '\r') {
        lineStart = sweptTo + 1;
      }
    }
    return new Location(pointer, line + linesBefore, Utf8.characters(bytes, lineStart, at) + 1);
  }
}
