package dev.okr.core.metric;

/** Which direction of a metric is good. */
public enum Polarity {
  /** Higher is better. */
  HIGHER,
  /** Lower is better. */
  LOWER
}
