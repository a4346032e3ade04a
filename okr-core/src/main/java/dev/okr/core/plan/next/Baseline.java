package dev.okr.core.plan.next;

/** Where the progress of a carried measure starts. */
public enum Baseline {
  /**
   * At the value that counted last in the old cycle: the newest, or the mean, smallest or largest
   * where that is observed. Counters, sums and shares of planned values start again where they
   * started, and so does a measure without a value or at its target already.
   */
  LAST_VALUE,
  /** Where it started in the old cycle. */
  KEPT
}
