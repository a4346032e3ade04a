package dev.okr.testkit.internal;

/**
 * An entry that changes what was intended, or what was said.
 *
 * @param kind what it does
 * @param goal which of the key results, counted round
 * @param day when in the cycle, in per cent
 * @param percent how much, from 0 to 100
 */
record ChangeSketch(Kind kind, int goal, int day, int percent) {

  /** What it does. */
  enum Kind {
    /** Sets the score of a key result by hand. */
    ADJUST,
    /** Sets the score of an objective by hand. */
    ADJUST_OBJECTIVE,
    /** Moves the target of a measure. */
    REVISE_TARGET,
    /** Corrects the value of an entry. */
    CORRECT,
    /** Takes an entry back. */
    RETRACT,
    /** Pauses a key result. */
    PAUSE,
    /** Takes it up again. */
    RESUME,
    /** Says that it is done. */
    FINISH,
    /** Closes the cycle. */
    CLOSE
  }
}
