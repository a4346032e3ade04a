package dev.okr.scoring.review.drawing;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Numbers laid along an axis, exactly.
 *
 * @param low the number at the beginning
 * @param high the number at the end, above {@code low}
 * @param from where the axis begins, in tenths of a pixel
 * @param to where it ends; before {@code from} for an axis that rises
 */
record Scale(BigDecimal low, BigDecimal high, long from, long to) {

  private static final int MOST_TICKS = 5;
  private static final BigDecimal MARGIN = new BigDecimal("0.05");

  /** A scale with room for all numbers and a little more; 0 to 1 without any. */
  static Scale around(Collection<BigDecimal> numbers, long from, long to) {
    BigDecimal low = numbers.stream().reduce(BigDecimal::min).orElse(BigDecimal.ZERO);
    BigDecimal high = numbers.stream().reduce(BigDecimal::max).orElse(BigDecimal.ONE);
    BigDecimal room =
        low.compareTo(high) == 0
            ? low.abs().max(BigDecimal.ONE).movePointLeft(1)
            : high.subtract(low).multiply(MARGIN);
    // what never falls below 0 isn't shown to
    boolean isAboveZero = low.signum() >= 0 && low.compareTo(room) < 0;
    return new Scale(isAboveZero ? BigDecimal.ZERO : low.subtract(room), high.add(room), from, to);
  }

  /** Where a number stands; one outside stands at the nearer end. */
  long at(BigDecimal number) {
    BigDecimal inside = number.max(low).min(high);
    BigDecimal length = BigDecimal.valueOf(to - from);
    return from
        + inside
            .subtract(low)
            .multiply(length)
            .divide(high.subtract(low), 0, RoundingMode.HALF_EVEN)
            .longValueExact();
  }

  /** Round numbers to be written at the axis: multiples of 1, 2 or 5 of a power of ten. */
  List<BigDecimal> ticks() {
    BigDecimal step = step();
    List<BigDecimal> ticks = new ArrayList<>();
    BigDecimal tick = low.divide(step, 0, RoundingMode.CEILING).multiply(step);
    while (tick.compareTo(high) <= 0) {
      ticks.add(tick);
      tick = tick.add(step);
    }
    return ticks;
  }

  private BigDecimal step() {
    BigDecimal range = high.subtract(low);
    BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(range.precision() - range.scale() - 2);
    for (BigDecimal digit = BigDecimal.ONE; ; ) {
      BigDecimal step = power.multiply(digit);
      if (step.multiply(BigDecimal.valueOf(MOST_TICKS)).compareTo(range) >= 0) {
        return step;
      }
      digit = next(digit);
    }
  }

  /** 1, 2, 5, 10, 20, 50 ... */
  private static BigDecimal next(BigDecimal digit) {
    boolean isTwo = digit.unscaledValue().toString().startsWith("2");
    return isTwo
        ? digit.multiply(BigDecimal.valueOf(5)).divide(BigDecimal.valueOf(2))
        : digit.multiply(BigDecimal.valueOf(2));
  }
}
