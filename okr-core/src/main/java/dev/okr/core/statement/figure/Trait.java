package dev.okr.core.statement.figure;

/** What a figure is by its own words. */
public enum Trait {
  /** Digits that are a name: kept out of everything. */
  NAME,
  /** A measure word for pieces of own work followed it. */
  OWN_MEASURE,
  /** "30-day". */
  ADJECTIVAL,
  /** The change is in the word itself: double, 减半. */
  WHOLE_CHANGE,
  ZERO,
  BREAK_EVEN,
  /** A place in an order: "top 10", 前五名. */
  RANK,
  /** Its metric is named by a unit of time: "Days to hire". */
  TIME_SUBJECT
}
