package dev.okr.scoring.policy;

/** Whether a value on a bound has met it: of targets, and of guardrails. */
public enum Bounds {
  /** It has. */
  INCLUSIVE,
  /** It has not, as in some tools. */
  STRICT
}
