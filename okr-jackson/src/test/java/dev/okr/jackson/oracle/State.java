package dev.okr.jackson.oracle;

import java.util.Locale;

/** In the order "that counts less" first: dropped, paused, draft, done, active (section 4). */
enum State {
  DROPPED,
  PAUSED,
  DRAFT,
  DONE,
  ACTIVE;

  /** "A goal that is draft, paused or dropped is out" (section 4). */
  boolean isOut() {
    return this != ACTIVE && this != DONE;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static State of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
