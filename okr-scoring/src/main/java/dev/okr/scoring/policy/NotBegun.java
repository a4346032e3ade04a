package dev.okr.scoring.policy;

/** What a part does whose first day is still to come. */
public enum NotBegun {
  /** It is left out of scores, lights and counts. */
  LEAVE_OUT,
  /** It counts with what it has, usually 0. */
  AS_ZERO
}
