package dev.okr.core.statement.figure;

import dev.okr.core.statement.lexicon.Dimension;
import java.math.BigDecimal;

/**
 * What the two figures of a pair lend each other: the unit that is written once, the million that
 * is written once, and the finer of two units of time.
 *
 * @param first the figure that stands first, with what the other lent it
 * @param second the other one
 */
public record SharedUnits(FigureMention first, FigureMention second) {
  private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

  /** The two ends of a pair share a unit and, where only one is written in millions, the scale. */
  public static SharedUnits of(FigureMention first, FigureMention second) {
    FigureMention a = scaled(first, second);
    FigureMention b = scaled(second, first);
    String unit = a.unit();
    String other = b.unit();
    if (a.dimension() == Dimension.BARE && b.dimension() != Dimension.BARE) {
      a = adopt(a, b);
    } else if (b.dimension() == Dimension.BARE && a.dimension() != Dimension.BARE) {
      b = adopt(b, a);
    } else if (a.dimension() == Dimension.TIME
        && b.dimension() == Dimension.TIME
        && unit != null
        && other != null
        && !unit.equals(other)) {
      String finer = TimeUnits.finer(unit, other);
      a = a.worth(TimeUnits.convert(a.value(), unit, finer)).in(finer, Dimension.TIME);
      b = b.worth(TimeUnits.convert(b.value(), other, finer)).in(finer, Dimension.TIME);
    }
    return new SharedUnits(a, b);
  }

  /** "from 2 to 5 million": the small one is in millions too. */
  private static FigureMention scaled(FigureMention small, FigureMention big) {
    BigDecimal factor = big.amount().multiplier();
    return factor != null
            && !small.multiplied()
            && small.value().compareTo(THOUSAND) < 0
            && small.value().signum() != 0
            && big.value().compareTo(small.value().multiply(THOUSAND)) >= 0
            && small.dimension() == Dimension.BARE
        ? small.worth(small.value().multiply(factor))
        : small;
  }

  private static FigureMention adopt(FigureMention bare, FigureMention other) {
    BigDecimal factor = other.amount().unitFactor();
    FigureMention united = bare.in(other.unit(), other.dimension());
    if (factor.compareTo(BigDecimal.ONE) != 0) {
      // "3.8 -> 1.9 s": the factor of the unit is already in the other's value
      united = united.worth(bare.value().multiply(factor));
    }
    return other.is(Trait.OWN_MEASURE) ? united.with(Trait.OWN_MEASURE) : united;
  }
}
