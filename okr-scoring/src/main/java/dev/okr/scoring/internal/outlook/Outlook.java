package dev.okr.scoring.internal.outlook;

import dev.okr.core.goal.Combination;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.metric.Accumulation;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Polarity;
import dev.okr.scoring.internal.ledger.Logged;
import dev.okr.scoring.internal.ledger.Standing;
import dev.okr.scoring.internal.measure.Dated;
import dev.okr.scoring.internal.measure.Measured;
import dev.okr.scoring.internal.measure.Measuring;
import dev.okr.scoring.internal.measure.Valuation;
import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.internal.number.Quotient;
import dev.okr.scoring.internal.plan.CompiledPlan;
import dev.okr.scoring.internal.plan.TargetNumbers;
import dev.okr.scoring.internal.score.Clamping;
import dev.okr.scoring.internal.score.Evaluator;
import dev.okr.scoring.internal.score.Parts;
import dev.okr.scoring.internal.sheet.KeyResultResult;
import dev.okr.scoring.internal.sheet.Sheet;
import dev.okr.scoring.policy.GuardrailEffect;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What a forecast reads of figures: the values that count, the targets of the last day, and how
 * goals are put together. Not safe for threads.
 */
public final class Outlook {

  private final CompiledPlan plan;
  private final Policy policy;
  private final Sheet sheet;
  private final Evaluator evaluator;
  private final Clamping clamping;
  private final Parts parts = new Parts();

  public Outlook(CompiledPlan plan, Policy policy, Sheet sheet, Evaluator evaluator) {
    this.plan = plan;
    this.policy = policy;
    this.sheet = sheet;
    this.evaluator = evaluator;
    this.clamping = new Clamping(policy);
  }

  /** The measures of a key result, in order, as a forecast sees them. */
  public List<Prospect> prospects(int k) {
    KeyResultResult result = evaluator.result(k);
    List<Prospect> all = new ArrayList<>();
    for (int i = 0; i < result.measured().size(); i++) {
      all.add(prospect(k, plan.firstMeasure[k] + i, result, result.measured().get(i)));
    }
    return all;
  }

  private Prospect prospect(int k, int m, KeyResultResult result, Measured measured) {
    Measuring measuring = evaluator.keyResults().measuring();
    Metric metric = measuring.metric(m);
    int lastDay = plan.endOf(k) == CompiledPlan.NO_DAY ? result.standing().day() : plan.endOf(k);
    TargetNumbers target = measured.targets().on(lastDay);
    boolean isRatio = measured.observation().isRatio();
    Valuation valuation = measuring.valuation();
    Quotient value = measured.observed().hasNoData() ? null : measured.observed().value();
    return new Prospect(
        measured.observation(),
        metric == null ? Accumulation.LEVEL : metric.accumulation(),
        metric == null || target.hasNoUnit() ? Optional.empty() : Optional.of(metric.unit().kind()),
        metric == null ? Optional.empty() : metric.refresh(),
        target.isWork(),
        stepsOf(target.target()),
        plan.startOf(k),
        plan.endOf(k),
        result.standing().day(),
        result.standing().isOut(),
        result.clock().hasEnded(),
        value == null ? null : value.shown(value.isDivided()),
        measured.planned(),
        measuring.history(k, m, result.standing(), measured),
        marks(target),
        isRatio ? Region.atLeast(BigDecimal.ONE) : regionOf(valuation, target, metric),
        isRatio
            ? v -> Fixed.ratio(v, BigDecimal.ONE)
            : v -> valuation.progress(target, Quotient.of(v), metric));
  }

  /** A host's formula says itself where a target is met. */
  private static @Nullable Region regionOf(
      Valuation valuation, TargetNumbers target, @Nullable Metric metric) {
    return valuation.formula(target.target(), metric) != null
        ? null
        : Region.of(target, metric == null ? Polarity.HIGHER : metric.polarity());
  }

  private static int stepsOf(Target target) {
    return target instanceof Target.Milestones t
        ? t.items().size()
        : target instanceof Target.Done ? 1 : 0;
  }

  private static List<BigDecimal> marks(TargetNumbers numbers) {
    List<BigDecimal> marks = new ArrayList<>();
    Target target = numbers.target();
    if (target instanceof Target.FromTo t) {
      marks.add(t.from());
      marks.add(t.to());
    } else if (target instanceof Target.AtLeast t) {
      marks.add(t.value());
      addIfThere(marks, t.floor());
    } else if (target instanceof Target.AtMost t) {
      marks.add(t.value());
      addIfThere(marks, t.ceiling());
    } else if (target instanceof Target.Between t) {
      marks.add(t.low());
      marks.add(t.high());
    } else if (target instanceof Target.Grades t) {
      t.points().forEach(point -> marks.add(point.at()));
    } else if (target instanceof Target.Completion) {
      return List.of(BigDecimal.ZERO, BigDecimal.valueOf(100));
    } else if (target instanceof Target.ChangeBy t) {
      List<BigDecimal> ends = new ArrayList<>();
      addIfThere(ends, numbers.scaledOrNull(t.reference()));
      addIfThere(ends, numbers.goal(t));
      return ends;
    }
    marks.replaceAll(numbers::scaled);
    return marks;
  }

