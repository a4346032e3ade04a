package dev.okr.core.plan;

/** What kind of element a {@link Subject} names. */
public enum SubjectKind {
  /** The plan. */
  PLAN,
  /** A cycle. */
  CYCLE,
  /** A theme. */
  THEME,
  /** A team, person or partner. */
  PARTY,
  /** A metric. */
  METRIC,
  /** An objective. */
  OBJECTIVE,
  /** A key result, or a measure of it. */
  KEY_RESULT,
  /** A dependency. */
  DEPENDENCY,
  /** An initiative. */
  INITIATIVE,
  /** A waiver, by the code it waives. */
  WAIVER,
  /** An entry of the journal. */
  ENTRY
}
