package dev.okr.scoring;

import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.GradePoint;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.Polarity;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.internal.Figures;
import dev.okr.scoring.internal.Fixed;
import dev.okr.scoring.internal.Observed;
import dev.okr.scoring.internal.Trace;
import dev.okr.scoring.internal.Unstated;
import dev.okr.scoring.policy.BoundProgress;
import dev.okr.scoring.policy.Bounds;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Why a measure has its progress. */
final class MeasureExplainer {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Figures figures;
  private final Trace trace;
  private final boolean strict;
  private final BoundProgress bounds;

  MeasureExplainer(Figures figures, Trace trace) {
    this.figures = figures;
    this.trace = trace;
    Policy policy = figures.policy();
    this.strict = policy.bounds() == Bounds.STRICT;
    this.bounds = policy.boundProgress();
  }

  Derivation progress(int k, int m, String id) {
    long progress = figures.measureProgress(m);
    Target target = trace.target(k, m);
    Draft draft = new Draft(id, progress);
    TargetWords.of(target).ifPresent(draft::note);
    observation(Unstated.observation(figures.measure(m))).ifPresent(draft::note);
    if (figures.isDefinitionChanged(m)) {
      draft.note("the definition changed meanwhile", "口径期间已变更");
    }
    if (progress == Fixed.NONE) {
      return draft.unscorable(whyNot(target, m));
    }
    trace.entriesOf(k, m).forEach(draft::evidence);
    Observed observed = trace.observed(k, m);
    if (trace.isSum(m)) {
      draft.note("the sum of the contributing key results", "各贡献关键成果之和");
    }
    if (figures.hasMeasureNoData(m)) {
      return withoutValue(draft, target, m);
    }
    return withValue(draft, target, k, m, observed);
  }

  private Derivation withValue(Draft draft, Target target, int k, int m, Observed observed) {
    Measure measure = figures.measure(m);
    if (target instanceof Target.Milestones t) {
      return milestones(draft, t, Objects.requireNonNull(observed.done())).build();
    }
    BigDecimal value = Objects.requireNonNull(observed.value());
    if (target instanceof Target.Done) {
      BigDecimal done = value.signum() > 0 ? BigDecimal.ONE : BigDecimal.ZERO;
      return draft.rule(DerivationRule.DONE).input("done", done).build();
    }
    if (Unstated.observation(measure) == Observation.SUCCESS_RATIO) {
      return draft
          .rule(DerivationRule.SUCCESS_RATIO)
          .input("met", value)
          .input("planned", BigDecimal.valueOf(trace.planned(k, m)))
          .build();
    }
    if (observed.count().compareTo(BigDecimal.ONE) == 0) {
      draft.input("value", value);
    } else {
      draft.input("sum", value).input("count", observed.count());
    }
    return at(draft, target, value, observed.count(), m).build();
  }

  private Derivation withoutValue(Draft draft, Target target, int m) {
    Draft inner = new Draft(draft.id(), draft.result());
    if (target instanceof Target.Milestones t) {
      return noData(draft, milestones(inner, t, List.of()));
    }
    BigDecimal baseline = baseline(target);
    if (baseline == null) {
      return draft.rule(DerivationRule.NO_DATA).build();
    }
    inner.input("value", baseline);
    return noData(draft, at(inner, target, baseline, BigDecimal.ONE, m));
  }

  private static Derivation noData(Draft draft, Draft atBaseline) {
    return draft.rule(DerivationRule.NO_DATA).part(BigDecimal.ONE, atBaseline.build()).build();
  }

  private static @Nullable BigDecimal baseline(Target target) {
    if (target instanceof Target.FromTo t) {
      return t.from();
    }
    if (target instanceof Target.ChangeBy t) {
      return t.reference();
    }
    return target instanceof Target.Grades t ? t.points().get(0).at() : null;
  }

  private static Draft milestones(Draft draft, Target.Milestones target, List<MilestoneId> said) {
    Set<MilestoneId> ids = new HashSet<>(said);
    BigDecimal done = BigDecimal.ZERO;
    BigDecimal whole = BigDecimal.ZERO;
    for (Milestone item : target.items()) {
      whole = whole.add(item.weight().value());
      done = ids.contains(item.id()) ? done.add(item.weight().value()) : done;
    }
    return draft.rule(DerivationRule.MILESTONES).input("done", done).input("whole", whole);
  }

  private Draft at(Draft draft, Target target, BigDecimal value, BigDecimal count, int m) {
    if (target instanceof Target.FromTo t) {
      return fromTo(draft, t.from(), t.to(), m);
    }
    if (target instanceof Target.ChangeBy t && t.reference() != null) {
      return fromTo(draft, t.reference(), goal(t, t.reference()), m);
    }
    if (target instanceof Target.AtLeast t) {
      return bounds == BoundProgress.DISTANCE && t.value().signum() != 0
          ? way(draft, BigDecimal.ZERO, t.value())
          : atLeast(draft, t.value(), t.floor());
    }
    if (target instanceof Target.AtMost t) {
      return bounds == BoundProgress.DISTANCE && t.value().signum() != 0
          ? way(draft, t.value().add(t.value()), t.value())
          : atMost(draft, t.value(), t.ceiling());
    }
    if (target instanceof Target.Between t) {
      return between(draft, t);
    }
    if (target instanceof Target.Grades t) {
      return grades(draft, t.points(), value, count, m);
    }
    throw new IllegalStateException("a target without numbers has no position (" + target + ")");
  }

