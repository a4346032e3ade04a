package dev.okr.core.plan.diff;

import dev.okr.core.value.LocalizedText;

/** What kind of change it is. */
public enum ChangeKind {
  /** It wasn't there before. */
  ADDED("added"),
  /** It is no longer there. */
  REMOVED("removed"),
  /** It has another id; found by its content. */
  RENAMED("renamed"),
  /** A key result belongs to another objective. */
  MOVED("moved"),
  /** It took over a part of another one. */
  SPLIT("split"),
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
  REORDERED("reordered"),
  /** Anything else changed. */
  CHANGED;

  private final String key;

  ChangeKind() {
    this("member");
  }

  ChangeKind(String key) {
    this.key = key;
  }

  /** Whether a member has another value, and its values may have no short texts. */
  boolean isOfMember() {
    return switch (this) {
      case ADDED, REMOVED, RENAMED, MOVED, SPLIT, REORDERED -> false;
      default -> true;
    };
  }

  LocalizedText sentence() {
    return DiffWords.TEXTS.get(key);
  }
}
