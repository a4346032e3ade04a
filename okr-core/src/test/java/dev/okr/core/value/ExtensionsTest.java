package dev.okr.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExtensionsTest {

  @Test
  void aDeepCopyThatNobodyChanges() {
    List<Object> list = new ArrayList<>(List.of(1, "two", true));
    Map<String, Object> map = new LinkedHashMap<>(Map.of("list", list));
    Extensions extensions = Extensions.of(map);
    list.clear();
    map.clear();
    assertThat(extensions.values()).isEqualTo(Map.of("list", List.of(BigDecimal.ONE, "two", true)));
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> ((List<?>) extensions.find("list").orElseThrow()).clear());
  }

  @Test
  void theyComeAndGo() {
    Extensions one = Extensions.none().with("erp", "P-77");
    Extensions two = one.with("none", null).with("erp", 1.5);
    assertThat(one.find("erp")).contains("P-77");
    assertThat(two.values()).containsExactly(Map.entry("erp", new BigDecimal("1.5")), entry());
    assertThat(two.find("none")).isEmpty();
    assertThat(two.without("erp").without("none")).isSameAs(Extensions.none());
    assertThat(one.without("other")).isSameAs(one);
  }

  private static Map.Entry<String, @Nullable Object> entry() {
    Map<String, @Nullable Object> map = new HashMap<>();
    map.put("none", null);
    return map.entrySet().iterator().next();
  }

  @Test
  void whatJsonCannotSayIsRefused() {
    for (Object value :
        List.of(
            Double.NaN, Float.POSITIVE_INFINITY, LocalDate.EPOCH, 'c', new int[0], Map.of(1, 2))) {
      assertThatIllegalArgumentException().isThrownBy(() -> Extensions.none().with("x", value));
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Extensions.none().with("x", Double.NaN))
        .withMessageContaining("(NaN)");
  }

  @Test
  void nestingEnds() {
    int deepest = Limits.EXTENSION_DEPTH - 1; // below the object itself
    assertThat(Extensions.none().with("x", nested(deepest)).isEmpty()).isFalse();
    for (int depth : new int[] {deepest + 1, 1_000_000}) {
      assertThatExceptionOfType(LimitException.class)
          .isThrownBy(() -> Extensions.none().with("x", nested(depth)))
          .withMessageContaining("deeper than 64");
    }
    List<Object> loop = new ArrayList<>();
    loop.add(loop);
    assertThatIllegalArgumentException().isThrownBy(() -> Extensions.none().with("x", loop));
  }

  @Test
  void numbersAreNormalisedAndWithinLimits() {
    assertThat(Extensions.none().with("x", new BigDecimal("1.50")))
        .isEqualTo(Extensions.none().with("x", new BigDecimal("1.5")));
    for (Number number :
        List.of(
            new BigDecimal("1E+1000000000"),
            BigInteger.ONE.shiftLeft(1_000_000),
            Double.MAX_VALUE,
            new BigDecimal("1234567890123456789"))) {
      assertThatExceptionOfType(LimitException.class)
          .isThrownBy(() -> Extensions.none().with("x", List.of(number)));
    }
  }

  @Test
  void namesAndTextsAreWithinLimits() {
    String name = "n".repeat(Limits.EXTENSION_NAME);
    assertThat(Extensions.none().with(name, "x").isEmpty()).isFalse();
    for (String bad : List.of(name + "n", "\uD83D")) {
      assertThatExceptionOfType(LimitException.class)
          .isThrownBy(() -> Extensions.none().with(bad, "x"));
      assertThatExceptionOfType(LimitException.class)
          .isThrownBy(() -> Extensions.none().with("x", Map.of("y", Map.of(bad, 1))));
    }
    assertThatExceptionOfType(LimitException.class)
        .isThrownBy(() -> Extensions.none().with("x", "half \uDE00"));
  }

  @Test
  void allTogetherTakeSoManyBytesAndNoMore() {
    int frame = "{\"x\":\"\",}".length();
    Extensions largest = Extensions.none().with("x", "a".repeat(Limits.EXTENSION_BYTES - frame));
    assertThat(largest.writtenBytes()).isEqualTo(Limits.EXTENSION_BYTES);
    for (Object value :
        List.of(
            "a".repeat(Limits.EXTENSION_BYTES - frame + 1),
            "\u0001".repeat(200_000),
            "支".repeat(400_000),
            Collections.nCopies(Integer.MAX_VALUE, BigDecimal.ONE))) {
      assertThatExceptionOfType(LimitException.class)
          .isThrownBy(() -> Extensions.none().with("x", value))
          .withMessageContaining("1000000 bytes");
    }
    assertThat(Extensions.none().writtenBytes()).isEqualTo(2);
  }

  private static Object nested(int depth) {
    Object value = "end";
    for (int i = 0; i < depth; i++) {
      value = Collections.singletonList(value);
    }
    return value;
  }
}
