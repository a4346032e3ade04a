package dev.okr.core.goal;

/** The health of a goal (健康灯). */
public enum Light {
  /** On course. */
  GREEN,
  /** At risk. */
  YELLOW,
  /** Off course, or a guardrail is broken. */
  RED,
  /** Nothing was measured yet. */
  UNKNOWN
}
