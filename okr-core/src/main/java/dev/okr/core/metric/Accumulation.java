package dev.okr.core.metric;

/** How the values of a metric add up over a cycle (累计方式). */
public enum Accumulation {
  /** Each value is the state of its day, such as a stock or a rate: the usual way. */
  LEVEL,
  /** Each value is a counter that restarts with each cycle, such as revenue of the year so far. */
  TO_DATE,
  /** Each value is an amount of its own period, such as the orders of a week. */
  PER_PERIOD
}
