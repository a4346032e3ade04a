package dev.okr.core.value;

import java.util.Objects;

/**
 * The one rule for identifiers: 1 to {@value #MAX_LENGTH} characters, no control character, no half
 * of a character (a lone surrogate, which no file can hold), no white space at either end. Case and
 * normal form count: {@code O1} is not {@code o1}.
 */
public final class Identifiers {

  /** The longest identifier, in UTF-16 characters. */
  public static final int MAX_LENGTH = 200;

  private Identifiers() {}

  /** Whether the text may serve as an identifier. */
  public static boolean isValid(String text) {
    Objects.requireNonNull(text, "text");
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return false;
    }
    if (isSpace(text.charAt(0)) || isSpace(text.charAt(text.length() - 1))) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i)) || isHalf(text, i)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a surrogate stands there without the other one of its pair. */
  private static boolean isHalf(String text, int i) {
    char c = text.charAt(i);
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    return Character.isLowSurrogate(c)
        && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
  }

  /**
   * The text itself, if it may serve as an identifier.
   *
   * @throws IllegalArgumentException if not
   */
  public static String require(String text) {
    if (!isValid(Objects.requireNonNull(text, "value"))) {
      throw new IllegalArgumentException(
          "an identifier has 1 to "
              + MAX_LENGTH
              + " characters, no control characters, no half characters and no white space at its"
              + " ends ("
              + (text.length() > MAX_LENGTH ? text.length() + " characters" : "'" + text + "'")
              + ")");
    }
    return text;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
