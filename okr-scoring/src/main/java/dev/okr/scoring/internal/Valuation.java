package dev.okr.scoring.internal;

import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.GradePoint;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.Polarity;
import dev.okr.scoring.policy.BoundProgress;
import dev.okr.scoring.policy.Bounds;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The raw progress of a target at a value (scoring.md, section 2), as a position to be divided
 * later or as a number found here.
 */
final class Valuation {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final boolean strict;
  private final BoundProgress bounds;

  Valuation(Policy policy) {
    this.strict = policy.bounds() == Bounds.STRICT;
    this.bounds = policy.boundProgress();
  }

  /**
   * Where a value lies.
   *
   * @param fixed the progress in billionths where {@code value} is {@code null}, NONE if unscorable
   * @param value the value between baseline and goal
   * @param from where progress is 0
   * @param to where progress is 1
   */
  record Position(
      long fixed, @Nullable BigDecimal value, @Nullable BigDecimal from, @Nullable BigDecimal to) {

    static final Position UNSCORABLE = new Position(Fixed.NONE, null, null, null);
    static final Position NOTHING = new Position(0, null, null, null);
    static final Position ALL = new Position(Fixed.ONE, null, null, null);

    static Position between(BigDecimal value, BigDecimal from, BigDecimal to) {
      return new Position(0, value, from, to);
    }

    static Position at(long progress) {
      return new Position(progress, null, null, null);
    }
  }

  /** Where the value lies on a target with numbers. */
  Position at(Target target, BigDecimal value, Polarity polarity) {
    return position(target, value, polarity, UnaryOperator.identity());
  }

  /**
   * Where a value lies on a target with numbers, exactly: the dividend, on the target with every
   * number multiplied by the divisor.
   */
  Position at(Target target, Quotient value, Polarity polarity) {
    return value.isDivided()
        ? position(target, value.dividend(), polarity, value.divisor()::multiply)
        : at(target, value.dividend(), polarity);
  }

  private Position position(
      Target target, BigDecimal value, Polarity polarity, UnaryOperator<BigDecimal> scale) {
    if (target instanceof Target.FromTo t) {
      return fromTo(value, scale.apply(t.from()), scale.apply(t.to()), polarity);
    }
    if (target instanceof Target.ChangeBy t) {
      BigDecimal from = t.reference();
      BigDecimal to = goalOf(t);
      return from == null || to == null
          ? Position.UNSCORABLE
          : fromTo(value, scale.apply(from), scale.apply(to), polarity);
    }
    if (target instanceof Target.AtLeast t) {
      BigDecimal bound = scale.apply(t.value());
      return isDistance(bound)
          ? Position.between(value, BigDecimal.ZERO, bound)
          : atLeast(value, bound, scaled(t.floor(), scale));
    }
    if (target instanceof Target.AtMost t) {
      BigDecimal bound = scale.apply(t.value());
      return isDistance(bound)
          ? Position.between(value, bound.add(bound), bound)
          : atMost(value, bound, scaled(t.ceiling(), scale));
    }
    if (target instanceof Target.Between t) {
      return between(value, t, scale);
    }
    if (target instanceof Target.Grades t) {
      return grades(value, t.points(), polarity, scale);
    }
    return Position.UNSCORABLE;
  }

  private static @Nullable BigDecimal scaled(
      @Nullable BigDecimal number, UnaryOperator<BigDecimal> scale) {
    return number == null ? null : scale.apply(number);
  }

  /** Where a measure stands before its first value. */
  Position withoutValue(Target target, Polarity polarity) {
    BigDecimal baseline = baselineOf(target);
    if (baseline != null) {
      return at(target, baseline, polarity);
    }
    if (target instanceof Target.Milestones t) {
      return milestones(t, List.of());
    }
    boolean makesNoSense =
        target instanceof Target.ChangeBy
            || target instanceof Target.Grades
            || (target instanceof Target.Between t && t.low().compareTo(t.high()) > 0);
    return makesNoSense ? Position.UNSCORABLE : Position.NOTHING;
  }

  /** What a measure without a value stands at; {@code null} where it stands nowhere. */
  static @Nullable BigDecimal baselineOf(Target target) {
    if (target instanceof Target.FromTo t) {
      return t.from();
    }
    if (target instanceof Target.ChangeBy t) {
      return t.reference();
    }
    return target instanceof Target.Grades t && !t.points().isEmpty()
        ? t.points().get(0).at()
        : null;
  }

  /** Whether a value meets the target, decided on the exact numbers. */
  boolean meets(Target target, Quotient value, Polarity polarity) {
    Position position = at(target, value, polarity);
    BigDecimal where = position.value();
    BigDecimal from = position.from();
    BigDecimal to = position.to();
    if (where == null || from == null || to == null) {
      return position.fixed() != Fixed.NONE && position.fixed() >= Fixed.ONE;
    }
    boolean isBound = !(target instanceof Target.FromTo) && !(target instanceof Target.ChangeBy);
    if (isBound && bounds != BoundProgress.DISTANCE) {
      return false; // a bound that is met has no position
    }
    return to.compareTo(from) > 0 ? reaches(where, to) : reaches(to, where);
  }

  /** The steps done so far. */
  Position milestones(Target.Milestones target, Collection<MilestoneId> done) {
    BigDecimal whole = BigDecimal.ZERO;
    for (Milestone item : target.items()) {
      whole = whole.add(item.weight().value());
    }
    return whole.signum() == 0
        ? Position.UNSCORABLE
        : Position.at(Fixed.ratio(weightOf(target, done), whole));
  }

