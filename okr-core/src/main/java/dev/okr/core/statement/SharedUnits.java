package dev.okr.core.statement;

import java.math.BigDecimal;

/**
 * What the two figures of a pair lend each other: the unit that is written once, the million that
 * is written once, and the finer of two units of time.
 */
final class SharedUnits {
  private SharedUnits() {}

  /** The two ends of a pair share a unit and, where only one is written in millions, the scale. */
  static void share(Figure a, Figure b) {
    if (a.multiplied != b.multiplied) {
      Figure small = a.multiplied ? b : a;
      Figure big = a.multiplied ? a : b;
      BigDecimal factor = big.multiplier;
      if (small.value.compareTo(BigDecimal.valueOf(1000)) < 0
          && small.value.signum() != 0
          && big.value.compareTo(small.value.multiply(BigDecimal.valueOf(1000))) >= 0
          && small.dimension == Dimension.BARE) {
        small.value = small.value.multiply(factor);
      }
    }
    if (a.dimension == Dimension.BARE && b.dimension != Dimension.BARE) {
      adopt(a, b);
    } else if (b.dimension == Dimension.BARE && a.dimension != Dimension.BARE) {
      adopt(b, a);
    } else if (a.dimension == Dimension.TIME
        && b.dimension == Dimension.TIME
        && a.unit != null
        && b.unit != null
        && !a.unit.equals(b.unit)) {
      String unit = TimeUnits.finer(a.unit, b.unit);
      a.value = TimeUnits.convert(a.value, a.unit, unit);
      b.value = TimeUnits.convert(b.value, b.unit, unit);
      a.unit = unit;
      b.unit = unit;
    }
  }

  private static void adopt(Figure bare, Figure other) {
    bare.unit = other.unit;
    bare.dimension = other.dimension;
    if (other.dimension == Dimension.TIME && other.unit != null) {
      // "3.8 -> 1.9 s": the factor of the unit is already in the other's value
      if (other.unitFactor.compareTo(BigDecimal.ONE) != 0) {
        bare.value = bare.value.multiply(other.unitFactor);
      }
    } else if (other.unitFactor.compareTo(BigDecimal.ONE) != 0) {
      bare.value = bare.value.multiply(other.unitFactor);
    }
    bare.ownMeasure |= other.ownMeasure;
  }
}
