package dev.okr.scoring;

import dev.okr.core.goal.GradePoint;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.Polarity;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.internal.figures.Figures;
import dev.okr.scoring.internal.figures.MeasureFigures;
import dev.okr.scoring.internal.figures.Trace;
import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.policy.BoundProgress;
import dev.okr.scoring.policy.Bounds;
import dev.okr.scoring.policy.Formula;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a measure has its progress. */
final class MeasureExplainer {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  /** The most, either way, that a progress is kept as. */
  private static final BigDecimal MOST = BigDecimal.valueOf(1000);

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

  /**
   * A value on its target: the number that is divided, by what, and what the target's numbers are
   * multiplied by.
   */
  private record Place(
      Target target, BigDecimal value, BigDecimal count, BigDecimal factor, Polarity polarity) {

    BigDecimal scaled(BigDecimal number) {
      return number.multiply(factor);
    }

    @Nullable BigDecimal scaledOrNull(@Nullable BigDecimal number) {
      return number == null ? null : scaled(number);
    }
  }

  Derivation progress(int k, int m, String id) {
    long progress = figures.measures().progress(m);
    Target target = trace.target(k, m);
    Draft draft = new Draft(id, progress);
    TargetWords.of(target).ifPresent(draft::note);
    if (!trace.isSum(m)) {
      observation(trace.observation(m)).ifPresent(draft::note);
    }
    if (figures.measures().isDefinitionChanged(m)) {
      draft.note("measure.the-definition-changed-meanwhile");
    }
    if (progress == Fixed.NONE) {
      return draft.unscorable(whyNot(target, m));
    }
    trace.entriesOf(k, m).forEach(draft::evidence);
    if (trace.isSum(m)) {
      draft.note("measure.from-the-contributing-key-results");
    }
    Optional<BigDecimal> value = trace.dividend(k, m);
    if (figures.measures().hasNoData(m) || value.isEmpty()) {
      return draft.rule(DerivationRule.NO_DATA).build();
    }
    BigDecimal factor = trace.factor(k, m);
    if (factor.compareTo(BigDecimal.ONE) != 0) {
      draft.note("measure.in-the-new-definition");
    }
    Place place = new Place(target, value.get(), trace.divisor(k, m), factor, trace.polarity(m));
    return trace
        .formula(k, m)
        .map(formula -> byFormula(draft, place, formula))
        .orElseGet(() -> byTarget(draft, place, m));
  }

  private static Derivation byFormula(Draft draft, Place place, Formula formula) {
    if (place.count().compareTo(BigDecimal.ONE) == 0) {
      draft.input("value", place.value());
    } else {
      draft.input("sum", place.value()).input("count", place.count());
    }
    return draft
        .note("measure.formula", "name", formula.name(), "version", formula.version())
        .given();
  }

  private Derivation byTarget(Draft draft, Place place, int m) {
    if (place.target() instanceof Target.Milestones t) {
      BigDecimal whole = BigDecimal.ZERO;
      for (Milestone item : t.items()) {
        whole = whole.add(item.weight().value());
      }
      return draft
          .rule(DerivationRule.MILESTONES)
          .input("done", place.value())
          .input("whole", whole)
          .build();
    }
    if (place.target() instanceof Target.Done) {
      BigDecimal done = place.value().signum() > 0 ? BigDecimal.ONE : BigDecimal.ZERO;
      return draft.rule(DerivationRule.DONE).input("done", done).build();
    }
    if (trace.isRatio(m) && !trace.isSum(m)) {
      return draft
          .rule(
              trace.observation(m) == Observation.STREAK
                  ? DerivationRule.STREAK
                  : DerivationRule.SUCCESS_RATIO)
          .input("met", place.value())
          .input("planned", place.count())
          .build();
    }
    if (place.count().compareTo(BigDecimal.ONE) == 0) {
      draft.input("value", place.value());
    } else {
      draft.input("sum", place.value()).input("count", place.count());
    }
    return at(draft, place);
  }

