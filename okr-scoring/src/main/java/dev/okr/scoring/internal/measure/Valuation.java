package dev.okr.scoring.internal.measure;

import dev.okr.core.goal.GradePoint;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.Polarity;
import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.internal.number.Quotient;
import dev.okr.scoring.internal.plan.TargetNumbers;
import dev.okr.scoring.policy.BoundProgress;
import dev.okr.scoring.policy.Bounds;
import dev.okr.scoring.policy.Formula;
import dev.okr.scoring.policy.FormulaInput;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The raw progress of a target at a value, in billionths (scoring.md, section 2). Whether a value
 * meets a target is decided on the exact numbers.
 */
public final class Valuation {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Policy policy;
  private final boolean strict;
  private final BoundProgress bounds;

  Valuation(Policy policy) {
    this.policy = policy;
    this.strict = policy.bounds() == Bounds.STRICT;
    this.bounds = policy.boundProgress();
  }

  /** A target's numbers and a value on one scale: both multiplied by the value's divisor. */
  private record Scale(TargetNumbers numbers, Quotient at) {

    BigDecimal of(BigDecimal number) {
      BigDecimal scaled = numbers.scaled(number);
      return at.isDivided() ? scaled.multiply(at.divisor()) : scaled;
    }

    BigDecimal value() {
      return at.dividend();
    }
  }

  /**
   * The progress at a value; NONE if the target can't be scored.
   *
   * @param metric what is measured; {@code null} without a metric, and then higher is better
   */
  public long progress(TargetNumbers numbers, Quotient value, @Nullable Metric metric) {
    BigDecimal found = byFormula(numbers, value, metric);
    return found == null ? byTarget(numbers, value, polarity(metric)) : Fixed.of(found);
  }

  /** What the host's formula for the target gives; {@code null} if it has none. */
  private @Nullable BigDecimal byFormula(
      TargetNumbers numbers, Quotient value, @Nullable Metric metric) {
    Formula formula = formula(numbers.target(), metric);
    return formula == null
        ? null
        : Objects.requireNonNull(
            formula.progress(
                new FormulaInput(
                    numbers.target(),
                    numbers.factor(),
                    value.dividend(),
                    value.divisor(),
                    polarity(metric))),
            () -> "the progress by formula '" + formula.name() + "'");
  }

  /** The host's formula for a target; {@code null} if the policy has none. */
  public @Nullable Formula formula(Target target, @Nullable Metric metric) {
    return policy.formulas().isEmpty()
        ? null
        : policy.formulaFor(target, Optional.ofNullable(metric).map(Metric::id)).orElse(null);
  }

  private static Polarity polarity(@Nullable Metric metric) {
    return metric == null ? Polarity.HIGHER : metric.polarity();
  }

  private long byTarget(TargetNumbers numbers, Quotient value, Polarity polarity) {
    Scale scale = new Scale(numbers, value);
    Target target = numbers.target();
    if (target instanceof Target.AtLeast t) {
      return bounds == BoundProgress.DISTANCE
          ? distance(scale.of(t.value()), scale.of(t.value()).subtract(value.dividend()))
          : holds(numbers, value) ? Fixed.ONE : below(t.value(), t.floor(), scale);
    }
    if (target instanceof Target.AtMost t) {
      return bounds == BoundProgress.DISTANCE
          ? distance(scale.of(t.value()), value.dividend().subtract(scale.of(t.value())))
          : holds(numbers, value) ? Fixed.ONE : above(t.value(), t.ceiling(), scale);
    }
    if (target instanceof Target.Between t) {
      return between(t, numbers, scale);
    }
    Share share = share(scale, polarity);
    return share == null ? Fixed.NONE : share.rounded();
  }

  /** A progress as it is before it is rounded. */
  private record Share(BigDecimal of, BigDecimal whole) {

    static final Share NOTHING = new Share(BigDecimal.ZERO, BigDecimal.ONE);
    static final Share ALL = new Share(BigDecimal.ONE, BigDecimal.ONE);

    long rounded() {
      return Fixed.ratio(of, whole);
    }

    boolean isAll() {
      int order = of.compareTo(whole);
      return whole.signum() > 0 ? order >= 0 : order <= 0;
    }
  }

  /** The progress of a target that is no bound; {@code null} if it can't be scored. */
  private static @Nullable Share share(Scale scale, Polarity polarity) {
    Quotient value = scale.at();
    Target target = scale.numbers().target();
    if (target instanceof Target.FromTo t) {
      return way(scale, scale.of(t.from()), scale.of(t.to()), polarity);
    }
    if (target instanceof Target.ChangeBy t) {
      BigDecimal goal = scale.numbers().goal(t);
      return t.reference() == null || goal == null
          ? null
          : way(scale, scale.of(t.reference()), goal.multiply(value.divisor()), polarity);
    }
    if (target instanceof Target.Grades t) {
      return grade(t, scale, polarity);
    }
    if (target instanceof Target.Completion) {
      return new Share(value.dividend(), HUNDRED.multiply(value.divisor()));
    }
    if (target instanceof Target.Milestones t) {
      BigDecimal whole = weightOf(t);
      return whole.signum() == 0 ? null : new Share(value.dividend(), whole);
    }
    return value.compareTo(BigDecimal.ONE) >= 0 ? Share.ALL : Share.NOTHING;
  }

  /** Whether a target can't be scored, whatever the value. */
  public boolean isUnscorable(TargetNumbers numbers) {
    return byTarget(numbers, Quotient.ZERO, Polarity.HIGHER) == Fixed.NONE;
  }

