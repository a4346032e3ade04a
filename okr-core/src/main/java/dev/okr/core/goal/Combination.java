package dev.okr.core.goal;

/** How the measures of a key result become one score. */
public enum Combination {
  /** The mean, by weight. */
  WEIGHTED_MEAN,
  /** The smallest. */
  WORST,
  /** 1 if every measure is met, else 0. */
  ALL
}
