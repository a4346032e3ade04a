package dev.okr.core.value;

import dev.okr.core.text.PlainText;
import java.util.Objects;

/**
 * The one rule for identifiers: 1 to {@value Limits#ID} characters, none of which is invisible
 * where it stands (control characters, zero-width characters, marks and overrides of direction,
 * halves of a character; {@link PlainText#firstInvisible} tells which), and no white space at
 * either end. Case and normal form count: {@code O1} is not {@code o1}; ids of one kind that differ
 * by nothing else are a finding (OKR-708).
 */
public final class Identifiers {

  private static final int QUOTED = 80;

  private Identifiers() {}

  /** Whether the text may serve as an identifier. */
  public static boolean isValid(String text) {
    Objects.requireNonNull(text, "text");
    return !text.isEmpty()
        && text.length() <= Limits.ID
        && !isSpace(text.charAt(0))
        && !isSpace(text.charAt(text.length() - 1))
        && PlainText.firstInvisible(text) < 0;
  }

  /**
   * The text itself, if it may serve as an identifier.
   *
   * @throws LimitException if not
   */
  public static String require(String text) {
    if (!isValid(Objects.requireNonNull(text, "value"))) {
      throw new LimitException(
          LimitTexts.say("id", "most", Limits.ID),
          text.length() > Limits.ID
              ? text.length() + " characters"
              : "'" + PlainText.excerpt(text, QUOTED) + "'");
    }
    return text;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
