package dev.okr.scoring.internal;

import java.util.Arrays;

/** A growing list of ints. */
final class IntList {

  private int[] items = new int[8];
  private int size;

  void add(int item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, size * 2);
    }
    items[size++] = item;
  }

  void addUnlessLast(int item) {
    if (size == 0 || items[size - 1] != item) {
      add(item);
    }
  }

  int removeLast() {
    return items[--size];
  }

  int size() {
    return size;
  }

  int[] toArray() {
    return Arrays.copyOf(items, size);
  }
}
