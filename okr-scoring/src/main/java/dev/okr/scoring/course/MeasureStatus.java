package dev.okr.scoring.course;

import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Observation;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a measure stands.
 *
 * @param measure the measure
 * @param observation which number of the cycle counts
 * @param value the value it is scored on, as {@link dev.okr.scoring.MeasureScore#value()}
 * @param progress its raw progress, 1 at the target; empty if unscorable
 * @param aim what it must reach, by the target in force
 */
public record MeasureStatus(
    MeasureId measure,
    Observation observation,
    Optional<BigDecimal> value,
    Optional<BigDecimal> progress,
    Aim aim) {

  /** Rejects {@code null}. */
  public MeasureStatus {
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(observation, "observation");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(progress, "progress");
    Objects.requireNonNull(aim, "aim");
  }
}
