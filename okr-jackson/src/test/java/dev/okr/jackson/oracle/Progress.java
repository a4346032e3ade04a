package dev.okr.jackson.oracle;

import dev.okr.jackson.oracle.Policy.BoundProgress;
import dev.okr.jackson.oracle.Target.Grades;
import dev.okr.jackson.oracle.Target.Point;
import java.util.List;

/** Raw progress p of a target at value v (section 2); null where the target is unscorable. */
final class Progress {
  private static final Fraction HUNDRED = Fraction.of(100);
  private static final Fraction LIMIT = Fraction.of(1000);

  private final Target target;
  private final boolean lowerIsBetter;
  private final Policy policy;

  Progress(Target target, Metric metric, Policy policy) {
    this.target = target;
    this.lowerIsBetter = metric.lowerIsBetter();
    this.policy = policy;
  }

  /** "p is saturated to [-1000, 1000] and kept to 9 decimals as progress". */
  static Fraction kept(Fraction p) {
    return p.clamp(LIMIT.negated(), LIMIT).r9();
  }

  Fraction at(Fraction v) {
    if (target instanceof Target.FromTo range) {
      return fromTo(range.from(), range.to(), v);
    }
    if (target instanceof Target.ChangeBy change) {
      return changeBy(change, v);
    }
    if (target instanceof Target.AtLeast bound) {
      return atLeast(bound, v);
    }
    if (target instanceof Target.AtMost bound) {
      return atMost(bound, v);
    }
    if (target instanceof Target.Between bound) {
      return between(bound, v);
    }
    if (target instanceof Grades grades) {
      return grades(grades, v);
    }
    if (target instanceof Target.Milestones milestones) {
      Fraction all = total(milestones);
      return all.signum() == 0 ? null : v.dividedBy(all);
    }
    return target instanceof Target.Completion
        ? v.dividedBy(HUNDRED)
        : oneIf(v.isAtLeast(Fraction.ONE));
  }

  /** "Sum of weights". */
  static Fraction total(Target.Milestones milestones) {
    return milestones.items().stream()
        .map(Target.Milestone::weight)
        .reduce(Fraction.ZERO, Fraction::plus);
  }

  /** "(v-from)/(to-from) ... from = to: 1 if v is at or beyond to in the metric's polarity". */
  private Fraction fromTo(Fraction from, Fraction to, Fraction v) {
    if (!from.equals(to)) {
      return v.minus(from).dividedBy(to.minus(from));
    }
    return oneIf(lowerIsBetter ? to.isAtLeast(v) : v.isAtLeast(to));
  }

  /** "No reference, or 0 with %: a finding, unscorable". */
  private Fraction changeBy(Target.ChangeBy change, Fraction v) {
    Fraction reference = change.reference();
    boolean perCent = change.unit().equals("%");
    if (reference == null || (perCent && reference.signum() == 0)) {
      return null;
    }
    Fraction by = perCent ? reference.abs().times(change.by()).dividedBy(HUNDRED) : change.by();
    return fromTo(reference, reference.plus(by), v);
  }

  private Fraction atLeast(Target.AtLeast bound, Fraction v) {
    if (policy.boundProgress() == BoundProgress.DISTANCE) {
      return distance(bound.value(), bound.value().minus(v));
    }
    return holds(v) ? Fraction.ONE : below(bound.value(), bound.floor(), v);
  }

  private Fraction atMost(Target.AtMost bound, Fraction v) {
    if (policy.boundProgress() == BoundProgress.DISTANCE) {
      return distance(bound.value(), v.minus(bound.value()));
    }
    return holds(v) ? Fraction.ONE : above(bound.value(), bound.ceiling(), v);
  }

  private Fraction between(Target.Between bound, Fraction v) {
    if (holds(v)) {
      return Fraction.ONE;
    }
    return bound.low().isAtLeast(v)
        ? below(bound.low(), bound.floor(), v)
        : above(bound.high(), bound.ceiling(), v);
  }

