package dev.okr.graph;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Light;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * How a picture is made.
 *
 * @param languageTag the language of titles, such as {@code en} or {@code zh}
 * @param lights the health of each goal, for its colour; empty for none
 * @param grouped whether goals are framed by the team that owns them
 */
public record DiagramOptions(
    String languageTag, Function<GoalRef, Optional<Light>> lights, boolean grouped) {

  private static final DiagramOptions STANDARD =
      new DiagramOptions("en", goal -> Optional.empty(), false);

  /** Rejects {@code null}. */
  public DiagramOptions {
    Objects.requireNonNull(languageTag, "languageTag");
    Objects.requireNonNull(lights, "lights");
  }

  /** English titles, no colours, no frames. */
  public static DiagramOptions standard() {
    return STANDARD;
  }

  /** The same with titles in a language. */
  public DiagramOptions withLanguage(String tag) {
    return new DiagramOptions(tag, lights, grouped);
  }

  /** The same with colours by health. */
  public DiagramOptions withLights(Function<GoalRef, Optional<Light>> health) {
    return new DiagramOptions(languageTag, health, grouped);
  }

  /** The same with a frame around the goals of each team, or without. */
  public DiagramOptions withGroups(boolean framed) {
    return new DiagramOptions(languageTag, lights, framed);
  }
}
