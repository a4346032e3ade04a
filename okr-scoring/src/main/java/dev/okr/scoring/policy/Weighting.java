package dev.okr.scoring.policy;

/** Which weights count. */
public enum Weighting {
  /** The weights of the plan. */
  AS_GIVEN,
  /** Every part the same, but for those of weight 0: plain means. */
  EQUAL
}
