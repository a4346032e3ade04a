package dev.okr.scoring;

import dev.okr.core.value.LocalizedText;

/** Why a light isn't green, in the order in which equally severe reasons are listed. */
public enum ReasonCode {
  /** The score is behind what the date lets one expect. */
  PACE("behind the expected pace", "落后于预期节奏"),
  /** The owner reported yellow or red. */
  REPORTED("reported by the owner", "负责人上报"),
  /** The owner doubts that the target will be met. */
  CONFIDENCE("low confidence", "信心不足"),
  /** The newest value is older than the metric's refresh allows. */
  STALE("value out of date", "数据已过期"),
  /** A measure has no value yet. */
  NO_DATA("no data", "尚无数据"),
  /** The definition of a metric changed, so progress may be false (假进步). */
  DEFINITION_CHANGED("definition changed", "口径已变更"),
  /** A blocker is open. */
  BLOCKER("open blocker", "存在阻塞"),
  /** A guardrail is broken, or nobody measures it. */
  GUARDRAIL("guardrail broken or not measured", "护栏被突破或无数据"),
  /** A part of the objective isn't green. */
  PART("part at risk", "组成部分有风险");

  private final String english;
  private final String chinese;

  ReasonCode(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  /** What people read. */
  public LocalizedText label() {
    return LocalizedText.enZh(english, chinese);
  }
}
