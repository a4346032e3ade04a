package dev.okr.core.wire.scalar;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;

/** The digits in the buffer are those of {@link BigDecimal#toPlainString}. */
class DigitsProperties {

  private final Digits digits = new Digits();

  @Property
  void digitsAreThoseOfThePlainString(
      @ForAll @BigRange(min = "-999999999999999999", max = "999999999999999999")
          BigInteger unscaled,
      @ForAll @IntRange(max = 18) int scale) {
    BigDecimal number = new BigDecimal(unscaled, scale);
    assertThat(digits.take(number)).isTrue();
    assertThat(numeral()).isEqualTo(number.toPlainString());
  }

  @Example
  void whatIsLongOrHasAnExponentIsLeftToOthers() {
    assertThat(digits.take(new BigDecimal("1234567890123456789"))).isFalse();
    assertThat(digits.take(new BigDecimal(BigInteger.ONE, 19))).isFalse();
    assertThat(digits.take(new BigDecimal("1E3"))).isFalse();
  }

  @Example
  void aShorterNumeralLeavesNothingOfALongerOne() {
    assertThat(digits.take(new BigDecimal("-12345.678"))).isTrue();
    assertThat(digits.take(new BigDecimal("0.5"))).isTrue();
    assertThat(numeral()).isEqualTo("0.5");
  }

  private String numeral() {
    return new String(digits.chars(), digits.start(), digits.length());
  }
}
