package dev.okr.scoring.policy;

/** Which weights count. */
public enum Weighting {
  /** The weights of the plan. */
  AS_GIVEN,
  /** Every part the same, a part of weight 0 too: plain means. */
  EQUAL
}
