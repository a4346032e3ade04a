package dev.okr.core.metric;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Objects;
import java.util.Optional;

/**
 * What currencies are worth in each other: a host's function over the rates of its treasury. It
 * must always give the same answer to the same question, or figures can't be made again.
 *
 * <p>Growth in a currency that itself rose is no growth. To compare at constant currency, every
 * amount is converted at the rates of one day:
 *
 * <pre>{@code
 * ExchangeRates daily = (from, to, on) -> treasury.midRate(from, to, on);
 * ExchangeRates constant = daily.fixedOn(LocalDate.parse("2026-01-01")); // the plan's rates
 * }</pre>
 *
 * @see RateTable
 * @see UnitConverter
 */
@FunctionalInterface
public interface ExchangeRates {

  /**
   * How many units of one currency a unit of another is worth.
   *
   * @param from the currency that is valued
   * @param to the currency in which its value is told
   * @param on the day of the rate
   * @return the rate, above 0; empty if it is not known
   */
  Optional<BigDecimal> rate(Currency from, Currency to, LocalDate on);

  /** No currency is worth anything but itself: amounts in others can't be converted. */
  static ExchangeRates none() {
    return (from, to, on) -> from.equals(to) ? Optional.of(BigDecimal.ONE) : Optional.empty();
  }

  /** These rates as they were on one day, for every day: constant currency. */
  default ExchangeRates fixedOn(LocalDate day) {
    Objects.requireNonNull(day, "day");
    return (from, to, on) -> rate(from, to, day);
  }
}
