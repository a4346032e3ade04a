package dev.okr.core.goal;

import dev.okr.core.internal.Arguments;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A step that is done or not.
 *
 * @param id names it in check-ins
 * @param title the name people read; empty if none was given
 * @param weight how much it counts among its siblings
 * @param due the day by which it is meant to be done, if any
 */
public record Milestone(
    MilestoneId id, LocalizedText title, Weight weight, @Nullable LocalDate due) {

  /**
   * Rejects {@code null} except for {@code due}.
   *
   * @throws dev.okr.core.value.LimitException if the day is not of the years 0001 to 9999
   */
  public Milestone {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(weight, "weight");
    Arguments.day(due);
  }

  /** A milestone of weight 1 without a due date. */
  public static Milestone of(String id) {
    return new Milestone(MilestoneId.of(id), LocalizedText.empty(), Weight.ONE, null);
  }
}
