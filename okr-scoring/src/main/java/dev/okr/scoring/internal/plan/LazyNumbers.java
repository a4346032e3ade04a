package dev.okr.scoring.internal.plan;

import dev.okr.core.internal.Positions;
import org.jspecify.annotations.Nullable;

/**
 * The numbers of goals by id. The table is made when a number is first asked for: a pass over a
 * journal that comes in the order of the plan asks for none. Immutable to whoever looks.
 *
 * @param <K> the ids
 */
final class LazyNumbers<K extends Comparable<? super K>> {

  private final K[] ids;
  private volatile @Nullable Table<K> table;

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
    Table<K> known = table();
    int position = known.ids.find(id);
    return position < 0
        ? CompiledPlan.NOT_THERE
        : known.numbers == null ? position : known.numbers[position];
  }

  /** Whether no two goals share an id. */
  boolean areDistinct() {
    return table().numbers == null;
  }

  private Table<K> table() {
    Table<K> known = table;
    if (known == null) {
      known = new Table<>(ids);
      table = known; // two threads may make it twice, to the same content
    }
    return known;
  }

  /** The ids that are there, and for each the last goal that has it. */
  private static final class Table<K extends Comparable<? super K>> {

    final Positions<K> ids;

    /** By the position of the id; {@code null} if no two goals share one: positions are numbers. */
    final int @Nullable [] numbers;

    Table(K[] all) {
      ids = new Positions<>(all.length);
      int[] last = new int[all.length];
      for (int i = 0; i < all.length; i++) {
        int known = ids.add(all[i]);
        last[known < 0 ? ids.size() - 1 : known] = i;
      }
      numbers = ids.size() == all.length ? null : last;
    }
  }
}
