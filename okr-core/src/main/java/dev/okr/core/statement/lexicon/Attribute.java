package dev.okr.core.statement.lexicon;

/** What an entry's attributes say of it. */
public enum Attribute {
  LOWER,
  WEAK,
  OWN,
  GAUGE,
  SOFT,
  ROLLOUT,
  MONEY,
  PERSON,
  UNITLESS
}
