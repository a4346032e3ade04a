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
}
