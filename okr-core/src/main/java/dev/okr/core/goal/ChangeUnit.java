package dev.okr.core.goal;

import dev.okr.core.metric.Unit;
import dev.okr.core.metric.UnitKind;

/**
 * The unit in which a {@link Target.ChangeBy} states its change.
 *
 * <table>
 *   <caption>Which change fits which metric, by an example of its reference</caption>
 *   <tr><th>metric in</th><th>{@code %}</th><th>{@code pp}</th><th>{@code abs}</th></tr>
 *   <tr><td>{@code %}, 38.5</td><td>20 % is 46.2</td><td>2 pp is 40.5</td><td>2 is 40.5</td></tr>
 *   <tr><td>{@code pp}, 4</td><td>50 % is 6</td><td>2 pp is 6</td><td>2 is 6</td></tr>
 *   <tr><td>money, time, count ..., 400</td><td>-15 % is 340</td><td>-</td><td>-60 is 340</td></tr>
 * </table>
 *
 * <p>Percentage points of anything but a percentage are a finding of the rule book, not an error:
 * people write them.
 */
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
