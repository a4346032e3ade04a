package dev.okr.core.metric;

/** How often a metric gets a new value. */
public enum Refresh {
  /** Every day. */
  DAILY,
  /** Every week. */
  WEEKLY,
  /** Every month. */
  MONTHLY
}
