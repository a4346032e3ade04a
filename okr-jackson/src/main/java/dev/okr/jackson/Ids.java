package dev.okr.jackson;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ids of one kind seen so far, each with the list and position of its first element; or, of a
 * document whose ids are taken to be unique, nothing.
 */
final class Ids {

  private record First(String list, int index) {}

  private final Cursor cursor;
  private final boolean isTrusted;
  private final Map<Object, First> first = new HashMap<>();

  Ids(Cursor cursor, boolean isTrusted) {
    this.cursor = cursor;
    this.isTrusted = isTrusted;
  }

  /**
   * Whether the id, on which the cursor stands, wasn't seen before; if it was, that is a problem.
   *
   * @param list the JSON pointer of the list that the element is in
   */
  boolean isNew(@Nullable Object id, String list) {
    if (id == null || isTrusted) {
      return id != null;
    }
    First earlier = first.putIfAbsent(id, new First(list, cursor.index()));
    if (earlier != null) {
      cursor.problem(
          ProblemCode.DUPLICATE_ID,
          "id",
          id.toString(),
          "first",
          earlier.list + "/" + earlier.index + "/id");
    }
    return earlier == null;
  }
}
