package dev.okr.jackson.oracle;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Whether values are older than their refresh allows (section 6, {@code stale}). */
final class Freshness {
  private final Policy policy;
  private final Span span;
  private final LocalDate ageDay;

  Freshness(World world, KeyResult keyResult, Standing standing) {
    policy = world.policy();
    span = keyResult.span();
    ageDay = world.ageDay(keyResult, standing);
  }

  /**
   * "The newest value of some counting measure, or the first day if later, is further back than its
   * metric's refresh allows". Milestones and done without an entry have only the first day; a
   * measure without data is not old but missing.
   */
  boolean isStale(Measured measured) {
    Value newest = measured.observation().newest();
    LocalDate since = newest == null ? span.first() : span.notBeforeFirst(newest.on());
    return measured.observation().hasData() && since != null && isOlder(since, allowance(measured));
  }

  /** "Not stale (no refresh stated: not older than monthly allows)". */
  boolean isFresh(Measured measured) {
    Integer allowance = allowance(measured);
    LocalDate since = span.notBeforeFirst(measured.observation().newest().on());
    return !isOlder(since, allowance == null ? policy.allowance("monthly") : allowance);
  }

  /** "No value though its metric's refresh allowance has passed since the first day". */
  boolean isOverdue(Metric metric) {
    return span.first() != null && isOlder(span.first(), policy.allowance(metric.refresh()));
  }

  /** "At most 31 days old": calendar days; null: "without expiry". */
  boolean isWithin(LocalDate day, Integer days) {
    return days == null || ChronoUnit.DAYS.between(day, ageDay) <= days;
  }

  /** "Daily 2 days, weekly 9, monthly 35; milestones, done, completion without metric: 9". */
  private Integer allowance(Measured measured) {
    Metric metric = measured.measure().metric();
    boolean judged = metric.isNone() && measured.target().hasNoUnit();
    return policy.allowance(judged ? "weekly" : metric.refresh());
  }

  /** "Days of refresh are counted in the working calendar where the policy has one". */
  private boolean isOlder(LocalDate since, Integer allowance) {
    return allowance != null
        && since.isBefore(ageDay)
        && policy.workingDays().between(since, ageDay) > allowance;
  }
}
