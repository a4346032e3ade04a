package dev.okr.scoring;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Light;
import java.util.Optional;
import org.immutables.value.Value;

/** How one goal differs between two scorecards. */
@Value.Immutable
public sealed interface NodeChange permits ImmutableNodeChange {

  /** The goal. */
  GoalRef goal();

  /** Its score before; empty if unscorable or not there. */
  Optional<Score> before();

  /** Its score after; empty if unscorable or not there. */
  Optional<Score> after();

  /** Its light before. */
  Light lightBefore();

  /** Its light after. */
  Light lightAfter();

  /** By how much the score rose, negative if it fell; empty if it isn't known before and after. */
  default Optional<Score> by() {
    return before().isPresent() && after().isPresent()
        ? Optional.of(new Score(after().get().billionths() - before().get().billionths()))
        : Optional.empty();
  }
}
