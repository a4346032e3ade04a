package dev.okr.scoring.internal.ledger;

import dev.okr.core.goal.State;
import dev.okr.core.internal.IntList;
import dev.okr.core.journal.StateChanged;
import dev.okr.scoring.internal.plan.CompiledPlan;
import java.util.ArrayList;
import java.util.List;

/**
 * The state of a goal on a day, and since when (scoring.md, sections 1 and 4).
 *
 * @param state the state
 * @param since the day since which it is not active (for done: since which it is done), so that
 *     later entries don't count; NO_DAY if no entries are stopped
 */
public record Timeline(State state, int since) {

  public static final Timeline ACTIVE = new Timeline(State.ACTIVE, CompiledPlan.NO_DAY);

  /**
   * The state of a goal.
   *
   * @param given the state the plan gives
   * @param changes its later states
   */
  public static Timeline of(State given, Log<StateChanged> changes, int day) {
    if (changes.isEmpty()) {
      return given == State.ACTIVE ? ACTIVE : new Timeline(given, CompiledPlan.NO_DAY);
    }
    IntList days = new IntList();
    List<State> states = new ArrayList<>();
    for (Logged<StateChanged> change : changes.upTo(day)) {
      if (days.size() > 0 && days.get(days.size() - 1) == change.day()) {
        states.set(states.size() - 1, change.entry().state()); // of one day the newest holds
      } else {
        days.add(change.day());
        states.add(change.entry().state());
      }
    }
    State now = states.isEmpty() ? given : states.get(states.size() - 1);
    if (now == State.ACTIVE) {
      return ACTIVE;
    }
    int first = states.size();
    while (first > 0 && belongs(states.get(first - 1), now)) {
      first--;
    }
    boolean isFromTheStart = first == 0 && belongs(given, now);
    return new Timeline(now, isFromTheStart ? firstDone(days, states, given) : days.get(first));
  }

  /** A run of done ends where it was not done, a run of any other state where it was active. */
  private static boolean belongs(State earlier, State now) {
    return now == State.DONE ? earlier == State.DONE : earlier != State.ACTIVE;
  }

  /** A state that the plan gives stops no entries, nor what follows it before a done. */
  private static int firstDone(IntList days, List<State> states, State given) {
    State before = given;
    for (int i = 0; i < states.size(); i++) {
      if (states.get(i) == State.DONE && before != State.DONE) {
        return days.get(i);
      }
      before = states.get(i);
    }
    return CompiledPlan.NO_DAY;
  }

  /** The state of a key result within its objective: the one that counts less. */
  public Timeline within(Timeline objective) {
    int earlier =
        since == CompiledPlan.NO_DAY
            ? objective.since
            : objective.since == CompiledPlan.NO_DAY ? since : Math.min(since, objective.since);
    State less = rank(state) <= rank(objective.state) ? state : objective.state;
    return new Timeline(less, earlier);
  }

  private static int rank(State state) {
    return switch (state) {
      case DROPPED -> 0;
      case PAUSED -> 1;
      case DRAFT -> 2;
      case DONE -> 3;
      case ACTIVE -> 4;
    };
  }
}
