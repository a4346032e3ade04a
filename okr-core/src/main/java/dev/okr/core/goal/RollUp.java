package dev.okr.core.goal;

/** What an objective's score is the mean of. */
public enum RollUp {
  /** Its key results. */
  KEY_RESULTS,
  /** The objectives that contribute to it. */
  CONTRIBUTORS,
  /** One mean over both. */
  BOTH
}
