package dev.okr.core.metric;

import dev.okr.core.org.PartyId;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.LocalizedText;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** An entry of the metric dictionary (指标字典). */
@Value.Immutable
public sealed interface Metric permits ImmutableMetric {

  /** The id. */
  MetricId id();

  /** The name people read; empty if none was given. */
  @Value.Default
  default LocalizedText title() {
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
    return revisions().stream()
        .filter(r -> !r.effectiveFrom().isAfter(day))
        .max(Comparator.comparing(Revision::effectiveFrom).thenComparingInt(Revision::version));
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
