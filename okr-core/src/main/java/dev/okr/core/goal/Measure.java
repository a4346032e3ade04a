package dev.okr.core.goal;

import dev.okr.core.metric.MetricId;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.Weight;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One metric with one target inside a key result; a key result with several is composite (复合KR).
 *
 * <pre>{@code
 * Measure simple = Measure.of("gmv", Target.fromTo("1200000", "1500000"));
 * Measure onTime = Measure.builder()
 *     .id("weeks-on-time").metric("sotif").target(Target.atLeast("90"))
 *     .observe(Observation.SUCCESS_RATIO).planned(13).weight(2)
 *     .build();
 * }</pre>
 */
@Value.Immutable
public sealed interface Measure permits ImmutableMeasure {

  /** The id, unique in the key result. */
  MeasureId id();

  /** The metric; {@code milestones} and {@code done} targets need none. */
  Optional<MetricId> metric();

  /** How much it counts among the key result's measures. */
  @Value.Default
  default Weight weight() {
    return Weight.ONE;
  }

  /** What it must reach, in the metric's unit. */
  Target target();

  /** Which number of the cycle counts; the last unless stated. */
  @Value.Default
  default Observation observe() {
    return Observation.LAST;
  }

  /**
   * How many check-ins are planned for the whole span, at least 1, for {@link
   * Observation#SUCCESS_RATIO}; one a week if absent.
   */
  Optional<Integer> planned();

  /** Where its value comes from when nobody checks in. */
  Optional<ValueOrigin> valueOf();

  /** What the host hangs on it. */
  @Value.Default
  default Extensions extensions() {
    return Extensions.none();
  }

  /** One metric with one target; the measure is called by the metric's id. */
  static Measure of(MetricId metric, Target target) {
    return builder()
        .id(Objects.requireNonNull(metric, "metric").value())
        .metric(metric)
        .target(target)
        .build();
  }

  /** The same, the metric's id as text. */
  static Measure of(String metric, Target target) {
    return of(MetricId.of(metric), target);
  }

  /** A builder that starts from this one. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Measure}; {@code id} and {@code target} are required. */
  final class Builder extends ImmutableMeasure.Builder {
    Builder() {}

    /** As {@code id(MeasureId)}, from text. */
    public Builder id(String text) {
      return id(MeasureId.of(text));
    }

    /** As {@code metric(MetricId)}, from text. */
    public Builder metric(String text) {
      return metric(MetricId.of(text));
    }

    /** As {@code weight(Weight)}, from a whole number. */
    public Builder weight(long whole) {
      return weight(Weight.of(whole));
    }

    /**
     * Builds the measure.
     *
     * @throws IllegalArgumentException if {@code planned} is below 1
     */
    @Override
    public Measure build() {
      Measure made = super.build();
      made.planned()
          .filter(count -> count < 1)
          .ifPresent(
              count -> {
                throw new IllegalArgumentException("planned is at least 1 (" + count + ")");
              });
      return made;
    }
  }
}
