package dev.okr.core.journal;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.State;
import dev.okr.core.plan.Subject;
import dev.okr.core.value.LocalizedText;
import java.util.List;
import org.immutables.value.Value;

/**
 * A goal was paused, dropped, finished early or taken up again; from its business date on. Figures
 * of earlier days stay as they were.
 *
 * <pre>{@code
 * StateChanged.builder().id("drop-KR3").on(friday).recordedAt(now).by("p.lin")
 *     .goal(KeyResultId.of("O1.KR3")).state(State.DROPPED).reason("the market is closed to us")
 *     .build();
 * }</pre>
 */
@Value.Immutable
public sealed interface StateChanged extends Entry permits ImmutableStateChanged {

  /** The objective, which takes its key results along, or the key result. */
  GoalRef goal();

  /** The state from that date on. */
  State state();

  /** Why; empty if nobody said. */
  @Value.Default
  default LocalizedText reason() {
    return LocalizedText.empty();
  }

  @Override
  default List<Subject> subjects() {
    return List.of(Subject.of(goal()));
  }

  @Override
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link StateChanged}. */
  final class Builder extends ImmutableStateChanged.Builder
      implements EntryBuilder<StateChanged, Builder> {
    Builder() {}

    /** The key result. */
    public Builder goal(KeyResultId keyResult) {
      return goal(GoalRef.to(keyResult));
    }

    /** The objective. */
    public Builder goal(ObjectiveId objective) {
      return goal(GoalRef.to(objective));
    }

    /** As {@code reason(LocalizedText)}, from a plain text of no stated language. */
    public Builder reason(String text) {
      return reason(LocalizedText.of(text));
    }

    @Override
    public StateChanged build() {
      return EntryLimits.checked(super.build());
    }
  }
}
