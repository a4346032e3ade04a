package dev.okr.core.time;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;

/**
 * A closed span of days: both ends belong to it, as people mean it when they say "January to
 * March". For arithmetic with half-open spans, {@code to().plusDays(1)} is the end.
 *
 * <pre>{@code
 * DateSpan.of("2026-01-01", "2026-03-31").days(); // 90
 * DateSpan.of("2026-01-01", "2026-01-01").days(); // 1
 * }</pre>
 *
 * @param from first day
 * @param to last day, not before {@code from}
 */
public record DateSpan(LocalDate from, LocalDate to) implements Serializable {

  /**
   * Checks the order.
   *
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public DateSpan {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    if (to.isBefore(from)) {
      throw new IllegalArgumentException(
          "a span ends on or after its first day (" + from + ".." + to + ")");
    }
  }

  /**
   * The span between two ISO dates, both included.
   *
   * @throws java.time.format.DateTimeParseException if a text is no date
   * @throws IllegalArgumentException if {@code to} is before {@code from}
   */
  public static DateSpan of(String from, String to) {
    return new DateSpan(
        LocalDate.parse(Objects.requireNonNull(from, "from")),
        LocalDate.parse(Objects.requireNonNull(to, "to")));
  }

  /** The number of days, both ends included: at least 1. */
  public long days() {
    return ChronoUnit.DAYS.between(from, to) + 1;
  }

  /** Whether the day is one of the span's. */
  public boolean contains(LocalDate day) {
    Objects.requireNonNull(day, "day");
    return !day.isBefore(from) && !day.isAfter(to);
  }

  /** Whether every day of the other span is one of this span's. */
  public boolean encloses(DateSpan other) {
    Objects.requireNonNull(other, "other");
    return contains(other.from) && contains(other.to);
  }

  /** Whether the spans share a day. */
  public boolean overlaps(DateSpan other) {
    Objects.requireNonNull(other, "other");
    return !other.to.isBefore(from) && !other.from.isAfter(to);
  }
}
