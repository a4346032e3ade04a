package dev.okr.core.plan.past;

import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.GradePoint;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.Polarity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Whether a value meets a target, by the exact numbers. */
public final class Meeting {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Meeting() {}

  /** The value at which a change of a reference is reached; empty where it has none. */
  public static Optional<BigDecimal> goalOf(Target.ChangeBy change) {
    BigDecimal reference = change.reference();
    if (reference == null) {
      return Optional.empty();
    }
    if (change.unit() != ChangeUnit.PERCENT) {
      return Optional.of(reference.add(change.by()));
    }
    return reference.signum() == 0
        ? Optional.empty()
        : Optional.of(reference.add(reference.abs().multiply(change.by()).movePointLeft(2)));
  }

  /**
   * Whether a value is at the target; never of milestones and {@code done}, which have no value.
   *
   * @param polarity which way is better, where the target doesn't say
   */
  public static boolean isMet(Target target, BigDecimal value, Polarity polarity) {
    if (target instanceof Target.FromTo t) {
      return isReached(t.from(), t.to(), value, polarity);
    } else if (target instanceof Target.ChangeBy t) {
      BigDecimal reference = t.reference();
      return reference != null
          && goalOf(t).filter(goal -> isReached(reference, goal, value, polarity)).isPresent();
    } else if (target instanceof Target.AtLeast t) {
      return value.compareTo(t.value()) >= least(t.strict());
    } else if (target instanceof Target.AtMost t) {
      return t.value().compareTo(value) >= least(t.strict());
    } else if (target instanceof Target.Between t) {
      return value.compareTo(t.low()) >= least(t.strict())
          && t.high().compareTo(value) >= least(t.strict());
    } else if (target instanceof Target.Grades t) {
      return isGraded(t, value);
    }
    return target instanceof Target.Completion && value.compareTo(HUNDRED) >= 0;
  }

  private static int least(boolean strict) {
    return strict ? 1 : 0;
  }

  private static boolean isReached(
      BigDecimal from, BigDecimal to, BigDecimal value, Polarity polarity) {
    int direction = to.compareTo(from);
    boolean rises = direction == 0 ? polarity == Polarity.HIGHER : direction > 0;
    return rises ? value.compareTo(to) >= 0 : value.compareTo(to) <= 0;
  }

  /** Whether the score at the value is 1 or more, on the points and the lines between them. */
  private static boolean isGraded(Target.Grades grades, BigDecimal value) {
    List<GradePoint> points = grades.points();
    GradePoint before = null;
    for (GradePoint point : points) {
      if (point.score().compareTo(BigDecimal.ONE) >= 0) {
        boolean rises = rises(points);
        return isBeyond(point.at(), value, rises)
            || (before != null && !grades.steps() && isOnLine(before, point, value, rises));
      }
      before = point;
    }
    return false;
  }

  private static boolean rises(List<GradePoint> points) {
    return points.size() < 2 || points.get(1).at().compareTo(points.get(0).at()) > 0;
  }

  private static boolean isBeyond(BigDecimal at, BigDecimal value, boolean rises) {
    return rises ? value.compareTo(at) >= 0 : value.compareTo(at) <= 0;
  }

  private static boolean isOnLine(GradePoint a, GradePoint b, BigDecimal value, boolean rises) {
    if (!isBeyond(a.at(), value, rises)) {
      return false;
    }
    BigDecimal passed = value.subtract(a.at()).abs();
    BigDecimal whole = b.at().subtract(a.at()).abs();
    BigDecimal gained = passed.multiply(b.score().subtract(a.score()));
    return gained.compareTo(whole.multiply(BigDecimal.ONE.subtract(a.score()))) >= 0;
  }
}
