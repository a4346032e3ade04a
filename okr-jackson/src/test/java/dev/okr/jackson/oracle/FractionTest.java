package dev.okr.jackson.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class FractionTest {
  @Test
  void aNumberThatIsNotADecimalIsKeptExactly() {
    Fraction third = Fraction.of(1, 3);
    assertThat(third.plus(third).plus(third)).isEqualTo(Fraction.ONE);
    assertThat(Fraction.of("0.3").minus(Fraction.of("0.1"))).isEqualTo(Fraction.of(1, 5));
    assertThat(Fraction.of(2, -4)).isEqualTo(Fraction.of(-1, 2)).hasToString("-1/2");
  }

  @Test
  void exponentsAreReadWithoutLoss() {
    assertThat(Fraction.of("1.36E+7")).isEqualTo(Fraction.of(13_600_000));
    assertThat(Fraction.of("1E-10").times(Fraction.of(10_000_000_000L))).isEqualTo(Fraction.ONE);
  }

  @Test
  void halvesAreRoundedToTheEvenDigit() {
    assertThat(Fraction.of("0.5272727275").r9()).isEqualTo("0.527272728");
    assertThat(Fraction.of("0.5272727265").r9()).isEqualTo("0.527272726");
    assertThat(Fraction.of("-0.0000000005").r9()).isEqualTo("0.000000000");
    assertThat(Fraction.of("-0.0000000015").r9()).isEqualTo("-0.000000002");
    assertThat(Fraction.of(2, 3).r9()).isEqualTo("0.666666667");
  }

  @Test
  void nothingIsDividedByZero() {
    assertThatThrownBy(() -> Fraction.ONE.dividedBy(Fraction.ZERO))
        .isInstanceOf(ArithmeticException.class)
        .hasMessageContaining("denominator is 0");
  }

  @Property
  void roundingAgreesWithTheDecimalsOfTheJdk(@ForAll long numerator, @ForAll int denominator) {
    long divisor = denominator == 0 ? 1 : denominator;
    BigDecimal expected =
        new BigDecimal(BigInteger.valueOf(numerator))
            .divide(BigDecimal.valueOf(divisor), 9, RoundingMode.HALF_EVEN);
    assertThat(Fraction.of(numerator, divisor).r9()).isEqualTo(expected);
  }
}
