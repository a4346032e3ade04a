package dev.okr.scoring.policy;

/** When a key result that has reached its score is green though a bound still has to hold. */
public enum HoldGreen {
  /** On the last day, or when it is done: until then it is judged like any other. */
  LAST_DAY,
  /** At once. */
  AT_ONCE
}
