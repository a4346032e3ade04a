package dev.okr.core.rule;

import dev.okr.core.error.Message;
import dev.okr.core.rule.text.RuleTexts;
import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * A rule that a report is silent about because something was not given, so that no finding isn't
 * taken for all being well.
 *
 * @param code the rule
 * @param partly whether it was asked as far as it could be; else it wasn't asked at all
 * @param missing what was not given, at least one
 */
public record Unasked(String code, boolean partly, Set<Need> missing) implements Serializable {

  /**
   * Copies the set.
   *
   * @throws IllegalArgumentException if nothing is missing
   */
  public Unasked {
    Objects.requireNonNull(code, "code");
    if (Objects.requireNonNull(missing, "missing").isEmpty()) {
      throw new IllegalArgumentException("a rule that has all it needs is asked (" + code + ")");
    }
    missing = Collections.unmodifiableSet(EnumSet.copyOf(missing));
  }

  /** The sentence, in every language there is. */
  public Message message() {
    Spoken sentence = new Spoken(RuleTexts.get(partly ? "unasked.partly" : "unasked.wholly"));
    sentence.put("code", code);
    sentence.put(
        "why", RuleTexts.joined("unasked.and", missing.stream().map(Need::missing).toList()));
    return sentence.message();
  }

  /** The sentence in that language. */
  public String message(Locale language) {
    return message(Objects.requireNonNull(language, "language").toLanguageTag());
  }

  /** As {@code message(Locale)}, by a language tag such as {@code zh}. */
  public String message(String languageTag) {
    return message().in(languageTag);
  }
}
