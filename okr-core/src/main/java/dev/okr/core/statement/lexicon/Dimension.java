package dev.okr.core.statement.lexicon;

/** What kind of figure it is. */
public enum Dimension {
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

  public boolean compatible(Dimension other) {
    return this == other
        || this == BARE
        || other == BARE
        || (this == COUNT && other == POINTS)
        || (this == POINTS && other == COUNT);
  }
}
