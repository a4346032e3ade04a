package dev.okr.scoring.policy;

/** How an objective gets its light. */
public enum ObjectiveLight {
  /** The weakest light of its parts that count; those whose light is unknown are passed over. */
  WEAKEST,
  /**
   * From its own score and expected score, by the rule for key results; unknown under {@link
   * LightRule.Reported}, since nobody reports the light of an objective.
   */
  BY_OWN_SCORE,
  /**
   * From the mean of what the lights of its key results stand for, as Profit.co does it: completed
   * 1, green 0.8, yellow 0.3, red 0.1; green from a mean of 0.55 up, yellow from 0.2. Key results
   * of weight 0 and those whose light is unknown are left out; unknown if none is left.
   */
  BY_CONFIDENCE
}
