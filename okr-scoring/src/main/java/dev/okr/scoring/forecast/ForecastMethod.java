package dev.okr.scoring.forecast;

import dev.okr.core.value.LocalizedText;

/** How a measure was forecast, or why it wasn't. */
public enum ForecastMethod {
  /** A level that moves: smoothing with damped trends, averaged over its forms. */
  LEVEL(
      "smoothed level with a damped trend, averaged over forms of smoothing",
      "平滑水平加阻尼趋势，对多种平滑形式取平均"),
  /** A counter: what is added a step goes on, from where it stands. */
  COUNTER("the counter grows on by what was added a step so far", "计数器按迄今每期增量继续增长"),
  /** Amounts of periods: what is still to come is added to what was summed or averaged. */
  AMOUNTS("amounts a period so far, those to come added", "按迄今各期数额推算，累加剩余各期"),
  /** The largest or smallest value so far, or one still to come. */
  EXTREME("the extreme so far, or one of a level still to come", "迄今极值与未来可能出现的极值"),
  /** Steps of work by the pace they were done at. */
  PACE("steps done at the pace so far", "按迄今完成步骤的节奏"),
  /** Values that meet their targets by the share that did. */
  SUCCESSES("values that meet their target, by the share that did", "按迄今达标比例推算达标次数"),
  /** The last day has come, or the goal is finished: the value is what it is. */
  KNOWN("it is over: the value is known", "已结束，数值已确定"),
  /** Nothing was measured yet. */
  NOT_YET("no values yet", "尚无数据"),
  /** There is no last day to forecast for. */
  NO_LAST_DAY("it has no last day", "没有结束日"),
  /** The goal counts nowhere: draft, paused or dropped. */
  OUT("the goal is out", "目标未生效或已停止"),
  /** The value comes from contributors. */
  CONTRIBUTORS("its value comes from contributors", "数值来自下级目标");

  private final String english;
  private final String chinese;

  ForecastMethod(String english, String chinese) {
    this.english = english;
    this.chinese = chinese;
  }

  /** The method in words. */
  public LocalizedText label() {
    return LocalizedText.enZh(english, chinese);
  }
}
