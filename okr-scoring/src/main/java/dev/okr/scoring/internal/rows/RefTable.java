package dev.okr.scoring.internal.rows;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An array of references that can be forked; see {@link Rows}.
 *
 * @param <T> what is referred to
 */
public final class RefTable<T> {

  private final int length;

  /** Made when it is first written to. */
  private @Nullable Object @Nullable [] base;

  /** What was changed since the first fork; {@code null} before it. */
  private final @Nullable Leaves<@Nullable Object[]> changed;

  public RefTable(int length) {
    this(length, null, null);
  }

  private RefTable(
      int length,
      @Nullable Object @Nullable [] base,
      @Nullable Leaves<@Nullable Object[]> changed) {
    this.length = length;
    this.base = base;
    this.changed = changed;
  }

  @SuppressWarnings("unchecked") // only set() writes, and it takes T
  public @Nullable T get(int index) {
    @Nullable Object[] leaf = changed == null ? null : changed.find(index);
    if (leaf != null) {
      return (T) leaf[index & Leaves.MASK];
    }
    return base == null ? null : (T) base[index];
  }

  public void set(int index, @Nullable T value) {
    if (changed == null) {
      if (base == null) {
        base = new Object[length];
      }
      base[index] = value;
    } else {
      changed.write(index, this::original, leaf -> leaf.clone())[index & Leaves.MASK] = value;
    }
  }

  private @Nullable Object[] original(int leaf) {
    if (base == null) {
      return new Object[Leaves.SIZE];
    }
    int from = leaf * Leaves.SIZE;
    return Arrays.copyOfRange(base, from, from + Leaves.SIZE);
  }

  /** A table with the same content; the caller gives up writing to this one. */
  public RefTable<T> fork() {
    return new RefTable<>(length, base, changed == null ? new Leaves<>(length) : changed.fork());
  }
}
