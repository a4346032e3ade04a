package dev.okr.core.goal;

/** How the parts of a key result or objective become one score. */
public enum Combination {
  /** The mean, by weight. */
  WEIGHTED_MEAN,
  /** The smallest. */
  WORST,
  /** 1 if every part is met, else 0. */
  ALL
}
