package dev.okr.core.internal.text;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable map of a few texts by name, in their order: an array that is looked through, a
 * fifth of the size of a linked hash map. Serialized it is a linked hash map.
 */
public final class FewTexts extends AbstractMap<String, String> implements Serializable {

  private static final long serialVersionUID = 1L;

  /** The most names and texts together for which looking through them is quick. */
  private static final int MOST = 8;

  /** Names, each followed by its text. */
  private final transient String[] pairs;

  private FewTexts(String[] pairs) {
    this.pairs = pairs;
  }

  /**
   * A map of any size: a map of one kind for each, since most that there are are small.
   *
   * @param pairs names, each followed by its text; no name comes twice
   */
  public static Map<String, String> of(List<String> pairs) {
    if (pairs.isEmpty()) {
      return Map.of();
    }
    if (pairs.size() == 2) {
      return Collections.singletonMap(pairs.get(0), pairs.get(1));
    }
    if (pairs.size() <= MOST) {
      return new FewTexts(pairs.toArray(new String[0]));
    }
    Map<String, String> many = new LinkedHashMap<>();
    for (int i = 0; i < pairs.size(); i += 2) {
      many.put(pairs.get(i), pairs.get(i + 1));
    }
    return Collections.unmodifiableMap(many);
  }

  /**
   * A map with the content of another, in its order.
   *
   * @throws NullPointerException if a name or a text is {@code null}
   */
  public static Map<String, String> copyOf(Map<String, String> map) {
    if (map instanceof FewTexts) {
      return map;
    }
    List<String> pairs = new ArrayList<>(2 * map.size());
    map.forEach(
        (name, text) -> {
          pairs.add(Objects.requireNonNull(name, "name"));
          pairs.add(Objects.requireNonNull(text, name));
        });
    return of(pairs);
  }

  @Override
  public @Nullable String get(@Nullable Object name) {
    int at = indexOf(name);
    return at < 0 ? null : pairs[at + 1];
  }

  @Override
  public boolean containsKey(@Nullable Object name) {
    return indexOf(name) >= 0;
  }

  private int indexOf(@Nullable Object name) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i].equals(name)) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public int size() {
    return pairs.length / 2;
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return new Entries();
  }

  private Object writeReplace() {
    return new LinkedHashMap<>(this);
  }

  private void readObject(ObjectInputStream in) throws InvalidObjectException {
    throw new InvalidObjectException("texts by name are serialized as a linked hash map");
  }

  /** The pairs as entries. */
  private final class Entries extends AbstractSet<Map.Entry<String, String>> {

    @Override
    public int size() {
      return FewTexts.this.size();
    }

    @Override
    public Iterator<Map.Entry<String, String>> iterator() {
      return new Iterator<>() {
        private int next;

        @Override
        public boolean hasNext() {
          return next < pairs.length;
        }

        @Override
        public Map.Entry<String, String> next() {
          if (!hasNext()) {
            throw new NoSuchElementException();
          }
          next += 2;
          return Map.entry(pairs[next - 2], pairs[next - 1]);
        }
      };
    }
  }
}
