package dev.okr.core.plan.past;

import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.GradePoint;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.Target;
import dev.okr.core.value.Decimals;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Multiplies the numbers of targets. A product is rounded half-even, where the factor is a share of
 * days to the decimals of the number (nine, if nothing would be left), else only as far as a number
 * can be kept; one that can't be kept stays as it was.
 *
 * @param numerator what is multiplied by
 * @param denominator what is divided by
 * @param isExact whether there is nothing to divide
 */
public record Scaling(BigDecimal numerator, BigDecimal denominator, boolean isExact) {

  private static final int PLACES = 9;
  private static final MathContext DIGITS = new MathContext(40);

  /** By a factor. */
  public static Scaling by(BigDecimal factor) {
    return new Scaling(factor, BigDecimal.ONE, true);
  }

  /** By the days of one span for those of another. */
  public static Scaling ofDays(long next, long old) {
    return next == old
        ? by(BigDecimal.ONE)
        : new Scaling(BigDecimal.valueOf(next), BigDecimal.valueOf(old), false);
  }

  /** Whether nothing changes. */
  boolean isOne() {
    return numerator.compareTo(denominator) == 0;
  }

  /** The product, to the decimals of the number where it must be rounded. */
  public BigDecimal of(BigDecimal number) {
    return of(number, number.scale());
  }

  /** The product, to some decimals where it must be rounded. */
  public BigDecimal of(BigDecimal number, int places) {
    if (isOne() || number.signum() == 0) {
      return number;
    }
    BigDecimal product = number.multiply(numerator);
    if (isExact) {
      return Decimals.rounded(product).orElse(number);
    }
    BigDecimal exact = product.divide(denominator, DIGITS);
    BigDecimal rounded = exact.setScale(places, RoundingMode.HALF_EVEN);
    if (rounded.signum() == 0) {
      rounded = exact.setScale(PLACES, RoundingMode.HALF_EVEN);
    }
    return Decimals.rounded(rounded).filter(kept -> kept.signum() != 0).orElse(number);
  }

  private @Nullable BigDecimal ofNullable(@Nullable BigDecimal number) {
    return number == null ? null : of(number);
  }

  /** Every number of a target in the metric's unit. */
  public Target of(Target target) {
    if (isOne()) {
      return target;
    } else if (target instanceof Target.FromTo t) {
      return new Target.FromTo(of(t.from()), of(t.to()));
    } else if (target instanceof Target.ChangeBy t) {
      BigDecimal by = t.unit() == ChangeUnit.PERCENT ? t.by() : of(t.by());
      return new Target.ChangeBy(by, t.unit(), ofNullable(t.reference()), t.period());
    } else if (target instanceof Target.AtLeast t) {
      return new Target.AtLeast(
          of(t.value()), ofNullable(t.floor()), ofNullable(t.risk()), t.strict());
    } else if (target instanceof Target.AtMost t) {
      return new Target.AtMost(
          of(t.value()), ofNullable(t.ceiling()), ofNullable(t.risk()), t.strict());
    } else if (target instanceof Target.Between t) {
      return new Target.Between(
          of(t.low()), of(t.high()), ofNullable(t.floor()), ofNullable(t.ceiling()), t.strict());
    } else if (target instanceof Target.Grades t) {
      return grades(t);
    }
    return target;
  }

  /** Graded points stay apart, or they stay as they were. */
  private Target grades(Target.Grades grades) {
    List<GradePoint> points =
        grades.points().stream()
            .map(point -> new GradePoint(of(point.at()), point.score()))
            .toList();
    long apart = points.stream().map(GradePoint::at).distinct().count();
    boolean wereApart =
        grades.points().stream().map(GradePoint::at).distinct().count() == points.size();
    return wereApart && apart < points.size() ? grades : new Target.Grades(points, grades.steps());
  }

  /** The bounds of a guardrail. */
  public Guardrail of(Guardrail guardrail) {
    return new Guardrail(
        guardrail.metric(),
        ofNullable(guardrail.atLeast()),
        ofNullable(guardrail.atMost()),
        guardrail.strict());
  }
}
