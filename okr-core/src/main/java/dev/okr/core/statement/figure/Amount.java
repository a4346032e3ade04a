package dev.okr.core.statement.figure;

import dev.okr.core.statement.lexicon.Dimension;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How much a figure says.
 *
 * @param value the number in base units, without its sign
 * @param unit the unit's code, if it has one
 * @param dimension what kind of quantity it is
 * @param sign -1, 0 or 1: a sign was written before it
 * @param unitFactor what its unit multiplied the value by
 * @param multiplier what a word such as "million" multiplied the value by, if there was one
 */
record Amount(
    BigDecimal value,
    @Nullable String unit,
    Dimension dimension,
    int sign,
    BigDecimal unitFactor,
    @Nullable BigDecimal multiplier) {

  Amount(BigDecimal value, @Nullable String unit, Dimension dimension) {
    this(value, unit, dimension, 0, BigDecimal.ONE, null);
  }

  Amount worth(BigDecimal other) {
    return new Amount(other, unit, dimension, sign, unitFactor, multiplier);
  }

  Amount in(@Nullable String other, Dimension kind) {
    return new Amount(value, other, kind, sign, unitFactor, multiplier);
  }

  Amount signed(int other) {
    return new Amount(value, unit, dimension, other, unitFactor, multiplier);
  }

  Amount perUnit(BigDecimal factor) {
    return new Amount(value.multiply(factor), unit, dimension, sign, factor, multiplier);
  }

  Amount times(BigDecimal factor) {
    return new Amount(value.multiply(factor), unit, dimension, sign, unitFactor, factor);
  }
}
