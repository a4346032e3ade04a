package dev.okr.core.metric;

/** Whether a metric moves before or after the result it stands for. */
public enum Timing {
  /** Moves early and can be acted on. */
  LEADING,
  /** Shows the result once it is there. */
  LAGGING
}
