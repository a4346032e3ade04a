package dev.okr.scoring.internal.ledger;

import java.util.Arrays;

/** A growing list of longs. */
final class LongList {

  private long[] items = new long[8];
  private int size;

  void add(long item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size * 2);
    }
    items[size++] = item;
  }

  void clear() {
    size = 0;
  }

  long[] toArray() {
    return Arrays.copyOf(items, size);
  }
}
