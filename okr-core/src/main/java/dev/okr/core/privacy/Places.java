package dev.okr.core.privacy;

import dev.okr.core.internal.PointerToken;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Pointers to places, and lists whose items have one each. */
final class Places {

  private Places() {}

  /** The place of an id, or of a number, below another one. */
  static String in(String place, Object id) {
    return place + "/" + PointerToken.of(id.toString());
  }

  /** Each item of a list, changed at its place. */
  static <T, R> List<R> each(String place, List<T> items, BiFunction<String, T, R> change) {
    List<R> all = new ArrayList<>(items.size());
    for (T item : items) {
      all.add(change.apply(place + "/" + all.size(), item));
    }
    return all;
  }
}
