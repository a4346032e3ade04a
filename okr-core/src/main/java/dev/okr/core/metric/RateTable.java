package dev.okr.core.metric;

import dev.okr.core.internal.Arguments;
import dev.okr.core.value.Limits;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Exchange rates that are the same on every day: the ones a plan was made with, for figures at
 * constant currency. Immutable.
 *
 * <p>Rates into the base currency are exact as given. The way back and between two others is a
 * quotient, rounded half-even to {@value Limits#DIGITS} significant digits.
 *
 * <pre>{@code
 * RateTable plan2026 = RateTable.in("USD").with("EUR", "1.08").with("CNY", "0.14");
 * plan2026.rate(eur, usd, anyDay); // 1.08
 * plan2026.rate(eur, cny, anyDay); // 7.71428571428571429
 * }</pre>
 */
public final class RateTable implements ExchangeRates {

  private static final MathContext ROUNDING =
      new MathContext(Limits.DIGITS, RoundingMode.HALF_EVEN);

  private final Currency base;
  private final Map<Currency, BigDecimal> worth;

  private RateTable(Currency base, Map<Currency, BigDecimal> worth) {
    this.base = base;
    this.worth = Collections.unmodifiableMap(worth);
  }

  /**
   * A table that knows only its base currency.
   *
   * @param base an ISO 4217 code
   * @throws IllegalArgumentException if it is no such code
   */
  public static RateTable in(String base) {
    Currency currency = Currency.getInstance(Objects.requireNonNull(base, "base"));
    return new RateTable(currency, Map.of(currency, BigDecimal.ONE));
  }

  /**
   * The table with the worth of one more currency, or another worth of one it has.
   *
   * @param currency an ISO 4217 code
   * @param worth how many units of the base currency one unit of it is worth, a decimal above 0
   * @throws IllegalArgumentException if it is no such code, or the base itself, or the worth is not
   *     above 0
   */
  public RateTable with(String currency, String worth) {
    return with(
        Currency.getInstance(Objects.requireNonNull(currency, "currency")),
        Arguments.decimal(worth, "worth"));
  }

  /** The same with a currency and a number. */
  public RateTable with(Currency currency, BigDecimal inBase) {
    BigDecimal rate = Arguments.normalised(inBase, "inBase");
    if (rate.signum() <= 0) {
      throw new IllegalArgumentException("a rate is above 0 (" + currency + ", " + rate + ")");
    }
    if (base.equals(Objects.requireNonNull(currency, "currency"))) {
      throw new IllegalArgumentException("the base is worth 1 of itself (" + currency + ")");
    }
    Map<Currency, BigDecimal> more = new LinkedHashMap<>(worth);
    more.put(currency, rate);
    return new RateTable(base, more);
  }

  /** The currency in which worths are told. */
  public Currency base() {
    return base;
  }

  /** What each currency is worth in the base, the base itself first; unmodifiable. */
  public Map<Currency, BigDecimal> worths() {
    return worth;
  }

  /** The rate of the table, whatever the day; empty if it doesn't know one of the currencies. */
  @Override
  public Optional<BigDecimal> rate(Currency from, Currency to, LocalDate on) {
    Objects.requireNonNull(on, "on");
    BigDecimal numerator = worth.get(Objects.requireNonNull(from, "from"));
    BigDecimal denominator = worth.get(Objects.requireNonNull(to, "to"));
    if (numerator == null || denominator == null) {
      return from.equals(to) ? Optional.of(BigDecimal.ONE) : Optional.empty();
    }
    return Optional.of(numerator.divide(denominator, ROUNDING));
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RateTable that && base.equals(that.base) && worth.equals(that.worth);
  }

  @Override
  public int hashCode() {
    return Objects.hash(base, worth);
  }

  @Override
  public String toString() {
    return "Rates in " + base + " " + worth;
  }
}
