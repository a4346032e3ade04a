package dev.okr.benchmarks;

import dev.okr.core.internal.Index;
import io.vavr.collection.TreeMap;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@link Index} with a {@code TreeMap} of Vavr in place of its own tree: the opponent.
 *
 * @param <K> the key
 * @param <V> the value
 */
public final class TreeMapIndex<K extends Comparable<? super K>, V> {

  private static final int SMALL = 1024;

  private final Map<K, V> base;
  private final TreeMap<K, Change<V>> changes;
  private final int size;

  private record Change<V>(@Nullable V value) {}

  private TreeMapIndex(Map<K, V> base, TreeMap<K, Change<V>> changes, int size) {
    this.base = base;
    this.changes = changes;
    this.size = size;
  }

  static <K extends Comparable<? super K>, V> TreeMapIndex<K, V> of(Map<K, V> map) {
    Comparator<K> byHash = TreeMapIndex::compare;
    return new TreeMapIndex<>(map, TreeMap.empty(byHash), map.size());
  }

  private static <K extends Comparable<? super K>> int compare(K one, K other) {
    int byHash = Integer.compare(one.hashCode(), other.hashCode());
    return byHash == 0 ? one.compareTo(other) : byHash;
  }

  @Nullable V get(K key) {
    Change<V> change = changes.getOrElse(key, null);
    return change == null ? base.get(key) : change.value();
  }

  TreeMapIndex<K, V> with(K key, V value) {
    return new TreeMapIndex<>(
            base, changes.put(key, new Change<>(value)), get(key) == null ? size + 1 : size)
        .compacted();
  }

  private TreeMapIndex<K, V> compacted() {
    if (changes.size() <= Math.max(SMALL, base.size())) {
      return this;
    }
    Map<K, V> all = new HashMap<>(base);
    changes.forEach((key, change) -> all.put(key, change.value()));
    return of(all);
  }
}
