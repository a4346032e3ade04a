package dev.okr.core.journal;

import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Subject;
import dev.okr.core.value.Extensions;
import java.util.List;
import org.immutables.value.Value;

/** A metric got a new definition, a revision of the dictionary. */
@Value.Immutable
public sealed interface MetricRevised extends Entry permits ImmutableMetricRevised {

  /** The metric. */
  MetricId metric();

  /** The version of the revision. */
  int version();

  @Override
  @Value.Default
  default Extensions extensions() {
    return Extensions.none();
  }

  @Override
  default List<Subject> subjects() {
    return List.of(Subject.of(metric()));
  }

  /** A builder that starts from this one; a correction gets an id of its own. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link MetricRevised}. */
  final class Builder extends ImmutableMetricRevised.Builder {
    Builder() {}

    /** As {@code id(EntryId)}, from text. */
    public Builder id(String text) {
      return id(EntryId.of(text));
    }

    /** As {@code by(PartyId)}, from text. */
    public Builder by(String text) {
      return by(PartyId.of(text));
    }

    /** As {@code metric(MetricId)}, from text. */
    public Builder metric(String text) {
      return metric(MetricId.of(text));
    }

    /**
     * Builds the entry.
     *
     * @throws IllegalArgumentException if the version is below 1
     * @throws dev.okr.core.value.LimitException if it is too large or of no day that may be written
     */
    @Override
    public MetricRevised build() {
      MetricRevised made = super.build();
      if (made.version() < 1) {
        throw new IllegalArgumentException("a version is at least 1 (" + made.version() + ")");
      }
      return EntryLimits.checked(made);
    }
  }
}
