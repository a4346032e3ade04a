package dev.okr.core.goal;

import dev.okr.core.internal.Arguments;
import dev.okr.core.org.PartyId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was agreed about a dependency.
 *
 * @param by the parties that agreed
 * @param on the day they agreed; {@code null} if not stated
 * @param due the day by which the dependent needs the provider; {@code null} if not stated
 */
public record Agreement(List<PartyId> by, @Nullable LocalDate on, @Nullable LocalDate due) {

  /**
   * Copies the list.
   *
   * @throws dev.okr.core.value.LimitException if a day is not of the years 0001 to 9999
   */
  public Agreement {
    by = Arguments.copy(by, "by");
    Arguments.day(on);
    Arguments.day(due);
  }
}
