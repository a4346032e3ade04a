package dev.okr.core.plan.diff;

import dev.okr.core.value.LocalizedText;

/** What kind of change it is. */
public enum ChangeKind {
  /** It wasn't there before. */
  ADDED("{what} '{id}' was added{more}.", "新增{what}“{id}”{more}。"),
  /** It is no longer there. */
  REMOVED("{what} '{id}' was removed{more}.", "移除{what}“{id}”{more}。"),
  /** It has another id; found by its content. */
  RENAMED("{what} '{from}' is now called '{id}'.", "{what}“{from}”更名为“{id}”。"),
  /** A key result belongs to another objective. */
  MOVED("{what} '{id}' moved from '{from}' to '{to}'.", "{what}“{id}”由“{from}”移至“{to}”。"),
  /** It took over a part of another one. */
  SPLIT("{what} '{id}' was split off from '{from}'.", "{what}“{id}”由“{from}”拆分而来。"),
  /** Its name changed. */
  RETITLED,
  /** It has another owner. */
  REOWNED,
  /** Its weight changed. */
  REWEIGHTED,
  /** Its target or its schedule of targets changed. */
  RETARGETED,
  /** Its days or its cycle changed. */
  RESCHEDULED,
  /** Its state changed. */
  RESTATED,
  /** What is measured, or how, changed. */
  REDEFINED,
  /** What it contributes to, depends on or serves changed. */
  RELINKED,
  /** Who takes part, or in which role, changed. */
  REASSIGNED,
  /** The same elements stand in another order. */
  REORDERED("{what} '{id}': the order of {member} changed.", "{what}“{id}”：{member}的顺序有变化。"),
  /** Anything else changed. */
  CHANGED;

  @SuppressWarnings("ImmutableEnumChecker") // a text never changes once made
  private final LocalizedText sentence;

  ChangeKind() {
    this(
        "{what} '{id}': {member} changed from {from} to {to}.",
        "{what}“{id}”：{member}由 {from} 改为 {to}。");
  }

  ChangeKind(String english, String chinese) {
    this.sentence = LocalizedText.enZh(english, chinese);
  }

  /** Whether a member has another value, and its values may have no short texts. */
  boolean isOfMember() {
    return switch (this) {
      case ADDED, REMOVED, RENAMED, MOVED, SPLIT, REORDERED -> false;
      default -> true;
    };
  }

  LocalizedText sentence() {
    return sentence;
  }
}
