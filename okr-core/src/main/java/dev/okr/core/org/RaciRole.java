package dev.okr.core.org;

/** The four roles of RACI. */
public enum RaciRole {
  /** Does the work. */
  RESPONSIBLE,
  /** Answers for the result; exactly one party should. */
  ACCOUNTABLE,
  /** Is asked before. */
  CONSULTED,
  /** Is told after. */
  INFORMED
}
