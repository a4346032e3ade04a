package dev.okr.graph.picture;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Light;
import dev.okr.core.text.PlainText;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a picture is made.
 *
 * @param language the language of titles and labels
 * @param lights the health of each goal, for its colour; empty for none
 * @param grouped whether goals are framed by the team that owns them
 */
public record DiagramOptions(
    Locale language, Function<GoalRef, Optional<Light>> lights, boolean grouped) {

  /** How much of a text that is refused is shown. */
  static final int LONGEST_ECHO = 80;

  private static final DiagramOptions STANDARD =
      new DiagramOptions(Locale.ENGLISH, goal -> Optional.empty(), false);

  /** Rejects {@code null}. */
  public DiagramOptions {
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(lights, "lights");
  }

  /** English titles, no colours, no frames. */
  public static DiagramOptions standard() {
    return STANDARD;
  }

  /** The same in a language. */
  public DiagramOptions withLanguage(Locale spoken) {
    return new DiagramOptions(Objects.requireNonNull(spoken, "spoken"), lights, grouped);
  }

  /**
   * The same in a language, by its BCP 47 tag, such as {@code en} or {@code zh-CN}.
   *
   * @throws IllegalArgumentException if the text is no such tag
   */
  public DiagramOptions withLanguage(String tag) {
    Objects.requireNonNull(tag, "tag");
    try {
      return withLanguage(new Locale.Builder().setLanguageTag(tag).build());
    } catch (IllformedLocaleException e) {
      throw new IllegalArgumentException(
          "a language is a tag such as zh-CN (" + PlainText.excerpt(tag, LONGEST_ECHO) + ")", e);
    }
  }

  /** The same with colours by health. */
  public DiagramOptions withLights(Function<GoalRef, Optional<Light>> health) {
    return new DiagramOptions(language, health, grouped);
  }

  /** The same with a frame around the goals of each team, or without. */
  public DiagramOptions withGroups(boolean framed) {
    return new DiagramOptions(language, lights, framed);
  }
}
