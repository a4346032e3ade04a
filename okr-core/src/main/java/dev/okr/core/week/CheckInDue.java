package dev.okr.core.week;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Subject;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A weekly check-in.
 *
 * @param keyResult of which key result
 * @param through the party that answers for it
 * @param day the day of the check-in meeting that waits for it
 * @param last the day of the newest check-in; {@code null} if there is none
 * @param lateDays how many working days have passed since
 */
public record CheckInDue(
    KeyResultId keyResult, PartyId through, LocalDate day, @Nullable LocalDate last, long lateDays)
    implements WeekItem {

  /** Rejects {@code null}. */
  public CheckInDue {
    Objects.requireNonNull(keyResult, "keyResult");
    Objects.requireNonNull(through, "through");
    Objects.requireNonNull(day, "day");
  }

  @Override
  public Subject on() {
    return Subject.of(keyResult);
  }

  @Override
  public Optional<LocalDate> due() {
    return Optional.of(day);
  }
}
