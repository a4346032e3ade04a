package dev.okr.graph;

import dev.okr.core.value.Cancellation;
import dev.okr.graph.internal.LeadLag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CancellationException;

/**
 * Whether a metric that is said to lead does lead: the lag at which pre-whitened changes of the two
 * series go together most.
 *
 * <p>It is evidence about two series, not proof of a cause. The p-value is corrected for the lags
 * tried, not for how many pairs of metrics somebody looks at. Two series with the same pattern of
 * the week go together though neither drives the other: take steps of 7 days then, or take the
 * pattern out.
 *
 * @param lagSteps by how many steps the leading series leads
 * @param lagDays the same in days
 * @param correlation at that lag of the changes, less what each follows from its own past, with
 *     outliers held to three robust standard deviations; -1 to 1
 * @param pairs how many pairs of changes it was worked out from
 * @param lagsTried how many lags were tried
 * @param pValue the chance of a correlation as strong at any of them if the series have nothing to
 *     do with each other; below 0.05 in fewer than one in twenty unrelated pairs, and never below
 *     0.00125, which is as far as it is worked out
 */
public record LeadLagEvidence(
    int lagSteps, long lagDays, double correlation, int pairs, int lagsTried, double pValue) {

  private static final int MOST_STEPS = 1_000_000;

  /** As {@link #of(NavigableMap, NavigableMap, int, int, Cancellation)}, to the end. */
  public static Optional<LeadLagEvidence> of(
      NavigableMap<LocalDate, BigDecimal> leading,
      NavigableMap<LocalDate, BigDecimal> lagging,
      int stepDays,
      int maxLagSteps) {
    return of(leading, lagging, stepDays, maxLagSteps, Cancellation.never());
  }

  /**
   * The evidence of two series of dated values. Both are read at equal steps over the days they
   * share, each value standing until the next; so a step should not be shorter than the series are
   * dense.
   *
   * @param leading the series that is said to lead
   * @param lagging the series that is said to follow
   * @param stepDays how many days a step has
   * @param maxLagSteps the longest lag tried
   * @param cancellation asked some hundred times
   * @return the evidence; empty if the series share too few steps
   * @throws IllegalArgumentException if a step has no days, the longest lag is negative, or there
   *     are more than a million steps
   * @throws CancellationException if the work is no longer wanted
   */
  public static Optional<LeadLagEvidence> of(
      NavigableMap<LocalDate, BigDecimal> leading,
      NavigableMap<LocalDate, BigDecimal> lagging,
      int stepDays,
      int maxLagSteps,
      Cancellation cancellation) {
    Objects.requireNonNull(leading, "leading");
    Objects.requireNonNull(lagging, "lagging");
    Objects.requireNonNull(cancellation, "cancellation");
    if (stepDays < 1) {
      throw new IllegalArgumentException("a step has at least 1 day (" + stepDays + ")");
    }
    if (maxLagSteps < 0) {
      throw new IllegalArgumentException("a lag is at least 0 (" + maxLagSteps + ")");
    }
    if (leading.isEmpty() || lagging.isEmpty()) {
      return Optional.empty();
    }
    long from = Math.max(leading.firstKey().toEpochDay(), lagging.firstKey().toEpochDay());
    long to = Math.min(leading.lastKey().toEpochDay(), lagging.lastKey().toEpochDay());
    if (to < from) {
      return Optional.empty();
    }
    long steps = (to - from) / stepDays + 1;
    if (steps > MOST_STEPS) {
      throw new IllegalArgumentException(
          "at most " + MOST_STEPS + " steps (" + steps + "). Maybe take longer steps");
    }
    double[] x = sample(new TreeMap<>(leading), from, stepDays, (int) steps);
    double[] y = sample(new TreeMap<>(lagging), from, stepDays, (int) steps);
    return LeadLag.of(x, y, maxLagSteps, cancellation)
        .map(
            found ->
                new LeadLagEvidence(
                    found.lag(),
                    (long) found.lag() * stepDays,
                    found.correlation(),
                    found.pairs(),
                    found.lags(),
                    found.pValue()));
  }

  private static double[] sample(
      TreeMap<LocalDate, BigDecimal> series, long from, int stepDays, int steps) {
    double[] values = new double[steps];
    for (int i = 0; i < steps; i++) {
      LocalDate day = LocalDate.ofEpochDay(from + (long) i * stepDays);
      Map.Entry<LocalDate, BigDecimal> entry =
          Objects.requireNonNull(series.floorEntry(day), "a value on or before the day");
      values[i] = Objects.requireNonNull(entry.getValue(), "a value of a series").doubleValue();
    }
    return values;
  }
}
