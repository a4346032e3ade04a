package dev.okr.scoring.internal.ledger;

import dev.okr.core.goal.State;
import dev.okr.scoring.internal.plan.CompiledPlan;
import java.util.function.IntFunction;

/**
 * How a goal stands on the day that is asked for (scoring.md, section 4).
 *
 * @param state the state that is shown
 * @param day the day its figures are of: of a goal that is out the day it went
 * @param lastEntry entries dated later don't count
 * @param isDone whether it is judged as finished
 */
public record Standing(State state, int day, int lastEntry, boolean isDone) {

  /** The standing of a goal that is active. */
  public static Standing active(int asked) {
    return new Standing(State.ACTIVE, asked, asked, false);
  }

  /**
   * The standing.
   *
   * @param timelines the timeline on each day
   * @param asked the day that is asked for
   */
  public static Standing of(IntFunction<Timeline> timelines, int asked) {
    Timeline now = timelines.apply(asked);
    int since = now.since();
    if (now.state() == State.ACTIVE || since == CompiledPlan.NO_DAY) {
      return new Standing(now.state(), asked, asked, now.state() == State.DONE);
    }
    if (now.state() == State.DONE) {
      return new Standing(State.DONE, asked, since, true);
    }
    boolean wasDone = timelines.apply(since).state() == State.DONE;
    return new Standing(now.state(), since, since, wasDone);
  }

  public boolean isOut() {
    return state.isOut();
  }

  /** Adjustments dated later don't count; of a finished goal later ones do. */
  public int lastAdjustment() {
    return isDone ? day : lastEntry;
  }
}
