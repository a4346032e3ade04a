package dev.okr.scoring.internal.rows;

import java.util.Arrays;

/** A growing set of ints that are at least 0. */
public final class IntSet {

  private static final int FREE = -1;
  private static final int SPREAD = 0x9E3779B9;

  private int[] slots = emptySlots(8);
  private int size;

  public boolean contains(int item) {
    return slots[slotOf(item)] == item;
  }

  public void add(int item) {
    int slot = slotOf(item);
    if (slots[slot] == item) {
      return;
    }
    slots[slot] = item;
    size++;
    if (size * 2 > slots.length) {
      int[] old = slots;
      slots = emptySlots(old.length * 2);
      for (int known : old) {
        if (known != FREE) {
          slots[slotOf(known)] = known;
        }
      }
    }
  }

  public void clear() {
    if (size > 0) {
      slots = emptySlots(8);
      size = 0;
    }
  }

  /** The slot that holds the item, or that it would be put into. */
  private int slotOf(int item) {
    int slot = (item * SPREAD) >>> (Integer.numberOfLeadingZeros(slots.length) + 1);
    while (slots[slot] != FREE && slots[slot] != item) {
      slot = (slot + 1) & (slots.length - 1);
    }
    return slot;
  }

  private static int[] emptySlots(int length) {
    int[] slots = new int[length];
    Arrays.fill(slots, FREE);
    return slots;
  }
}
