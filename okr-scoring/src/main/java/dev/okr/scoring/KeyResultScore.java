package dev.okr.scoring;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.State;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** How a key result stands on a date. */
@Value.Immutable
public sealed interface KeyResultScore permits ImmutableKeyResultScore {

  /** The key result. */
  KeyResultId id();

  /**
   * The score, from 0 to 1. It is above 1 only if the policy's cap allows it, and below 0 only if
   * the policy doesn't clamp. Empty if unscorable.
   */
  Optional<Score> score();

  /**
   * The score before somebody set it by hand; the same as {@link #score} if nobody did. Empty if
   * unscorable.
   */
  Optional<Score> computed();

  /**
   * The computed score against the original targets, as if no target had been revised here or
   * below. If it differs from {@link #computed}, the goalposts were moved. Empty if unscorable.
   */
  Optional<Score> original();

  /** The state; its objective's where that one counts less. */
  State state();

  /** Raw progress, combined like the score but never clamped; empty if unscorable. */
  Optional<Score> progress();

  /** The score that is expected on the date; empty if unscorable. */
  Optional<Score> expected();

  /** The score divided by the expected one; 1 while nothing is expected; empty if unscorable. */
  Optional<Score> pace();

  /** The health. */
  Light light();

  /** Why it isn't green: the most severe first. */
  List<Reason> reasons();

  /**
   * Whether nothing that counts has data: none of its measures, or, if it has no measures, none of
   * its contributors. False once somebody set its score by hand.
   */
  boolean noData();

  /** Where the score comes from. */
  Origin origin();

  /** The name of the score's band; empty if unscorable. */
  Optional<String> band();

  /** The measures, in the plan's order. */
  List<MeasureScore> measures();

  /**
   * Whether it may not be seen by whom the scorecard is seen by ({@link Scorecard#seenBy}): then
   * there is no more of it than id, state, score, expectation, pace, light and band.
   */
  @Value.Default
  default boolean restricted() {
    return false;
  }
}
