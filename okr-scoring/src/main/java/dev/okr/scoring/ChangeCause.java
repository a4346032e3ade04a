package dev.okr.scoring;

import dev.okr.core.value.LocalizedText;

/** What a difference between two scorecards comes from. */
public enum ChangeCause {
  /** The plan is another one. */
  PLAN,
  /** The policy is another one. */
  POLICY,
  /** Days passed: more is expected, values grew old. */
  TIME,
  /** Entries of the journal that one of the two doesn't see. */
  ENTRIES;

  /** What people read. */
  public LocalizedText label() {
    return ScoringWords.of("cause", this);
  }
}
