package dev.okr.scoring.policy;

/** How an objective gets its light. */
public enum ObjectiveLight {
  /** The weakest of its parts that have one. */
  WEAKEST,
  /** From its own score and expected score, by the rule for key results. */
  BY_OWN_SCORE,
  /** From the mean of the latest confidences of its key results. */
  BY_CONFIDENCE
}
