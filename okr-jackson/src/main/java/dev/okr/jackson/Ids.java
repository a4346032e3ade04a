package dev.okr.jackson;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ids of one kind seen so far. */
final class Ids {

  private final Problems problems;
  private final Map<Object, Node> first = new HashMap<>();

  Ids(Problems problems) {
    this.problems = problems;
  }

  /** Whether the id of the element wasn't seen before; if it was, that is a problem. */
  boolean isNew(@Nullable Object id, Fields element) {
    Node at = element.find("id");
    if (id == null || at == null) {
      return true;
    }
    Node earlier = first.putIfAbsent(id, at);
    if (earlier != null) {
      problems.add(ProblemCode.DUPLICATE_ID, at, "id", id.toString(), "first", earlier.pointer());
    }
    return earlier == null;
  }
}
