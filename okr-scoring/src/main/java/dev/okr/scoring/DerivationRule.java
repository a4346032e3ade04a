package dev.okr.scoring;

import dev.okr.core.value.LocalizedText;

/** How a number follows from its inputs. */
public enum DerivationRule {
  /** {@code (value - from) / (to - from)}. */
  WAY_FROM_BASELINE("(value - from) / (to - from)", "（value - from）/（to - from）"),
  /** 1 or 0: whether a bound, a step or a state is met; what it is given. */
  GIVEN("as found", "直接取值"),
  /** {@code done / whole}. */
  SHARE("done / whole", "done / whole"),
  /** The progress, at least 0 and at most the cap. */
  CLAMPED("progress, at least 0, at most cap", "进度，下限 0，上限 cap"),
  /** The mean of the parts by weight. */
  WEIGHTED_MEAN("sum(weight * part) / sum(weight)", "Σ（权重 × 部分）/ Σ 权重"),
  /** The smallest part. */
  WORST("the smallest part", "最小的部分"),
  /** 1 if every part is at least 1, else 0. */
  ALL("1 if every part is 1, else 0", "各部分均为 1 则 1，否则 0"),
  /** The part, at most the cap, because a guardrail is broken. */
  CAPPED("at most cap: a guardrail is broken", "上限 cap：突破护栏"),
  /** Set by hand; the computed number stands as the part. */
  ADJUSTED("set by hand", "人工设定"),
  /** No number follows. */
  UNSCORABLE("can't be scored", "无法计分");

  private final String english;
  private final String chinese;

  DerivationRule(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  /** The formula as people read it. */
  public LocalizedText formula() {
    return LocalizedText.enZh(english, chinese);
  }
}
