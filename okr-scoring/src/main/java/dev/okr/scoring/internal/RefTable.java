package dev.okr.scoring.internal;

import org.jspecify.annotations.Nullable;

/**
 * An array of references that can be forked; see {@link Leaves}.
 *
 * @param <T> what is referred to
 */
final class RefTable<T> {

  private final Leaves<@Nullable Object[]> leaves;

  RefTable(int length) {
    this(Leaves.of(length, RefTable::leaf, leaf -> leaf.clone()));
  }

  private static @Nullable Object[] leaf(int size) {
    return new @Nullable Object[size];
  }

  private RefTable(Leaves<@Nullable Object[]> leaves) {
    this.leaves = leaves;
  }

  @SuppressWarnings("unchecked") // only set() writes, and it takes T
  @Nullable T get(int index) {
    return (T) leaves.read(index)[index & Leaves.MASK];
  }

  void set(int index, @Nullable T value) {
    leaves.write(index)[index & Leaves.MASK] = value;
  }

  /** A table with the same content; the caller gives up writing to this one. */
  RefTable<T> fork() {
    return new RefTable<>(leaves.fork());
  }
}
