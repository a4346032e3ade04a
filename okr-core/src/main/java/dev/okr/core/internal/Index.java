package dev.okr.core.internal;

import io.vavr.collection.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map that is changed by making another one. What it was made with is kept in a java.util map,
 * which is fast to fill and stays fast whatever the hash codes are; what changed since is kept in a
 * persistent one on top, so a change costs a few hundred bytes and shares the rest.
 *
 * @param <K> the key; comparable keys keep lookups logarithmic even if all hash codes are one
 * @param <V> the value
 */
public final class Index<K, V> {

  private static final int SMALL = 1024;

  private final Map<K, V> base;
  private final HashMap<K, @Nullable V> changes;
  private final int size;

  private Index(Map<K, V> base, HashMap<K, @Nullable V> changes, int size) {
    this.base = base;
    this.changes = changes;
    this.size = size;
  }

  /** The index of a map that nobody changes any more. */
  public static <K, V> Index<K, V> of(Map<K, V> map) {
    return new Index<>(map, HashMap.empty(), map.size());
  }

  /** The value of a key; {@code null} if there is none. */
  public @Nullable V get(K key) {
    return !changes.isEmpty() && changes.containsKey(key)
        ? changes.get(key).getOrNull()
        : base.get(key);
  }

  /** How many keys have a value. */
  public int size() {
    return size;
  }

  /** The index with a value for the key. */
  public Index<K, V> with(K key, V value) {
    int grown = get(key) == null ? size + 1 : size;
    return new Index<>(base, changes.put(key, value), grown).compacted();
  }

  /** The index without a value for the key. */
  public Index<K, V> without(K key) {
    return get(key) == null ? this : new Index<>(base, changes.put(key, null), size - 1);
  }

  /** Once as much changed as there was, a new base: so that appending stays cheap on average. */
  private Index<K, V> compacted() {
    if (changes.size() <= Math.max(SMALL, base.size())) {
      return this;
    }
    Map<K, V> all = new java.util.HashMap<>(base);
    changes.forEach(
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
