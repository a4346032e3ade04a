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

  /**
   * The ids that are there, and for each the last goal that has it.
   *
   * @param numbers by the position of the id; {@code null} if no two goals share an id, so that
   *     positions are numbers
   */
  private record Table<K extends Comparable<? super K>>(
      Positions<K> ids, int @Nullable [] numbers) {}

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
    int position = known.ids().find(id);
    int[] numbers = known.numbers();
    return position < 0
        ? CompiledPlan.NOT_THERE
        : numbers == null ? position : numbers[position];
  }

  /** Whether no two goals share an id. */
  boolean areDistinct() {
    return table().numbers() == null;
  }

  private Table<K> table() {
    Table<K> known = table;
    if (known == null) {
      known = make();
      table = known; // two threads may make it twice, to the same content
    }
    return known;
  }

  private Table<K> make() {
    Positions<K> positions = new Positions<>(ids.length);
    int[] numbers = new int[ids.length];
    for (int i = 0; i < ids.length; i++) {
      int known = positions.add(ids[i]);
      numbers[known < 0 ? positions.size() - 1 : known] = i;
    }
    return new Table<>(positions, positions.size() == ids.length ? null : numbers);
  }
}
