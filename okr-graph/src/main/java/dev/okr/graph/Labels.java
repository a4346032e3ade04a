package dev.okr.graph;

import java.util.ArrayList;
import java.util.List;

/** What the formats share about texts. */
final class Labels {

  /** How wide a line of a box gets, in columns; an ideograph has two. */
  private static final int COLUMNS = 32;

  /** A text is cut after so many lines. */
  private static final int LINES = 4;

  private Labels() {}

  /** The lines of a box: its name, then its title. */
  static List<String> lines(Diagram.Node node) {
    List<String> lines = new ArrayList<>(wrap(node.name()));
    lines.addAll(wrap(node.title()));
    return lines;
  }

  /**
   * The text in lines of some columns, cut where there are too many; without what can't be seen:
   * control characters, and characters that change the direction of the text after them.
   */
  static List<String> wrap(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int columns = 0;
    int lastBreak = -1;
    int[] points = clean(text).codePoints().toArray();
    for (int point : points) {
      int width = isWide(point) ? 2 : 1;
      if (columns + width > COLUMNS && !line.isEmpty()) {
        String rest = "";
        if (!isWide(point) && point != ' ' && lastBreak > 0) {
          rest = line.substring(lastBreak);
          line.setLength(lastBreak);
        }
        lines.add(line.toString().strip());
        line = new StringBuilder(rest.stripLeading());
        columns = columns(line);
        lastBreak = -1;
        if (lines.size() == LINES) {
          lines.set(LINES - 1, lines.get(LINES - 1) + "…");
          return lines;
        }
      }
      line.appendCodePoint(point);
      columns += width;
      if (point == ' ' || isWide(point)) {
        lastBreak = line.length();
      }
    }
    if (!line.toString().isBlank()) {
      lines.add(line.toString().strip());
    }
    return lines;
  }

  private static int columns(CharSequence text) {
    return text.codePoints().map(point -> isWide(point) ? 2 : 1).sum();
  }

  /** The text in one line, without what can't be seen. */
  static String clean(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              if (Character.isWhitespace(point)
                  || Character.isSpaceChar(point)
                  || Character.isISOControl(point)) {
                if (!clean.isEmpty() && clean.charAt(clean.length() - 1) != ' ') {
                  clean.append(' ');
                }
              } else if (isSeen(point)) {
                clean.appendCodePoint(point);
              }
            });
    return clean.toString().strip();
  }

  /** Neither half a character, nor no character, nor one that turns the text round. */
  static boolean isSeen(int point) {
    if (point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE) {
      return false;
    }
    boolean turns =
        point == 0x061C
            || (point >= 0x200E && point <= 0x200F)
            || (point >= 0x202A && point <= 0x202E)
            || (point >= 0x2066 && point <= 0x2069);
    return !turns && (point & 0xFFFE) != 0xFFFE && !Character.isISOControl(point);
  }

  private static boolean isWide(int point) {
    return point >= 0x1100
        && (Character.isIdeographic(point)
            || (point >= 0x1100 && point <= 0x115F)
            || (point >= 0x3000 && point <= 0x30FF)
            || (point >= 0xAC00 && point <= 0xD7A3)
            || (point >= 0xFF00 && point <= 0xFF60)
            || (point >= 0x1F300 && point <= 0x1FAFF));
  }
}
