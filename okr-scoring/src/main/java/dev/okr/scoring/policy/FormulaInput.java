package dev.okr.scoring.policy;

import dev.okr.core.goal.Target;
import dev.okr.core.metric.Polarity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Objects;

/**
 * What a {@link Formula} works with, exact.
 *
 * @param target the target in force, as it was written
 * @param factor what the target's numbers in the metric's unit are multiplied by, because the
 *     definition was revised; 1 where it wasn't
 * @param dividend the value, multiplied by the divisor
 * @param divisor what a mean is divided by, above 0; 1 for any other value
 * @param polarity whether higher or lower is better
 */
public record FormulaInput(
    Target target, BigDecimal factor, BigDecimal dividend, BigDecimal divisor, Polarity polarity) {

  /** Rejects {@code null}. */
  public FormulaInput {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(factor, "factor");
    Objects.requireNonNull(dividend, "dividend");
    Objects.requireNonNull(divisor, "divisor");
    Objects.requireNonNull(polarity, "polarity");
  }

  /**
   * The value in the metric's unit; a mean that has no end is rounded HALF_EVEN to 34 digits. Of
   * milestones it is the weight done, of done 1 or 0.
   */
  public BigDecimal value() {
    return divisor.compareTo(BigDecimal.ONE) == 0
        ? dividend
        : dividend.divide(divisor, MathContext.DECIMAL128);
  }

  /** A number of the target in the metric's unit, in the definition of the value. */
  public BigDecimal scaled(BigDecimal number) {
    return number.multiply(factor);
  }
}
