package dev.okr.scoring;

import dev.okr.core.goal.Light;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.State;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** How an objective stands on a date. */
@Value.Immutable
public sealed interface ObjectiveScore permits ImmutableObjectiveScore {

  /** The objective. */
  ObjectiveId id();

  /**
   * The score; empty if unscorable: no part that can be scored, all weights 0, a part without data
   * under a policy that takes it for unknown, or on a cycle of contributions.
   */
  Optional<Score> score();

  /**
   * The score before it was set by hand; the same as {@link #score} if it wasn't; empty if
   * unscorable.
   */
  Optional<Score> computed();

  /**
   * The computed score with every revision of a target left aside, here and below, so that a moved
   * goalpost is seen; empty if unscorable.
   */
  Optional<Score> original();

  /** The state. */
  State state();

  /** The computed score; empty if unscorable. */
  Optional<Score> progress();

  /** The score the date lets one expect; empty if unscorable. */
  Optional<Score> expected();

  /** The score divided by the expected one; 1 while nothing is expected; empty if unscorable. */
  Optional<Score> pace();

  /** The health. */
  Light light();

  /** Why it isn't green: the most severe first. */
  List<Reason> reasons();

  /** Where the score comes from: rolled up, or adjusted. */
  Origin origin();

  /** The name of the score's band; empty if unscorable. */
  Optional<String> band();

  /** The key results, in the plan's order. */
  List<KeyResultScore> keyResults();

  /**
   * Whether it may not be seen by whom the scorecard is seen by ({@link Scorecard#seenBy}): then
   * there is no more of it than id, state, score, expectation, pace, light and band.
   */
  @Value.Default
  default boolean restricted() {
    return false;
  }
}
