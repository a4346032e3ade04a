package dev.okr.scoring.internal.expect;

import dev.okr.core.goal.Checkpoint;
import dev.okr.core.goal.Expectation;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.Metric;
import dev.okr.scoring.internal.ledger.Logged;
import dev.okr.scoring.internal.measure.Measured;
import dev.okr.scoring.internal.measure.Valuation;
import dev.okr.scoring.internal.number.Calendar;
import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.internal.number.Quotient;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.policy.ExpectedOn;
import dev.okr.scoring.policy.Policy;
import dev.okr.scoring.policy.UnstatedExpectation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a day lets one expect of the measures of a key result (scoring.md, section 6). */
public final class Expecting {

  private final CompiledPlan plan;
  private final Policy policy;
  private final Calendar calendar;
  private final Freshness freshness;
  private final Valuation valuation;

  public Expecting(
      CompiledPlan plan,
      Policy policy,
      Calendar calendar,
      Freshness freshness,
      Valuation valuation) {
    this.plan = plan;
    this.policy = policy;
    this.calendar = calendar;
    this.freshness = freshness;
    this.valuation = valuation;
  }

  /** The kinds of expectation, as an explanation names them. */
  public enum Kind {
    NOTHING,
    ALWAYS,
    FROM_START,
    LINEAR,
    AT_END,
    CHECKPOINTS,
    DUE_DATES
  }

  /**
   * What is expected.
   *
   * @param kind how it was found
   * @param score the score, in billionths
   * @param day the day of which it is expected
   * @param from the day from which time is counted
   * @param line the points between which it lies, of {@link Kind#CHECKPOINTS}; else {@code null}
   */
  public record Expected(Kind kind, long score, int day, int from, @Nullable Line line) {

    Expected(Kind kind, long score, int day, int from) {
      this(kind, score, day, from, null);
    }
  }

  /**
   * Two points of checkpoints that follow each other.
   *
   * @param from the day of the earlier one
   * @param fromScore its score
   * @param to the day of the later one; the same if there is none
   * @param toScore its score
   */
  public record Line(int from, BigDecimal fromScore, int to, BigDecimal toScore) {}

  /** What is expected of a measure. */
  public Expected of(int k, int m, Measured measured, Clock clock) {
    Expectation stated = plan.expectedOf(k);
    boolean isLinear = stated == null || stated instanceof Expectation.Linear;
    int restart = isLinear ? measured.targets().clock() : CompiledPlan.NO_DAY;
    int day = judgedDay(m, measured, clock, restart);
    if (stated != null) {
      return stated(k, stated, day, restart, clock, measured);
    }
    if (policy.unstatedExpectation() == UnstatedExpectation.ONE) {
      return new Expected(Kind.ALWAYS, Fixed.ONE, day, clock.start());
    }
    if (measured.holds()) {
      boolean begun = clock.start() == CompiledPlan.NO_DAY || day >= clock.start();
      return new Expected(Kind.FROM_START, begun ? Fixed.ONE : 0, day, clock.start());
    }
    if (clock.isOpen()) {
      return nothing(day, clock);
    }
    Target target = measured.target().target();
    if (target instanceof Target.Done) {
      return atEnd(day, clock);
    }
    if (target instanceof Target.Milestones milestones
        && milestones.items().stream().anyMatch(item -> item.due() != null)) {
      return due(milestones, day, restart, clock);
    }
    return linear(day, restart, clock);
  }

  /** What a key result of contributors states; {@code null} if it states nothing. */
  public @Nullable Expected statedAlone(int k, Clock clock) {
    Expectation stated = plan.expectedOf(k);
    return stated == null
        ? null
        : stated(k, stated, clock.paceDay(), CompiledPlan.NO_DAY, clock, null);
  }

  /** What is expected of a key result set by hand that has no expectation of its parts. */
  public Expected ofAdjusted(int k, @Nullable Measured only, Clock clock) {
    Expectation stated = plan.expectedOf(k);
    int day = clock.paceDay();
    return stated == null
        ? linear(day, CompiledPlan.NO_DAY, clock)
        : stated(
            k,
            stated,
            day,
            only != null && stated instanceof Expectation.Linear
                ? only.targets().clock()
                : CompiledPlan.NO_DAY,
            clock,
            only);
  }

  /** What is expected of a goal whose time just passes. */
  public Expected linear(Clock clock) {
    return linear(clock.paceDay(), CompiledPlan.NO_DAY, clock);
  }

  private Expected stated(
      int k, Expectation stated, int day, int restart, Clock clock, @Nullable Measured measured) {
    if (clock.isOpen() || stated instanceof Expectation.None) {
      return nothing(day, clock);
    }
    if (stated instanceof Expectation.AtEnd) {
      return atEnd(day, clock);
    }
    if (stated instanceof Expectation.Checkpoints checkpoints) {
      Measured only = plan.measureCount(k) == 1 ? measured : null;
      return onLine(points(k, checkpoints, only, clock), day, clock);
    }
    return linear(day, restart, clock);
  }

  private static Expected nothing(int day, Clock clock) {
    return new Expected(Kind.NOTHING, 0, day, clock.start());
  }

  private static Expected atEnd(int day, Clock clock) {
    return new Expected(Kind.AT_END, day >= clock.end() ? Fixed.ONE : 0, day, clock.start());
  }

