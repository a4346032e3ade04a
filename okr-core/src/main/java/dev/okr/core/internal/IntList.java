package dev.okr.core.internal;

import java.util.Arrays;

/** A growing list of ints. */
public final class IntList {

  private int[] items;
  private int size;

  /** An empty list. */
  public IntList() {
    this(8);
  }

  /** An empty list with room. */
  public IntList(int room) {
    items = new int[Math.max(1, room)];
  }

  /** Appends. */
  public void add(int item) {
    if (size == items.length) {
      items = Arrays.copyOf(items, Math.max(size + 1, size + (size >> 1) + 4));
    }
    items[size++] = item;
  }

  /** Appends, unless the item is the last one already. */
  public void addUnlessLast(int item) {
    if (size == 0 || items[size - 1] != item) {
      add(item);
    }
  }

  /** Takes the last item away; there is one. */
  public int removeLast() {
    return items[--size];
  }

  /** Takes all items away, and keeps the room. */
  public void clear() {
    size = 0;
  }

  /** The item at a place. */
  public int get(int place) {
    if (place >= size) {
      throw new IndexOutOfBoundsException("place " + place + " of " + size);
    }
    return items[place];
  }

  /** How many there are. */
  public int size() {
    return size;
  }

  /** The items, in order. */
  public int[] toArray() {
    return Arrays.copyOf(items, size);
  }
}
