package dev.okr.core.statement.figure;

import java.math.BigDecimal;
import java.math.MathContext;

/** Conversion between the time units of a target. */
final class TimeUnits {
  private TimeUnits() {}

  private static BigDecimal millis(String unit) {
    return BigDecimal.valueOf(
        switch (unit) {
          case "min" -> 60_000L;
          case "hour" -> 3_600_000L;
          case "day" -> 86_400_000L;
          default -> 1L;
        });
  }

  static String finer(String a, String b) {
    return millis(a).compareTo(millis(b)) <= 0 ? a : b;
  }

  static BigDecimal convert(BigDecimal value, String from, String to) {
    return from.equals(to)
        ? value
        : value
            .multiply(millis(from))
            .divide(millis(to), MathContext.DECIMAL64)
            .stripTrailingZeros();
  }
}