  private Derivation at(Draft draft, Place place) {
    Target target = place.target();
    if (target instanceof Target.FromTo t) {
      return fromTo(draft, place, place.scaled(t.from()), place.scaled(t.to())).build();
    }
    if (target instanceof Target.ChangeBy t && t.reference() != null) {
      BigDecimal from = place.scaled(t.reference());
      return fromTo(draft, place, from, MeasureFigures.goalOf(t, place.factor())).build();
    }
    if (target instanceof Target.AtLeast t) {
      BigDecimal bound = place.scaled(t.value());
      return bounds == BoundProgress.DISTANCE
          ? distance(draft, bound.subtract(bound.abs()), bound)
          : atLeast(draft, bound, place.scaledOrNull(t.floor()), strict || t.strict()).build();
    }
    if (target instanceof Target.AtMost t) {
      BigDecimal bound = place.scaled(t.value());
      return bounds == BoundProgress.DISTANCE
          ? distance(draft, bound.add(bound.abs()), bound)
          : atMost(draft, bound, place.scaledOrNull(t.ceiling()), strict || t.strict()).build();
    }
    if (target instanceof Target.Between t) {
      return between(draft, place, t).build();
    }
    if (target instanceof Target.Grades t) {
      return grades(draft, place, t).build();
    }
    return way(draft, BigDecimal.ZERO, HUNDRED).build();
  }

  private static Draft fromTo(Draft draft, Place place, BigDecimal from, BigDecimal to) {
    if (from.compareTo(to) != 0) {
      return way(draft, from, to);
    }
    return place.polarity() == Polarity.HIGHER
        ? draft.rule(DerivationRule.AT_LEAST).input("bound", to)
        : draft.rule(DerivationRule.AT_MOST).input("bound", to);
  }

  private static Draft way(Draft draft, BigDecimal from, BigDecimal to) {
    return draft.rule(DerivationRule.WAY_FROM_BASELINE).input("from", from).input("to", to);
  }

  /** How far a value is from its bound, never less than nothing. */
  private static Derivation distance(Draft draft, BigDecimal from, BigDecimal to) {
    Derivation way = way(draft, from, to).build();
    Score exact = way.recompute().orElseThrow();
    if (exact.compareTo(Score.ZERO) >= 0) {
      return way;
    }
    return new Draft(draft.id(), 0)
        .rule(DerivationRule.CLAMPED)
        .input("cap", MOST)
        .part(BigDecimal.ONE, draft.withResult(exact).build())
        .build();
  }

  private Draft atLeast(
      Draft draft, BigDecimal bound, @Nullable BigDecimal floor, boolean isStrict) {
    return partly(
        draft
            .rule(isStrict ? DerivationRule.MORE_THAN : DerivationRule.AT_LEAST)
            .input("bound", bound),
        "floor",
        floor,
        bound);
  }

  private Draft atMost(
      Draft draft, BigDecimal bound, @Nullable BigDecimal ceiling, boolean isStrict) {
    return partly(
        draft
            .rule(isStrict ? DerivationRule.LESS_THAN : DerivationRule.AT_MOST)
            .input("bound", bound),
        "ceiling",
        bound,
        ceiling);
  }

  private Draft between(Draft draft, Place place, Target.Between target) {
    BigDecimal low = place.scaled(target.low());
    BigDecimal high = place.scaled(target.high());
    draft
        .rule(strict || target.strict() ? DerivationRule.STRICTLY_BETWEEN : DerivationRule.BETWEEN)
        .input("low", low)
        .input("high", high);
    partly(draft, "floor", place.scaledOrNull(target.floor()), low);
    return partly(draft, "ceiling", high, place.scaledOrNull(target.ceiling()));
  }

