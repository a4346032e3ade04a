package dev.okr.jackson;

import dev.okr.core.error.Location;
import dev.okr.core.journal.Entry;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.CharacterCodingException;
import java.util.function.BiConsumer;

/** Reads one entry a line; a line that can't be read doesn't keep the others from it. */
final class JournalReader {

  /** The longest line, in characters. */
  private static final int MAX_LINE = 4_000_000;

  private final TreeReader trees;
  private final Problems problems;

  JournalReader(TreeReader trees, Problems problems) {
    this.trees = trees;
    this.problems = problems;
  }

  /** Hands out each entry with the place of its line. */
  void read(Reader text, BiConsumer<Entry, Location> each) {
    StringBuilder line = new StringBuilder();
    int number = 1;
    boolean tooLong = false;
    try {
      char[] buffer = new char[8192];
      for (int n = text.read(buffer); n >= 0; n = text.read(buffer)) {
        for (int i = 0; i < n; i++) {
          if (buffer[i] == '\n') {
            finish(line, number++, tooLong, each);
            line.setLength(0);
            tooLong = false;
          } else if (line.length() < MAX_LINE) {
            line.append(buffer[i]);
          } else {
            tooLong = true;
          }
        }
      }
      finish(line, number, tooLong, each);
    } catch (CharacterCodingException notUtf8) {
      problems.add(ProblemCode.ENCODING, new Location("", number, 0));
    } catch (IOException failure) {
      problems.add(
          ProblemCode.UNREADABLE,
          new Location("", number, 0),
          "file",
          "",
          "detail",
          String.valueOf(failure.getMessage()));
    }
  }

  private void finish(
      StringBuilder line, int number, boolean tooLong, BiConsumer<Entry, Location> each) {
    if (tooLong) {
      problems.add(
          ProblemCode.TOO_LARGE,
          new Location("", number, 1),
          "detail",
          "a line of more than " + MAX_LINE + " characters");
      return;
    }
    String text = line.toString();
    if (text.isBlank()) {
      return;
    }
    int before = problems.count();
    Node node = trees.read(new StringReader(text), number, problems);
    Entry entry = node == null ? null : new EntryDecoder(problems).entry(node);
    if (entry != null && problems.count() == before) {
      each.accept(entry, new Location("", number, 1));
    }
  }
}
