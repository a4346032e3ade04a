package dev.okr.core.goal;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A target planned from a day on, one step of a measure's schedule.
 *
 * @param from the day from which it holds
 * @param target the target
 */
public record PlannedTarget(LocalDate from, Target target) {

  /** Rejects {@code null}. */
  public PlannedTarget {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(target, "target");
  }
}