  /** The weights of the steps done. */
  static BigDecimal weightOf(Target.Milestones target, Collection<MilestoneId> done) {
    Set<MilestoneId> ids = new HashSet<>(done);
    BigDecimal part = BigDecimal.ZERO;
    for (Milestone item : target.items()) {
      if (ids.contains(item.id())) {
        part = part.add(item.weight().value());
      }
    }
    return part;
  }

  /** The goal of a change; {@code null} if it can't be resolved. */
  static @Nullable BigDecimal goalOf(Target.ChangeBy target) {
    BigDecimal reference = target.reference();
    if (reference == null) {
      return null;
    }
    if (target.unit() != ChangeUnit.PERCENT) {
      return reference.add(target.by());
    }
    return reference.signum() == 0
        ? null
        : reference.add(reference.multiply(target.by()).divide(HUNDRED));
  }

  /** Whether a bound holds all the time, so that it is expected to be met from the first day. */
  boolean holdsFromStart(Target target) {
    if (target instanceof Target.AtLeast t) {
      return !isPartial(t.floor(), t.value());
    }
    if (target instanceof Target.AtMost t) {
      return !isPartial(t.value(), t.ceiling());
    }
    return target instanceof Target.Between t
        && !isPartial(t.floor(), t.low())
        && !isPartial(t.high(), t.ceiling());
  }

  /** Whether a floor or ceiling leaves room for partial progress. */
  private boolean isPartial(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {
    return bounds == BoundProgress.PARTIAL
        && lower != null
        && upper != null
        && lower.compareTo(upper) < 0;
  }

  private Position fromTo(BigDecimal value, BigDecimal from, BigDecimal to, Polarity polarity) {
    if (from.compareTo(to) != 0) {
      return Position.between(value, from, to);
    }
    return reachesBy(polarity, value, to) ? Position.ALL : Position.NOTHING;
  }

  private Position atLeast(BigDecimal value, BigDecimal bound, @Nullable BigDecimal floor) {
    if (reaches(value, bound)) {
      return Position.ALL;
    }
    return floor != null && isPartial(floor, bound)
        ? Position.between(value, floor, bound)
        : Position.NOTHING;
  }

  private Position atMost(BigDecimal value, BigDecimal bound, @Nullable BigDecimal ceiling) {
    if (reaches(bound, value)) {
      return Position.ALL;
    }
    return ceiling != null && isPartial(bound, ceiling)
        ? Position.between(value, ceiling, bound)
        : Position.NOTHING;
  }

  private Position between(BigDecimal value, Target.Between t, UnaryOperator<BigDecimal> scale) {
    if (t.low().compareTo(t.high()) > 0) {
      return Position.UNSCORABLE;
    }
    BigDecimal low = scale.apply(t.low());
    return reaches(value, low)
        ? atMost(value, scale.apply(t.high()), scaled(t.ceiling(), scale))
        : atLeast(value, low, scaled(t.floor(), scale));
  }

  /** V/T lies between 0 and T, 2 - V/T between 2 T and T; a bound of 0 has no such distance. */
  private boolean isDistance(BigDecimal bound) {
    return bounds == BoundProgress.DISTANCE && bound.signum() != 0;
  }

  private boolean reachesBy(Polarity polarity, BigDecimal value, BigDecimal bound) {
    return polarity == Polarity.HIGHER ? reaches(value, bound) : reaches(bound, value);
  }

  /**
   * Whether the larger number is at or beyond the smaller one, beyond only if bounds are strict.
   */
  private boolean reaches(BigDecimal larger, BigDecimal smaller) {
    int order = larger.compareTo(smaller);
    return strict ? order > 0 : order >= 0;
  }

  private Position grades(
      BigDecimal value,
      List<GradePoint> points,
      Polarity polarity,
      UnaryOperator<BigDecimal> scale) {
    if (!areGrades(points)) {
      return Position.UNSCORABLE;
    }
    int last = points.size() - 1;
    BigDecimal lastAt = scale.apply(points.get(last).at());
    if (last == 0) {
      // one point has no line to go on: its score from there on, nothing before
      return reachesBy(polarity, value, lastAt)
          ? Position.at(Fixed.of(points.get(0).score()))
          : Position.NOTHING;
    }
    boolean rising = points.get(1).at().compareTo(points.get(0).at()) > 0;
    if (isAtOrPast(value, lastAt, rising)) {
      return Position.at(Fixed.of(points.get(last).score()));
    }
    int i = 0;
    while (i + 1 < last && isAtOrPast(value, scale.apply(points.get(i + 1).at()), rising)) {
      i++;
    }
    GradePoint a = points.get(i);
    GradePoint b = points.get(i + 1);
    BigDecimal from = scale.apply(a.at());
    BigDecimal width = scale.apply(b.at()).subtract(from);
    BigDecimal rise = value.subtract(from).multiply(b.score().subtract(a.score()));
    return Position.at(Fixed.ratio(a.score().multiply(width).add(rise), width));
  }

  private static boolean isAtOrPast(BigDecimal value, BigDecimal point, boolean rising) {
    int order = value.compareTo(point);
    return rising ? order >= 0 : order <= 0;
  }

  /** Some points, values strictly monotone, scores never falling. */
  private static boolean areGrades(List<GradePoint> points) {
    for (int i = 1; i < points.size(); i++) {
      int direction = points.get(1).at().compareTo(points.get(0).at());
      int step = points.get(i).at().compareTo(points.get(i - 1).at());
      if (step == 0
          || Integer.signum(step) != Integer.signum(direction)
          || points.get(i).score().compareTo(points.get(i - 1).score()) < 0) {
        return false;
      }
    }
    return !points.isEmpty();
  }
}
