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
   * The value it was scored on, in the metric's unit and today's definition: one that was measured,
   * or their sum, mean, smallest or largest; a mean with 9 decimals where it is none otherwise. Of
   * milestones it is the weight of those done, of {@code done} 1 or 0, of a success ratio the
   * ratio. Empty without data, and where contributors can't be summed.
   */
  Optional<BigDecimal> value();

  /** Raw progress: unclamped, between -1000 and 1000; empty if unscorable. */
  Optional<Score> progress();

  /** What enters the key result: the progress, clamped as the policy says; empty if unscorable. */
  Optional<Score> score();

  /** Whether there is no value yet. */
  boolean noData();

  /**
   * Whether the definition of its metric was changed up to the day so that values from before and
   * after can't be compared (假进步).
   */
  boolean definitionChanged();
}
