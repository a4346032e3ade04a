package dev.okr.core.journal;

import dev.okr.core.org.PartyId;
import dev.okr.core.value.Extensions;
import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that happened. Two times belong to it: the business date it counts from, and the
 * instant at which it became known, so that what was known at any instant can be told again later.
 * A mistake is mended by a later entry, never by changing this one.
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
        Closed {

  /** The id, unique in the journal. */
  EntryId id();

  /** The business date. */
  LocalDate on();

  /** The instant at which it became known. */
  Instant recordedAt();

  /** The person, team or system that wrote it. */
  PartyId by();

  /** What the host hangs on it. */
  Extensions extensions();
}
