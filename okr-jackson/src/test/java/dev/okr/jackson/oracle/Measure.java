package dev.okr.jackson.oracle;

import java.time.LocalDate;
import java.util.List;

/** One metric with one target inside a key result. */
record Measure(
    String id,
    Metric metric,
    Fraction weight,
    List<Scheduled> schedule,
    Observe observe,
    Fraction planned,
    boolean ofContributors,
    Aggregate aggregate) {

  enum Observe {
    LAST,
    SUM,
    MEAN,
    MIN,
    MAX,
    SUCCESS_RATIO,
    STREAK
  }

  enum Aggregate {
    SUM,
    MEAN,
    MIN,
    MAX
  }

  /** A target and the day from which it is planned; a plain target has no day. */
  record Scheduled(LocalDate from, Target target) {}

  /** successRatio and streak: the ratio is the progress. "Not looked at" beside valueOf. */
  boolean isRatio() {
    return !ofContributors && (observe == Observe.SUCCESS_RATIO || observe == Observe.STREAK);
  }
}
