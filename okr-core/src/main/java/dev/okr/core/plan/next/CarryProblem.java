package dev.okr.core.plan.next;

import dev.okr.core.error.Location;
import dev.okr.core.error.Message;
import dev.okr.core.error.Problem;
import dev.okr.core.text.PlainText;
import dev.okr.core.value.LocalizedText;
import java.util.Map;

/** Why nothing was carried over. */
public enum CarryProblem {
  /** The plan has no cycle of that id. */
  NO_CYCLE("CARRY-001", "The plan has no cycle '{id}'.", "计划中没有周期“{id}”。"),
  /** The plan has no next cycle of that id, and its days don't follow from those it has. */
  NO_NEXT_CYCLE(
      "CARRY-002",
      "The plan has no cycle '{id}', and its days don't follow from the others: state them.",
      "计划中没有周期“{id}”，也无法由其他周期推出起止日期，请写明。"),
  /** The plan has another cycle of that id. */
  OTHER_CYCLE(
      "CARRY-003", "The plan has another cycle '{id}' ({more}).", "计划中已有不同的周期“{id}”（{more}）。"),
  /** The next cycle doesn't begin after the old one. */
  NOT_LATER(
      "CARRY-004",
      "'{id}' must begin after '{more}' begins.",
      "周期“{id}”须在“{more}”开始之后开始。"),
  /** A goal that was named isn't one of the cycle. */
  NO_GOAL("CARRY-005", "'{id}' is no goal of cycle '{more}'.", "“{id}”不是周期“{more}”的目标或关键成果。"),
  /** A new id can't be an id. */
  NO_ID(
      "CARRY-006",
      "The new id of '{id}' must have 1 to 200 visible characters ({more}).",
      "“{id}”的新 id 须为 1 至 200 个可见字符（{more}）。"),
  /** A new id is there already. */
  TAKEN("CARRY-007", "The new id of '{id}' is taken: '{more}'.", "“{id}”的新 id 已被使用：“{more}”。"),
  /** Somebody takes over who isn't in the plan. */
  NO_PARTY("CARRY-008", "'{id}' is no party of the plan.", "计划中没有相关方“{id}”。"),
  /** The next cycle doesn't lie in its parent. */
  NOT_IN_PARENT(
      "CARRY-009",
      "'{id}' must lie in its parent '{more}', which the plan must have.",
      "周期“{id}”须在计划中已有的上级周期“{more}”之内。");

  private final String code;

  @SuppressWarnings("ImmutableEnumChecker") // a text never changes once made
  private final LocalizedText sentence;

  CarryProblem(String code, String english, String chinese) {
    this.code = code;
    this.sentence = LocalizedText.enZh(english, chinese);
  }

  /** The code, never reused. */
  public String code() {
    return code;
  }

  /**
   * The problem.
   *
   * @param pointer the element in the plan's document; empty if it isn't there
   * @param id what is wrong
   * @param more what else there is to say
   */
  Problem at(String pointer, String id, String more) {
    return new Problem(
        code,
        new Location(pointer, 0, 0),
        new Message(sentence, Map.of("id", line(id), "more", line(more))));
  }

  private static String line(String text) {
    return PlainText.line(text, 300);
  }
}
