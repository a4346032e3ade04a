package dev.okr.scoring.policy;

import dev.okr.core.value.Decimals;
import java.math.BigDecimal;
import java.util.Objects;

/** Holds the figures of a policy to their ranges, in their one form. */
final class Range {

  /** The most, either way, that a score is kept as. */
  static final BigDecimal MOST = BigDecimal.valueOf(1000);

  private Range() {}

  /** A figure that a score is compared with or multiplied by: 0 to 1000. */
  static BigDecimal score(String name, BigDecimal figure) {
    return within(name, figure, BigDecimal.ZERO, MOST);
  }

  static BigDecimal within(String name, BigDecimal figure, BigDecimal least, BigDecimal most) {
    BigDecimal number = Decimals.normalise(Objects.requireNonNull(figure, name));
    if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
      throw new IllegalArgumentException(
          name
              + " is "
              + least.toPlainString()
              + " to "
              + most.toPlainString()
              + " ("
              + number.toPlainString()
              + ")");
    }
    return number;
  }

  static void atLeastZero(String name, int figure) {
    if (figure < 0) {
      throw new IllegalArgumentException(name + " is at least 0 (" + figure + ")");
    }
  }
}
