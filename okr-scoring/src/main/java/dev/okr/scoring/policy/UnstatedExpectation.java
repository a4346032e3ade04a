package dev.okr.scoring.policy;

/** What is expected of a measure whose key result doesn't state it. */
public enum UnstatedExpectation {
  /**
   * What its target lets one expect: a bound holds from the first day, milestones follow their due
   * dates, {@code done} comes on the last day, everything else grows linearly.
   */
  BY_TARGET,
  /** All of it, on every day. */
  ONE
}
