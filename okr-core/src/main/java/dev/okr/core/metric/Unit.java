package dev.okr.core.metric;

import dev.okr.core.text.PlainText;
import dev.okr.core.value.Limits;
import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The unit of a metric's values.
 *
 * @param code {@code %}, {@code pp}, {@code count}, {@code points}, {@code ratio}, {@code day},
 *     {@code hour}, {@code minute}, {@code second}, {@code ms}, an ISO 4217 code such as {@code
 *     USD}, or {@code custom:} and a name without invisible characters, 200 characters in all
 */
public record Unit(String code) {

  private static final String CUSTOM_PREFIX = "custom:";
  private static final int QUOTED = 80;

  private static final Map<String, UnitKind> FIXED =
      Map.of(
          "%", UnitKind.PERCENT,
          "pp", UnitKind.PERCENTAGE_POINT,
          "count", UnitKind.COUNT,
          "points", UnitKind.POINTS,
          "ratio", UnitKind.RATIO,
          "day", UnitKind.DURATION,
          "hour", UnitKind.DURATION,
          "minute", UnitKind.DURATION,
          "second", UnitKind.DURATION,
          "ms", UnitKind.DURATION);

  private static final Map<String, Long> MILLIS =
      Map.of("ms", 1L, "second", 1_000L, "minute", 60_000L, "hour", 3_600_000L, "day", 86_400_000L);

  /** Per cent: a share of 0.97 is 97. */
  public static final Unit PERCENT = new Unit("%");

  /** Percentage points: the difference of two shares; from 38.5 % to 40.5 % it is 2. */
  public static final Unit PERCENTAGE_POINT = new Unit("pp");

  /** A number of things. */
  public static final Unit COUNT = new Unit("count");

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if it is none of the codes above
   */
  public Unit {
    if (kindOf(Objects.requireNonNull(code, "code")).isEmpty()) {
      throw new IllegalArgumentException(
          "a unit is %, pp, count, points, ratio, day, hour, minute, second, ms, an ISO 4217 code or"
              + " custom:<name> ("
              + PlainText.excerpt(code, QUOTED)
              + ")");
    }
  }

  /** Same as the constructor, reads better. */
  public static Unit of(String code) {
    return new Unit(code);
  }

  /** The unit of amounts in a currency. */
  public static Unit of(Currency currency) {
    return new Unit(Objects.requireNonNull(currency, "currency").getCurrencyCode());
  }

  /** Whether the text is the code of a unit. */
  public static boolean isValid(String code) {
    return kindOf(Objects.requireNonNull(code, "code")).isPresent();
  }

  /** What the unit can mean. */
  public UnitKind kind() {
    return kindOf(code).orElseThrow();
  }

  /** The currency of an amount of money; empty for other units. */
  public Optional<Currency> currency() {
    return kind() == UnitKind.MONEY ? Optional.of(Currency.getInstance(code)) : Optional.empty();
  }

  /**
   * The unit of a difference of two values: percentage points for per cents, else the unit itself.
   * So "from 38.5 % by 2" is 2 pp, and never 2 %, which would be 0.77.
   */
  public Unit ofDifference() {
    return kind() == UnitKind.PERCENT ? PERCENTAGE_POINT : this;
  }

  /** How many milliseconds one of this unit of time has. */
  long millis() {
    return Objects.requireNonNull(MILLIS.get(code), "not a unit of time");
  }

  private static Optional<UnitKind> kindOf(String code) {
    UnitKind fixed = FIXED.get(code);
    if (fixed != null) {
      return Optional.of(fixed);
    }
    if (code.startsWith(CUSTOM_PREFIX)) {
      return code.length() > CUSTOM_PREFIX.length()
              && code.length() <= Limits.ID
              && PlainText.firstInvisible(code) < 0
          ? Optional.of(UnitKind.CUSTOM)
          : Optional.empty();
    }
    return isCurrency(code) ? Optional.of(UnitKind.MONEY) : Optional.empty();
  }

  private static boolean isCurrency(String code) {
    if (code.length() != 3) {
      return false;
    }
    try {
      Currency.getInstance(code);
      return true;
    } catch (IllegalArgumentException notACurrency) {
      return false;
    }
  }

  @Override
  public String toString() {
    return code;
  }
}
