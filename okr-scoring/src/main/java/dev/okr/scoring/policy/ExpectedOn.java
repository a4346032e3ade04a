package dev.okr.scoring.policy;

/** Of which day something is expected of a measure. */
public enum ExpectedOn {
  /**
   * Of the day on which its newest value was taken, while that value is not stale: so a monthly
   * number is held against what was expected when it was taken.
   */
  VALUE,
  /** Of the day that is asked for. */
  TODAY
}
