package dev.okr.scoring;

/** Where a score comes from. */
public enum Origin {
  /** From the values of measures. */
  MEASURED,
  /** From the scores of the parts. */
  ROLLED_UP,
  /** Set by hand; the computed score stands beside it. */
  ADJUSTED
}
