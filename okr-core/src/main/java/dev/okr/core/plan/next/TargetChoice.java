package dev.okr.core.plan.next;

/** What becomes of the target of a carried measure. */
public enum TargetChoice {
  /** It stays the same goal: what was 340 is 340. */
  KEPT,
  /**
   * The same way again, by the length of the cycles or a factor: 5 to 9 is 7 to 11 from a new
   * baseline of 7; a sum of 900 in 90 days is one of 910 in 91. Bounds on a level stay.
   */
  SCALED,
  /** It is to be agreed: the old target stands there, and the key result is a draft. */
  OPEN
}
