package dev.okr.scoring;

import dev.okr.core.goal.MeasureId;
import java.math.BigDecimal;
import java.util.Optional;
import org.immutables.value.Value;

/** What one measure contributes. */
@Value.Immutable
public sealed interface MeasureScore permits ImmutableMeasureScore {

  /** The measure. */
  MeasureId id();

  /**
   * The value it was scored on, in the metric's unit and today's definition; empty without data.
   */
  Optional<BigDecimal> value();

  /** Raw progress: unclamped, between -1000 and 1000; empty if unscorable. */
  Optional<Score> progress();

  /** What enters the key result: the progress, clamped as the policy says; empty if unscorable. */
  Optional<Score> score();

  /** Whether there is no value yet. */
  boolean noData();

  /** Whether values from before and after a change of definition were mixed (假进步). */
  boolean definitionChanged();
}
