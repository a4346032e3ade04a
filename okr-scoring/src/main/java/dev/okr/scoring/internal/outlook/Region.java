package dev.okr.scoring.internal.outlook;

import dev.okr.core.goal.GradePoint;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.Polarity;
import dev.okr.scoring.internal.measure.Valuation;
import dev.okr.scoring.internal.plan.TargetNumbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values at which a target is met, from {@code low} to {@code high}. Whether the ends belong to
 * it is left to scoring: no forecast knows a value to the last digit.
 *
 * @param low the lowest; {@code null} where there is none
 * @param high the highest; {@code null} where there is none
 */
public record Region(@Nullable BigDecimal low, @Nullable BigDecimal high) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** Met from a value on. */
  public static Region atLeast(BigDecimal low) {
    return new Region(low, null);
  }

  private static Region towards(BigDecimal goal, boolean up) {
    return up ? new Region(goal, null) : new Region(null, goal);
  }

  /** Where a target is met; {@code null} if it is met nowhere or can't be scored. */
  public static @Nullable Region of(TargetNumbers numbers, Polarity polarity) {
    Target target = numbers.target();
    if (target instanceof Target.FromTo t) {
      return change(numbers.scaled(t.from()), numbers.scaled(t.to()), polarity);
    }
    if (target instanceof Target.ChangeBy t) {
      BigDecimal goal = numbers.goal(t);
      BigDecimal reference = numbers.scaledOrNull(t.reference());
      return goal == null || reference == null ? null : change(reference, goal, polarity);
    }
    if (target instanceof Target.AtLeast t) {
      return atLeast(numbers.scaled(t.value()));
    }
    if (target instanceof Target.AtMost t) {
      return new Region(null, numbers.scaled(t.value()));
    }
    if (target instanceof Target.Between t) {
      return t.low().compareTo(t.high()) > 0
          ? null
          : new Region(numbers.scaled(t.low()), numbers.scaled(t.high()));
    }
    if (target instanceof Target.Grades t) {
      return grades(t, numbers, polarity);
    }
    if (target instanceof Target.Milestones t) {
      BigDecimal whole = Valuation.weightOf(t);
      return whole.signum() == 0 ? null : atLeast(whole);
    }
    return atLeast(target instanceof Target.Completion ? HUNDRED : BigDecimal.ONE);
  }

  private static Region change(BigDecimal from, BigDecimal to, Polarity polarity) {
    int way = to.compareTo(from);
    return towards(to, way == 0 ? polarity == Polarity.HIGHER : way > 0);
  }

  private static @Nullable Region grades(
      Target.Grades t, TargetNumbers numbers, Polarity polarity) {
    List<GradePoint> points = t.points();
    int full = 0;
    while (full < points.size() && points.get(full).score().compareTo(BigDecimal.ONE) < 0) {
      full++;
    }
    if (full == points.size()) {
      return null;
    }
    boolean up =
        points.size() > 1
            ? points.get(1).at().compareTo(points.get(0).at()) > 0
            : polarity == Polarity.HIGHER;
    BigDecimal at = points.get(full).at();
    if (points.size() > 1 && !t.steps()) {
      GradePoint a = points.get(Math.max(0, full - 1));
      GradePoint b = points.get(Math.max(1, full));
      BigDecimal rise = b.score().subtract(a.score());
      if (rise.signum() > 0) {
        at =
            a.at()
                .add(
                    BigDecimal.ONE
                        .subtract(a.score())
                        .multiply(b.at().subtract(a.at()))
                        .divide(rise, MathContext.DECIMAL64));
      }
    }
    return towards(numbers.scaled(at), up);
  }
}
