package dev.okr.scoring.internal.rows;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A table of longs that can be forked. The first is one array, which a full pass fills in order;
 * forks keep what they change in {@link Leaves} beside it. The cells of a row lie next to each
 * other, so that a row that changes costs one copied leaf, however many of its cells change.
 */
public final class Rows {

  private final int width;
  private final long[] base;

  /** What was changed since the first fork; {@code null} before it. */
  private final @Nullable Leaves<long[]> changed;

  public Rows(int rows, int width) {
    this(width, new long[rows * width], null);
  }

  private Rows(int width, long[] base, @Nullable Leaves<long[]> changed) {
    this.width = width;
    this.base = base;
    this.changed = changed;
  }

  /** A column of the table. */
  public Column column(int number) {
    return new Column(this, number);
  }

  /** A table with the same content; the caller gives up writing to this one. */
  public Rows fork() {
    return new Rows(
        width, base, changed == null ? new Leaves<>(base.length / width) : changed.fork());
  }

  /** The cells of a row. */
  public long[] copyOf(int row) {
    long[] array = read(row);
    int from = place(row, array);
    return Arrays.copyOfRange(array, from, from + width);
  }

  /** Whether every cell of a row is the same as in another table of that width. */
  public boolean isSameAs(Rows other, int row) {
    long[] mine = read(row);
    long[] others = other.read(row);
    int from = place(row, mine);
    int otherFrom = other.place(row, others);
    return Arrays.equals(mine, from, from + width, others, otherFrom, otherFrom + width);
  }

  /** The array in which a row stands, for reading. */
  long[] read(int row) {
    if (changed == null) {
      return base;
    }
    long[] leaf = changed.find(row);
    return leaf == null ? base : leaf;
  }

  /** The array in which a row stands, for writing. */
  public long[] write(int row) {
    return changed == null ? base : changed.write(row, this::original, long[]::clone);
  }

  private long[] original(int leaf) {
    int from = leaf * Leaves.SIZE * width;
    return Arrays.copyOfRange(base, from, from + Leaves.SIZE * width);
  }

  /** Where a row begins in the array in which it stands. */
  @SuppressWarnings("ReferenceEquality") // which array it is, not what stands in it
  public int place(int row, long[] array) {
    return (array == base ? row : row & Leaves.MASK) * width;
  }

  /**
   * One cell of every row.
   *
   * @param rows the table
   * @param number which cell
   */
  public record Column(Rows rows, int number) {

    public long get(int row) {
      long[] array = rows.read(row);
      return array[rows.place(row, array) + number];
    }

    public void set(int row, long value) {
      long[] array = rows.write(row);
      array[rows.place(row, array) + number] = value;
    }
  }
}
