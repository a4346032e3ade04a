package dev.okr.core.plan.next;

import dev.okr.core.error.Location;
import dev.okr.core.error.Message;
import dev.okr.core.error.Problem;
import dev.okr.core.text.PlainText;
import java.util.Map;

/** Why nothing was carried over. */
public enum CarryProblem {
  /** The plan has no cycle of that id. */
  NO_CYCLE("CARRY-001"),
  /** The plan has no next cycle of that id, and its days don't follow from those it has. */
  NO_NEXT_CYCLE("CARRY-002"),
  /** The plan has another cycle of that id. */
  OTHER_CYCLE("CARRY-003"),
  /** The next cycle doesn't begin after the old one. */
  NOT_LATER("CARRY-004"),
  /** A goal that was named isn't one of the cycle. */
  NO_GOAL("CARRY-005"),
  /** A new id can't be an id. */
  NO_ID("CARRY-006"),
  /** A new id is there already. */
  TAKEN("CARRY-007"),
  /** Somebody takes over who isn't in the plan. */
  NO_PARTY("CARRY-008"),
  /** The next cycle doesn't lie in its parent. */
  NOT_IN_PARENT("CARRY-009");

  private final String code;

  CarryProblem(String code) {
    this.code = code;
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
        new Message(Notes.TEXTS.get(code), Map.of("id", line(id), "more", line(more))));
  }

  private static String line(String text) {
    return PlainText.line(text, 300);
  }
}
