package dev.okr.core.week;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.journal.EntryId;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Subject;
import dev.okr.core.privacy.PlanView;
import dev.okr.core.value.LocalizedText;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * A request for support that stands: nothing was decided about its key result or the objective
 * since, and whoever asked has not written of the key result again without repeating it.
 *
 * @param keyResult for which key result
 * @param through the party that is asked
 * @param text what is asked for
 * @param by who asks
 * @param since the day on which they first asked for it
 * @param entry the check-in of that day
 */
public record SupportAsked(
    KeyResultId keyResult,
    PartyId through,
    LocalizedText text,
    PartyId by,
    LocalDate since,
    EntryId entry)
    implements WeekItem {

  /** Rejects {@code null}. */
  public SupportAsked {
    Objects.requireNonNull(keyResult, "keyResult");
    Objects.requireNonNull(through, "through");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(by, "by");
    Objects.requireNonNull(since, "since");
    Objects.requireNonNull(entry, "entry");
  }

  /** The same for somebody who may not see the key result. */
  SupportAsked withoutWords() {
    return new SupportAsked(keyResult, through, PlanView.RESTRICTED, by, since, entry);
  }

  @Override
  public Subject on() {
    return Subject.of(keyResult);
  }

  /** Empty: a request names no day. */
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
