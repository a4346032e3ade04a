package dev.okr.scoring;

import dev.okr.core.value.LocalizedText;

/** What a difference between two scorecards comes from. */
public enum ChangeCause {
  /** The plan is another one. */
  PLAN("another plan", "计划变更"),
  /** The policy is another one. */
  POLICY("another policy", "策略变更"),
  /** Days passed: more is expected, values grew old. */
  TIME("the passing of time", "时间推移"),
  /** Entries of the journal that one of the two doesn't see. */
  ENTRIES("entries of the journal", "日志条目");

  private final String english;
  private final String chinese;

  ChangeCause(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  /** What people read. */
  public LocalizedText label() {
    return LocalizedText.enZh(english, chinese);
  }
}
