package dev.okr.core.week;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Subject;
import dev.okr.core.value.LocalizedText;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A decision that waits: a key result is blocked or has a low confidence, and since then nobody
 * decided about it or its objective or asked for support (OKR-705).
 *
 * @param keyResult about which key result
 * @param through the party that owns its objective or is accountable for it
 * @param blocker the blocker; empty if it is the confidence that is low
 * @param since since when
 * @param day the day by which the rule book wants a decision
 * @param lateDays how many working days have passed since that day
 */
public record DecisionDue(
    KeyResultId keyResult,
    PartyId through,
    LocalizedText blocker,
    LocalDate since,
    LocalDate day,
    long lateDays)
    implements WeekItem {

  /** Rejects {@code null}. */
  public DecisionDue {
    Objects.requireNonNull(keyResult, "keyResult");
    Objects.requireNonNull(through, "through");
    Objects.requireNonNull(blocker, "blocker");
    Objects.requireNonNull(since, "since");
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
