package dev.okr.scoring.internal;

/** A long array that can be forked; see {@link Leaves}. */
final class LongTable {

  private final Leaves<long[]> leaves;

  LongTable(int length) {
    this(Leaves.of(length, long[]::new, long[]::clone));
  }

  private LongTable(Leaves<long[]> leaves) {
    this.leaves = leaves;
  }

  long get(int index) {
    return leaves.read(index)[index & Leaves.MASK];
  }

  void set(int index, long value) {
    leaves.write(index)[index & Leaves.MASK] = value;
  }

  /** A table with the same content; the caller gives up writing to this one. */
  LongTable fork() {
    return new LongTable(leaves.fork());
  }
}
