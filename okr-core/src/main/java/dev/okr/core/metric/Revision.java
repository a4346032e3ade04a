package dev.okr.core.metric;

import dev.okr.core.internal.Arguments;
import dev.okr.core.value.Decimals;
import dev.okr.core.value.Limits;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A new version of a metric's definition.
 *
 * <p>Whether values from before and after can be compared is stated, never guessed: {@link
 * #comparable()} counts on as before, {@link #rebase()} multiplies earlier values, and with neither
 * the progress across the change is flagged as possibly false (假进步).
 */
@Value.Immutable
public sealed interface Revision permits ImmutableRevision {

  /** By the day from which they hold; of two that begin on one day, the higher version is last. */
  Comparator<Revision> BY_FORCE =
      Comparator.comparing(Revision::effectiveFrom).thenComparingInt(Revision::version);

  /**
   * The version, usually from 2 up: the definition a metric is born with is version 1, which may be
   * written down too.
   */
  int version();

  /** The first day on which the new definition holds. */
  LocalDate effectiveFrom();

  /** Why it was changed; empty if nobody said. */
  @Value.Default
  default LocalizedText reason() {
    return LocalizedText.empty();
  }

  /** Who approved it: a party, a committee or a system, by name. */
  Optional<String> approvedBy();

  /** Whether somebody approved it; one that nobody did is a finding (OKR-407). */
  default boolean isApproved() {
    return approvedBy().isPresent();
  }

  /** Whether it has begun by that day, approved or not. */
  default boolean isInForceOn(LocalDate day) {
    return !effectiveFrom().isAfter(Objects.requireNonNull(day, "day"));
  }

  /** Whether values from before and after can be compared as they are. */
  @Value.Default
  default boolean comparable() {
    return false;
  }

  /**
   * The factor that turns an earlier value into one of this definition; of no matter where values
   * are {@link #comparable}.
   */
  Optional<BigDecimal> rebase();

  /** The new definition where it was written down; else the one before stands. */
  Optional<Definition> definition();

  /** A builder that starts from this one. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Revision}; {@code version} and {@code effectiveFrom} are required. */
  final class Builder extends ImmutableRevision.Builder {
    Builder() {}

    /** As {@code reason(LocalizedText)}, from a plain text of no stated language. */
    public Builder reason(String text) {
      return reason(LocalizedText.of(text));
    }

    /** As {@code rebase(BigDecimal)}, from a decimal numeral such as {@code "0.5"}. */
    public Builder rebase(String decimal) {
      return rebase(Arguments.decimal(decimal, "decimal"));
    }

    /**
     * Builds the revision.
     *
     * @throws IllegalArgumentException if the version is below 1, the day is not of the years 0001
     *     to 9999, or the text of who approved it is too long
     */
    @Override
    public Revision build() {
      Revision made = super.build();
      if (made.version() < 1) {
        throw new IllegalArgumentException("a version is at least 1 (" + made.version() + ")");
      }
      Limits.requireDay(made.effectiveFrom());
      made.approvedBy().ifPresent(Limits::requireText);
      Optional<BigDecimal> rebase = made.rebase();
      if (rebase.isPresent() && !rebase.equals(rebase.map(Decimals::normalise))) {
        return rebase(rebase.map(Decimals::normalise)).build();
      }
      return made;
    }
  }
}
