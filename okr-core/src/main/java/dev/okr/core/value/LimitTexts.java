package dev.okr.core.value;

import dev.okr.core.internal.text.Placeholders;
import dev.okr.core.internal.text.TextFiles;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What is said of limits, read where the first one is passed. Not by {@code Texts}, which is built
 * of values.
 */
final class LimitTexts {

  private static final Map<String, Map<String, String>> BY_KEY =
      TextFiles.of(LimitTexts.class).texts();

  private LimitTexts() {}

  /** A limit as the part of a sentence, in every language there is. */
  static LocalizedText say(String key, Object... named) {
    Map<String, String> arguments = new LinkedHashMap<>();
    for (int i = 0; i < named.length; i += 2) {
      arguments.put(named[i].toString(), named[i + 1].toString());
    }
    Map<String, String> spoken = new LinkedHashMap<>();
    Objects.requireNonNull(BY_KEY.get(key), key)
        .forEach((tag, text) -> put(spoken, tag, Placeholders.fill(text, arguments)));
    return LocalizedText.of(spoken);
  }

  /** What a pack says beyond the limits is left out: telling of a limit must not pass one. */
  private static void put(Map<String, String> spoken, String tag, String text) {
    if (Limits.isLanguageTag(tag) && Limits.isText(text)) {
      spoken.put(tag, text);
    }
  }
}
