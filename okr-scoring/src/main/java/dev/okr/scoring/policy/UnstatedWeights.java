package dev.okr.scoring.policy;

/** What a weight is that the plan doesn't state. */
public enum UnstatedWeights {
  /** 1. */
  ONE,
  /**
   * Stated weights are per cent of 100, and the others share what is left equally; nothing left: 0.
   */
  SHARE_OF_REST,
  /**
   * Stated weights are shares of 1, and the others share what is left equally, in steps of 0.001
   * rounded down; the last takes the rest.
   */
  PROPORTIONAL
}
