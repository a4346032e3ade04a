package dev.okr.scoring.internal.expect;

import dev.okr.core.metric.Metric;
import dev.okr.core.metric.Refresh;
import dev.okr.scoring.internal.measure.Measured;
import dev.okr.scoring.internal.number.Calendar;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.policy.Policy;
import org.jspecify.annotations.Nullable;

/** Whether values are older than their refresh allows (scoring.md, section 6). */
public final class Freshness {

  private final Policy policy;
  private final Calendar calendar;

  public Freshness(Policy policy, Calendar calendar) {
    this.policy = policy;
    this.calendar = calendar;
  }

  /** Whether the newest value of a measure, or the first day if later, is too old. */
  public boolean isStale(@Nullable Metric metric, Measured measured, Clock clock) {
    if (!measured.observed().hasData()) {
      return false;
    }
    int newest = measured.observed().newestDay();
    int since = newest == CompiledPlan.NO_DAY ? clock.start() : clock.notBeforeStart(newest);
    return since != CompiledPlan.NO_DAY && isOlder(since, clock, allowance(metric, measured));
  }

  /** Whether a measure's newest value is young enough to be held against its own day. */
  boolean isFresh(@Nullable Metric metric, Measured measured, Clock clock) {
    Integer allowance = allowance(metric, measured);
    return !isOlder(
        clock.notBeforeStart(measured.observed().newestDay()),
        clock,
        allowance == null ? policy.staleAfterDays().get(Refresh.MONTHLY) : allowance);
  }

  /** Whether a metric should have had a value since the first day. */
  public boolean isOverdue(Metric metric, Clock clock) {
    return clock.start() != CompiledPlan.NO_DAY
        && isOlder(
            clock.start(), clock, metric.refresh().map(policy.staleAfterDays()::get).orElse(null));
  }

  /** Whether a day is no more than so many days ago, in plain days. */
  public static boolean isWithin(int on, Clock clock, int days) {
    return (long) clock.ageDay() - on <= days;
  }

  /** How many days old a value may be; what people judge without a metric like a weekly one. */
  public @Nullable Integer allowance(@Nullable Metric metric, Measured measured) {
    if (metric == null) {
      return measured.target().hasNoUnit() ? policy.staleAfterDays().get(Refresh.WEEKLY) : null;
    }
    return metric.refresh().map(policy.staleAfterDays()::get).orElse(null);
  }

  private boolean isOlder(int since, Clock clock, @Nullable Integer allowance) {
    return allowance != null
        && since < clock.ageDay()
        && calendar.between(since, clock.ageDay()) > allowance;
  }
}
