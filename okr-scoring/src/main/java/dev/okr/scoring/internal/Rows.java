package dev.okr.scoring.internal;

/**
 * A table of longs that can be forked; see {@link Leaves}. The cells of a row lie next to each
 * other, so that a row that changes costs one copied leaf, however many of its cells change.
 */
final class Rows {

  private final int width;
  private final Leaves<long[]> leaves;

  Rows(int rows, int width) {
    this(width, Leaves.of(rows, size -> new long[size * width], long[]::clone));
  }

  private Rows(int width, Leaves<long[]> leaves) {
    this.width = width;
    this.leaves = leaves;
  }

  /** A column of the table. */
  Column column(int number) {
    return new Column(this, number);
  }

  /** A table with the same content; the caller gives up writing to this one. */
  Rows fork() {
    return new Rows(width, leaves.fork());
  }

  /** The leaf of a row, for reading. */
  long[] read(int row) {
    return leaves.read(row);
  }

  /** The leaf of a row, for writing. */
  long[] write(int row) {
    return leaves.write(row);
  }

  /** Where a row begins in its leaf. */
  int place(int row) {
    return (row & Leaves.MASK) * width;
  }

  /**
   * One cell of every row.
   *
   * @param rows the table
   * @param number which cell
   */
  record Column(Rows rows, int number) {

    long get(int row) {
      return rows.read(row)[rows.place(row) + number];
    }

    void set(int row, long value) {
      rows.write(row)[rows.place(row) + number] = value;
    }
  }
}
