package dev.okr.scoring.policy;

/** Where a progress below 0 or above the cap is cut. */
public enum Clamp {
  /** At each measure: the default. */
  MEASURE,
  /** A key result keeps its figure and is cut only where it is averaged. */
  ROLL_UP,
  /** Nowhere. */
  NONE
}
