package dev.okr.core.value;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An unmodifiable map of a few texts by language tag, in their order: an array that is looked
 * through, a fifth of the size of a linked hash map.
 */
final class FewTexts extends AbstractMap<String, String> {

  /** The most tags and texts together for which looking through them is quick. */
  static final int MOST = 8;

  /** Tags, each followed by its text. */
  private final String[] pairs;

  /** Gives the array up to the map; no tag comes twice. */
  FewTexts(String[] pairs) {
    this.pairs = pairs;
  }

  @Override
  public @Nullable String get(@Nullable Object tag) {
    int at = indexOf(tag);
    return at < 0 ? null : pairs[at + 1];
  }

  @Override
  public boolean containsKey(@Nullable Object tag) {
    return indexOf(tag) >= 0;
  }

  private int indexOf(@Nullable Object tag) {
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i].equals(tag)) {
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
