package dev.okr.testkit.internal;

import java.util.Optional;

/**
 * One value of a measure.
 *
 * @param day when in the span of its key result, in per cent
 * @param percent how far on the {@link Way} of its target
 * @param reading whether it is a reading of the metric and no check-in
 * @param late whether it was written down a week after its day
 * @param confidence the owner's confidence, in tenths
 * @param blocked whether it tells of an open blocker
 * @param gap what is wrong with it
 */
record ValueSketch(
    int day,
    int percent,
    boolean reading,
    boolean late,
    Optional<Integer> confidence,
    boolean blocked,
    Gap gap) {

  /** What can be wrong with an entry. */
  enum Gap {
    /** Nothing. */
    NONE,
    /** It is about a key result that the plan lacks. */
    ELSEWHERE,
    /** It is dated after the end of the cycle. */
    TOO_LATE
  }
}
