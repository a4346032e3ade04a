package dev.okr.core.error;

import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;

/**
 * One thing that is wrong with an input: what, where, and a sentence a person can act on.
 *
 * @param code stable code, never reused
 * @param location the place in the document
 * @param message the sentence, in the languages of {@link dev.okr.core.message.Texts}
 */
public record Problem(String code, Location location, Message message) implements Serializable {

  /** Rejects {@code null}. */
  public Problem {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(location, "location");
    Objects.requireNonNull(message, "message");
  }

  /** The sentence in a language. */
  public String message(Locale language) {
    return message.in(language);
  }

  /** The sentence in the language of a tag such as {@code zh}. */
  public String message(String languageTag) {
    return message.in(languageTag);
  }

  @Override
  public String toString() {
    String place =
        (location.line() > 0 ? location.line() + ":" + location.column() + " " : "")
            + location.pointer();
    return code + (place.isEmpty() ? "" : " at " + place) + ": " + message.in("en");
  }
}
