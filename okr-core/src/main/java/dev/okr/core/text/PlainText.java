package dev.okr.core.text;

import java.util.Objects;

/**
 * The one cleaner of texts for output. A title or an id is a user's: it may hold a line break that
 * forges a row, an escape sequence that recolours a terminal, or a character that turns the text
 * round. {@link #line} makes a text fit to be read on one line, {@link #excerpt} quotes what a user
 * gave in a message.
 *
 * <p>What can't be seen is shown by its number, such as <code>&#92;u202e</code>, or <code>
 * &#92;u{e0001}</code> beyond four digits: control characters (escape sequences lose their first
 * character and so their effect), marks, overrides and isolates of direction, zero-width and other
 * characters without a look of their own (Unicode's Default_Ignorable_Code_Point), halves of a
 * surrogate pair, and noncharacters. Kept is what is invisible but needed where it stands: a joiner
 * inside an emoji ({@code 👩‍💻}) or after a letter of a script that joins (Arabic, Devanagari and
 * their neighbours), and a variation selector after a character that has variants.
 *
 * <pre>{@code
 * PlainText.line("Grow\n  sales");          // Grow sales
 * PlainText.excerpt("a long sentence", 7);  // a long…
 * }</pre>
 */
public final class PlainText {

  private static final char ELLIPSIS = '…';

  private PlainText() {}

  /**
   * The text on one line: white space and line breaks, however many, are one space, those at the
   * ends are left out, and what can't be seen is shown. The text itself where nothing changes.
   */
  public static String line(String text) {
    Objects.requireNonNull(text, "text");
    int plain = plainPart(text);
    if (plain == text.length()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16).append(text, 0, plain);
    boolean isGap = false;
    for (int i = plain; i < text.length(); ) {
      int point = text.codePointAt(i);
      if (isSpace(point)) {
        isGap = true;
      } else {
        if (isGap && !out.isEmpty()) {
          out.append(' ');
        }
        isGap = false;
        show(text, i, point, out);
      }
      i += Character.charCount(point);
    }
    return out.toString();
  }

  /**
   * The text as it is quoted in a message: what can't be seen is shown, line breaks and tabs too,
   * and a long text is cut and ends in an ellipsis. Takes time of the order of {@code max}, however
   * long the text is; never cuts a character or the number of one.
   *
   * @param max the most UTF-16 characters of the excerpt, the ellipsis included; at least 1
   * @throws IllegalArgumentException if {@code max} is less than 1
   */
  public static String excerpt(String text, int max) {
    Objects.requireNonNull(text, "text");
    if (max < 1) {
      throw new IllegalArgumentException("an excerpt has room for a character (" + max + ")");
    }
    StringBuilder out = new StringBuilder(Math.min(text.length(), max) + 16);
    int kept = 0;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      show(text, i, point, out);
      if (out.length() > max) {
        out.setLength(kept);
        return out.append(ELLIPSIS).toString();
      }
      if (out.length() < max) {
        kept = out.length();
      }
      i += Character.charCount(point);
    }
    return out.toString();
  }

  /**
   * Where the first character stands that {@link #excerpt} would show by its number; -1 if there is
   * none.
   */
  public static int firstInvisible(String text) {
    Objects.requireNonNull(text, "text");
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      if (Invisible.isAt(text, i, point)) {
        return i;
      }
      i += Character.charCount(point);
    }
    return -1;
  }

  /** How much of the text from its start is on one line already. */
  private static int plainPart(String text) {
    int end = text.length();
    boolean wasSpace = true;
    for (int i = 0; i < end; ) {
      int point = text.codePointAt(i);
      boolean isSpace = point == ' ';
      boolean changes =
          isSpace ? wasSpace || i == end - 1 : isSpace(point) || Invisible.isAt(text, i, point);
      if (changes) {
        return i > 0 && text.charAt(i - 1) == ' ' ? i - 1 : i;
      }
      wasSpace = isSpace;
      i += Character.charCount(point);
    }
    return end;
  }

  private static boolean isSpace(int point) {
    return point == ' '
        || (point >= '\t' && point <= '\r')
        || (point >= 0x85 && (point == 0x85 || Character.isSpaceChar(point)));
  }

  private static void show(String text, int i, int point, StringBuilder out) {
    if (!Invisible.isAt(text, i, point)) {
      out.appendCodePoint(point);
      return;
    }
    String number = Integer.toHexString(point);
    out.append("\\u");
    if (number.length() > 4) {
      out.append('{').append(number).append('}');
    } else {
      out.append("0".repeat(4 - number.length())).append(number);
    }
  }
}
