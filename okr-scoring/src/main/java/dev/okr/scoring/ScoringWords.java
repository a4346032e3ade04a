package dev.okr.scoring;

import dev.okr.core.goal.Light;
import dev.okr.core.goal.State;
import dev.okr.core.message.Texts;
import dev.okr.core.value.LocalizedText;
import java.util.Locale;

/** What explanations and comparisons say; their texts stand in files by language. */
final class ScoringWords {

  private static final Texts TEXTS = Texts.of(ScoringWords.class);

  private ScoringWords() {}

  static LocalizedText say(String key, Object... named) {
    return TEXTS.get(key, named);
  }

  static LocalizedText state(State state) {
    return of("state", state);
  }

  static LocalizedText light(Light light) {
    return of("light", light);
  }

  /** What an input of a derivation is called; the input itself if it has no name. */
  static LocalizedText input(String input) {
    String key = "input." + input;
    return TEXTS.keys().contains(key) ? TEXTS.get(key) : LocalizedText.of(input);
  }

  /** What a constant is called. */
  static LocalizedText of(String kind, Enum<?> constant) {
    return TEXTS.get(kind + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
