package dev.okr.core.rule;

import dev.okr.core.rule.text.RuleTexts;
import dev.okr.core.value.LocalizedText;

/** What a rule may need beside the plan. */
public enum Need {
  /** The date on which the report is made. */
  DATE(RuleTexts.get("need.date")),
  /** The journal. */
  JOURNAL(RuleTexts.get("need.journal")),
  /** Computed scores, see {@link RuleBook#scoredBy}. */
  SCORES(RuleTexts.get("need.scores"));

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
