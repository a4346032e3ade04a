package dev.okr.core.wire.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What is found is what was put under the name, whatever was pushed out meanwhile. */
class KnownProperties {

  private static final int FEW_BITS = 8;

  private final Known<String> known = new Known<>(FEW_BITS);

  /** Finds a name, or puts it. */
  private boolean isKnown(String name) {
    byte[] bytes = ("<" + name + ">12345678").getBytes(StandardCharsets.UTF_8);
    int to = bytes.length - 9;
    String found = known.find(bytes, 1, to);
    if (found == null) {
      known.put(bytes, 1, to, name);
      assertThat(known.find(bytes, 1, to)).isEqualTo(name);
      return false;
    }
    assertThat(found).isEqualTo(name);
    return true;
  }

  @Property
  void aNameIsFoundOrMadeAnew(@ForAll @Size(max = 600) List<@IntRange(max = 2_000) Integer> names) {
    names.forEach(name -> isKnown("name-" + name));
  }

  @Example
  void mostOfThoseThatComeInTheirLastOrderAreFound() {
    for (int i = 0; i < 100; i++) {
      assertThat(isKnown("name-" + i)).isFalse();
    }
    int found = 0;
    for (int i = 0; i < 300; i++) {
      found += isKnown("name-" + i % 100) ? 1 : 0;
    }
    assertThat(found).isGreaterThan(270);
  }

  @Example
  void whatIsPushedOutIsKeptByNobody() {
    List<WeakReference<String>> names = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      String name = "name-" + i;
      names.add(new WeakReference<>(name));
      isKnown(name);
      isKnown(name); // in a row, each after the other
    }
    System.gc();
    assertThat(names.stream().filter(name -> name.get() != null).count()).isLessThan(2_000);
  }
}
