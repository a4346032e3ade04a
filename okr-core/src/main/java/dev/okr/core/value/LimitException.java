package dev.okr.core.value;

import java.util.Objects;

/**
 * Thrown where a value is built that no document could hold: longer, larger, deeper or earlier than
 * {@link Limits} allow, or with half a character in a text.
 */
public final class LimitException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient LocalizedText limit;

  /**
   * An exception for a limit.
   *
   * @param limit the limit as the part of a sentence
   * @param found what was found, short
   */
  public LimitException(LocalizedText limit, String found) {
    super(
        Objects.requireNonNull(limit, "limit").in("en")
            + " ("
            + Objects.requireNonNull(found, "found")
            + ")");
    this.limit = limit;
  }

  /**
   * The limit as the part of a sentence, in every language there is: "a text has at most 1,000,000
   * characters". The message of the exception has what was found in parentheses beside it. Empty
   * after the exception was serialised.
   */
  public LocalizedText limit() {
    return Objects.requireNonNullElse(limit, LocalizedText.empty());
  }
}
