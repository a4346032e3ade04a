package dev.okr.core.rule.facts;

import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.GradePoint;
import dev.okr.core.goal.Target;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What rules ask of a target. */
public final class TargetFacts {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private TargetFacts() {}

  /** The level at which progress is 0; {@code null} if the target has none. */
  public static @Nullable BigDecimal baseline(Target target) {
    if (target instanceof Target.FromTo t) {
      return t.from();
    } else if (target instanceof Target.ChangeBy t) {
      return t.reference();
    } else if (target instanceof Target.AtLeast t) {
      return t.floor();
    } else if (target instanceof Target.AtMost t) {
      return t.ceiling();
    }
    return null;
  }

  /** The level at which progress is 1; {@code null} if the target has none, or can't say. */
  public static @Nullable BigDecimal goal(Target target) {
    if (target instanceof Target.FromTo t) {
      return t.to();
    } else if (target instanceof Target.AtLeast t) {
      return t.value();
    } else if (target instanceof Target.AtMost t) {
      return t.value();
    } else if (target instanceof Target.ChangeBy t) {
      return goalOf(t);
    }
    return null;
  }

  private static @Nullable BigDecimal goalOf(Target.ChangeBy t) {
    BigDecimal reference = t.reference();
    if (reference == null) {
      return null;
    }
    return t.unit() == ChangeUnit.PERCENT
        ? reference.add(reference.multiply(t.by()).divide(HUNDRED))
        : reference.add(t.by());
  }

  /** 1 if the target rises, -1 if it falls, 0 if it has no direction. */
  public static int direction(Target target) {
    if (target instanceof Target.AtLeast) {
      return 1;
    } else if (target instanceof Target.AtMost) {
      return -1;
    } else if (target instanceof Target.FromTo t) {
      return t.to().compareTo(t.from());
    } else if (target instanceof Target.Grades t && t.points().size() > 1) {
      return t.points().get(1).at().compareTo(t.points().get(0).at());
    } else if (target instanceof Target.ChangeBy t) {
      BigDecimal reference = t.reference();
      boolean turned =
          t.unit() == ChangeUnit.PERCENT && reference != null && reference.signum() < 0;
      return turned ? -t.by().signum() : t.by().signum();
    }
    return 0;
  }

  /** Whether the points of a graded target rise or fall strictly and their scores never fall. */
  public static boolean areMonotone(List<GradePoint> points) {
    for (int i = 1; i < points.size(); i++) {
      int first = Integer.signum(points.get(1).at().compareTo(points.get(0).at()));
      int step = Integer.signum(points.get(i).at().compareTo(points.get(i - 1).at()));
      if (step == 0
          || step != first
          || points.get(i).score().compareTo(points.get(i - 1).score()) < 0) {
        return false;
      }
    }
    return !points.isEmpty();
  }
}
