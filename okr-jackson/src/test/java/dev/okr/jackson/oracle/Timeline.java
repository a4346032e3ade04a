package dev.okr.jackson.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The state of one goal on a day and s, "the day since which it is not active (for done: since
 * which it is done)" (section 1, "Not while out"); s is null where no entries are stopped.
 */
record Timeline(State state, LocalDate since) {

  static Timeline of(Goal goal, Ledger ledger, LocalDate day) {
    Map<LocalDate, State> byDay = new TreeMap<>();
    ledger
        .upTo(day, entry -> entry.is("stateChanged") && entry.names(goal))
        .forEach(entry -> byDay.put(entry.on(), State.of(entry.text("state"))));
    List<LocalDate> days = new ArrayList<>(byDay.keySet());
    List<State> states = new ArrayList<>(byDay.values());
    State now = states.isEmpty() ? goal.state() : states.get(states.size() - 1);
    if (now == State.ACTIVE) {
      return new Timeline(now, null);
    }
    int first = states.size();
    while (first > 0 && belongs(states.get(first - 1), now)) {
      first--;
    }
    boolean fromTheStart = first == 0 && belongs(goal.state(), now);
    if (!fromTheStart) {
      return new Timeline(now, days.get(first));
    }
    return new Timeline(now, firstDone(days, states, goal.state()));
  }

  /** A run of done ends where it was not done; a run of any other state where it was active. */
  private static boolean belongs(State earlier, State now) {
    return now == State.DONE ? earlier == State.DONE : earlier != State.ACTIVE;
  }

  /**
   * "A state that the plan gives from the start stops no entries, nor do those that follow it
   * without an active or done between." A done that repeats the plan's is no change.
   */
  private static LocalDate firstDone(List<LocalDate> days, List<State> states, State given) {
    State before = given;
    for (int i = 0; i < states.size(); i++) {
      if (states.get(i) == State.DONE && before != State.DONE) {
        return days.get(i);
      }
      before = states.get(i);
    }
    return null;
  }

  /** "Of its own and its objective's state the one that counts less holds" (section 4). */
  Timeline within(Timeline objective) {
    State less = state.compareTo(objective.state) <= 0 ? state : objective.state;
    return new Timeline(less, earlier(since, objective.since));
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return one.isBefore(other) ? one : other;
  }

  /** An objective that is out leaves its own parts in its own figures. */
  Timeline activeIfOut() {
    return state.isOut() ? new Timeline(State.ACTIVE, null) : this;
  }
}
