package dev.okr.core.week;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Subject;
import dev.okr.core.value.LocalizedText;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A milestone that is not done.
 *
 * @param keyResult of which key result
 * @param measure of which of its measures
 * @param milestone which milestone of the target in force
 * @param title what is to be reached; empty if not stated
 * @param through the party that answers for the key result
 * @param day the day by which it is due
 * @param lateDays how many working days have passed since
 */
public record MilestoneDue(
    KeyResultId keyResult,
    MeasureId measure,
    MilestoneId milestone,
    LocalizedText title,
    PartyId through,
    LocalDate day,
    long lateDays)
    implements WeekItem {

  /** Rejects {@code null}. */
  public MilestoneDue {
    Objects.requireNonNull(keyResult, "keyResult");
    Objects.requireNonNull(measure, "measure");
    Objects.requireNonNull(milestone, "milestone");
    Objects.requireNonNull(title, "title");
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
