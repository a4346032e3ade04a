package dev.okr.scoring.internal.rows;

import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What forks of a large array changed, in leaves of {@value #SIZE} items that forks share until one
 * of them writes: a write copies one leaf and its two ancestors, a kilobyte or two whatever the
 * size of the whole.
 *
 * @param <A> the type of a leaf: {@code long[]} or {@code Object[]}
 */
final class Leaves<A> {

  static final int BITS = 6;
  static final int SIZE = 1 << BITS;
  static final int MASK = SIZE - 1;

  private static final int BRANCH_BITS = 7;
  private static final int BRANCH = 1 << BRANCH_BITS;

  private final @Nullable Object[] @Nullable [] branches;

  /** Leaves this fork has copied already. */
  private final IntSet owned = new IntSet();

  /** No leaf yet, for an array of a length. */
  Leaves(int length) {
    this(new Object[(((length + MASK) >>> BITS) + BRANCH - 1) >>> BRANCH_BITS][]);
  }

  private Leaves(@Nullable Object[] @Nullable [] branches) {
    this.branches = branches;
  }

  Leaves<A> fork() {
    return new Leaves<>(branches.clone());
  }

  /** The leaf of an item; {@code null} while nobody has written to it. */
  @SuppressWarnings("unchecked") // only write() stores leaves, and it stores A
  @Nullable A find(int index) {
    @Nullable Object[] branch = branches[index >>> (BITS + BRANCH_BITS)];
    return branch == null ? null : (A) branch[(index >>> BITS) & (BRANCH - 1)];
  }

  /**
   * The leaf of an item, for writing.
   *
   * @param original gives the items of a leaf that nobody has written to, by its number
   * @param copy copies a leaf
   */
  A write(int index, IntFunction<A> original, UnaryOperator<A> copy) {
    int leaf = index >>> BITS;
    A found = find(index);
    if (found != null && owned.contains(leaf)) {
      return found;
    }
    A written = found == null ? original.apply(leaf) : copy.apply(found);
    int at = leaf >>> BRANCH_BITS;
    @Nullable Object[] branch = branches[at] == null ? new Object[BRANCH] : branches[at].clone();
    branch[leaf & (BRANCH - 1)] = written;
    branches[at] = branch;
    owned.add(leaf);
    return written;
  }
}
