package dev.okr.scoring.internal;

import dev.okr.core.goal.Expectation;
import dev.okr.scoring.policy.Clamp;
import dev.okr.scoring.policy.LightRule;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates what is plain from columns, to the same figures as {@link Evaluator} finds from
 * objects. Not safe for threads.
 */
final class ColumnEvaluator {

  private static final long NO_LIMIT = Long.MAX_VALUE;

  private final CompiledPlan plan;
  private final Columns columns;
  private final Sheet sheet;
  private final int day;
  private final Calendar calendar;
  private final LightBounds lightBounds;
  private final boolean takesWhole;
  private final boolean clamps;
  private final long cap;
  private final long confidenceRed;
  private final long confidenceYellow;

  /** After how many days a value of each metric is too old. */
  private final long[] allowedDays;

  private @Nullable Expectation knownExpectation;
  private int knownStart;
  private int knownEnd;
  private long knownExpected;

  ColumnEvaluator(CompiledPlan plan, Policy policy, Columns columns, Sheet sheet, int day) {
    this.plan = plan;
    this.columns = columns;
    this.sheet = sheet;
    this.day = day;
    this.calendar = new Calendar(policy, day);
    this.lightBounds = new LightBounds(policy);
    this.takesWhole =
        policy.expectedBy().isEmpty() && !(policy.light() instanceof LightRule.Reported);
    this.clamps = policy.clamp() == Clamp.MEASURE;
    this.cap = Fixed.of(policy.cap());
    this.confidenceRed = bound(policy.confidenceRed());
    this.confidenceYellow = bound(policy.confidenceYellow());
    this.allowedDays = new long[plan.metrics.length];
    for (int i = 0; i < allowedDays.length; i++) {
      Integer allowed = plan.metrics[i].refresh().map(policy.staleAfterDays()::get).orElse(null);
      allowedDays[i] = allowed == null ? NO_LIMIT : allowed;
    }
  }

  /** What a confidence in billionths isn't below exactly if it isn't below the figure. */
  private static long bound(BigDecimal figure) {
    return Fixed.of(figure.setScale(Fixed.DECIMALS, RoundingMode.CEILING));
  }

  /** Evaluates a key result with its measure; false if that is left to the evaluator. */
  boolean evaluateKeyResult(int k) {
    if (columns.plain[k] != Columns.WHOLE || !takesWhole) {
      return false;
    }
    int m = plan.firstMeasure[k];
    int at = latestValue(m);
    if (at < 0) {
      return false;
    }
    long measureState = evaluateMeasure(k, m, at);
    long progress = sheet.progress.get(m);
    long score = clamps ? Math.max(0, Math.min(cap, progress)) : progress;
    long expected = expected(k);
    sheet.setKeyResult(
        k, score, progress, expected, state(k, score, expected, measureState & Sheet.STALE));
    return true;
  }

  private long state(int k, long score, long expected, long stale) {
    if (score >= Fixed.ONE) {
      return Sheet.withReasons(Lights.GREEN, 0);
    }
    int pace = lightBounds.light(score, expected);
    int confidence = confidenceSeverity(k);
    int age = stale == 0 ? Lights.GREEN : Lights.YELLOW;
    int reasons = Reasons.with(0, Reasons.PACE, pace);
    reasons = Reasons.with(reasons, Reasons.CONFIDENCE, confidence);
    reasons = Reasons.with(reasons, Reasons.STALE, age);
    return Sheet.withReasons(Math.max(pace, Math.max(confidence, age)), reasons);
  }

  private int confidenceSeverity(int k) {
    int first = columns.firstBelief[k];
    int at = columns.firstBelief[k + 1] - 1;
    while (at >= first && columns.beliefDay[at] > day) {
      at--;
    }
    if (at < first) {
      return Lights.GREEN;
    }
    long belief = columns.belief[at];
    return belief < confidenceRed
        ? Lights.RED
        : belief < confidenceYellow ? Lights.YELLOW : Lights.GREEN;
  }

  /** Evaluates the measures of a key result; false if that is left to the evaluator. */
  boolean evaluateMeasures(int k) {
    if (columns.plain[k] == Columns.NOTHING) {
      return false;
    }
    for (int m = plan.firstMeasure[k]; m < plan.firstMeasure[k + 1]; m++) {
      int at = latestValue(m);
      if (at < 0) {
        sheet.setMeasure(m, 0, Sheet.NO_DATA, CompiledPlan.NO_DAY, Sheet.ELSEWHERE);
      } else {
        evaluateMeasure(k, m, at);
      }
    }
    return true;
  }

  private long evaluateMeasure(int k, int m, int at) {
    int newest = columns.day[at];
    long state = isStale(k, m, newest) ? Sheet.STALE : 0;
    long progress = Fixed.ratio(columns.gone[at], columns.way[m]);
    sheet.setMeasure(m, progress, state, newest, at);
    return state;
  }

  /** The place of the value that counts; -1 if there is none yet. */
  private int latestValue(int m) {
    int first = columns.firstValue[m];
    int at = columns.firstValue[m + 1] - 1;
    while (at >= first && columns.day[at] > day) {
      at--;
    }
    return at < first ? -1 : at;
  }

  private boolean isStale(int k, int m, int newest) {
    int metric = plan.metricOf[m];
    return metric != CompiledPlan.NOT_THERE
        && (long) day - newest > allowedDays[metric]
        && !calendar.isAfter(plan.end[k]);
  }

  @SuppressWarnings("ReferenceEquality") // one that is like it is worked out again, no more
  private long expected(int k) {
    Expectation expectation = plan.expected[k];
    int start = plan.start[k];
    int end = plan.end[k];
    if (expectation != knownExpectation || start != knownStart || end != knownEnd) {
      knownExpectation = expectation;
      knownStart = start;
      knownEnd = end;
      knownExpected = calendar.expected(expectation, start, end);
    }
    return knownExpected;
  }
}
