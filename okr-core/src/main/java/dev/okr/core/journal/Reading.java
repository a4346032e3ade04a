package dev.okr.core.journal;

import dev.okr.core.internal.Arguments;
import dev.okr.core.metric.MetricId;
import dev.okr.core.plan.Subject;
import dev.okr.core.value.Decimals;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A value of a metric, for guardrails and for every measure on that metric, except on a date on
 * which the measure has a check-in value of its own. A {@code Collector} makes them from a host's
 * source.
 */
@Value.Immutable
public sealed interface Reading extends Entry permits ImmutableReading {

  /** The metric. */
  MetricId metric();

  /** The value, in the metric's unit. */
  BigDecimal value();

  @Override
  Optional<EntryId> corrects();

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

  /** Builds a {@link Reading}. */
  final class Builder extends ImmutableReading.Builder implements EntryBuilder<Reading, Builder> {
    Builder() {}

    /** As {@code metric(MetricId)}, from text. */
    public Builder metric(String text) {
      return metric(MetricId.of(text));
    }

    /** As {@code value(BigDecimal)}, from a decimal numeral such as {@code "0.5"}. */
    public Builder value(String decimal) {
      return value(Arguments.decimal(decimal, "decimal"));
    }

    /** As {@code corrects(EntryId)}, from text. */
    public Builder corrects(String text) {
      return corrects(EntryId.of(text));
    }

    @Override
    public Reading build() {
      Reading made = super.build();
      BigDecimal value = Decimals.normalise(made.value());
      return value.scale() == made.value().scale()
          ? EntryLimits.checked(made)
          : value(value).build();
    }
  }
}