  private Expected linear(int day, int restart, Clock clock) {
    int from = restart == CompiledPlan.NO_DAY ? clock.start() : clock.notBeforeStart(restart);
    return new Expected(Kind.LINEAR, share(from, day, clock), day, from);
  }

  private long share(int from, int day, Clock clock) {
    if (clock.isOpen() || day < clock.start()) {
      return 0;
    }
    if (day >= clock.end()) {
      return Fixed.ONE;
    }
    return day < from ? 0 : calendar.elapsed(from, day, clock.end());
  }

  /** Before the last day a value is held against what was expected when it was taken. */
  private int judgedDay(int m, Measured measured, Clock clock, int restart) {
    Logged<?> newest = measured.observed().newest();
    if (policy.expectedOn() == ExpectedOn.TODAY
        || clock.hasEnded()
        || measured.target().isWork()
        || measured.observation().isRatio()
        || newest == null
        || !freshness.isFresh(metric(m), measured, clock)) {
      return clock.paceDay();
    }
    int taken = clock.notBeforeStart(newest.day());
    return Math.max(taken, restart);
  }

  private @Nullable Metric metric(int m) {
    int metric = plan.metricOf[m];
    return metric == CompiledPlan.NOT_THERE ? null : plan.metrics[metric];
  }

  private Expected due(Target.Milestones milestones, int day, int restart, Clock clock) {
    int from = restart == CompiledPlan.NO_DAY ? clock.start() : clock.notBeforeStart(restart);
    return new Expected(Kind.DUE_DATES, dueShare(milestones, day, from, clock), day, from);
  }

  private long dueShare(Target.Milestones milestones, int day, int from, Clock clock) {
    if (day >= clock.end()) {
      return Fixed.ONE;
    }
    BigDecimal[] days =
        day < clock.start() || day < from
            ? new BigDecimal[] {BigDecimal.ZERO, BigDecimal.ONE}
            : calendar.passedAndWhole(from, day, clock.end());
    BigDecimal due = BigDecimal.ZERO;
    BigDecimal others = BigDecimal.ZERO;
    for (Milestone item : milestones.items()) {
      if (item.due() == null) {
        others = others.add(item.weight().value());
      } else if (CompiledPlan.day(item.due()) < day) {
        due = due.add(item.weight().value());
      }
    }
    BigDecimal whole = Valuation.weightOf(milestones);
    return whole.signum() == 0
        ? 0
        : Fixed.ratio(due.multiply(days[1]).add(others.multiply(days[0])), whole.multiply(days[1]));
  }

  /** The points in the span, with those of its ends that none replaces. */
  private NavigableMap<Integer, BigDecimal> points(
      int k, Expectation.Checkpoints stated, @Nullable Measured only, Clock clock) {
    NavigableMap<Integer, BigDecimal> points = new TreeMap<>();
    points.put(clock.start(), BigDecimal.ZERO);
    points.put(clock.end(), BigDecimal.ONE);
    for (Checkpoint point : stated.points()) {
      int on = CompiledPlan.day(point.on());
      @Nullable BigDecimal score = point.isValue() ? scoreOf(k, point, only) : point.figure();
      if (on >= clock.start() && on <= clock.end() && score != null) {
        points.put(on, score);
      }
    }
    return points;
  }

  private static Expected onLine(NavigableMap<Integer, BigDecimal> points, int day, Clock clock) {
    Map.Entry<Integer, BigDecimal> before = points.floorEntry(day);
    if (before == null) {
      return nothing(day, clock);
    }
    Map.Entry<Integer, BigDecimal> after = points.higherEntry(day);
    if (after == null) {
      Line end = new Line(before.getKey(), before.getValue(), before.getKey(), before.getValue());
      return new Expected(Kind.CHECKPOINTS, Fixed.of(before.getValue()), day, clock.start(), end);
    }
    BigDecimal width = BigDecimal.valueOf((long) after.getKey() - before.getKey());
    BigDecimal rise =
        after
            .getValue()
            .subtract(before.getValue())
            .multiply(BigDecimal.valueOf((long) day - before.getKey()));
    long score = Fixed.ratio(before.getValue().multiply(width).add(rise), width);
    Line line = new Line(before.getKey(), before.getValue(), after.getKey(), after.getValue());
    return new Expected(Kind.CHECKPOINTS, score, day, clock.start(), line);
  }

  /** A value as a score of the target in force; {@code null} where it can't be one. */
  private @Nullable BigDecimal scoreOf(int k, Checkpoint point, @Nullable Measured only) {
    if (only == null || only.observed().isUnscorable()) {
      return null;
    }
    long progress;
    if (only.observation().isRatio()) {
      BigDecimal planned = only.planned();
      if (planned == null || planned.signum() == 0) {
        return null;
      }
      progress = Fixed.ratio(point.figure(), planned);
    } else {
      BigDecimal factor =
          only.target().hasNoUnit() ? BigDecimal.ONE : only.rebase().factorSince(plan.startOf(k));
      Metric metric = metric(plan.firstMeasure[k]);
      progress =
          valuation.progress(only.target(), Quotient.of(point.figure().multiply(factor)), metric);
    }
    return Fixed.toDecimal(Math.max(0, Math.min(Fixed.ONE, progress)))
        .setScale(Fixed.DECIMALS, RoundingMode.UNNECESSARY);
  }
}
