package dev.okr.scoring.policy;

/** What a broken guardrail does beyond being reported. */
public enum GuardrailEffect {
  /** The light is red. */
  FLAG,
  /** The light is red and the score is at most the policy's figure. */
  CAP
}
