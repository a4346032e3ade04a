package dev.okr.scoring.review;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.State;
import dev.okr.core.org.PartyId;
import dev.okr.scoring.Cause;
import dev.okr.scoring.Score;
import dev.okr.scoring.course.MeasureStatus;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** How a goal stands in a review. */
@Value.Immutable
public sealed interface GoalStatus permits ImmutableGoalStatus {

  /** The goal. */
  GoalRef goal();

  /** Who owns it; empty if nobody does. */
  Optional<PartyId> owner();

  /** Whether it counts and is asked for. */
  State state();

  /** Its score, as {@link dev.okr.scoring.KeyResultScore#score()}; empty if unscorable. */
  Optional<Score> score();

  /** The score the date lets one expect; empty if unscorable. */
  Optional<Score> expected();

  /** The score divided by the expected one; 1 while nothing is expected; empty if unscorable. */
  Optional<Score> pace();

  /** The name of its band; empty if unscorable. */
  Optional<String> band();

  /** Where the measures of a key result stand, in the plan's order; of an objective none. */
  List<MeasureStatus> measures();

  /** Its light. */
  Light light();

  /** Why the light isn't green, the most severe first; empty if it is green or unknown. */
  List<Cause> causes();
}
