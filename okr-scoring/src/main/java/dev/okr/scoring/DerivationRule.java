package dev.okr.scoring;

import dev.okr.core.value.LocalizedText;

/**
 * How a number follows from its inputs. Every ratio is rounded HALF_EVEN to 9 decimals and kept
 * within -1000 and 1000; where a derivation has {@code sum} and {@code count}, its value is their
 * quotient, unrounded.
 */
public enum DerivationRule {
  /** {@code (value - from) / (to - from)}. */
  WAY_FROM_BASELINE(
      "way from the baseline", "(value - from) / (to - from)", "自基线的进展", "（当前值 - 起点）/（终点 - 起点）"),
  /** 1 from the bound up, below it the way from the floor. */
  AT_LEAST(
      "at least",
      "1 if value >= bound, else (value - floor) / (bound - floor), 0 without floor",
      "不低于",
      "当前值 ≥ 界限则 1，否则（当前值 - 下限）/（界限 - 下限），无下限则 0"),
  /** As {@link #AT_LEAST} where the bound itself doesn't meet it. */
  MORE_THAN(
      "more than",
      "1 if value > bound, else (value - floor) / (bound - floor), 0 without floor",
      "高于",
      "当前值 > 界限则 1，否则（当前值 - 下限）/（界限 - 下限），无下限则 0"),
  /** 1 from the bound down, above it the way from the ceiling. */
  AT_MOST(
      "at most",
      "1 if value <= bound, else (ceiling - value) / (ceiling - bound), 0 without ceiling",
      "不高于",
      "当前值 ≤ 界限则 1，否则（上限 - 当前值）/（上限 - 界限），无上限则 0"),
  /** As {@link #AT_MOST} where the bound itself doesn't meet it. */
  LESS_THAN(
      "less than",
      "1 if value < bound, else (ceiling - value) / (ceiling - bound), 0 without ceiling",
      "低于",
      "当前值 < 界限则 1，否则（上限 - 当前值）/（上限 - 界限），无上限则 0"),
  /** 1 from low to high, outside the way from floor or ceiling. */
  BETWEEN(
      "between",
      "1 if low <= value <= high, else the way from floor or ceiling, 0 without them",
      "介于",
      "低值 ≤ 当前值 ≤ 高值则 1，否则按下限或上限折算，没有则 0"),
  /** As {@link #BETWEEN} where its ends don't belong to it. */
  STRICTLY_BETWEEN(
      "strictly between",
      "1 if low < value < high, else the way from floor or ceiling, 0 without them",
      "严格介于",
      "低值 < 当前值 < 高值则 1，否则按下限或上限折算，没有则 0"),
  /** On the straight line between two agreed grades. */
  GRADES(
      "between two grades",
      "fromScore + (value - from) / (to - from) * (toScore - fromScore)",
      "两档之间",
      "起点分 +（当前值 - 起点）/（终点 - 起点）×（终点分 - 起点分）"),
  /** At or beyond the last agreed grade. */
  LAST_GRADE("last grade reached", "score of the grade", "已达最高档", "该档得分"),
  /** The share of the milestones by weight. */
  MILESTONES("milestones", "done / whole", "里程碑", "已完成权重 / 全部权重"),
  /** Done or not. */
  DONE("done or not", "1 if done, else 0", "完成与否", "完成则 1，否则 0"),
  /** The share of the planned times at which the target was met. */
  SUCCESS_RATIO("success ratio", "met / planned", "达标率", "达标次数 / 计划次数"),
  /** The longest run of values that met the target, as a share of those planned. */
  STREAK("longest run", "met in a row / planned", "最长连续达标", "连续达标次数 / 计划次数"),
  /** Nothing was measured yet. */
  NO_DATA("no data", "0", "尚无数据", "0"),
  /** What another goal brings; how it follows is asked there. */
  GIVEN("as found", "as found", "直接取值", "直接取值"),
  /** The part, at least 0 and at most the cap. */
  CLAMPED("clamped", "at least 0, at most cap", "截断", "不低于 0，不高于封顶值"),
  /** The mean of the parts by weight. */
  WEIGHTED_MEAN("weighted mean", "sum(weight * part) / sum(weight)", "加权平均", "Σ（权重 × 部分）/ Σ 权重"),
  /** The smallest part. */
  WORST("worst", "the smallest part", "取最差", "最小的部分"),
  /** 1 if every part is at least 1, else 0. */
  ALL("all or nothing", "1 if every part is 1, else 0", "全部达成", "各部分均为 1 则 1，否则 0"),
  /** The part, at most the cap, because a guardrail is broken. */
  CAPPED("guardrail cap", "at most cap: a guardrail is broken", "护栏封顶", "突破护栏，不高于封顶值"),
  /** Set by hand; the computed number stands as the part. */
  ADJUSTED("adjusted by hand", "set by hand", "人工调整", "人工设定"),
  /** The days passed of the span. */
  ELAPSED("time passed", "passed / whole", "时间进度", "已过天数 / 总天数"),
  /** On the straight line between two agreed checkpoints. */
  CHECKPOINTS(
      "between two checkpoints",
      "fromScore + (value - from) / (to - from) * (toScore - fromScore)",
      "两个检查点之间",
      "起点分 +（当前值 - 起点）/（终点 - 起点）×（终点分 - 起点分）"),
  /** Nothing before the last day, all on it. */
  AT_END("at the end", "1 if no day is left, else 0", "期末一次", "剩余天数为 0 则 1，否则 0"),
  /** A bound holds all the time. */
  FROM_START("from the first day", "1 once begun, else 0", "自首日起", "已开始则 1，否则 0"),
  /** Nothing is expected. */
  NOTHING_EXPECTED("nothing expected", "0", "无预期", "0"),
  /** The part times a factor, by the key result's ambition. */
  TIMES("by ambition", "part * factor", "按目标类型折算", "部分 × 系数"),
  /** The score divided by the expected one. */
  PACE("pace", "score / expected, 1 while nothing is expected", "节奏", "得分 / 应达，无预期时为 1"),
  /** No number follows. */
  UNSCORABLE("can't be scored", "can't be scored", "无法计分", "无法计分");

  private final String label;
  private final String formula;
  private final String chineseLabel;
  private final String chineseFormula;

  DerivationRule(String label, String formula, String chineseLabel, String chineseFormula) {
    this.label = label;
    this.formula = formula;
    this.chineseLabel = chineseLabel;
    this.chineseFormula = chineseFormula;
  }

  /** The name as people read it. */
  public LocalizedText label() {
    return LocalizedText.enZh(label, chineseLabel);
  }

  /** The formula as people read it. */
  public LocalizedText formula() {
    return LocalizedText.enZh(formula, chineseFormula);
  }
}
