package dev.okr.scoring.review.evidence;

import dev.okr.core.journal.Entry;
import dev.okr.scoring.Scorecard;
import java.util.Comparator;
import java.util.List;

/**
 * The entries that count on a scorecard's day, in an order that doesn't depend on that of the
 * journal: by date, then by the instant they became known, then by id.
 */
public final class Chronicle {

  /** By date, then by the instant they became known, then by id. */
  public static final Comparator<Entry> OLDEST_FIRST =
      Comparator.comparing(Entry::on)
          .thenComparing(Entry::recordedAt)
          .thenComparing(entry -> entry.id().value());

  private final List<Entry> entries;

  /** The entries of a scorecard up to its day. */
  public Chronicle(Scorecard card) {
    entries =
        card.journal().entries().stream()
            .filter(entry -> !entry.on().isAfter(card.on()))
            .sorted(OLDEST_FIRST)
            .toList();
  }

  /** The entries of one kind. */
  public <E extends Entry> List<E> of(Class<E> kind) {
    return entries.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
