package dev.okr.core.rule;

import dev.okr.core.value.LocalizedText;

/** What a rule may need beside the plan. */
public enum Need {
  /** The date on which the report is made. */
  DATE(LocalizedText.enZh("no date was given", "未给出日期")),
  /** The journal. */
  JOURNAL(LocalizedText.enZh("no journal was given", "未给出日志")),
  /** Computed scores, see {@link RuleBook#scoredBy}. */
  SCORES(LocalizedText.enZh("no scores were given", "未给出得分"));

  @SuppressWarnings("ImmutableEnumChecker") // a text never changes once made
  private final LocalizedText missing;

  Need(LocalizedText missing) {
    this.missing = missing;
  }

  /** The part of a sentence that says it wasn't given. */
  public LocalizedText missing() {
    return missing;
  }
}
