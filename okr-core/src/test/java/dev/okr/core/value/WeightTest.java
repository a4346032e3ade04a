package dev.okr.core.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightTest {

  @Test
  void onePointZeroIsOne() {
    assertThat(Weight.of("1.0")).isEqualTo(Weight.ONE).hasSameHashCodeAs(Weight.of(1));
    assertThat(Weight.of("0.000")).isEqualTo(Weight.ZERO);
    assertThat(Weight.ZERO.isZero()).isTrue();
    assertThat(Weight.of("0.000001").isZero()).isFalse();
    assertThat(Weight.of("0.000001").millionths()).isEqualTo(1);
    assertThat(new Weight(Weight.MAX).millionths()).isEqualTo(1_000_000_000_000_000_000L);
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "-0.000001", "0.0000001", "1000000000000.1", "1000000000001"})
  void isNone(String decimal) {
    assertThat(Weight.isValid(new BigDecimal(decimal))).isFalse();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Weight.of(decimal))
        .withMessageContaining("(" + new BigDecimal(decimal).toPlainString() + ")");
  }

  @Property
  void millionthsAreExact(@ForAll @LongRange(min = 0, max = 1_000_000_000_000_000_000L) long n) {
    assertThat(new Weight(BigDecimal.valueOf(n, 6)).millionths()).isEqualTo(n);
  }
}