  private static void addIfThere(List<BigDecimal> marks, @Nullable BigDecimal mark) {
    if (mark != null) {
      marks.add(mark);
    }
  }

  /** The check-ins of a key result that count and state a confidence, in their order. */
  public List<CheckIn> confidences(int k) {
    int last = evaluator.standing(k, false).lastEntry();
    int end = plan.endOf(k) == CompiledPlan.NO_DAY ? last : Math.min(last, plan.endOf(k));
    List<CheckIn> stated = new ArrayList<>();
    for (Logged<CheckIn> checkIn : evaluator.ledger().keyResult(k).checkIns().upTo(end)) {
      if (checkIn.entry().confidence().isPresent()) {
        stated.add(checkIn.entry());
      }
    }
    return stated;
  }

  /** Whether a key result is judged as on its last day. */
  public boolean isOver(int k) {
    return evaluator.hasEnded(k);
  }

  /** The metric of a measure, by which measures move together; empty for none. */
  public Optional<MetricId> metric(int m) {
    return plan.measureAt(m).metric();
  }

  /** The last day of a key result. */
  public int end(int k) {
    return plan.endOf(k);
  }

  /** What a progress brings into its key result. */
  public long attained(long progress) {
    return clamping.attained(progress);
  }

  /** What a score brings into the goal above. */
  public long rolledUp(long score) {
    return clamping.rolledUp(score);
  }

  /** What a score is cut to while a guardrail is broken, or NONE where the policy cuts nothing. */
  public long guardrailCap() {
    return policy.guardrail() == GuardrailEffect.CAP ? Fixed.of(policy.guardrailCap()) : Fixed.NONE;
  }

  /**
   * One draw of some parts combined as scoring does; a part that can't be scored is left out.
   *
   * @param scores the scores of each part in every draw
   * @param weights the weight of each part
   * @param draw which draw
   */
  public long combined(Combination combination, long[][] scores, long[] weights, int draw) {
    parts.clear();
    for (int p = 0; p < scores.length; p++) {
      if (scores[p][draw] != Fixed.NONE) {
        parts.add(scores[p][draw], 0, 0, weights[p]);
      }
    }
    return parts.score(combination);
  }

  /** The weight of a measure among its siblings. */
  public long measureWeight(int m) {
    return plan.weightOfMeasure(m);
  }

  /** The weight of a key result among its siblings. */
  public long keyResultWeight(int k) {
    return plan.weightOfKeyResult(k);
  }

  /** How a key result combines its measures. */
  public Combination combination(int k) {
    return plan.keyResultAt(k).combine();
  }

  /** Whether a key result is on a cycle of contributions. */
  public boolean isKeyResultInCycle(int k) {
    return plan.keyResultInCycle[k];
  }

  /** Whether the value of a measure comes from what contributes. */
  public boolean isOfContributors(int m) {
    return plan.measureAt(m).valueOf().isPresent();
  }

  /** The objectives, each after those that contribute to it. */
  public int[] order() {
    return plan.order.clone();
  }

  /** The score that somebody set by hand for good, or NONE. */
  public long scoreSetByHand(int k) {
    return Sheet.has(sheet.keyResultState.get(k), Sheet.ADJUSTED)
        ? sheet.keyResultScore.get(k)
        : Fixed.NONE;
  }

  /** The score that somebody set by hand for an objective, or NONE. */
  public long objectiveScoreSetByHand(int o) {
    return Sheet.has(sheet.objectiveState.get(o), Sheet.ADJUSTED)
        ? sheet.objectiveScore.get(o)
        : Fixed.NONE;
  }

  /**
   * A guardrail of a key result.
   *
   * @param guardrail the guardrail
   * @param metric its metric
   * @param values the values of the metric that the key result sees, in order
   * @param holds whether it holds at a value
   */
  public record Guard(
      Guardrail guardrail, MetricId metric, List<Dated> values, Predicate<BigDecimal> holds) {}

  /** The guardrails of a key result whose metric the plan knows. */
  public List<Guard> guards(int k) {
    List<Guard> guards = new ArrayList<>();
    for (Guardrail guardrail : plan.keyResultAt(k).guardrails()) {
      int metric = plan.metricSeenBy(k, guardrail.metric());
      if (metric != CompiledPlan.NOT_THERE) {
        Standing standing = evaluator.standing(k, false);
        guards.add(
            new Guard(
                guardrail,
                guardrail.metric(),
                evaluator.keyResults().measuring().watching().watchedHistory(k, metric, standing),
                value -> evaluator.keyResults().guardrails().holds(k, guardrail, value, standing)));
      }
    }
    return guards;
  }
}
