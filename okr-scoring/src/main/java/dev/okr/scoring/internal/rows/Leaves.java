package dev.okr.scoring.internal.rows;

import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What forks of a large array changed, in leaves of {@value #SIZE} items that forks share until one
 * of them writes. Leaves hang on a tree of nodes, so that a fork costs nothing and a write copies
 * one leaf and its few ancestors, hundreds of bytes whatever the size of the whole.
 *
 * @param <A> the type of a leaf: {@code long[]} or {@code Object[]}
 */
final class Leaves<A> {

  static final int BITS = 4;
  static final int SIZE = 1 << BITS;
  static final int MASK = SIZE - 1;

  private static final int NODE_BITS = 5;
  private static final int NODE = 1 << NODE_BITS;

  /** How far a leaf's number is shifted to find its place in the root. */
  private final int rootShift;

  /** Made when somebody first writes. */
  private @Nullable Object @Nullable [] root;

  /** Leaves this fork has copied already. */
  private @Nullable IntSet owned;

  /** No leaf yet, for an array of a length. */
  Leaves(int length) {
    this(rootShift((length + MASK) >>> BITS), null);
  }

  private Leaves(int rootShift, @Nullable Object @Nullable [] root) {
    this.rootShift = rootShift;
    this.root = root;
  }

  private static int rootShift(int leaves) {
    int shift = 0;
    while ((leaves - 1) >>> shift >= NODE) {
      shift += NODE_BITS;
    }
    return shift;
  }

  Leaves<A> fork() {
    return new Leaves<>(rootShift, root);
  }

  /** The leaf of an item; {@code null} while nobody has written to it. */
  @SuppressWarnings("unchecked") // only write() stores leaves, and it stores A
  @Nullable A find(int index) {
    int leaf = index >>> BITS;
    @Nullable Object[] node = root;
    for (int shift = rootShift; node != null && shift > 0; shift -= NODE_BITS) {
      node = (Object[]) node[place(leaf, shift)];
    }
    return node == null ? null : (A) node[place(leaf, 0)];
  }

  private static int place(int leaf, int shift) {
    return (leaf >>> shift) & (NODE - 1);
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
    if (owned == null) {
      owned = new IntSet();
    } else if (found != null && owned.contains(leaf)) {
      return found;
    }
    A written = found == null ? original.apply(leaf) : copy.apply(found);
    put(leaf, written);
    owned.add(leaf);
    return written;
  }

  /** Hangs a leaf on a copy of the way to it. */
  private void put(int leaf, A written) {
    @Nullable Object[] node = copy(root);
    root = node;
    for (int shift = rootShift; shift > 0; shift -= NODE_BITS) {
      int place = place(leaf, shift);
      @Nullable Object[] next = copy((Object[]) node[place]);
      node[place] = next;
      node = next;
    }
    node[place(leaf, 0)] = written;
  }

  private static @Nullable Object[] copy(@Nullable Object @Nullable [] node) {
    return node == null ? new Object[NODE] : node.clone();
  }
}
