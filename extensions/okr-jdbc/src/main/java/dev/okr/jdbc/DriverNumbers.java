package dev.okr.jdbc;

import dev.okr.core.source.Sample;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Numbers as drivers give them. */
final class DriverNumbers {

  /** What a double keeps of any decimal; the digits behind are noise of the last calculation. */
  private static final MathContext OF_DOUBLE = new MathContext(15, RoundingMode.HALF_EVEN);

  /** A quotient of H2's DECFLOAT has 100,000 digits; each would stand in the journal. */
  private static final MathContext OF_DECIMAL = new MathContext(50, RoundingMode.HALF_EVEN);

  private static final double EXACT_WHOLE = 1L << 53;

  private DriverNumbers() {}

  /** The number that a value of a column is; empty if it is none. */
  static Optional<BigDecimal> of(Object value) {
    if (value instanceof BigDecimal decimal) {
      return Optional.of(decimal.round(OF_DECIMAL));
    } else if (value instanceof BigInteger whole) {
      return Optional.of(new BigDecimal(whole));
    } else if (value instanceof Double number) {
      return ofDouble(number);
    } else if (value instanceof Float number) {
      return Float.isFinite(number)
          ? Optional.of(new BigDecimal(number.toString()))
          : Optional.empty();
    } else if (value instanceof Number whole) {
      return Optional.of(BigDecimal.valueOf(whole.longValue()));
    } else if (value instanceof String text) {
      return Optional.ofNullable(Sample.ofText(null, text).value());
    }
    return Optional.empty();
  }

  private static Optional<BigDecimal> ofDouble(double number) {
    if (!Double.isFinite(number)) {
      return Optional.empty();
    }
    boolean isExact = Math.rint(number) == number && Math.abs(number) <= EXACT_WHOLE;
    BigDecimal exact = new BigDecimal(number);
    return Optional.of(isExact ? exact : exact.round(OF_DOUBLE));
  }

  /** The instant of some seconds since 1970. */
  static @Nullable Instant instant(@Nullable BigDecimal seconds) {
    if (seconds == null) {
      return null;
    }
    BigInteger whole = seconds.setScale(0, RoundingMode.FLOOR).toBigInteger();
    BigDecimal rest = seconds.subtract(new BigDecimal(whole));
    return Instant.ofEpochSecond(whole.longValueExact(), rest.movePointRight(9).longValue());
  }
}
