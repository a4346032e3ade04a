package dev.okr.scoring.internal.score;

import dev.okr.core.goal.State;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.Refresh;
import dev.okr.scoring.internal.ledger.Columns;
import dev.okr.scoring.internal.light.LightBounds;
import dev.okr.scoring.internal.light.Lights;
import dev.okr.scoring.internal.light.Reasons;
import dev.okr.scoring.internal.number.Calendar;
import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.internal.sheet.Sheet;
import dev.okr.scoring.policy.ExpectedOn;
import dev.okr.scoring.policy.LightRule;
import dev.okr.scoring.policy.NotBegun;
import dev.okr.scoring.policy.Policy;
import dev.okr.scoring.policy.UnstatedExpectation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Evaluates plain key results from columns of numbers. It finds the same figures as {@link
 * KeyResultEvaluator} does from objects. Not safe for threads.
 */
final class ColumnEvaluator {

  private static final long NO_LIMIT = Long.MAX_VALUE;

  private final CompiledPlan plan;
  private final Columns columns;
  private final Sheet sheet;
  private final int day;
  private final Calendar calendar;
  private final LightBounds lightBounds;
  private final boolean takesAny;
  private final boolean expectsOnValue;
  private final boolean leavesUnbegunOut;
  private final Clamping clamping;
  private final long confidenceRed;
  private final long confidenceYellow;
  private final long confidenceDays;
  private final long monthly;
  private final Ambitions ambitions;

  /** After how many days a value of each metric is too old. */
  private final long[] allowedDays;

  private int knownStart;
  private int knownDay;
  private int knownEnd = CompiledPlan.NO_DAY;
  private long knownExpected;

  ColumnEvaluator(
      CompiledPlan plan, Policy policy, Columns columns, Sheet sheet, int day, Calendar calendar) {
    this.plan = plan;
    this.columns = columns;
    this.sheet = sheet;
    this.day = day;
    this.calendar = calendar;
    this.ambitions = new Ambitions(policy);
    this.lightBounds = new LightBounds(policy);
    this.takesAny =
        policy.formulas().isEmpty()
            && policy.unstatedExpectation() == UnstatedExpectation.BY_TARGET
            && (policy.light() instanceof LightRule.Ratio
                || policy.light() instanceof LightRule.Gap);
    this.expectsOnValue = policy.expectedOn() == ExpectedOn.VALUE;
    this.leavesUnbegunOut = policy.notBegun() == NotBegun.LEAVE_OUT;
    this.clamping = new Clamping(policy);
    this.confidenceRed = bound(policy.confidenceRed());
    this.confidenceYellow = bound(policy.confidenceYellow());
    this.confidenceDays = policy.confidenceDays();
    this.monthly = limit(policy.staleAfterDays().get(Refresh.MONTHLY));
    this.allowedDays = new long[plan.metrics.length];
    for (int i = 0; i < allowedDays.length; i++) {
      Metric metric = plan.metrics[i];
      allowedDays[i] = limit(metric.refresh().map(policy.staleAfterDays()::get).orElse(null));
    }
  }

  private static long limit(@Nullable Integer days) {
    return days == null ? NO_LIMIT : days;
  }

  /** The figure in billionths, rounded up: a confidence is below both or below neither. */
  private static long bound(BigDecimal figure) {
    return Fixed.of(figure.setScale(Fixed.DECIMALS, RoundingMode.CEILING));
  }

  /** Whether an objective is active, and no entry ever said otherwise. */
  boolean isActive(int o) {
    return columns.isActive[o];
  }

  /** Evaluates a key result with its measure; false if that is left to the evaluator. */
  boolean evaluateKeyResult(int k) {
    if (!takesAny || !columns.isPlain[k]) {
      return false;
    }
    int m = plan.firstMeasure[k];
    int at = latestValue(m);
    if (at < 0) {
      return false;
    }
    int newest = columns.day[at];
    long progress = Fixed.ratio(columns.gone[at], columns.way[m]);
    sheet.setMeasure(m, progress, 0, newest, at);
    long score = clamping.attained(progress);
    int start = plan.startOf(k);
    int end = plan.endOf(k);
    boolean ended = day >= end;
    int ageDay = ended ? end : day;
    int since = Math.max(newest, start);
    int metric = plan.metricOf[m];
    long allowed = metric == CompiledPlan.NOT_THERE ? NO_LIMIT : allowedDays[metric];
    boolean stale = !ended && isOlder(since, ageDay, allowed);
    boolean isFresh = allowed == NO_LIMIT ? !isOlder(since, ageDay, monthly) : !stale;
    int judged = expectsOnValue && !ended && isFresh ? since : Math.min(day, end);
    long expected = ambitions.expected(expected(start, judged, end), plan.ambitionOf(k));
    sheet.setKeyResult(k, score, progress, expected, state(k, score, expected, ageDay, stale));
    return true;
  }

  private boolean isOlder(int since, int ageDay, long allowed) {
    return allowed != NO_LIMIT && since < ageDay && calendar.between(since, ageDay) > allowed;
  }

  private long state(int k, long score, long expected, int ageDay, boolean stale) {
    long active = Sheet.withState(State.ACTIVE);
    if (day < plan.startOf(k) && leavesUnbegunOut) {
      return Sheet.withReasons(active | Lights.UNKNOWN, 0);
    }
    if (score >= Fixed.ONE) {
      return Sheet.withReasons(active | Lights.GREEN, 0);
    }
    int pace = lightBounds.light(score, expected);
    int confidence = confidenceSeverity(k, ageDay);
    int reasons = Reasons.with(0, Reasons.PACE, pace);
    reasons = Reasons.with(reasons, Reasons.CONFIDENCE, confidence);
    reasons = Reasons.yellowIf(reasons, Reasons.STALE, stale);
    int light = Math.max(Math.max(pace, confidence), stale ? Lights.YELLOW : Lights.GREEN);
    return Sheet.withReasons(active | light, reasons);
  }

  private int confidenceSeverity(int k, int ageDay) {
    int first = columns.firstBelief[k];
    int at = columns.firstBelief[k + 1] - 1;
    while (at >= first && columns.beliefDay[at] > day) {
      at--;
    }
    if (at < first || (long) ageDay - columns.beliefDay[at] > confidenceDays) {
      return Lights.GREEN;
    }
    long belief = columns.belief[at];
    return belief < confidenceRed
        ? Lights.RED
        : belief < confidenceYellow ? Lights.YELLOW : Lights.GREEN;
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

  private long expected(int start, int judged, int end) {
    if (judged < start) {
      return 0;
    }
    if (judged >= end) {
      return Fixed.ONE;
    }
    if (start != knownStart || judged != knownDay || end != knownEnd) {
      knownStart = start;
      knownDay = judged;
      knownEnd = end;
      knownExpected = calendar.elapsed(start, judged, end);
    }
    return knownExpected;
  }
}
