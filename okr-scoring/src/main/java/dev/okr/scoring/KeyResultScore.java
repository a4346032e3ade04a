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
   * The score, 0 to 1 (more than 1 only where the policy's cap allows it, more and less where its
   * clamp does); empty if unscorable.
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

  /** The state, its objective's if that counts less. */
  State state();

  /** Raw progress, combined like the score but never clamped; empty if unscorable. */
  Optional<Score> progress();

  /** The score the date lets one expect; empty if unscorable. */
  Optional<Score> expected();

  /** The score divided by the expected one; 1 while nothing is expected; empty if unscorable. */
  Optional<Score> pace();

  /** The health. */
  Light light();

  /** Why it isn't green: the most severe first. */
  List<Reason> reasons();

  /**
   * Whether nothing that counts has data: no measure, or without measures no contributor; false
   * once its score was set by hand.
   */
  boolean noData();

  /** Where the score comes from. */
  Origin origin();

  /** The name of the score's band; empty if unscorable. */
  Optional<String> band();

  /** The measures, in the plan's order. */
  List<MeasureScore> measures();
}
