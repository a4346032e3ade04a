package dev.okr.core.rule;

import dev.okr.core.error.Message;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.Waiver;
import dev.okr.core.value.LocalizedText;
import java.io.Serializable;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a rule says of an element.
 *
 * @param code the rule
 * @param severity how much it matters
 * @param on the element
 * @param path where the element stands, by ids: {@code
 *     /objectives/O1/keyResults/O1.KR3/measures/success}; the same whatever the order of members
 * @param message the sentence, with its arguments
 * @param hint how to mend it
 * @param waiver the waiver that silences it; {@code null} if none does
 */
public record Finding(
    String code,
    Severity severity,
    Subject on,
    String path,
    Message message,
    LocalizedText hint,
    @Nullable Waiver waiver)
    implements Comparable<Finding>, Serializable {

  /** Rejects {@code null} except for {@code waiver}. */
  public Finding {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(hint, "hint");
  }

  /** Whether a waiver silences it. */
  public boolean isWaived() {
    return waiver != null;
  }

  /** The waiver that silences it. */
  public Optional<Waiver> waivedBy() {
    return Optional.ofNullable(waiver);
  }

  /** The sentence in that language. */
  public String message(Locale language) {
    return message(Objects.requireNonNull(language, "language").toLanguageTag());
  }

  /** As {@code message(Locale)}, by a language tag such as {@code zh}. */
  public String message(String languageTag) {
    return message.in(languageTag);
  }

  /** By severity, code, path and sentence. */
  @Override
  public int compareTo(Finding other) {
    int order = severity.compareTo(other.severity);
    order = order != 0 ? order : code.compareTo(other.code);
    order = order != 0 ? order : path.compareTo(other.path);
    return order != 0 ? order : message("en").compareTo(other.message("en"));
  }

  @Override
  public String toString() {
    return severity + " " + code + " " + path + ": " + message("en");
  }
}