  /** Whether a value meets the target: a bound holds, of any other the progress is 1 or more. */
  boolean meets(TargetNumbers numbers, Quotient value, @Nullable Metric metric) {
    if (numbers.isBound()) {
      return holds(numbers, value);
    }
    BigDecimal found = byFormula(numbers, value, metric);
    if (found != null) {
      return found.compareTo(BigDecimal.ONE) >= 0;
    }
    Share share = numbers.isWork() ? null : share(new Scale(numbers, value), polarity(metric));
    return share != null && share.isAll();
  }

  /** Whether a bound holds at a value, decided on the exact numbers. */
  public boolean holds(TargetNumbers numbers, Quotient value) {
    Scale scale = new Scale(numbers, value);
    if (numbers.target() instanceof Target.AtLeast t) {
      return isAtOrAbove(value.dividend(), scale.of(t.value()), t.strict());
    }
    if (numbers.target() instanceof Target.AtMost t) {
      return isAtOrAbove(scale.of(t.value()), value.dividend(), t.strict());
    }
    return numbers.target() instanceof Target.Between t
        && isAtOrAbove(value.dividend(), scale.of(t.low()), t.strict())
        && isAtOrAbove(scale.of(t.high()), value.dividend(), t.strict());
  }

  private boolean isAtOrAbove(BigDecimal larger, BigDecimal smaller, boolean alone) {
    int order = larger.compareTo(smaller);
    return (strict || alone) ? order > 0 : order >= 0;
  }

  private static Share way(Scale scale, BigDecimal from, BigDecimal to, Polarity polarity) {
    if (from.compareTo(to) != 0) {
      return new Share(scale.value().subtract(from), to.subtract(from));
    }
    int order = scale.value().compareTo(to);
    boolean isThere = polarity == Polarity.HIGHER ? order >= 0 : order <= 0;
    return isThere ? Share.ALL : Share.NOTHING;
  }

  /** profit.co: how far a value is from its bound, as a share of the bound; of 0 there is none. */
  private static long distance(BigDecimal bound, BigDecimal missing) {
    if (bound.signum() == 0) {
      return Fixed.NONE;
    }
    BigDecimal whole = bound.abs();
    return Math.max(0, Fixed.ratio(whole.subtract(missing), whole));
  }

  private long below(BigDecimal bound, @Nullable BigDecimal floor, Scale scale) {
    if (bounds == BoundProgress.BINARY || floor == null || floor.compareTo(bound) >= 0) {
      return 0;
    }
    BigDecimal from = scale.of(floor);
    return Fixed.ratio(scale.value().subtract(from), scale.of(bound).subtract(from));
  }

  private long above(BigDecimal bound, @Nullable BigDecimal ceiling, Scale scale) {
    if (bounds == BoundProgress.BINARY || ceiling == null || ceiling.compareTo(bound) <= 0) {
      return 0;
    }
    BigDecimal from = scale.of(ceiling);
    return Fixed.ratio(from.subtract(scale.value()), from.subtract(scale.of(bound)));
  }

  private long between(Target.Between t, TargetNumbers numbers, Scale scale) {
    if (t.low().compareTo(t.high()) > 0) {
      return Fixed.NONE;
    }
    if (holds(numbers, scale.at())) {
      return Fixed.ONE;
    }
    return scale.value().compareTo(scale.of(t.low())) <= 0
        ? below(t.low(), t.floor(), scale)
        : above(t.high(), t.ceiling(), scale);
  }

  /** The weights of all steps. */
  public static BigDecimal weightOf(Target.Milestones target) {
    BigDecimal whole = BigDecimal.ZERO;
    for (Milestone item : target.items()) {
      whole = whole.add(item.weight().value());
    }
    return whole;
  }

  /** The weights of the steps done. */
  public static BigDecimal weightOf(Target.Milestones target, Set<MilestoneId> done) {
    BigDecimal part = BigDecimal.ZERO;
    for (Milestone item : target.items()) {
      if (done.contains(item.id())) {
        part = part.add(item.weight().value());
      }
    }
    return part;
  }

  private static @Nullable Share grade(Target.Grades t, Scale scale, Polarity polarity) {
    List<GradePoint> points = t.points();
    if (!areGrades(points)) {
      return null;
    }
    int reached = lastReached(points, scale, polarity);
    if (t.steps() || points.size() == 1 || reached == points.size() - 1) {
      return reached < 0 ? Share.NOTHING : new Share(points.get(reached).score(), BigDecimal.ONE);
    }
    GradePoint a = points.get(Math.max(0, reached));
    GradePoint b = points.get(Math.max(0, reached) + 1);
    BigDecimal from = scale.of(a.at());
    BigDecimal width = scale.of(b.at()).subtract(from);
    BigDecimal rise = scale.value().subtract(from).multiply(b.score().subtract(a.score()));
    return new Share(a.score().multiply(width).add(rise), width);
  }

  /** The last point that a value has reached; -1 for none. */
  private static int lastReached(List<GradePoint> points, Scale scale, Polarity polarity) {
    boolean rises =
        points.size() > 1
            ? points.get(1).at().compareTo(points.get(0).at()) > 0
            : polarity == Polarity.HIGHER;
    int reached = -1;
    for (int i = 0; i < points.size(); i++) {
      int order = scale.value().compareTo(scale.of(points.get(i).at()));
      if (rises ? order >= 0 : order <= 0) {
        reached = i;
      }
    }
    return reached;
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
