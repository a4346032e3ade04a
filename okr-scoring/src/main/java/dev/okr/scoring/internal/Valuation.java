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
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    if (target instanceof Target.FromTo t) {
      return fromTo(value, t.from(), t.to(), polarity);
    }
    if (target instanceof Target.ChangeBy t) {
      BigDecimal to = goalOf(t);
      return to == null ? Position.UNSCORABLE : fromTo(value, t.reference(), to, polarity);
    }
    if (target instanceof Target.AtLeast t) {
      return isDistance(t.value())
          ? Position.between(value, BigDecimal.ZERO, t.value())
          : atLeast(value, t.value(), t.floor());
    }
    if (target instanceof Target.AtMost t) {
      return isDistance(t.value())
          ? Position.between(value, t.value().add(t.value()), t.value())
          : atMost(value, t.value(), t.ceiling());
    }
    if (target instanceof Target.Between t) {
      return between(value, t);
    }
    if (target instanceof Target.Grades t) {
      return grades(value, t.points());
    }
    return Position.UNSCORABLE;
  }

  /** Where a measure stands before its first value. */
  Position withoutValue(Target target, Polarity polarity) {
    if (target instanceof Target.FromTo t) {
      return at(target, t.from(), polarity);
    }
    if (target instanceof Target.ChangeBy t) {
      BigDecimal reference = t.reference();
      return reference == null ? Position.UNSCORABLE : at(target, reference, polarity);
    }
    if (target instanceof Target.Grades t) {
      return t.points().isEmpty()
          ? Position.UNSCORABLE
          : grades(t.points().get(0).at(), t.points());
    }
    if (target instanceof Target.Milestones t) {
      return milestones(t, Set.of());
    }
    if (target instanceof Target.Between t && t.low().compareTo(t.high()) > 0) {
      return Position.UNSCORABLE;
    }
    return Position.NOTHING;
  }

  /** Whether a value meets the target, decided on the exact numbers. */
  boolean meets(Target target, BigDecimal value, Polarity polarity) {
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
  Position milestones(Target.Milestones target, Set<MilestoneId> done) {
    BigDecimal whole = BigDecimal.ZERO;
    BigDecimal part = BigDecimal.ZERO;
    for (Milestone item : target.items()) {
      whole = whole.add(item.weight().value());
      if (done.contains(item.id())) {
        part = part.add(item.weight().value());
      }
    }
    return whole.signum() == 0 ? Position.UNSCORABLE : Position.at(Fixed.ratio(part, whole));
  }

  static Set<MilestoneId> asSet(List<MilestoneId> done) {
    return new HashSet<>(done);
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
      return bounds != BoundProgress.PARTIAL || t.floor() == null;
    }
    if (target instanceof Target.AtMost t) {
      return bounds != BoundProgress.PARTIAL || t.ceiling() == null;
    }
    return target instanceof Target.Between t
        && (bounds != BoundProgress.PARTIAL || (t.floor() == null && t.ceiling() == null));
  }

  private Position fromTo(
      BigDecimal value, @Nullable BigDecimal from, BigDecimal to, Polarity polarity) {
    if (from == null) {
      return Position.UNSCORABLE;
    }
    if (from.compareTo(to) != 0) {
      return Position.between(value, from, to);
    }
    boolean met = polarity == Polarity.HIGHER ? reaches(value, to) : reaches(to, value);
    return met ? Position.ALL : Position.NOTHING;
  }

  private Position atLeast(BigDecimal value, BigDecimal bound, @Nullable BigDecimal floor) {
    if (reaches(value, bound)) {
      return Position.ALL;
    }
    return bounds == BoundProgress.PARTIAL && floor != null && floor.compareTo(bound) < 0
        ? Position.between(value, floor, bound)
        : Position.NOTHING;
  }

  private Position atMost(BigDecimal value, BigDecimal bound, @Nullable BigDecimal ceiling) {
    if (reaches(bound, value)) {
      return Position.ALL;
    }
    return bounds == BoundProgress.PARTIAL && ceiling != null && ceiling.compareTo(bound) > 0
        ? Position.between(value, ceiling, bound)
        : Position.NOTHING;
  }

  private Position between(BigDecimal value, Target.Between t) {
    if (t.low().compareTo(t.high()) > 0) {
      return Position.UNSCORABLE;
    }
    if (!reaches(value, t.low())) {
      return atLeast(value, t.low(), t.floor());
    }
    return atMost(value, t.high(), t.ceiling());
  }

  /**
   * V/T is the position between 0 and T, 2 - V/T that between 2 T and T; a bound of 0 has neither.
   */
  private boolean isDistance(BigDecimal bound) {
    return bounds == BoundProgress.DISTANCE && bound.signum() != 0;
  }

  /**
   * Whether the larger number is at or beyond the smaller one, beyond only if bounds are strict.
   */
  private boolean reaches(BigDecimal larger, BigDecimal smaller) {
    int order = larger.compareTo(smaller);
    return strict ? order > 0 : order >= 0;
  }

  private static Position grades(BigDecimal value, List<GradePoint> points) {
    if (!areGrades(points)) {
      return Position.UNSCORABLE;
    }
    int direction = points.get(1).at().compareTo(points.get(0).at());
    int last = points.size() - 1;
    if (value.compareTo(points.get(last).at()) * direction >= 0) {
      return Position.at(Fixed.of(points.get(last).score()));
    }
    int i = 0;
    while (i + 1 < last && value.compareTo(points.get(i + 1).at()) * direction >= 0) {
      i++;
    }
    GradePoint a = points.get(i);
    GradePoint b = points.get(i + 1);
    BigDecimal width = b.at().subtract(a.at());
    BigDecimal numerator =
        a.score()
            .multiply(width)
            .add(value.subtract(a.at()).multiply(b.score().subtract(a.score())));
    return Position.at(Fixed.ratio(numerator, width));
  }

  /** At least two points, values strictly monotone, scores never falling. */
  private static boolean areGrades(List<GradePoint> points) {
    if (points.size() < 2) {
      return false;
    }
    int direction = points.get(1).at().compareTo(points.get(0).at());
    for (int i = 1; i < points.size(); i++) {
      int step = points.get(i).at().compareTo(points.get(i - 1).at());
      if (step == 0
          || Integer.signum(step) != Integer.signum(direction)
          || points.get(i).score().compareTo(points.get(i - 1).score()) < 0) {
        return false;
      }
    }
    return true;
  }
}
