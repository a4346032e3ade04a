package dev.okr.core.internal;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map that is changed by making another one. What it was made with is kept in a java.util map,
 * which is fast to fill; what changed since is kept in a persistent tree on top, so a change costs
 * a few hundred bytes and shares the rest. Both stay logarithmic whatever the hash codes are: ids
 * that a stranger chose so that they collide cost no more than others.
 *
 * @param <K> the key
 * @param <V> the value
 */
public final class Index<K extends Comparable<? super K>, V> {

  private static final int SMALL = 1024;

  private final Map<K, V> base;

  /** The values that changed; {@code null} for a key that went. */
  private final @Nullable Branch<K, V> changes;

  private final int changeCount;
  private final int size;

  private Index(Map<K, V> base, @Nullable Branch<K, V> changes, int changeCount, int size) {
    this.base = base;
    this.changes = changes;
    this.changeCount = changeCount;
    this.size = size;
  }

  /** The index of no keys. */
  public static <K extends Comparable<? super K>, V> Index<K, V> empty() {
    return of(Map.<K, V>of());
  }

  /** The index of a map that nobody changes any more. */
  public static <K extends Comparable<? super K>, V> Index<K, V> of(Map<K, V> map) {
    return new Index<>(map, null, 0, map.size());
  }

  /** The value of a key; {@code null} if there is none. */
  public @Nullable V get(K key) {
    Branch<K, V> change = Branch.find(changes, key);
    return change == null ? base.get(key) : change.value();
  }

  /** How many keys have a value. */
  public int size() {
    return size;
  }

  /** The index with a value for the key. */
  public Index<K, V> with(K key, V value) {
    return changed(key, value, get(key) == null ? size + 1 : size);
  }

  /** The index without a value for the key. */
  public Index<K, V> without(K key) {
    return get(key) == null ? this : changed(key, null, size - 1);
  }

  private Index<K, V> changed(K key, @Nullable V value, int newSize) {
    int count = Branch.find(changes, key) == null ? changeCount + 1 : changeCount;
    return new Index<>(base, Branch.put(changes, key, value), count, newSize).compacted();
  }

  /** Once as much changed as there was, a new base: so that appending stays cheap on average. */
  private Index<K, V> compacted() {
    if (changeCount <= Math.max(SMALL, base.size())) {
      return this;
    }
    Map<K, V> all = new HashMap<>(base);
    Branch.forEach(
        changes,
        (key, value) -> {
          if (value == null) {
            all.remove(key);
          } else {
            all.put(key, value);
          }
        });
    return of(all);
  }
}
