package dev.okr.core.goal;

import dev.okr.core.value.Limits;
import java.time.LocalDate;
import java.util.Objects;

/**
 * A target planned from a day on, one step of a measure's schedule.
 *
 * @param from the day from which it holds
 * @param target the target
 */
public record PlannedTarget(LocalDate from, Target target) {

  /**
   * Rejects {@code null}.
   *
   * @throws dev.okr.core.value.LimitException if the day is not of the years 0001 to 9999
   */
  public PlannedTarget {
    Limits.requireDay(Objects.requireNonNull(from, "from"));
    Objects.requireNonNull(target, "target");
  }
}
