package dev.okr.core.metric;

/** What a unit can mean. */
public enum UnitKind {
  /** A share in per cent. */
  PERCENT,
  /** A difference of two shares in per cent. */
  PERCENTAGE_POINT,
  /** A number of things. */
  COUNT,
  /** Points of a score, such as NPS. */
  POINTS,
  /** A pure number. */
  RATIO,
  /** A length of time. */
  DURATION,
  /** An amount in one currency. */
  MONEY,
  /** A unit of the host's own. */
  CUSTOM
}
