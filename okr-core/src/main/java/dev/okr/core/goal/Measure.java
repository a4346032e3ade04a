package dev.okr.core.goal;

import dev.okr.core.metric.MetricId;
import dev.okr.core.value.Extensions;
import dev.okr.core.value.Weight;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One metric with one target inside a key result; a key result with several is composite (复合KR).
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

  /** What it must reach. */
  Target target();

  /** Which number of the cycle counts. */
  @Value.Default
  default Observation observe() {
    return Observation.LAST;
  }

  /** How many check-ins are planned for the whole span, for {@link Observation#SUCCESS_RATIO}. */
  Optional<Integer> planned();

  /** Where its value comes from when nobody checks in. */
  Optional<ValueOrigin> valueOf();

  /** What the host hangs on it. */
  @Value.Default
  default Extensions extensions() {
    return Extensions.none();
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Measure}; {@code id} and {@code target} are required. */
  final class Builder extends ImmutableMeasure.Builder {
    Builder() {}

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
