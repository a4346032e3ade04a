package dev.okr.core.value;

import java.util.Objects;

/**
 * The one rule for identifiers: 1 to {@value #MAX_LENGTH} characters, no control character, no
 * white space at either end.
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
      if (Character.isISOControl(text.charAt(i))) {
        return false;
      }
    }
    return true;
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
              + " characters, no control characters and no white space at its ends ("
              + (text.length() > MAX_LENGTH ? text.length() + " characters" : "'" + text + "'")
              + ")");
    }
    return text;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
