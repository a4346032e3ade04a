package dev.okr.scoring;

import dev.okr.core.goal.Light;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * How a goal stood on a day of a series.
 *
 * @param on the day
 * @param score its score; empty if unscorable
 * @param expected the score that the day let one expect; empty if unscorable
 * @param light its light
 */
public record SeriesPoint(
    LocalDate on, Optional<Score> score, Optional<Score> expected, Light light) {

  /** Rejects {@code null}. */
  public SeriesPoint {
    Objects.requireNonNull(on, "on");
    Objects.requireNonNull(score, "score");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(light, "light");
  }
}
