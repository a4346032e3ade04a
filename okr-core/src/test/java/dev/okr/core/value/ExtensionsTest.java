package dev.okr.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
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
    assertThat(Extensions.none().with("x", nested(Extensions.MAX_DEPTH - 2)).isEmpty()).isFalse();
    for (int depth : new int[] {Extensions.MAX_DEPTH + 1, 1_000_000}) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Extensions.none().with("x", nested(depth)))
          .withMessageContaining("deeper than 100");
    }
    List<Object> loop = new ArrayList<>();
    loop.add(loop);
    assertThatIllegalArgumentException().isThrownBy(() -> Extensions.none().with("x", loop));
  }

  private static Object nested(int depth) {
    Object value = "end";
    for (int i = 0; i < depth; i++) {
      value = Collections.singletonList(value);
    }
    return value;
  }
}
