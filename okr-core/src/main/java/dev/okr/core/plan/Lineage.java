package dev.okr.core.plan;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How a list of elements was made from others by replacing single ones. It remembers the last
 * {@value #MOST} steps and holds none of the lists.
 */
final class Lineage {

  private static final int MOST = 32;

  /** Stands for the list, without holding it. */
  private final Object list = new Object();

  private final @Nullable Step last;

  /** Of a list that was made from no other. */
  Lineage() {
    this(null);
  }

  private Lineage(@Nullable Step last) {
    this.last = last;
  }

  /**
   * One element was replaced.
   *
   * @param before stands for what the list was made from
   * @param position where
   * @param depth how many steps there are, this one too
   * @param earlier the step before
   */
  private record Step(Object before, int position, int depth, @Nullable Step earlier) {}

  /** Of the list with the element at a position replaced. */
  Lineage then(int position) {
    return last == null || last.depth() < MOST
        ? new Lineage(new Step(list, position, last == null ? 1 : last.depth() + 1, last))
        : new Lineage(new Step(list, position, 1, null));
  }

  /** The positions replaced since an earlier list, rising; {@code null} if that isn't known. */
  @Nullable List<Integer> since(Lineage earlier) {
    TreeSet<Integer> positions = new TreeSet<>();
    if (this == earlier) {
      return List.of();
    }
    for (Step step = last; step != null; step = step.earlier()) {
      positions.add(step.position());
      if (step.before() == earlier.list) {
        return List.copyOf(positions);
      }
    }
    return null;
  }
}
