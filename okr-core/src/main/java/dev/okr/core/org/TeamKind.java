package dev.okr.core.org;

/** What kind of body a team is. */
public enum TeamKind {
  /** The company as a whole. */
  COMPANY,
  /** A part of the company above departments. */
  DIVISION,
  /** A department. */
  DEPARTMENT,
  /** A team. */
  TEAM,
  /** An outside partner; it can carry a role but is not ours to steer. */
  PARTNER
}
