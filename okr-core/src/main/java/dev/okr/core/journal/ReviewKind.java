package dev.okr.core.journal;

/** The review in which a decision was taken. */
public enum ReviewKind {
  /** The weekly check-in. */
  WEEKLY,
  /** The monthly alignment review. */
  MONTHLY,
  /** The quarterly review. */
  QUARTERLY
}
