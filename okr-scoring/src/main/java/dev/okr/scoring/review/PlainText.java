package dev.okr.scoring.review;

import java.util.PrimitiveIterator;

/** Turns any text into Markdown that shows that text, on one line. */
final class PlainText {

  /** A line end that Java takes for a control character. */
  private static final int NEXT_LINE = 0x85;

  private static final String MARKUP = "\\`*_[]~|$";

  private PlainText() {}

  /** The text with its markup escaped, white space as single spaces, without control characters. */
  static String of(String text) {
    StringBuilder out = new StringBuilder();
    boolean space = false;
    PrimitiveIterator.OfInt characters = text.codePoints().iterator();
    while (characters.hasNext()) {
      int character = characters.nextInt();
      if (isSpace(character)) {
        space = true;
      } else if (!isInvisible(character)) {
        if (space && out.length() > 0) {
          out.append(' ');
        }
        space = false;
        append(out, character);
      }
    }
    // what would become a link by itself
    return out.toString().replace("://", "\\://").replaceAll("(?i)\\b(www)\\.", "$1\\\\.");
  }

  private static void append(StringBuilder out, int character) {
    switch (character) {
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '&' -> out.append("&amp;");
      default -> {
        if (MARKUP.indexOf(character) >= 0) {
          out.append('\\');
        }
        out.appendCodePoint(character);
      }
    }
  }

  private static boolean isSpace(int character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == NEXT_LINE;
  }

  /** Control characters, and those that turn the direction of what follows. */
  private static boolean isInvisible(int character) {
    return Character.getType(character) == Character.CONTROL
        || (character >= 0x202A && character <= 0x202E)
        || (character >= 0x2066 && character <= 0x2069);
  }
}
