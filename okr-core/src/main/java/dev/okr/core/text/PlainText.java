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
    return line(text, Integer.MAX_VALUE);
  }

  /**
   * As {@link #line(String)}; a long text is cut and ends in an ellipsis.
   *
   * @param max the most UTF-16 characters of the line, the ellipsis included; at least 1
   * @throws IllegalArgumentException if {@code max} is less than 1
   */
  public static String line(String text, int max) {
    Objects.requireNonNull(text, "text");
    requireRoom(max);
    if (text.length() <= max && isLine(text)) {
      return text;
    }
    Shown out = new Shown(max);
    boolean isGap = false;
    for (int i = 0; i < text.length() && !out.isFull(); ) {
      int point = text.codePointAt(i);
      boolean isSpace = isSpace(point);
      if (!isSpace) {
        out.add(text, i, point, isGap && !out.isEmpty());
      }
      isGap = isSpace;
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
    requireRoom(max);
    Shown out = new Shown(max);
    for (int i = 0; i < text.length() && !out.isFull(); ) {
      int point = text.codePointAt(i);
      out.add(text, i, point, false);
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
    int plain = 0;
    while (plain < text.length() && isPlain(text.charAt(plain))) {
      plain++;
    }
    for (int i = plain; i < text.length(); ) {
      int point = text.codePointAt(i);
      if (Invisible.isAt(text, i, point)) {
        return i;
      }
      i += Character.charCount(point);
    }
    return -1;
  }

  /** Whether it is seen wherever it stands, and changes nothing beside it: most are. */
  private static boolean isPlain(char c) {
    return c >= ' ' && c <= '~';
  }

  /** Whether it is on one line already: no space but single ones inside, nothing to show. */
  private static boolean isLine(String text) {
    boolean wasSpace = true;
    for (int i = 0; i < text.length(); ) {
      int point = text.codePointAt(i);
      boolean isSpace = point == ' ';
      if (isSpace ? wasSpace : isSpace(point) || Invisible.isAt(text, i, point)) {
        return false;
      }
      wasSpace = isSpace;
      i += Character.charCount(point);
    }
    return text.isEmpty() || !wasSpace;
  }

  private static boolean isSpace(int point) {
    return point == ' '
        || (point >= '\t' && point <= '\r')
        || (point >= 0x85 && (point == 0x85 || Character.isSpaceChar(point)));
  }

  private static void requireRoom(int max) {
    if (max < 1) {
      throw new IllegalArgumentException("a text has room for a character (" + max + ")");
    }
  }

  /** A text in which all can be seen; it ends in an ellipsis where it got too long. */
  private static final class Shown {
    private final StringBuilder out = new StringBuilder();
    private final int max;
    private int kept;
    private boolean full;

    Shown(int max) {
      this.max = max;
    }

    boolean isEmpty() {
      return out.isEmpty();
    }

    boolean isFull() {
      return full;
    }

    /** Adds the character that stands in the text at {@code i}, behind a space or not. */
    void add(String text, int i, int point, boolean behindSpace) {
      if (behindSpace) {
        out.append(' ');
      }
      if (Invisible.isAt(text, i, point)) {
        number(Integer.toHexString(point));
      } else {
        out.appendCodePoint(point);
      }
      if (out.length() > max) {
        out.setLength(kept);
        out.append(ELLIPSIS);
        full = true;
      } else if (out.length() < max) {
        kept = out.length();
      }
    }

    private void number(String hex) {
      out.append("\\u");
      if (hex.length() > 4) {
        out.append('{').append(hex).append('}');
      } else {
        out.append("0".repeat(4 - hex.length())).append(hex);
      }
    }

    @Override
    public String toString() {
      return out.toString();
    }
  }
}
