package dev.okr.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index against a java.util map, through histories of changes; older versions never change. */
class IndexProperties {

  /** A key whose hash code says nothing, but which can be compared; it counts how often it is. */
  private record Key(int number) implements Comparable<Key> {

    private static final AtomicLong COMPARISONS = new AtomicLong();

    @Override
    public int hashCode() {
      return 7;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key && key.number == number;
    }

    @Override
    public int compareTo(Key other) {
      COMPARISONS.incrementAndGet();
      return Integer.compare(number, other.number);
    }
  }

  @Property
  void itIsAMap(
      @ForAll @Size(max = 60) List<@IntRange(min = 0, max = 20) Integer> first,
      @ForAll @Size(max = 200) List<@IntRange(min = -20, max = 20) Integer> changes) {
    Map<Key, Integer> expected = new HashMap<>();
    first.forEach(number -> expected.put(new Key(number), number));
    Index<Key, Integer> index = Index.of(new HashMap<>(expected));
    Index<Key, Integer> start = index;
    Map<Key, Integer> atStart = new HashMap<>(expected);
    int step = 0;
    for (int change : changes) {
      Key key = new Key(Math.abs(change));
      if (change < 0) {
        index = index.without(key);
        expected.remove(key);
      } else {
        index = index.with(key, ++step);
        expected.put(key, step);
      }
      assertThat(index.size()).isEqualTo(expected.size());
    }
    for (int number = 0; number <= 20; number++) {
      Key key = new Key(number);
      assertThat(index.get(key)).isEqualTo(expected.get(key));
      assertThat(start.get(key)).isEqualTo(atStart.get(key));
    }
  }

  @Property(tries = 3)
  void appendingManyKeepsAll(@ForAll @IntRange(min = 2_000, max = 5_000) int count) {
    Index<Integer, Integer> index = Index.empty();
    for (int i = 0; i < count; i++) {
      index = index.with(i, -i);
    }
    assertThat(index.size()).isEqualTo(count);
    for (int i = 0; i < count; i++) {
      assertThat(index.get(i)).isEqualTo(-i);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1_024, 25_000, 50_000})
  void keysOfOneHashCodeCostLogarithmsNotSquares(int atFirst) {
    int count = 50_000;
    Map<Key, Integer> first = new HashMap<>();
    for (int i = 0; i < atFirst; i++) {
      first.put(new Key(i), i);
    }
    long before = Key.COMPARISONS.get();
    Index<Key, Integer> index = Index.of(first);
    for (int i = atFirst; i < count; i++) {
      index = index.with(new Key(i), i);
    }
    for (int i = 0; i < count; i++) {
      assertThat(index.get(new Key(i))).isEqualTo(i);
    }
    // two steps a key, three lookups each in two trees at most 2 log2(n) high; squares are 10^9
    assertThat(Key.COMPARISONS.get() - before).isLessThan(count * 2L * 3 * 2 * 2 * 16);
    assertThat(index.size()).isEqualTo(count);
  }
}
