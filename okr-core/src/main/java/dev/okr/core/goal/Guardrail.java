package dev.okr.core.goal;

import dev.okr.core.internal.Arguments;
import dev.okr.core.metric.MetricId;
import dev.okr.core.value.Decimals;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A metric that must not be broken while a key result is pursued (against 指标替代). A value on the
 * bound is not a breach unless the guardrail is strict.
 *
 * <pre>{@code
 * Guardrail chargebacks = Guardrail.atMost("chargeback-rate", "0.6");
 * chargebacks.isBrokenBy(new BigDecimal("0.60")); // false
 * chargebacks.isBrokenBy(new BigDecimal("0.61")); // true
 * }</pre>
 *
 * @param metric the metric that is watched
 * @param atLeast the smallest value allowed; {@code null} for none
 * @param atMost the largest value allowed; {@code null} for none
 * @param strict whether a value on a bound is a breach
 */
public record Guardrail(
    MetricId metric, @Nullable BigDecimal atLeast, @Nullable BigDecimal atMost, boolean strict) {

  /**
   * Normalises and checks.
   *
   * @throws IllegalArgumentException if there is no bound
   */
  public Guardrail {
    Objects.requireNonNull(metric, "metric");
    if (atLeast == null && atMost == null) {
      throw new IllegalArgumentException("a guardrail needs atLeast or atMost (" + metric + ")");
    }
    atLeast = atLeast == null ? null : Decimals.normalise(atLeast);
    atMost = atMost == null ? null : Decimals.normalise(atMost);
  }

  /** One whose bounds themselves are kept. */
  public Guardrail(MetricId metric, @Nullable BigDecimal atLeast, @Nullable BigDecimal atMost) {
    this(metric, atLeast, atMost, false);
  }

  /** The metric stays at or below the value. */
  public static Guardrail atMost(String metric, String value) {
    return new Guardrail(MetricId.of(metric), null, Arguments.decimal(value, "value"));
  }

  /** The metric stays at or above the value. */
  public static Guardrail atLeast(String metric, String value) {
    return new Guardrail(MetricId.of(metric), Arguments.decimal(value, "value"), null);
  }

  /** Whether the value breaks a bound. */
  public boolean isBrokenBy(BigDecimal value) {
    int allowed = strict ? -1 : 0;
    return (atMost != null && value.compareTo(atMost) > allowed)
        || (atLeast != null && atLeast.compareTo(value) > allowed);
  }
}
