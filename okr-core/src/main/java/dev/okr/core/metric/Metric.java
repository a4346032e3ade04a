package dev.okr.core.metric;

import dev.okr.core.org.PartyId;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An entry of the metric dictionary (指标字典): what is counted, in which unit, which direction is
 * good, who answers for it and where its values come from.
 *
 * <p>Its definition changes by {@link Revision}s, each with the day from which it holds, so that it
 * can be told for any day what was counted then and whether two days can be compared.
 *
 * <pre>{@code
 * Metric metric = Metric.builder()
 *     .id("payment-success-rate").title("Payment success").unit("%").timing(Timing.LAGGING)
 *     .owner("data").source(new DataSource(SourceKind.SQL_VIEW, "dw.payment_success_daily"))
 *     .refresh(Refresh.DAILY)
 *     .build();
 * }</pre>
 */
@Value.Immutable
public sealed interface Metric permits ImmutableMetric {

  /** The id. */
  MetricId id();

  /** The name people read; empty if none was given. */
  @Value.Default
  default LocalizedText title() {
    return LocalizedText.empty();
  }

  /** What there is to say beside the title; empty if nothing. */
  @Value.Default
  default LocalizedText description() {
    return LocalizedText.empty();
  }

  /** The unit of its values; a count unless stated. */
  @Value.Default
  default Unit unit() {
    return Unit.COUNT;
  }

  /** Which direction is good; higher unless stated. */
  @Value.Default
  default Polarity polarity() {
    return Polarity.HIGHER;
  }

  /** How its values add up over a cycle; each is the state of its day unless stated. */
  @Value.Default
  default Accumulation accumulation() {
    return Accumulation.LEVEL;
  }

  /** Whether it leads or lags the result; absent if nobody said. */
  Optional<Timing> timing();

  /** Who answers for its definition. */
  Optional<PartyId> owner();

  /** What exactly it counts. */
  @Value.Default
  default Definition definition() {
    return Definition.NONE;
  }

  /** The single source of truth of its values. */
  Optional<DataSource> source();

  /** How often it gets a new value. */
  Optional<Refresh> refresh();

  /** Later versions of its definition. */
  List<Revision> revisions();

  /** What the host hangs on it. */
  @Value.Default
  default Extensions extensions() {
    return Extensions.none();
  }

  /** The revision of that version. */
  default Optional<Revision> revision(int version) {
    return revisions().stream().filter(r -> r.version() == version).findFirst();
  }

  /**
   * The revision in force on a day: the one with the latest start not after it, the higher version
   * among equals; empty while the definition the metric was born with holds.
   */
  default Optional<Revision> revisionOn(LocalDate day) {
    Objects.requireNonNull(day, "day");
    return revisions().stream()
        .filter(revision -> revision.isInForceOn(day))
        .max(Revision.BY_FORCE);
  }

  /**
   * The definition that holds on a day: of the revisions in force by then, the latest that wrote
   * one down; else the one the metric was born with.
   */
  default Definition definitionOn(LocalDate day) {
    Objects.requireNonNull(day, "day");
    return revisions().stream()
        .filter(revision -> revision.isInForceOn(day) && revision.definition().isPresent())
        .max(Revision.BY_FORCE)
        .flatMap(Revision::definition)
        .orElseGet(this::definition);
  }

  /**
   * The exact factor that turns a value of one day into one of the definition that holds on a later
   * day: the product of the {@link Revision#rebase} of every revision that began in between, 1 if
   * there is none or all are comparable.
   *
   * @param earlier the day of the value
   * @param later the day whose definition is wanted, not before the other
   * @return the factor; empty if a revision in between is neither comparable nor rebased, so that
   *     comparing the two days would show false progress
   * @throws IllegalArgumentException if {@code later} is before {@code earlier}
   */
  default Optional<BigDecimal> factorBetween(LocalDate earlier, LocalDate later) {
    if (Objects.requireNonNull(later, "later")
        .isBefore(Objects.requireNonNull(earlier, "earlier"))) {
      throw new IllegalArgumentException(
          "later is not before earlier (" + earlier + ", " + later + ")");
    }
    BigDecimal factor = BigDecimal.ONE;
    for (Revision revision : revisions()) {
      if (revision.isInForceOn(later) && !revision.isInForceOn(earlier) && !revision.comparable()) {
        if (revision.rebase().isEmpty()) {
          return Optional.empty();
        }
        factor = factor.multiply(revision.rebase().get());
      }
    }
    return Optional.of(factor);
  }

  /** A builder that starts from this one. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Metric}; {@code id} is required. */
  final class Builder extends ImmutableMetric.Builder {
    Builder() {}

    /** As {@code id(MetricId)}, from text. */
    public Builder id(String text) {
      return id(MetricId.of(text));
    }

    /** As {@code title(LocalizedText)}, from a plain text of no stated language. */
    public Builder title(String text) {
      return title(LocalizedText.of(text));
    }

    /** As {@code description(LocalizedText)}, from a plain text of no stated language. */
    public Builder description(String text) {
      return description(LocalizedText.of(text));
    }

    /** As {@code unit(Unit)}, from its code. */
    public Builder unit(String code) {
      return unit(Unit.of(code));
    }

    /** As {@code owner(PartyId)}, from text. */
    public Builder owner(String text) {
      return owner(PartyId.of(text));
    }
  }
}
