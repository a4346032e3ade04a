package dev.okr.core.goal;

import dev.okr.core.internal.Arguments;
import dev.okr.core.value.Limits;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;

/**
 * What a date lets one expect: a score, or a value of the only measure there is.
 *
 * <pre>{@code
 * Checkpoint half = Checkpoint.score(LocalDate.parse("2026-02-14"), "0.5");
 * Checkpoint orders = Checkpoint.value(LocalDate.parse("2026-02-14"), "26");
 * }</pre>
 *
 * @param on the day
 * @param figure the score or value expected on that day, normalised
 * @param isValue whether the figure is a value, in the unit of the measure's metric; a value on a
 *     key result with several measures is a finding and is not looked at
 */
public record Checkpoint(LocalDate on, BigDecimal figure, boolean isValue) {

  /**
   * Normalises the figure.
   *
   * @throws dev.okr.core.value.LimitException if the day is not of the years 0001 to 9999, or a
   *     score is beyond {@link Limits#SCORE}
   */
  public Checkpoint {
    Limits.requireDay(Objects.requireNonNull(on, "on"));
    figure = Arguments.normalised(figure, "figure");
    if (!isValue) {
      Limits.requireScore(figure);
    }
  }

  /** A score expected on a day. */
  public static Checkpoint score(LocalDate on, String decimal) {
    return new Checkpoint(on, Arguments.decimal(decimal, "decimal"), false);
  }

  /** A value expected on a day. */
  public static Checkpoint value(LocalDate on, String decimal) {
    return new Checkpoint(on, Arguments.decimal(decimal, "decimal"), true);
  }
}
