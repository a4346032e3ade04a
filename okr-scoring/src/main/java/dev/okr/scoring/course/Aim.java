package dev.okr.scoring.course;

import dev.okr.core.goal.Target;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/**
 * What a measure must reach, in the metric's unit and the day's definition: it is met by values
 * from {@code low} to {@code high}. Of milestones the numbers are weights of steps, of {@code done}
 * 1, of a share of planned values 1.
 *
 * @param target the target as it was written
 * @param from where progress begins: the baseline, the floor or the ceiling; empty if there is none
 * @param low the lowest value that meets it; empty where no value is too low
 * @param high the highest value that meets it; empty where no value is too high
 */
public record Aim(
    Target target, Optional<BigDecimal> from, Optional<BigDecimal> low, Optional<BigDecimal> high) {

  /** Rejects {@code null}. */
  public Aim {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(low, "low");
    Objects.requireNonNull(high, "high");
  }
}
