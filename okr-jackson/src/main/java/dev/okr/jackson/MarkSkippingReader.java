package dev.okr.jackson;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Leaves out a byte order mark at the start of a text. */
final class MarkSkippingReader extends FilterReader {

  private static final char MARK = '\uFEFF';

  private boolean started;

  MarkSkippingReader(Reader in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    int c = super.read();
    boolean first = !started;
    started = true;
    return first && c == MARK ? super.read() : c;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    if (started || length == 0) {
      return super.read(buffer, offset, length);
    }
    int first = read();
    if (first < 0) {
      return -1;
    }
    buffer[offset] = (char) first;
    int more = length == 1 ? 0 : super.read(buffer, offset + 1, length - 1);
    return more < 0 ? 1 : more + 1;
  }
}
