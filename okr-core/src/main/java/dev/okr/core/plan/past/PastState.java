package dev.okr.core.plan.past;

import dev.okr.core.goal.State;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A goal's state.
 *
 * @param state the state
 * @param stopped the day since which it isn't active, after which nothing counts; empty while it is
 *     active, and where the plan has it so from the start
 */
public record PastState(State state, Optional<LocalDate> stopped) {

  /** What counts less stands further in front. */
  private static final List<State> LEAST_FIRST =
      List.of(State.DROPPED, State.PAUSED, State.DRAFT, State.DONE, State.ACTIVE);

  /** After one more change. */
  PastState then(State next, LocalDate on) {
    if (next == State.ACTIVE) {
      return new PastState(next, Optional.empty());
    }
    boolean stops = state == State.ACTIVE || (next == State.DONE && state != State.DONE);
    return new PastState(next, stops ? Optional.of(on) : stopped);
  }

  /** Of a goal and its objective: the state that counts less, and the earlier end. */
  public PastState within(PastState above) {
    State less =
        List.of(state, above.state).stream()
            .min(Comparator.comparingInt(LEAST_FIRST::indexOf))
            .orElseThrow();
    Optional<LocalDate> first =
        Stream.of(stopped, above.stopped).flatMap(Optional::stream).min(Comparator.naturalOrder());
    return new PastState(less, first);
  }
}
