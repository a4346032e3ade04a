package dev.okr.core.journal;

import dev.okr.core.org.PartyId;
import dev.okr.core.value.Extensions;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What the builders of all kinds of entry have in common, so that code that knows only that it has
 * an {@link Entry} can change it:
 *
 * <pre>{@code
 * Entry moved = entry.toBuilder().id("moved-" + entry.id()).on(monday).recordedAt(now).build();
 * }</pre>
 *
 * @param <E> the kind of entry
 * @param <B> the builder itself
 */
public sealed interface EntryBuilder<E extends Entry, B extends EntryBuilder<E, B>>
    permits CheckIn.Builder,
        Reading.Builder,
        TargetRevised.Builder,
        MetricRevised.Builder,
        ScoreAdjusted.Builder,
        Decision.Builder,
        ResourceMoved.Builder,
        Retrospective.Builder,
        Recognition.Builder,
        Closed.Builder,
        Reopened.Builder,
        StateChanged.Builder,
        Retracted.Builder {

  /** The id, unique in the journal; required. */
  B id(EntryId id);

  /** As {@code id(EntryId)}, from text. */
  default B id(String text) {
    return id(EntryId.of(text));
  }

  /** The business date: the day the entry counts from; required. */
  B on(LocalDate on);

  /** The instant at which it became known; required. */
  B recordedAt(Instant recordedAt);

  /** The person, team or system that writes it; required. */
  B by(PartyId by);

  /** As {@code by(PartyId)}, from text. */
  default B by(String text) {
    return by(PartyId.of(text));
  }

  /** What the host hangs on it; nothing unless given. */
  B extensions(Extensions extensions);

  /**
   * Builds the entry.
   *
   * @throws IllegalStateException if a required member is missing
   * @throws dev.okr.core.value.LimitException if it is too large or of no day that may be written
   */
  E build();
}
