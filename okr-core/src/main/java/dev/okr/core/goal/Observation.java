package dev.okr.core.goal;

import dev.okr.core.metric.Accumulation;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.UnitKind;
import java.util.Objects;

/** Which number of the cycle counts for a measure. */
public enum Observation {
  /** The newest value. */
  LAST,
  /** The sum of its values. */
  SUM,
  /** The mean of its values. */
  MEAN,
  /** The smallest of its values. */
  MIN,
  /** The largest of its values. */
  MAX,
  /** The share of the planned values that met the target of their day; a missed one doesn't. */
  SUCCESS_RATIO,
  /** The longest run of values that met the target of their day, as a share of the planned ones. */
  STREAK;

  /**
   * What is observed of a metric where a measure doesn't say: the sum of amounts ({@link
   * Accumulation#PER_PERIOD}), or their mean where they are shares ({@code %}, {@code ratio}); else
   * the last value.
   */
  public static Observation usualFor(Metric metric) {
    Objects.requireNonNull(metric, "metric");
    if (metric.accumulation() != Accumulation.PER_PERIOD) {
      return LAST;
    }
    UnitKind kind = metric.unit().kind();
    return kind == UnitKind.PERCENT || kind == UnitKind.RATIO ? MEAN : SUM;
  }

  /** Whether it is a share of planned values. */
  public boolean isRatio() {
    return this == SUCCESS_RATIO || this == STREAK;
  }
}
