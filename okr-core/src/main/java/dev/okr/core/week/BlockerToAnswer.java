package dev.okr.core.week;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.journal.EntryId;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Subject;
import dev.okr.core.value.LocalizedText;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that stands in the way of a key result.
 *
 * @param keyResult which key result
 * @param through the party that answers for it
 * @param text names the blocker
 * @param by who named it
 * @param since the day since which it is open
 * @param entry the check-in that opened it
 */
public record BlockerToAnswer(
    KeyResultId keyResult,
    PartyId through,
    LocalizedText text,
    PartyId by,
    LocalDate since,
    EntryId entry)
    implements WeekItem {

  /** Rejects {@code null}. */
  public BlockerToAnswer {
    Objects.requireNonNull(keyResult, "keyResult");
    Objects.requireNonNull(through, "through");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(entry, "entry");
  }

  @Override
  public Subject on() {
    return Subject.of(keyResult);
  }

  /** Empty: a blocker names no day. */
  @Override
  public Optional<LocalDate> due() {
    return Optional.empty();
  }

  /** 0: what has no day isn't late. */
  @Override
  public long lateDays() {
    return 0;
  }
}
