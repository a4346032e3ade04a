package dev.okr.core.time;

import dev.okr.core.value.Extensions;
import dev.okr.core.value.Limits;
import dev.okr.core.value.LocalizedText;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A span of days in which objectives run; a quarter lies in its year. Cycles may be of any length
 * and may overlap; one that reaches outside its parent is a finding.
 *
 * @see FiscalCalendar
 */
@Value.Immutable
public sealed interface Cycle permits ImmutableCycle {

  /** The id. */
  CycleId id();

  /** The name people read; empty if none was given. */
  @Value.Default
  default LocalizedText title() {
    return LocalizedText.empty();
  }

  /** The longer cycle this one lies in. */
  Optional<CycleId> parent();

  /** The days of the cycle, both ends included. */
  DateSpan span();

  /** What the host hangs on it. */
  @Value.Default
  default Extensions extensions() {
    return Extensions.none();
  }

  /**
   * A cycle of any days between two ISO dates, both included.
   *
   * <pre>{@code
   * Cycle season = Cycle.of("peak-2026", "2026-10-15", "2027-01-10");
   * }</pre>
   *
   * @throws java.time.format.DateTimeParseException if a text is no date
   * @throws IllegalArgumentException if the last day is before the first
   */
  static Cycle of(String id, String from, String to) {
    return builder().id(id).span(DateSpan.of(from, to)).build();
  }

  /** A builder that starts from this one. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Cycle}; {@code id} and {@code span} are required. */
  final class Builder extends ImmutableCycle.Builder {
    Builder() {}

    /** As {@code id(CycleId)}, from text. */
    public Builder id(String text) {
      return id(CycleId.of(text));
    }

    /** As {@code title(LocalizedText)}, from a plain text of no stated language. */
    public Builder title(String text) {
      return title(LocalizedText.of(text));
    }

    /** As {@code parent(CycleId)}, from text. */
    public Builder parent(String text) {
      return parent(CycleId.of(text));
    }

    /**
     * Builds the cycle.
     *
     * @throws dev.okr.core.value.LimitException if a day is not of the years 0001 to 9999
     */
    @Override
    public Cycle build() {
      Cycle made = super.build();
      Limits.requireDay(made.span().from());
      Limits.requireDay(made.span().to());
      return made;
    }
  }
}
