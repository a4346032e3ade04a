package dev.okr.scoring.course.engine;

import dev.okr.core.goal.GradePoint;
import dev.okr.core.goal.Target;
import dev.okr.scoring.course.Aim;
import dev.okr.scoring.internal.figures.Trace;
import dev.okr.scoring.internal.measure.Valuation;
import dev.okr.scoring.internal.outlook.Region;
import dev.okr.scoring.internal.plan.TargetNumbers;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What targets ask for as numbers, and the value that has a score by one of them. */
final class Aims {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Aims() {}

  private static TargetNumbers numbers(Trace trace, int k, int m) {
    return new TargetNumbers(trace.target(k, m), trace.factor(k, m));
  }

  /** What a measure must reach on the day of a trace. */
  static Aim of(Trace trace, int k, int m) {
    TargetNumbers numbers = numbers(trace, k, m);
    if (trace.isRatio(m)) {
      return aim(numbers, BigDecimal.ZERO, Region.atLeast(BigDecimal.ONE));
    }
    // a host's formula says itself where a target is met
    Region region = trace.formula(k, m).isPresent() ? null : Region.of(numbers, trace.polarity(m));
    return aim(numbers, from(numbers), region);
  }

  private static Aim aim(
      TargetNumbers numbers, @Nullable BigDecimal from, @Nullable Region region) {
    return new Aim(
        numbers.target(),
        Optional.ofNullable(from),
        Optional.ofNullable(region).map(Region::low),
        Optional.ofNullable(region).map(Region::high));
  }

  /** Where progress begins; {@code null} where it doesn't begin at a value. */
  private static @Nullable BigDecimal from(TargetNumbers numbers) {
    Target target = numbers.target();
    if (target instanceof Target.AtLeast t) {
      return numbers.scaledOrNull(t.floor());
    }
    if (target instanceof Target.AtMost t) {
      return numbers.scaledOrNull(t.ceiling());
    }
    return numbers.hasNoUnit() ? BigDecimal.ZERO : numbers.baseline();
  }

  /**
   * The value at which a measure has a score; {@code null} where none has, where several have, and
   * for bounds that hold all the time.
   */
  static @Nullable BigDecimal valueAt(Trace trace, int k, int m, BigDecimal score) {
    if (trace.isRatio(m)) {
      return score;
    }
    TargetNumbers numbers = numbers(trace, k, m);
    Target target = numbers.target();
    if (trace.formula(k, m).isPresent() || target instanceof Target.Between) {
      return null;
    }
    if (target instanceof Target.Milestones t) {
      return Valuation.weightOf(t).multiply(score);
    }
    if (target instanceof Target.Grades t) {
      BigDecimal at = onGrades(t, score);
      return at == null ? null : numbers.scaled(at);
    }
    return between(from(numbers), goal(numbers), score);
  }

  private static @Nullable BigDecimal goal(TargetNumbers numbers) {
    Target target = numbers.target();
    if (target instanceof Target.FromTo t) {
      return numbers.scaled(t.to());
    }
    if (target instanceof Target.ChangeBy t) {
      return numbers.goal(t);
    }
    if (target instanceof Target.AtLeast t) {
      return numbers.scaled(t.value());
    }
    if (target instanceof Target.AtMost t) {
      return numbers.scaled(t.value());
    }
    return target instanceof Target.Completion ? HUNDRED : BigDecimal.ONE;
  }

  private static @Nullable BigDecimal between(
      @Nullable BigDecimal from, @Nullable BigDecimal to, BigDecimal score) {
    return from == null || to == null ? null : from.add(to.subtract(from).multiply(score));
  }

  /** The first value that has the score. */
  private static @Nullable BigDecimal onGrades(Target.Grades grades, BigDecimal score) {
    List<GradePoint> points = grades.points();
    int next = 0;
    while (next < points.size() && points.get(next).score().compareTo(score) < 0) {
      next++;
    }
    if (next == points.size()) {
      return null;
    }
    GradePoint b = points.get(next);
    if (next == 0 || grades.steps()) {
      return b.at();
    }
    GradePoint a = points.get(next - 1);
    BigDecimal rise = b.score().subtract(a.score());
    return a.at()
        .add(
            score
                .subtract(a.score())
                .multiply(b.at().subtract(a.at()))
                .divide(rise, MathContext.DECIMAL64));
  }
}