  private static BigDecimal goal(Target.ChangeBy target, BigDecimal reference) {
    return target.unit() == ChangeUnit.PERCENT
        ? reference.add(reference.multiply(target.by()).divide(HUNDRED))
        : reference.add(target.by());
  }

  private Draft fromTo(Draft draft, BigDecimal from, BigDecimal to, int m) {
    if (from.compareTo(to) != 0) {
      return way(draft, from, to);
    }
    return trace.polarity(m) == Polarity.HIGHER
        ? atLeast(draft, to, null)
        : atMost(draft, to, null);
  }

  private static Draft way(Draft draft, BigDecimal from, BigDecimal to) {
    return draft.rule(DerivationRule.WAY_FROM_BASELINE).input("from", from).input("to", to);
  }

  private Draft atLeast(Draft draft, BigDecimal bound, @Nullable BigDecimal floor) {
    return partly(
        draft
            .rule(strict ? DerivationRule.MORE_THAN : DerivationRule.AT_LEAST)
            .input("bound", bound),
        "floor",
        floor,
        bound);
  }

  private Draft atMost(Draft draft, BigDecimal bound, @Nullable BigDecimal ceiling) {
    return partly(
        draft
            .rule(strict ? DerivationRule.LESS_THAN : DerivationRule.AT_MOST)
            .input("bound", bound),
        "ceiling",
        bound,
        ceiling);
  }

  private Draft between(Draft draft, Target.Between target) {
    draft
        .rule(strict ? DerivationRule.STRICTLY_BETWEEN : DerivationRule.BETWEEN)
        .input("low", target.low())
        .input("high", target.high());
    partly(draft, "floor", target.floor(), target.low());
    return partly(draft, "ceiling", target.high(), target.ceiling());
  }

  /** Names the floor or ceiling, where it leaves room for partial progress. */
  private Draft partly(
      Draft draft, String name, @Nullable BigDecimal lower, @Nullable BigDecimal upper) {
    if (bounds != BoundProgress.PARTIAL
        || lower == null
        || upper == null
        || lower.compareTo(upper) >= 0) {
      return draft;
    }
    return draft.input(name, name.equals("floor") ? lower : upper);
  }

  private Draft grades(
      Draft draft, List<GradePoint> points, BigDecimal value, BigDecimal count, int m) {
    GradePoint last = points.get(points.size() - 1);
    if (points.size() == 1) {
      return oneGrade(draft, last, value, count, m);
    }
    int direction = points.get(1).at().compareTo(points.get(0).at());
    if (isBeyond(value, last.at().multiply(count), direction)) {
      return lastGrade(draft, last);
    }
    int i = 0;
    while (isBeyond(value, points.get(i + 1).at().multiply(count), direction)) {
      i++;
    }
    return draft
        .rule(DerivationRule.GRADES)
        .input("from", points.get(i).at())
        .input("fromScore", points.get(i).score())
        .input("to", points.get(i + 1).at())
        .input("toScore", points.get(i + 1).score());
  }

  private static boolean isBeyond(BigDecimal value, BigDecimal at, int direction) {
    return Integer.signum(value.compareTo(at)) * direction >= 0;
  }

  /** One grade is all or nothing: a bound with a score of its own. */
  private Draft oneGrade(Draft draft, GradePoint grade, BigDecimal value, BigDecimal count, int m) {
    int direction = trace.polarity(m) == Polarity.HIGHER ? 1 : -1;
    int order = Integer.signum(value.compareTo(grade.at().multiply(count))) * direction;
    if (strict ? order > 0 : order >= 0) {
      return lastGrade(draft, grade);
    }
    return draft
        .note("the only grade isn't reached", "未达唯一档位")
        .rule(DerivationRule.LAST_GRADE)
        .input("grade", grade.at())
        .input("score", BigDecimal.ZERO);
  }

  private static Draft lastGrade(Draft draft, GradePoint grade) {
    return draft
        .rule(DerivationRule.LAST_GRADE)
        .input("grade", grade.at())
        .input("score", grade.score());
  }

  private LocalizedText whyNot(Target target, int m) {
    if (target instanceof Target.ChangeBy t && t.reference() == null) {
      return LocalizedText.enZh("nobody stated what the change refers to", "未说明变化的参照值");
    }
    if (target instanceof Target.Between t && t.low().compareTo(t.high()) > 0) {
      return LocalizedText.enZh("low is above high", "低值高于高值");
    }
    if (trace.isSum(m)) {
      return LocalizedText.enZh(
          "the contributing key results can't be summed: another unit, or a circle",
          "各贡献关键成果无法相加：单位不同或循环");
    }
    if (target instanceof Target.ChangeBy) {
      return LocalizedText.enZh("a percentage of 0 is no change", "参照值为 0，无法计算百分比");
    }
    return target instanceof Target.Grades
        ? LocalizedText.enZh("the grades are not in order", "分档不是单调的")
        : LocalizedText.enZh("its milestones weigh nothing", "里程碑权重合计为 0");
  }

  /** Which number of the cycle counts; empty where the rule says it. */
  private static Optional<LocalizedText> observation(Observation observation) {
    return switch (observation) {
      case LAST, SUCCESS_RATIO, STREAK -> Optional.empty();
      case SUM -> Optional.of(LocalizedText.enZh("the sum of the cycle", "周期合计"));
      case MEAN -> Optional.of(LocalizedText.enZh("the mean of the cycle", "周期均值"));
      case MIN -> Optional.of(LocalizedText.enZh("the smallest of the cycle", "周期最小值"));
      case MAX -> Optional.of(LocalizedText.enZh("the largest of the cycle", "周期最大值"));
    };
  }
}
