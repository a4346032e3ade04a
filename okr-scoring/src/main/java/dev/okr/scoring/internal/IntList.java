package dev.okr.scoring.internal;

import java.util.Arrays;

/** A growing list of ints. */
final class IntList {

  private final boolean everything;
  private int[] items = new int[8];
  private int size;

  IntList() {
    this(false);
  }

  private IntList(boolean everything) {
    this.everything = everything;
  }

  /** A list of which every int is said to be an item. */
  static IntList everything() {
    return new IntList(true);
  }

  boolean contains(int item) {
    for (int i = size - 1; i >= 0 && !everything; i--) {
      if (items[i] == item) {
        return true;
      }
    }
    return everything;
  }

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

  int size() {
    return size;
  }

  int[] toArray() {
    return Arrays.copyOf(items, size);
  }
}
