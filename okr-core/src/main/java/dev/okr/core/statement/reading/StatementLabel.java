package dev.okr.core.statement.reading;

/** What a key result's text turns out to be, in the order in which the question is asked. */
public enum StatementLabel {
  /**
   * It states an end value for something outside the team's own to-do list: customers, money, the
   * market, a running system, a service level that somebody feels. "Refund rate ≤ 3.5%".
   */
  RESULT,
  /**
   * It names something the team will do, make, hire, write or roll out, with or without a number.
   * "Publish 9 customer case studies", "上线跨境税费计算模块".
   */
  TASK,
  /** Neither: an aspiration, a metric without an end value, a number on a thing without a gauge. */
  VAGUE
}
