package dev.okr.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes to.
 *
 * @param out results
 * @param err what went wrong
 * @param terminal whether a person looks at it, so that colours make sense
 */
record Console(PrintStream out, PrintStream err, boolean terminal) {

  void print(String text) {
    out.print(text);
  }

  void line(String text) {
    out.print(text + "\n");
  }

  void error(String text) {
    err.print(text + "\n");
  }

  /** Whether what was printed got lost: a full disk, a reader that went away. */
  boolean lost() {
    return out.checkError();
  }

  PrintWriter writer() {
    return new PrintWriter(out, true, StandardCharsets.UTF_8);
  }

  PrintWriter errorWriter() {
    return new PrintWriter(err, true, StandardCharsets.UTF_8);
  }

  /** Whether colours are wanted: on a terminal, unless NO_COLOR says otherwise. */
  boolean coloured() {
    String noColour = System.getenv("NO_COLOR");
    return terminal && (noColour == null || noColour.isEmpty());
  }
}
