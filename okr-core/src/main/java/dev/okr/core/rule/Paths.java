package dev.okr.core.rule;

import dev.okr.core.goal.Objective;
import dev.okr.core.journal.Entry;

/** Places by id, escaped like a JSON pointer (RFC 6901). */
final class Paths {

  private Paths() {}

  static String of(Objective objective) {
    return "/objectives/" + escape(objective.id().value());
  }

  static String of(Entry entry) {
    return "/journal/" + escape(entry.id().value());
  }

  static String of(String collection, Object id) {
    return "/" + collection + "/" + escape(id.toString());
  }

  static String escape(String id) {
    return id.replace("~", "~0").replace("/", "~1");
  }
}
