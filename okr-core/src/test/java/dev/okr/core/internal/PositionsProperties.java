package dev.okr.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntUnaryOperator;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Positions against a java.util map; keys that fall together cost a logarithm. */
class PositionsProperties {

  /** A key whose hash code somebody chose; it counts how often it is looked at. */
  private record Chosen(int number, int hash) implements Comparable<Chosen> {

    private static final AtomicLong LOOKS = new AtomicLong();

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      LOOKS.incrementAndGet();
      return other instanceof Chosen that && that.number == number;
    }

    @Override
    public int compareTo(Chosen other) {
      LOOKS.incrementAndGet();
      return Integer.compare(number, other.number);
    }
  }

  @Property
  void areThoseOfAMap(@ForAll @Size(max = 300) List<Integer> keys, @ForAll int asked) {
    Map<Integer, Integer> expected = new LinkedHashMap<>();
    Positions<Integer> positions = new Positions<>();
    for (Integer key : keys) {
      Integer known = expected.putIfAbsent(key, expected.size());
      assertThat(positions.add(key)).isEqualTo(known == null ? -1 : known);
    }
    assertThat(positions).isEqualTo(expected).hasSize(expected.size());
    assertThat(new ArrayList<>(positions.keySet())).isEqualTo(new ArrayList<>(expected.keySet()));
    assertThat(positions.get(asked)).isEqualTo(expected.get(asked));
    assertThat(positions.containsKey(asked)).isEqualTo(expected.containsKey(asked));
    assertThat(new HashMap<>(positions)).isEqualTo(expected);
  }

  @Example
  void noKeys() {
    assertThat(new Positions<String>()).isEmpty();
    assertThat(new Positions<String>(1_000).get("a")).isNull();
    assertThat(new Positions<String>().get(null)).isNull();
    assertThat(new Positions<String>().containsKey(null)).isFalse();
  }

  @Example
  void aMillionKeys() {
    Positions<Integer> positions = new Positions<>();
    for (int i = 0; i < 1_000_000; i++) {
      assertThat(positions.add(i * 7)).isEqualTo(-1);
    }
    for (int i = 0; i < 1_000_000; i++) {
      assertThat(positions.find(i * 7)).isEqualTo(i);
    }
    assertThat(positions.find(1)).isEqualTo(-1);
  }

  @Example
  void equalHashCodesCostALogarithm() {
    looksAreFew(i -> 7);
  }

  @Example
  void hashCodesThatFallOnOnePlaceCostALogarithm() {
    // the inverse of the factor that spreads them: neighbours again, whatever the size
    int inverse = 1;
    for (int i = 0; i < 5; i++) {
      inverse *= 2 - 0x9E3779B9 * inverse;
    }
    int factor = inverse;
    looksAreFew(i -> factor * i);
  }

  private static void looksAreFew(IntUnaryOperator hash) {
    int count = 20_000;
    Chosen.LOOKS.set(0);
    Positions<Chosen> positions = new Positions<>();
    for (int i = 0; i < count; i++) {
      assertThat(positions.add(new Chosen(i, hash.applyAsInt(i)))).isEqualTo(-1);
    }
    for (int i = 0; i < count; i++) {
      assertThat(positions.find(new Chosen(i, hash.applyAsInt(i)))).isEqualTo(i);
    }
    assertThat(Chosen.LOOKS.get()).isLessThan(count * 200L);
  }
}
