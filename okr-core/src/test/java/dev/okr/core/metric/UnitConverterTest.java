package dev.okr.core.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.testkit.MetricArbitraries;
import dev.okr.core.value.Decimals;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitConverterTest {

  private static final LocalDate DAY = LocalDate.parse("2026-02-01");
  private static final RateTable RATES =
      RateTable.in("USD").with("EUR", "1.08").with("CNY", "0.14");
  private static final UnitConverter CONVERTER = UnitConverter.with(RATES);
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final Currency USD = Currency.getInstance("USD");

  private static Outcome<BigDecimal> convert(String number, String from, String to) {
    return CONVERTER.convert(new BigDecimal(number), Unit.of(from), Unit.of(to), DAY);
  }

  @ParameterizedTest
  @CsvSource({
    "0.97, ratio, %, 97",
    "97, %, ratio, 0.97",
    "1.50, hour, minute, 90",
    "90, minute, hour, 1.5",
    "1, minute, hour, 0.016666666666666667",
    "2500, ms, second, 2.5",
    "1, day, ms, 86400000",
    "-3, day, hour, -72",
    "250, EUR, USD, 270",
    "270, USD, EUR, 250",
    "1, EUR, CNY, 7.71428571428571429",
    "0, EUR, CNY, 0",
    "7.00, custom:pallet, custom:pallet, 7",
    "7, GBP, GBP, 7",
    "0.000000000000000001, ms, day, 0",
  })
  void convertsWhatMeansTheSame(String number, String from, String to, String expected) {
    assertThat(convert(number, from, to).orElseThrow().toPlainString()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "pp, %",
    "%, pp",
    "pp, ratio",
    "count, points",
    "count, ratio",
    "day, count",
    "USD, count",
    "%, USD",
    "custom:pallet, count",
    "custom:pallet, custom:box",
  })
  void neverConvertsWhatMeansSomethingElse(String from, String to) {
    assertThat(convert("1", from, to).problems())
        .extracting(Problem::code)
        .containsExactly(UnitConverter.UNRELATED);
  }

  @Test
  void aMissingRateSaysWhichAndWhen() {
    Problem problem = convert("1", "GBP", "USD").problems().get(0);
    assertThat(problem.code()).isEqualTo(UnitConverter.NO_RATE);
    assertThat(problem.message("en")).contains("from GBP to USD on 2026-02-01");
    assertThat(problem.message("zh")).contains("2026-02-01").contains("GBP");
    assertThat(
            UnitConverter.withoutRates()
                .convert(BigDecimal.ONE, Unit.of("EUR"), Unit.of("USD"), DAY)
                .isOk())
        .isFalse();
  }

  @Test
  void aRateThatIsNotAboveZeroIsNone() {
    for (String rate : new String[] {"0", "-1.08"}) {
      UnitConverter odd = UnitConverter.with((from, to, on) -> Optional.of(new BigDecimal(rate)));
      assertThat(odd.convert(BigDecimal.ONE, Unit.of("EUR"), Unit.of("USD"), DAY).problems())
          .extracting(Problem::code)
          .containsExactly(UnitConverter.NO_RATE);
    }
  }

  @Test
  void whatIsTooLargeIsTold() {
    UnitConverter huge = UnitConverter.with((from, to, on) -> Optional.of(new BigDecimal("1E18")));
    BigDecimal amount = new BigDecimal(BigInteger.TEN.pow(18));
    assertThat(huge.convert(amount, Unit.of("EUR"), Unit.of("USD"), DAY).problems())
        .extracting(Problem::code)
        .containsExactly(UnitConverter.TOO_LARGE);
    assertThatIllegalArgumentException().isThrownBy(() -> convert("1E1000000", "EUR", "USD"));
  }

  @Test
  void dailyRatesMoveAndConstantOnesDoNot() {
    ExchangeRates daily =
        (from, to, on) -> Optional.of(new BigDecimal(on.getMonthValue() == 1 ? "1.00" : "1.10"));
    LocalDate january = LocalDate.parse("2026-01-31");
    assertThat(daily.rate(EUR, USD, DAY)).contains(new BigDecimal("1.10"));
    assertThat(daily.fixedOn(january).rate(EUR, USD, DAY)).contains(new BigDecimal("1.00"));
    // 100 EUR in January, 100 EUR in February: no growth at constant currency, 10 % at daily rates
    UnitConverter moving = UnitConverter.with(daily);
    UnitConverter constant = UnitConverter.with(daily.fixedOn(january));
    assertThat(usd(moving, january)).isEqualTo("100");
    assertThat(usd(moving, DAY)).isEqualTo("110");
    assertThat(usd(constant, DAY)).isEqualTo(usd(constant, january)).isEqualTo("100");
  }

  private static String usd(UnitConverter converter, LocalDate on) {
    return converter
        .convert(BigDecimal.valueOf(100), Unit.of("EUR"), Unit.of("USD"), on)
        .orElseThrow()
        .toPlainString();
  }

  @Test
  void aTableKnowsWhatItWasTold() {
    assertThat(RATES.base()).isEqualTo(USD);
    assertThat(RATES.worths().keySet()).containsExactly(USD, EUR, Currency.getInstance("CNY"));
    assertThat(RATES.with("EUR", "1.2").rate(EUR, USD, DAY)).contains(new BigDecimal("1.2"));
    assertThat(RATES.rate(EUR, USD, DAY)).contains(new BigDecimal("1.08"));
    assertThat(RATES.rate(Currency.getInstance("GBP"), USD, DAY)).isEmpty();
    assertThat(RATES).isEqualTo(RateTable.in("USD").with("CNY", "0.14").with("EUR", "1.080"));
    assertThat(RATES)
        .hasSameHashCodeAs(RateTable.in("USD").with("CNY", "0.14").with("EUR", "1.080"));
    assertThat(RATES).isNotEqualTo(RateTable.in("USD"));
    assertThatIllegalArgumentException().isThrownBy(() -> RATES.with("EUR", "0"));
    assertThatIllegalArgumentException().isThrownBy(() -> RATES.with("EUR", "-1"));
    assertThatIllegalArgumentException().isThrownBy(() -> RATES.with("USD", "2"));
    assertThatIllegalArgumentException().isThrownBy(() -> RATES.with("XXXX", "2"));
    assertThatIllegalArgumentException().isThrownBy(() -> RateTable.in("euro"));
  }

  @Test
  void aDifferenceOfPerCentsIsInPoints() {
    assertThat(Unit.PERCENT.ofDifference()).isEqualTo(Unit.PERCENTAGE_POINT);
    assertThat(Unit.of("USD").ofDifference()).isEqualTo(Unit.of("USD"));
    assertThat(Unit.of(EUR).currency()).contains(EUR);
    assertThat(Unit.COUNT.currency()).isEmpty();
  }

  @Property
  void pointsAreOfPercentagesOnlyAndTheOtherChangesFitAll(@ForAll("units") Unit unit) {
    assertThat(ChangeUnit.PERCENT.fits(unit)).isTrue();
    assertThat(ChangeUnit.ABSOLUTE.fits(unit)).isTrue();
    assertThat(ChangeUnit.PERCENTAGE_POINT.fits(unit))
        .isEqualTo(unit.ofDifference().equals(Unit.PERCENTAGE_POINT));
  }

  /**
   * Whatever the units, there is a number within limits or a reason, and no way round changes it.
   */
  @Property
  void thereAndBackIsTheSameUpToRounding(
      @ForAll("units") Unit from,
      @ForAll("units") Unit to,
      @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int hundredths) {
    BigDecimal number = Decimals.normalise(BigDecimal.valueOf(hundredths, 2));
    Outcome<BigDecimal> there = CONVERTER.convert(number, from, to, DAY);
    assertThat(CONVERTER.convert(number, to, from, DAY).isOk()).isEqualTo(there.isOk());
    if (there.isOk()) {
      assertThat(Decimals.isWithinLimits(there.orElseThrow())).isTrue();
      BigDecimal back = CONVERTER.convert(there.orElseThrow(), to, from, DAY).orElseThrow();
      assertThat(back.subtract(number).abs()).isLessThan(new BigDecimal("1E-6"));
    }
  }

  @Provide
  Arbitrary<Unit> units() {
    return MetricArbitraries.units();
  }

  @Test
  @SuppressWarnings("NullAway") // what a host may do
  void nullIsNamed() {
    assertThatNullPointerException()
        .isThrownBy(() -> CONVERTER.convert(BigDecimal.ONE, null, Unit.COUNT, DAY))
        .withMessage("from");
    assertThatNullPointerException()
        .isThrownBy(() -> UnitConverter.with(null))
        .withMessage("rates");
    assertThatNullPointerException().isThrownBy(() -> RATES.fixedOn(null)).withMessage("day");
    assertThatNullPointerException()
        .isThrownBy(
            () ->
                UnitConverter.with((from, to, on) -> null)
                    .convert(BigDecimal.ONE, Unit.of("EUR"), Unit.of("USD"), DAY))
        .withMessage("rate");
  }
}
