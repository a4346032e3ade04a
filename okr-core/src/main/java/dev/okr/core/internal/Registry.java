package dev.okr.core.internal;

import io.vavr.collection.Vector;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values by id in the order they were added: lookups and replacements touch a logarithmic part of
 * the structure and share the rest, so a change in a registry of a million costs microseconds.
 *
 * @param <K> the id
 * @param <V> the value
 */
public final class Registry<K extends Comparable<? super K>, V> {

  private final Vector<V> values;
  private final Index<K, Integer> positions;
  private final Function<? super V, ? extends K> idOf;

  private Registry(
      Vector<V> values, Index<K, Integer> positions, Function<? super V, ? extends K> idOf) {
    this.values = values;
    this.positions = positions;
    this.idOf = idOf;
  }

  /**
   * The registry of the values.
   *
   * @throws IllegalArgumentException naming the ids that occur more than once (see {@link
   *     #repeated})
   */
  public static <K extends Comparable<? super K>, V> Registry<K, V> of(
      Iterable<? extends V> values, Function<? super V, ? extends K> idOf) {
    int size = values instanceof Collection<?> known ? known.size() : 16;
    List<V> list = new ArrayList<>(size);
    Positions<K> positions = new Positions<>(size);
    for (V value : values) {
      positions.add(idOf.apply(value));
      list.add(value);
    }
    if (positions.size() < list.size()) {
      throw new IllegalArgumentException(
          "an id occurs once (" + Arguments.few(repeated(list, idOf)) + ")");
    }
    return of(list, positions, idOf);
  }

  /**
   * The registry of values whose positions are known.
   *
   * @param positions the positions of the ids of all values, given up to the registry
   */
  public static <K extends Comparable<? super K>, V> Registry<K, V> of(
      List<? extends V> values, Positions<K> positions, Function<? super V, ? extends K> idOf) {
    return new Registry<>(Vector.ofAll(values), Index.of(positions), idOf);
  }

  /** The ids that occur more than once, in the order of their first repetition. */
  public static <K, V> Set<K> repeated(
      Iterable<? extends V> values, Function<? super V, ? extends K> idOf) {
    Set<K> seen = new HashSet<>();
    Set<K> repeated = new LinkedHashSet<>();
    for (V value : values) {
      K id = idOf.apply(value);
      if (!seen.add(id)) {
        repeated.add(id);
      }
    }
    return repeated;
  }

  /** The value of that id. */
  public Optional<V> find(K id) {
    Integer position = position(id);
    return position == null ? Optional.empty() : Optional.of(values.get(position));
  }

  /** The position of that id in {@link #asList}, from 0, or {@code null}. */
  public @Nullable Integer position(K id) {
    Integer position = positions.get(id);
    return position == null || !holds(position, id) ? null : position;
  }

  /** Whether the position is still meant: not one that {@link #first} left behind. */
  private boolean holds(int position, K id) {
    return position < values.size() && idOf.apply(values.get(position)).equals(id);
  }

  /** The value at a position. */
  public V at(int position) {
    return values.get(position);
  }

  /** Whether there is a value of that id. */
  public boolean contains(K id) {
    return position(id) != null;
  }

  /** How many values there are. */
  public int size() {
    return values.size();
  }

  /** The registry with the value added at the end, or put in the place of the one with its id. */
  public Registry<K, V> with(V value) {
    K id = idOf.apply(value);
    Integer position = position(id);
    return position == null
        ? new Registry<>(values.append(value), positions.with(id, values.size()), idOf)
        : new Registry<>(values.update(position, value), positions, idOf);
  }

  /** The registry with more values at its end; their ids are new to it. */
  public Registry<K, V> withAll(List<V> more) {
    if (more.size() < size()) {
      Registry<K, V> grown = this;
      for (V value : more) {
        grown = grown.with(value);
      }
      return grown;
    }
    List<V> all = new ArrayList<>(asList());
    all.addAll(more);
    return of(all, idOf);
  }

  /**
   * The registry of the first values only. It shares the positions of all: those of values it
   * doesn't have count for nothing.
   */
  public Registry<K, V> first(int count) {
    return new Registry<>(values.take(count), positions, idOf);
  }

  /** The registry without the value of that id; linear, because later positions move. */
  public Registry<K, V> without(K id) {
    return contains(id) ? of(values.filter(v -> !idOf.apply(v).equals(id)), idOf) : this;
  }

  /** The values in order, unmodifiable; a view, not a copy. */
  public List<V> asList() {
    return values.asJava();
  }
}
