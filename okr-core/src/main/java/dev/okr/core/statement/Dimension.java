package dev.okr.core.statement;

/** What kind of figure it is. */
enum Dimension {
  BARE,
  PERCENT,
  PP,
  POINTS,
  TIME,
  PERIOD,
  MONEY,
  TIMES,
  COUNT,
  OTHER;

  boolean compatible(Dimension other) {
    return this == other
        || this == BARE
        || other == BARE
        || (this == COUNT && other == POINTS)
        || (this == POINTS && other == COUNT);
  }
}
