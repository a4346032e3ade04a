package dev.okr.core.rule;

import dev.okr.core.error.Message;
import dev.okr.core.value.LocalizedText;
import java.io.Serializable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A rule that a report is silent about because something was not given, so that no finding isn't
 * taken for all being well.
 *
 * @param code the rule
 * @param partly whether it was asked as far as it could be; else it wasn't asked at all
 * @param missing what was not given, at least one
 */
public record Unasked(String code, boolean partly, Set<Need> missing) implements Serializable {

  private static final LocalizedText WHOLLY =
      LocalizedText.enZh("{code} was not asked: {why}.", "{code} 未检查：{whyZh}。");
  private static final LocalizedText PARTLY =
      LocalizedText.enZh("{code} was asked only in part: {why}.", "{code} 仅检查了一部分：{whyZh}。");

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

  /** The sentence, in English and Chinese. */
  public Message message() {
    return new Message(
        partly ? PARTLY : WHOLLY,
        Map.of("code", code, "why", why("en", " and "), "whyZh", why("zh", "，且")));
  }

  /** The sentence in that language. */
  public String message(Locale language) {
    return message(Objects.requireNonNull(language, "language").toLanguageTag());
  }

  /** As {@code message(Locale)}, by a language tag such as {@code zh}. */
  public String message(String languageTag) {
    return message().in(languageTag);
  }

  private String why(String tag, String and) {
    List<String> parts = missing.stream().map(need -> need.missing().in(tag)).toList();
    return parts.stream().collect(Collectors.joining(and));
  }
}
