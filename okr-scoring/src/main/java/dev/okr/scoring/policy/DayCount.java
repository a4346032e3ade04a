package dev.okr.scoring.policy;

/** How the elapsed part of a span is counted. */
public enum DayCount {
  /** Days from the start to the date, both included, of all days: 15 April of 1-30 April is 0.5. */
  INCLUSIVE,
  /** Days since the start of the days between start and end: 0 on the first day. */
  ELAPSED
}
