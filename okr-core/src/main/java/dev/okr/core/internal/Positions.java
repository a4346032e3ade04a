package dev.okr.core.internal;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The positions of keys in the order in which they were added, from 0: a third of the size of a
 * hash map of boxed numbers. A map that grows by {@link #add} only.
 *
 * <p>An open table with linear probing (Knuth, volume 3, 6.4). Keys that a stranger chose so that
 * they fall on one place turn it into a hash map, whose crowded places are sorted: they cost a
 * logarithm, not the whole table.
 *
 * @param <K> the keys
 */
public final class Positions<K extends Comparable<? super K>> extends AbstractMap<K, Integer> {

  private static final int FIRST_BITS = 4;
  private static final int BLOCK_BITS = 3;
  private static final int BLOCK_MASK = (1 << BLOCK_BITS) - 1;

  /** In a table that is at most half full and of keys that nobody chose no way is so long. */
  private static final int LONGEST_WAY = 512;

  /** The golden ratio of the ints, whose multiples are spread evenly (Knuth, volume 3, 6.4). */
  private static final int SPREAD = 0x9E3779B9;

  private @Nullable Object[] keys;
  private int size;

  /** For each place the hash code of its key, and in the low half its position plus one. */
  private long[] places;

  private int bits;
  private @Nullable Map<K, Integer> crowded;

  /** No keys. */
  public Positions() {
    this(0);
  }

  /**
   * No keys.
   *
   * @param expected how many keys will probably be added
   */
  public Positions(int expected) {
    bits = FIRST_BITS;
    while (1L << bits < 2L * expected) {
      bits++;
    }
    places = new long[1 << bits];
    keys = new Object[Math.max(expected, 1 << (FIRST_BITS - 1))];
  }

  /**
   * Adds a key behind the others, unless it is there.
   *
   * @return its position if it was there, else -1
   */
  public int add(K key) {
    int known = find(key);
    if (known >= 0) {
      return known;
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, 2 * size);
    }
    keys[size++] = key;
    if (crowded != null) {
      crowded.put(key, size - 1);
    } else if (2L * size > places.length) {
      grow();
    } else {
      place(key.hashCode(), size - 1);
    }
    return -1;
  }

  /** Makes room, without a look at the keys: their hash codes stand in the old places. */
  private void grow() {
    long[] old = places;
    bits++;
    places = new long[1 << bits];
    for (long taken : old) {
      if (taken != 0) {
        place((int) (taken >>> Integer.SIZE), (int) taken - 1);
      }
    }
    place(key(size - 1).hashCode(), size - 1);
  }

  /** The position of a key, or -1. */
  public int find(Object key) {
    if (crowded != null) {
      return crowded.getOrDefault(key, -1);
    }
    int hash = key.hashCode();
    int at = home(hash);
    for (int way = 0; way < LONGEST_WAY && places[at] != 0; way++) {
      int position = (int) places[at] - 1;
      if ((int) (places[at] >>> Integer.SIZE) == hash && key.equals(keys[position])) {
        return position;
      }
      at = (at + 1) & (places.length - 1);
    }
    return -1;
  }

  /**
   * The place where the way of a key begins. Ids that differ in the last character only, as those
   * of a list often do, have hash codes next to each other: they stand in one block or the next,
   * which few lines of the cache hold.
   */
  private int home(int hash) {
    int block = ((hash >> BLOCK_BITS) * SPREAD) >>> (Integer.SIZE - bits + BLOCK_BITS);
    return (block << BLOCK_BITS) | (hash & BLOCK_MASK);
  }

  /** Puts the key at a position on its place, or all of them into a map if its way is too long. */
  private void place(int hash, int position) {
    if (crowded != null) {
      return;
    }
    int at = home(hash);
    for (int way = 0; way < LONGEST_WAY; way++) {
      if (places[at] == 0) {
        places[at] = ((long) hash << Integer.SIZE) | (position + 1);
        return;
      }
      at = (at + 1) & (places.length - 1);
    }
    crowded = new HashMap<>(2 * size);
    for (int i = 0; i < size; i++) {
      crowded.put(key(i), i);
    }
    places = new long[0];
  }

  @SuppressWarnings("unchecked") // only keys are put there
  private K key(int position) {
    return (K) Objects.requireNonNull(keys[position]);
  }

  @Override
  public @Nullable Integer get(@Nullable Object key) {
    int position = key == null ? -1 : find(key);
    return position < 0 ? null : position;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return key != null && find(key) >= 0;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public Set<Map.Entry<K, Integer>> entrySet() {
    return new Entries();
  }

  /** The keys with their positions, in order. */
  private final class Entries extends AbstractSet<Map.Entry<K, Integer>> {

    @Override
    public int size() {
      return size;
    }

    @Override
    public Iterator<Map.Entry<K, Integer>> iterator() {
      return new Iterator<>() {
        private int next;

        @Override
        public boolean hasNext() {
          return next < size;
        }

        @Override
        public Map.Entry<K, Integer> next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          next++;
          return Map.entry(key(next - 1), next - 1);
        }
      };
    }
  }
}
