package dev.okr.core.statement.reading;

/** What a coach would say about a statement. Several may hold at once. */
public enum StatementIssue {
  /** It is a task: it says what will be done, not what will be different. */
  NOT_AN_OUTCOME,
  /** No end value is stated, so progress cannot be computed from the words. */
  NO_END_VALUE,
  /** An end value, and no starting point beside it. A hint, not a fault. */
  NO_BASELINE,
  /** A number on something nobody has a gauge for, such as "team efficiency". */
  UNDEFINED_QUANTITY,
  /** More than one end value: perhaps two key results in one sentence. */
  SEVERAL_TARGETS,
  /** The only digits are names: a year, a quarter, a version, a severity. */
  ONLY_NAMES,
  /** The text is longer than a statement; only its beginning was read. */
  TRUNCATED
}
