package dev.okr.core.wire;

import dev.okr.core.error.ProblemCode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The ids of one list, which usually is so short that looking through it beats a table. */
final class LocalIds {

  private static final int SHORT = 8;

  private final Cursor cursor;
  private final List<Object> few = new ArrayList<>(4);
  private @Nullable Map<Object, Integer> many;

  LocalIds(Cursor cursor) {
    this.cursor = cursor;
  }

  /**
   * Whether the id, on which the cursor stands, wasn't in the list; if it was, that is a problem.
   */
  boolean isNew(Object id) {
    int index = cursor.index();
    int earlier = many == null ? few.indexOf(id) : many.getOrDefault(id, -1);
    if (earlier < 0) {
      put(id, index);
      return true;
    }
    String pointer = cursor.pointer();
    String list = pointer.substring(0, pointer.lastIndexOf('/', pointer.lastIndexOf('/') - 1));
    cursor.problem(
        ProblemCode.DUPLICATE_ID, "id", id.toString(), "first", list + "/" + earlier + "/id");
    return false;
  }

  private void put(Object id, int index) {
    // a list of which every id could be read has its positions
    if (many == null && few.size() == index && index < SHORT) {
      few.add(id);
      return;
    }
    if (many == null) {
      many = new HashMap<>();
      for (int i = 0; i < few.size(); i++) {
        many.put(few.get(i), i);
      }
    }
    many.put(id, index);
  }
}
