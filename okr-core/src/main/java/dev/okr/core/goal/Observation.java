package dev.okr.core.goal;

/** Which number of the cycle counts for a measure. */
public enum Observation {
  /** The latest value. */
  LAST,
  /** The sum of its check-ins. */
  SUM,
  /** The mean of its check-ins. */
  MEAN,
  /** The smallest of its check-ins. */
  MIN,
  /** The largest of its check-ins. */
  MAX,
  /** The share of planned check-ins that meet the target's bound; a missed one is no success. */
  SUCCESS_RATIO
}
