package dev.okr.cli;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The lines of a UTF-8 file, with or without a byte order mark, that say something. */
final class JsonLines implements Closeable {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final BufferedReader lines;
  private int number;

  private JsonLines(InputStream bytes) {
    // a decoder of its own reports what isn't UTF-8; by a charset's name it would be replaced
    lines =
        new BufferedReader(
            new InputStreamReader(
                bytes,
                StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  static JsonLines of(Path file) throws IOException {
    return new JsonLines(Files.newInputStream(file));
  }

  static JsonLines ofStandardInput() {
    return new JsonLines(System.in);
  }

  /** The next line that isn't blank; {@code null} at the end. */
  @Nullable String next() throws IOException {
    String line = lines.readLine();
    for (number++; line != null; line = lines.readLine(), number++) {
      String text =
          number == 1 && !line.isEmpty() && line.charAt(0) == BYTE_ORDER_MARK
              ? line.substring(1)
              : line;
      if (!text.isBlank()) {
        return text;
      }
    }
    return null;
  }

  /** The number of the line that was read last, from 1. */
  int number() {
    return number;
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
