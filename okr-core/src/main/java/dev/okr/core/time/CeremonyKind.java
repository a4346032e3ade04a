package dev.okr.core.time;

/** The ceremonies of a cycle, in the order in which one day's are held. */
public enum CeremonyKind {
  /** Look back, gather data, set the direction. */
  PREPARATION,
  /** Draft objectives and key results, agree on dependencies. */
  DRAFTING,
  /** The weekly check-in (周更). */
  WEEKLY_CHECK_IN,
  /** The monthly alignment review. */
  MONTHLY_REVIEW,
  /** The quarterly review (QBR), with scores and retrospective. */
  QUARTERLY_REVIEW
}
