package dev.okr.core.rule;

/** What the walk shows to rules. */
enum Element {
  /** The plan as a whole, once and first. */
  PLAN,
  /** A metric of the dictionary. */
  METRIC,
  /** An objective. */
  OBJECTIVE,
  /** A key result. */
  KEY_RESULT,
  /** A dependency. */
  DEPENDENCY,
  /** An entry of the journal. */
  ENTRY
}
