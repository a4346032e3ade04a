package dev.okr.scoring.internal;

import java.util.function.IntFunction;
import java.util.function.UnaryOperator;

/**
 * Arrays of {@value #SIZE} items in a tree of two levels, shared between forks until one of them
 * writes: a write after a fork copies one leaf and its two ancestors, a few kilobytes whatever the
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

  private final UnaryOperator<A> copy;
  private final Object[][] branches;

  /** Leaves this fork has copied already, or made itself. */
  private final IntSet owned;

  private Leaves(UnaryOperator<A> copy, Object[][] branches, IntSet owned) {
    this.copy = copy;
    this.branches = branches;
    this.owned = owned;
  }

  static <A> Leaves<A> of(int length, IntFunction<A> make, UnaryOperator<A> copy) {
    int leaves = (length + MASK) >>> BITS;
    Object[][] branches = new Object[(leaves + BRANCH - 1) >>> BRANCH_BITS][];
    for (int b = 0; b < branches.length; b++) {
      branches[b] = new Object[Math.min(BRANCH, leaves - (b << BRANCH_BITS))];
      for (int i = 0; i < branches[b].length; i++) {
        branches[b][i] = make.apply(SIZE);
      }
    }
    return new Leaves<>(copy, branches, IntSet.everything());
  }

  Leaves<A> fork() {
    return new Leaves<>(copy, branches.clone(), new IntSet());
  }

  /** The leaf of an item, for reading. */
  @SuppressWarnings("unchecked") // only of() and write() store leaves, and they store A
  A read(int index) {
    return (A) branches[index >>> (BITS + BRANCH_BITS)][(index >>> BITS) & (BRANCH - 1)];
  }

  /** The leaf of an item, for writing. */
  A write(int index) {
    int leaf = index >>> BITS;
    A found = read(index);
    if (owned.contains(leaf)) {
      return found;
    }
    int branch = leaf >>> BRANCH_BITS;
    A copied = copy.apply(found);
    branches[branch] = branches[branch].clone();
    branches[branch][leaf & (BRANCH - 1)] = copied;
    owned.add(leaf);
    return copied;
  }
}
