package dev.okr.core.error;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
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

  /**
   * That a source couldn't be read ({@code JSON-023}): what a reader of documents says of a file,
   * for hosts that open their sources themselves.
   *
   * <pre>{@code
   * try (InputStream in = store.open(key)) {
   *   return json.readPlan(in);
   * } catch (IOException failure) {
   *   return Outcome.rejected(List.of(Problem.unreadable(key, failure)));
   * }
   * }</pre>
   *
   * @param source what its user calls it; 80 characters of it are told
   * @param failure why; where it isn't that there is no such file or that access is denied, its
   *     message or its kind is told
   */
  public static Problem unreadable(String source, IOException failure) {
    Objects.requireNonNull(source, "source");
    return SourceFailure.of(source, Objects.requireNonNull(failure, "failure")).problem();
  }

  /** That a file couldn't be read; a directory is called one. */
  public static Problem unreadable(Path file, IOException failure) {
    Objects.requireNonNull(file, "file");
    return SourceFailure.of(file, Objects.requireNonNull(failure, "failure")).problem();
  }

  /** That an input of no name couldn't be read, such as a stream. */
  public static Problem unreadable(IOException failure) {
    return SourceFailure.of(Objects.requireNonNull(failure, "failure")).problem();
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