  /** "Else with floor < value: (v-floor)/(value-floor); else 0". */
  private Fraction below(Fraction value, Fraction floor, Fraction v) {
    boolean partial = policy.boundProgress() != BoundProgress.BINARY;
    return partial && floor != null && floor.isLess(value)
        ? v.minus(floor).dividedBy(value.minus(floor))
        : Fraction.ZERO;
  }

  /** "Else with ceiling > value: (ceiling-v)/(ceiling-value); else 0". */
  private Fraction above(Fraction value, Fraction ceiling, Fraction v) {
    boolean partial = policy.boundProgress() != BoundProgress.BINARY;
    return partial && ceiling != null && value.isLess(ceiling)
        ? ceiling.minus(v).dividedBy(ceiling.minus(value))
        : Fraction.ZERO;
  }

  /** profitCo: "1-(T-v)/abs(T) ..., clamped below at 0, T = 0 unscorable" (section 7). */
  private static Fraction distance(Fraction value, Fraction missing) {
    return value.signum() == 0
        ? null
        : Fraction.ONE.minus(missing.dividedBy(value.abs())).max(Fraction.ZERO);
  }

  /**
   * "Bounds are inclusive; strict: true makes that one exclusive, policy bounds: strict all of them
   * ...; comparisons with a bound are made on the exact numbers".
   */
  boolean holds(Fraction v) {
    if (target instanceof Target.AtLeast bound) {
      return isAbove(v, bound.value(), bound.strict());
    }
    if (target instanceof Target.AtMost bound) {
      return isAbove(bound.value(), v, bound.strict());
    }
    return target instanceof Target.Between bound
        && isAbove(v, bound.low(), bound.strict())
        && isAbove(bound.high(), v, bound.strict());
  }

  private boolean isAbove(Fraction high, Fraction low, boolean strict) {
    int order = high.compareTo(low);
    return (strict || policy.strictBounds()) ? order > 0 : order >= 0;
  }

  /** "A value meets a bound if it holds, any other target if p >= 1 exactly" (section 1). */
  boolean isMet(Fraction v) {
    if (target.isBound()) {
      return holds(v);
    }
    Fraction p = at(v);
    return p != null && p.isAtLeast(Fraction.ONE);
  }

  private Fraction grades(Grades grades, Fraction v) {
    List<Point> points = grades.points();
    if (!isMonotone(points)) {
      return null;
    }
    boolean falling =
        points.size() > 1 ? points.get(1).at().isLess(points.get(0).at()) : lowerIsBetter;
    int reached = -1;
    for (int i = 0; i < points.size(); i++) {
      int order = v.compareTo(points.get(i).at());
      if (falling ? order <= 0 : order >= 0) {
        reached = i;
      }
    }
    if (grades.steps() || points.size() == 1) {
      return reached < 0 ? Fraction.ZERO : points.get(reached).score();
    }
    return reached == points.size() - 1
        ? points.get(reached).score()
        : onSegment(points.get(Math.max(reached, 0)), points.get(Math.max(reached, 0) + 1), v);
  }

  /** "at strictly monotone, score non-decreasing": anything else is a finding, unscorable. */
  private static boolean isMonotone(List<Point> points) {
    for (int i = 1; i < points.size(); i++) {
      int way = points.get(1).at().compareTo(points.get(0).at());
      int step = points.get(i).at().compareTo(points.get(i - 1).at());
      if (step == 0 || step * way < 0 || points.get(i).score().isLess(points.get(i - 1).score())) {
        return false;
      }
    }
    return !points.isEmpty();
  }

  /** "Before the first point the first segment's line goes on (may be negative)". */
  private static Fraction onSegment(Point one, Point next, Fraction v) {
    Fraction share = v.minus(one.at()).dividedBy(next.at().minus(one.at()));
    return one.score().plus(share.times(next.score().minus(one.score())));
  }

  private static Fraction oneIf(boolean met) {
    return met ? Fraction.ONE : Fraction.ZERO;
  }

  /** Whether the target can't be scored, whatever the value. */
  boolean isUnscorable() {
    return at(Fraction.ZERO) == null;
  }
}