  /** Names the floor or ceiling, where it leaves room for partial progress. */
  private Draft partly(
      Draft draft, String name, @Nullable BigDecimal lower, @Nullable BigDecimal upper) {
    if (bounds == BoundProgress.BINARY
        || lower == null
        || upper == null
        || lower.compareTo(upper) >= 0) {
      return draft;
    }
    return draft.input(name, name.equals("floor") ? lower : upper);
  }

  private static Draft grades(Draft draft, Place place, Target.Grades target) {
    List<GradePoint> points = target.points();
    int reached = reached(place, points);
    if (reached < 0 && (target.steps() || points.size() == 1)) {
      return draft
          .note("measure.the-first-grade-isnt-reached")
          .rule(DerivationRule.LAST_GRADE)
          .input("grade", place.scaled(points.get(0).at()))
          .input("score", BigDecimal.ZERO);
    }
    if (target.steps() || reached == points.size() - 1) {
      GradePoint grade = points.get(reached);
      return draft
          .rule(DerivationRule.LAST_GRADE)
          .input("grade", place.scaled(grade.at()))
          .input("score", grade.score());
    }
    GradePoint from = points.get(Math.max(0, reached));
    GradePoint to = points.get(Math.max(0, reached) + 1);
    return draft
        .rule(DerivationRule.GRADES)
        .input("from", place.scaled(from.at()))
        .input("fromScore", from.score())
        .input("to", place.scaled(to.at()))
        .input("toScore", to.score());
  }

  /** The last grade that the value has reached; -1 for none. */
  private static int reached(Place place, List<GradePoint> points) {
    boolean rises =
        points.size() > 1
            ? points.get(1).at().compareTo(points.get(0).at()) > 0
            : place.polarity() == Polarity.HIGHER;
    int reached = -1;
    for (int i = 0; i < points.size(); i++) {
      BigDecimal at = place.scaled(points.get(i).at()).multiply(place.count());
      int order = place.value().compareTo(at);
      if (rises ? order >= 0 : order <= 0) {
        reached = i;
      }
    }
    return reached;
  }

  private LocalizedText whyNot(Target target, int m) {
    if (target instanceof Target.ChangeBy t && t.reference() == null) {
      return ScoringWords.say("measure.nobody-stated-what-the-change-refers");
    }
    if (target instanceof Target.Between t && t.low().compareTo(t.high()) > 0) {
      return ScoringWords.say("measure.low-is-above-high");
    }
    if (trace.isSum(m)) {
      return ScoringWords.say("measure.the-contributing-key-results-cant-be");
    }
    if (trace.isRatio(m)) {
      return target instanceof Target.Milestones || target instanceof Target.Done
          ? ScoringWords.say("measure.work-cant-be-counted-like-this")
          : ScoringWords.say("measure.no-value-is-planned");
    }
    if (target instanceof Target.ChangeBy) {
      return ScoringWords.say("measure.a-percentage-of-0-is-no");
    }
    if (target instanceof Target.AtLeast || target instanceof Target.AtMost) {
      return ScoringWords.say("measure.nothing-is-a-share-of-0");
    }
    return target instanceof Target.Grades
        ? ScoringWords.say("measure.the-grades-are-not-in-order")
        : ScoringWords.say("measure.its-milestones-weigh-nothing");
  }

  /** Which number of the cycle counts; empty where the rule says it. */
  private static Optional<LocalizedText> observation(Observation observation) {
    return switch (observation) {
      case LAST, SUCCESS_RATIO, STREAK -> Optional.empty();
      case SUM -> Optional.of(ScoringWords.say("measure.the-sum-of-the-cycle"));
      case MEAN -> Optional.of(ScoringWords.say("measure.the-mean-of-the-cycle"));
      case MIN -> Optional.of(ScoringWords.say("measure.the-smallest-of-the-cycle"));
      case MAX -> Optional.of(ScoringWords.say("measure.the-largest-of-the-cycle"));
    };
  }
}
