package dev.okr.scoring.internal.plan;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of goals by id. The table is made when a number is first asked for: a pass over a
 * journal that comes in the order of the plan asks for none. Immutable to whoever looks.
 *
 * @param <K> the ids
 */
final class LazyNumbers<K> {

  private final K[] ids;
  private volatile @Nullable Map<K, Integer> table;

  /**
   * The numbers of goals.
   *
   * @param ids the ids by number, which are all there when a number is first asked for
   */
  LazyNumbers(K[] ids) {
    this.ids = ids;
  }

  /** The number of the last goal with that id, or {@link CompiledPlan#NOT_THERE}. */
  int of(K id) {
    return table().getOrDefault(id, CompiledPlan.NOT_THERE);
  }

  /** Whether no two goals share an id. */
  boolean areDistinct() {
    return table().size() == ids.length;
  }

  private Map<K, Integer> table() {
    Map<K, Integer> known = table;
    if (known == null) {
      known = new HashMap<>(ids.length * 2);
      for (int i = 0; i < ids.length; i++) {
        known.put(ids[i], i);
      }
      table = known; // two threads may make it twice, to the same content
    }
    return known;
  }
}
