package dev.okr.scoring.review.people;

import dev.okr.core.value.LocalizedText;

/** As what a party contributes to a key result. Who is only informed of one doesn't. */
public enum ContributionRole {
  /** It owns the key result. */
  OWNER("owner", "负责人"),
  /** It takes part beside the owner. */
  PARTICIPANT("participant", "参与方"),
  /** It does the work. */
  RESPONSIBLE("responsible", "执行（R）"),
  /** It answers for the result. */
  ACCOUNTABLE("accountable", "问责（A）"),
  /** It is asked before. */
  CONSULTED("consulted", "咨询（C）");

  private final String english;
  private final String chinese;

  ContributionRole(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  /** What people read. */
  public LocalizedText label() {
    return LocalizedText.enZh(english, chinese);
  }
}
