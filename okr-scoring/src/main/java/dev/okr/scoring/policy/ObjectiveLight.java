package dev.okr.scoring.policy;

/** How an objective gets its light. */
public enum ObjectiveLight {
  /**
   * The worst light of its parts that count. If that is green and a part that has begun is unknown,
   * it is unknown.
   */
  WEAKEST,
  /**
   * From its own score and expected score, by the rule for key results; unknown under {@link
   * LightRule.Reported}, since nobody reports the light of an objective.
   */
  BY_PACE,
  /**
   * From the mean of what the lights of its parts stand for, as Profit.co does it: completed 1,
   * green 0.8, yellow 0.3, red and every broken guardrail 0.1; green from a mean of 0.55 up, yellow
   * from 0.2. Parts whose light is unknown are left out; unknown if none is left.
   */
  BY_LIGHTS
}
