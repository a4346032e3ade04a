package dev.okr.core.metric;

import java.util.Currency;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The unit of a metric's values.
 *
 * @param code {@code %}, {@code pp}, {@code count}, {@code points}, {@code ratio}, {@code day},
 *     {@code hour}, {@code minute}, {@code second}, {@code ms}, an ISO 4217 code such as {@code
 *     USD}, or {@code custom:} and a name
 */
public record Unit(String code) {

  private static final String CUSTOM_PREFIX = "custom:";

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

  /** Per cent. */
  public static final Unit PERCENT = new Unit("%");

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
              + code
              + ")");
    }
  }

  /** Same as the constructor, reads better. */
  public static Unit of(String code) {
    return new Unit(code);
  }

  /** Whether the text is the code of a unit. */
  public static boolean isValid(String code) {
    return kindOf(Objects.requireNonNull(code, "code")).isPresent();
  }

  /** What the unit can mean. */
  public UnitKind kind() {
    return kindOf(code).orElseThrow();
  }

  private static Optional<UnitKind> kindOf(String code) {
    UnitKind fixed = FIXED.get(code);
    if (fixed != null) {
      return Optional.of(fixed);
    }
    if (code.startsWith(CUSTOM_PREFIX)) {
      return code.length() > CUSTOM_PREFIX.length() && code.length() <= 200
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
