package dev.okr.scoring.policy;

/** What a bound that isn't met is worth ({@code atLeast}, {@code atMost}, {@code between}). */
public enum BoundProgress {
  /** What lies between its floor or ceiling and the bound, where the target has one; else 0. */
  PARTIAL,
  /** 0, whatever floor or ceiling the target has. */
  BINARY,
  /**
   * The distance, met or not: V/T for at least, 2 - V/T for at most. A bound of 0, which has no
   * such distance, and a range are 1 or 0.
   */
  DISTANCE
}
