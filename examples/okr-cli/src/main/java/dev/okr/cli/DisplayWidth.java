package dev.okr.cli;

import java.lang.Character.UnicodeScript;
import java.util.PrimitiveIterator;

/**
 * How many columns a text takes on a terminal: two for a wide or full-width character (Unicode
 * Standard Annex 11), none for a combining mark.
 */
final class DisplayWidth {

  private static final String ELLIPSIS = "…";

  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  private static int of(int character) {
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || type == Character.CONTROL) {
      return 0;
    }
    return isWide(character) ? 2 : 1;
  }

  private static boolean isWide(int c) {
    if (c < 0x1100) {
      return false;
    }
    UnicodeScript script = UnicodeScript.of(c);
    return script == UnicodeScript.HAN
        || script == UnicodeScript.HIRAGANA
        || (script == UnicodeScript.KATAKANA && c < 0xFF61)
        || script == UnicodeScript.HANGUL
        || script == UnicodeScript.BOPOMOFO
        || (c >= 0x3000 && c <= 0x303E)
        || (c >= 0xFF01 && c <= 0xFF60)
        || (c >= 0xFFE0 && c <= 0xFFE6)
        || (c >= 0x1F300 && c <= 0x1F64F)
        || (c >= 0x1F900 && c <= 0x1F9FF);
  }

  /** The text cut or filled with spaces to so many columns. */
  static String fit(String text, int columns) {
    String cut = of(text) <= columns ? text : cut(text, columns - 1) + ELLIPSIS;
    return cut + " ".repeat(Math.max(0, columns - of(cut)));
  }

  private static String cut(String text, int columns) {
    StringBuilder cut = new StringBuilder();
    int width = 0;
    PrimitiveIterator.OfInt characters = text.codePoints().iterator();
    while (characters.hasNext()) {
      int character = characters.nextInt();
      width += of(character);
      if (width > columns) {
        break;
      }
      cut.appendCodePoint(character);
    }
    return cut.toString();
  }
}
