package dev.okr.jackson;

import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.MetricId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The only measure of a key result that carries its members itself. */
final class SingleMeasure {

  /** The id of the measure, which the short form doesn't say. */
  static final String ID = "value";

  @Nullable MetricId metric;
  Optional<Observation> observe = Optional.empty();
  @Nullable Target target;
  boolean hasTarget;

  /** The measure; {@code null} if its target could not be read. */
  @Nullable Measure measure() {
    return target == null
        ? null
        : Measure.builder()
            .id(ID)
            .metric(Optional.ofNullable(metric))
            .observe(observe)
            .target(target)
            .build();
  }

  /** Whether the short form says all there is to a measure. */
  static boolean says(Measure measure) {
    return measure.id().value().equals(ID)
        && measure.equals(
            Measure.builder()
                .id(ID)
                .metric(measure.metric())
                .observe(measure.observe())
                .target(measure.target())
                .build());
  }
}
