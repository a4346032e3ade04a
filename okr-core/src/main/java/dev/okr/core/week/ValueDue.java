package dev.okr.core.week;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Subject;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A new value of a measure, whose newest one is, or will be within the week, older than its
 * metric's refresh allows.
 *
 * @param keyResult of which key result
 * @param measure of which of its measures
 * @param through the party that answers for the key result; of a metric that is read automatically
 *     the metric's owner, where it has one
 * @param day the last day on which the newest value is not stale
 * @param newest the day of the newest value; {@code null} if there is none
 * @param lateDays how many working days have passed since
 */
public record ValueDue(
    KeyResultId keyResult,
    MeasureId measure,
    PartyId through,
    LocalDate day,
    @Nullable LocalDate newest,
    long lateDays)
    implements WeekItem {

  /** Rejects {@code null}. */
  public ValueDue {
    Objects.requireNonNull(keyResult, "keyResult");
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(through, "through");
    Objects.requireNonNull(day, "day");
  }

  @Override
  public Subject on() {
    return Subject.of(keyResult, measure);
  }

  @Override
  public Optional<LocalDate> due() {
    return Optional.of(day);
  }
}
