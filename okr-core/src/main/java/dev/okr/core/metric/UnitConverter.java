package dev.okr.core.metric;

import dev.okr.core.error.Location;
import dev.okr.core.error.Message;
import dev.okr.core.error.Outcome;
import dev.okr.core.error.Problem;
import dev.okr.core.message.Texts;
import dev.okr.core.value.Decimals;
import dev.okr.core.value.Limits;
import dev.okr.core.value.LocalizedText;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Turns a number in one unit into the same in another: ratios and per cents, lengths of time, and
 * money by the rates of a host.
 *
 * <p>What means different things is never converted: percentage points are a difference and not a
 * share, points are not a count, and a unit of the host's own ({@code custom:}) is only itself. A
 * day has 24 hours.
 *
 * <p>A result is exact where it fits {@link Decimals}; else it is rounded half-even, once, to
 * {@value Limits#DIGITS} significant digits and at most {@value Limits#EXPONENT} decimals. Rounding
 * an amount to cents is left to those who print it.
 *
 * <pre>{@code
 * UnitConverter converter = UnitConverter.with(RateTable.in("USD").with("EUR", "1.08"));
 * converter.convert(new BigDecimal("250"), Unit.of("EUR"), Unit.of("USD"), day);  // 270
 * converter.convert(new BigDecimal("0.97"), Unit.of("ratio"), Unit.PERCENT, day); // 97
 * converter.convert(new BigDecimal("2"), Unit.of("pp"), Unit.PERCENT, day);       // UNIT-001
 * }</pre>
 */
public final class UnitConverter {

  /** Code of "the two units have nothing in common". */
  public static final String UNRELATED = "UNIT-001";

  /** Code of "no rate is known, or one that is not above 0". */
  public static final String NO_RATE = "UNIT-002";

  /** Code of "the result is too large a number". */
  public static final String TOO_LARGE = "UNIT-003";

  private static final Texts TEXTS = Texts.of(UnitConverter.class);
  private static final LocalizedText UNRELATED_TEXT = TEXTS.get("unrelated");
  private static final LocalizedText NO_RATE_TEXT = TEXTS.get("no-rate");
  private static final LocalizedText TOO_LARGE_TEXT = TEXTS.get("too-large");

  private static final MathContext ROUNDING =
      new MathContext(Limits.DIGITS, RoundingMode.HALF_EVEN);
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final UnitConverter STANDARD = new UnitConverter(ExchangeRates.none());

  private final ExchangeRates rates;

  private UnitConverter(ExchangeRates rates) {
    this.rates = rates;
  }

  /** Converts all but money. */
  public static UnitConverter withoutRates() {
    return STANDARD;
  }

  /** Converts money too, by these rates. */
  public static UnitConverter with(ExchangeRates rates) {
    return new UnitConverter(Objects.requireNonNull(rates, "rates"));
  }

  /**
   * Converts a number into another unit.
   *
   * @param number the number. All its digits count, even if the result keeps fewer
   * @param from its unit
   * @param to the unit of the result
   * @param on the day of the exchange rate; only money needs it
   * @return the number in the other unit, normalised; or the reason why there is none, under one of
   *     the codes of this class
   * @throws dev.okr.core.value.LimitException if the number can't be {@linkplain Decimals#rounded
   *     rounded} to the limits
   */
  public Outcome<BigDecimal> convert(BigDecimal number, Unit from, Unit to, LocalDate on) {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(on, "on");
    BigDecimal kept = kept(number);
    if (from.equals(to)) {
      return Outcome.ok(kept);
    }
    BigDecimal amount = kept.signum() == 0 ? kept : number;
    Map<String, String> arguments =
        Map.of("from", from.code(), "to", to.code(), "on", on.toString());
    if (from.kind() == UnitKind.MONEY && to.kind() == UnitKind.MONEY) {
      Optional<BigDecimal> rate = rateOf(from.currency().orElseThrow(), to, on);
      return rate.isPresent()
          ? converted(amount, rate.get(), arguments)
          : rejected(NO_RATE, NO_RATE_TEXT, arguments);
    }
    if (from.kind() == UnitKind.RATIO && to.kind() == UnitKind.PERCENT) {
      return converted(amount, HUNDRED, arguments);
    }
    if (from.kind() == UnitKind.PERCENT && to.kind() == UnitKind.RATIO) {
      return rounded(amount, HUNDRED, arguments);
    }
    if (from.kind() == UnitKind.DURATION && to.kind() == UnitKind.DURATION) {
      BigDecimal millis = amount.multiply(BigDecimal.valueOf(from.millis()));
      return rounded(millis, BigDecimal.valueOf(to.millis()), arguments);
    }
    return rejected(UNRELATED, UNRELATED_TEXT, arguments);
  }

  private static BigDecimal kept(BigDecimal number) {
    return Decimals.rounded(Objects.requireNonNull(number, "number"))
        .orElseGet(() -> Decimals.normalise(number));
  }

  private Optional<BigDecimal> rateOf(Currency from, Unit to, LocalDate on) {
    return Objects.requireNonNull(rates.rate(from, to.currency().orElseThrow(), on), "rate")
        .filter(rate -> rate.signum() > 0);
  }

  /** The product, rounded once; with a rate beyond all limits it is too large. */
  private static Outcome<BigDecimal> converted(
      BigDecimal amount, BigDecimal rate, Map<String, String> arguments) {
    boolean isReasonable =
        Math.abs((long) rate.scale()) <= Limits.NUMERAL
            && rate.unscaledValue().bitLength() <= Limits.NUMERAL;
    return (isReasonable ? Decimals.rounded(amount.multiply(rate)) : Optional.<BigDecimal>empty())
        .map(Outcome::ok)
        .orElseGet(() -> rejected(TOO_LARGE, TOO_LARGE_TEXT, arguments));
  }

  /** The quotient, rounded once: by digits, or by decimals where those are fewer. */
  private static Outcome<BigDecimal> rounded(
      BigDecimal numerator, BigDecimal denominator, Map<String, String> arguments) {
    BigDecimal digits = numerator.divide(denominator, ROUNDING);
    BigDecimal result =
        digits.scale() > Limits.EXPONENT
            ? numerator.divide(denominator, Limits.EXPONENT, RoundingMode.HALF_EVEN)
            : digits;
    return Decimals.isWithinLimits(result)
        ? Outcome.ok(Decimals.normalise(result))
        : rejected(TOO_LARGE, TOO_LARGE_TEXT, arguments);
  }

  private static Outcome<BigDecimal> rejected(
      String code, LocalizedText text, Map<String, String> arguments) {
    return Outcome.rejected(
        List.of(new Problem(code, Location.WHOLE, new Message(text, arguments))));
  }
}
