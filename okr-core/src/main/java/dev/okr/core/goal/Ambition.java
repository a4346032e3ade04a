package dev.okr.core.goal;

/** How a goal's score is meant to be read. */
public enum Ambition {
  /** A promise: 1.0 is expected. */
  COMMITTED,
  /** A stretch: 0.7 is good. */
  ASPIRATIONAL,
  /** The learning counts more than the number. */
  LEARNING
}
