package dev.okr.core.journal;

import dev.okr.core.metric.MetricId;
import dev.okr.core.plan.Subject;
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
  default List<Subject> subjects() {
    return List.of(Subject.of(metric()));
  }

  @Override
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link MetricRevised}. */
  final class Builder extends ImmutableMetricRevised.Builder
      implements EntryBuilder<MetricRevised, Builder> {
    Builder() {}

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
