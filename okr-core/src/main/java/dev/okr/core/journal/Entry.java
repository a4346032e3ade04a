package dev.okr.core.journal;

import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Subject;
import dev.okr.core.value.Extensions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something that happened. Two times belong to it: the business date it counts from, and the
 * instant at which it became known, so that what was known at any instant can be told again later.
 * A mistake is mended by a later entry, which corrects or retracts this one, never by changing it.
 */
public sealed interface Entry
    permits CheckIn,
        Reading,
        TargetRevised,
        MetricRevised,
        ScoreAdjusted,
        Decision,
        ResourceMoved,
        Retrospective,
        Recognition,
        Closed,
        Reopened,
        StateChanged,
        Retracted {

  /** The id, unique in the journal. */
  EntryId id();

  /** The business date: the day the entry counts from, not the day it was typed. */
  LocalDate on();

  /** The instant at which it became known; later than the business date for a correction. */
  Instant recordedAt();

  /** The person, team or system that wrote it. */
  PartyId by();

  /**
   * What the entry is about, in the order in which it names it: a check-in its key result (or the
   * measure, if it names one), a move of means the two parties. Empty for a decision that names
   * nothing. Who wrote it ({@link #by()}) and who is asked for support are not subjects.
   */
  List<Subject> subjects();

  /** The entry whose place this one takes; only a check-in or a reading corrects another. */
  default Optional<EntryId> corrects() {
    return Optional.empty();
  }

  /** What the host hangs on it; nothing unless given. */
  @Value.Default
  default Extensions extensions() {
    return Extensions.none();
  }

  /** A builder that starts from this one; a correction gets an id of its own. */
  EntryBuilder<?, ?> toBuilder();
}
