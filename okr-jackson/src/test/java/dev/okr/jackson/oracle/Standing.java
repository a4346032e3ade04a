package dev.okr.jackson.oracle;

import java.time.LocalDate;
import java.util.function.Function;

/**
 * How a goal stands on the day asked for.
 *
 * @param state what is shown
 * @param day the day its figures are of: "its own figures are those of day s" where it is out
 * @param lastEntry "entries dated after s don't count"
 * @param done whether it is judged as done
 */
record Standing(State state, LocalDate day, LocalDate lastEntry, boolean done) {

  static Standing of(Function<LocalDate, Timeline> timelines, LocalDate asked) {
    Timeline now = timelines.apply(asked);
    if (now.state().isOut() && now.since() != null) {
      LocalDate since = now.since();
      boolean done = timelines.apply(since).state() == State.DONE;
      return new Standing(now.state(), since, since, done);
    }
    boolean stopped = now.state() == State.DONE && now.since() != null;
    LocalDate lastEntry = stopped ? now.since() : asked;
    return new Standing(now.state(), asked, lastEntry, now.state() == State.DONE);
  }

  boolean isOut() {
    return state.isOut();
  }

  /** "For done a later scoreAdjusted does [count]" (section 1). */
  LocalDate lastAdjustment() {
    return done ? day : lastEntry;
  }
}
