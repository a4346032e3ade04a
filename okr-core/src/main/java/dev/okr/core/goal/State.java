package dev.okr.core.goal;

/**
 * Whether a goal counts and is asked for. A plan gives the state at the start, the journal's {@code
 * stateChanged} entries every later one.
 */
public enum State {
  /** Not agreed yet: it is out, counts nowhere above and is asked for nothing. */
  DRAFT,
  /** It runs: the usual state. */
  ACTIVE,
  /** Set aside for a while: out until it is active again. */
  PAUSED,
  /** Given up: out, its figures stay those of the day it was dropped. */
  DROPPED,
  /** Finished early by its owner's word: it counts, and nothing more is asked for. */
  DONE;

  /** Whether a goal in this state counts nowhere above it. */
  public boolean isOut() {
    return this == DRAFT || this == PAUSED || this == DROPPED;
  }
}
