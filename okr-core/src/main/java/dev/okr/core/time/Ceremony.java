package dev.okr.core.time;

import java.util.Comparator;
import java.util.Objects;

/**
 * A ceremony in the calendar of a cycle.
 *
 * @param kind which one
 * @param span its days; one day for a meeting
 */
public record Ceremony(CeremonyKind kind, DateSpan span) implements Comparable<Ceremony> {

  private static final Comparator<Ceremony> ORDER =
      Comparator.comparing((Ceremony c) -> c.span().from())
          .thenComparing(c -> c.span().to())
          .thenComparing(Ceremony::kind);

  /** Rejects {@code null}. */
  public Ceremony {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(span, "span");
  }

  /** By date, then by kind. */
  @Override
  public int compareTo(Ceremony other) {
    return ORDER.compare(this, other);
  }
}
