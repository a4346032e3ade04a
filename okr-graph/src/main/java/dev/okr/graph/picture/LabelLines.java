package dev.okr.graph.picture;

import dev.okr.core.text.PlainText;
import java.util.ArrayList;
import java.util.List;

/** The texts of a picture in short lines, fit to be seen. */
final class LabelLines {

  /** How wide a line of a box gets, in columns; an ideograph has two. */
  private static final int COLUMNS = 32;

  /** A text is cut after so many lines. */
  private static final int LINES = 4;

  private LabelLines() {}

  /** The lines of a box: its name, then its title. */
  static List<String> of(Diagram.Node node) {
    List<String> lines = new ArrayList<>(wrapped(node.name()));
    lines.addAll(wrapped(node.title()));
    return lines;
  }

  /**
   * The text in lines of some columns, cut where there are too many. What can't be seen is shown
   * (see {@link PlainText}).
   */
  static List<String> wrapped(String text) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    int columns = 0;
    int lastBreak = -1;
    int[] points = PlainText.line(text).codePoints().toArray();
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
