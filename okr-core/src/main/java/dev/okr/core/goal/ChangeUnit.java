package dev.okr.core.goal;

import dev.okr.core.metric.Unit;
import dev.okr.core.metric.UnitKind;

/** The unit in which a {@link Target.ChangeBy} states its change. */
public enum ChangeUnit {
  /** Per cent of the reference: 20 % on 38.5 is 46.2. */
  PERCENT("%"),
  /** Percentage points on top of a percentage: 2 pp on 38.5 % is 40.5 %. */
  PERCENTAGE_POINT("pp"),
  /** An amount in the metric's own unit. */
  ABSOLUTE("abs");

  private final String symbol;

  ChangeUnit(String symbol) {
    this.symbol = symbol;
  }

  /** The symbol by which documents name it: {@code %}, {@code pp} or {@code abs}. */
  public String symbol() {
    return symbol;
  }

  /** Whether such a change can be meant of a metric in that unit: points only of percentages. */
  public boolean fits(Unit metricUnit) {
    UnitKind kind = metricUnit.kind();
    return this != PERCENTAGE_POINT
        || kind == UnitKind.PERCENT
        || kind == UnitKind.PERCENTAGE_POINT;
  }
}
