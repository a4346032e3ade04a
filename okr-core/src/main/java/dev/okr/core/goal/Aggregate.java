package dev.okr.core.goal;

/** How the values of contributors become one, for a measure with {@link ValueOrigin}. */
public enum Aggregate {
  /** Their sum: the usual way. */
  SUM,
  /** Their mean, by the weights stated on the links; 1 where none is. */
  MEAN,
  /** The smallest. */
  MIN,
  /** The largest. */
  MAX
}
