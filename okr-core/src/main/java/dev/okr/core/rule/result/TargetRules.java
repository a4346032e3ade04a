package dev.okr.core.rule.result;

import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.Checkpoint;
import dev.okr.core.goal.Expectation;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.Polarity;
import dev.okr.core.metric.Unit;
import dev.okr.core.rule.Findings;
import dev.okr.core.rule.FluentRule;
import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.rule.Severity;
import dev.okr.core.rule.facts.PlanIndex;
import dev.okr.core.rule.facts.Targets;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Targets that can be reached, missed and measured (OKR-204 to OKR-207, OKR-212, OKR-213). */
public final class TargetRules {

  private static final LocalizedText SUM_OF_ANOTHER_UNIT =
      LocalizedText.enZh(
          "'{id}': measure '{measure}' in {metricUnit} sums up contributors, but '{part}' is"
              + " measured in {unit}.",
          "“{id}”：度量“{measure}”（{metricUnit}）汇总各贡献者，但“{part}”的单位是 {unit}。");

  private static final LocalizedText NO_SCORE =
      LocalizedText.enZh(
          "'{id}' expects a score of {score} on {day}; what is expected is 0 to 1.",
          "“{id}”在 {day} 的预期得分为 {score}；预期得分应在 0 到 1 之间。");

  private TargetRules() {}

  /** Looks at one measure. */
  @FunctionalInterface
  private interface MeasureCheck {
    void check(RuleContext context, KeyResult keyResult, Measure measure, Findings findings);
  }

  private static FluentRule.KeyResultCheck each(MeasureCheck check) {
    return (RuleContext context, Objective objective, KeyResult keyResult, Findings findings) -> {
      for (Measure measure : keyResult.measures()) {
        check.check(context, keyResult, measure, findings);
      }
    };
  }

  public static List<Rule> all() {
    return List.of(
        Rule.of("OKR-204", Severity.WARNING)
            .says(
                "'{id}': measure '{measure}' is a change, and nobody says from where.",
                "“{id}”：度量“{measure}”是一个变化量，却没有起算值。")
            .together(
                "{count} of {all} key results are a change, and nobody says from where: {names}.",
                "{all} 个关键成果中有 {count} 个是变化量却没有起算值：{names}。")
            .hint(
                "State the value it starts from as reference; if nobody knows it, measure it"
                    + " first.",
                "请以 reference 写明起算值；若尚不清楚，请先测量。")
            .because(
                "Progress is a way from somewhere: without a baseline nobody sees it.",
                "进度是从起点到终点的路程；没有起算值就看不到进展。")
            .onKeyResult(each(TargetRules::baselineIsMissing)),
        Rule.of("OKR-205", Severity.ERROR)
            .says(
                "'{id}': measure '{measure}' starts at {value}, where it should end.",
                "“{id}”：度量“{measure}”的起算值与目标值同为 {value}。")
            .hint(
                "Set a target that asks for a change, or use atLeast or atMost to hold a level.",
                "请设定有变化的目标；若要保持水平，请用 atLeast 或 atMost。")
            .because("Where baseline equals target, progress has no meaning.", "起算值等于目标值时，进度没有意义。")
            .onKeyResult(each(TargetRules::baselineIsTarget)),
        Rule.of("OKR-206", Severity.ERROR)
            .says(
                "'{id}': measure '{measure}' drives '{metric}' the wrong way; {better} is better.",
                "“{id}”：度量“{measure}”与指标“{metric}”的方向相反（该指标{betterZh}）。")
            .hint(
                "Turn the target round, or correct the metric's polarity.",
                "请调转目标方向，或更正指标的方向（polarity）。")
            .because(
                "A target that runs against its metric rewards making things worse.",
                "与指标方向相反的目标会奖励变差的结果。")
            .onKeyResult(each(TargetRules::runsAgainstPolarity)),
        Rule.of("OKR-207", Severity.ERROR)
            .says(
                "'{id}': measure '{measure}' changes '{metric}' by {unit}, but it is measured in"
                    + " {metricUnit}.",
                "“{id}”：度量“{measure}”以 {unit} 表示“{metric}”的变化，但该指标的单位是 {metricUnit}。")
            .hint(
                "Percentage points are meant of percentages; use % or abs.",
                "百分点只适用于百分比指标；请使用 % 或 abs。")
            .because(
                "Per cent and percentage points differ, and people mix them up.",
                "百分比与百分点不同，且常被混淆。")
            .onKeyResult(each(TargetRules::unitDoesNotFit)),
        Rule.of("OKR-212", Severity.ERROR)
            .says(
                "'{id}': measure '{measure}' is a change of a reference that is {reference}.",
                "“{id}”：度量“{measure}”的变化缺少可用的参照值（{reference}）。")
            .hint("State the reference: the value and the period it is of.", "请写明参照值及其所属期间。")
            .because(
                "A change needs something it is a change of; per cent of nothing is nothing.",
                "变化须有参照；对零取百分比没有意义。")
            .onKeyResult(each(TargetRules::changeWithoutReference)),
        Rule.of("OKR-213", Severity.ERROR)
            .says(
                "'{id}': the target of measure '{measure}' makes no sense: {why}.",
                "“{id}”：度量“{measure}”的目标不成立：{whyZh}。")
            .hint(
                "Put the points in order, give a milestone a weight, or swap low and high.",
                "请理顺各点次序、为里程碑设权重，或对调上下限。")
            .because("A target must say of every value how good it is.", "目标须能判断任何取值的好坏。")
            .onKeyResult(
                (context, objective, keyResult, findings) -> {
                  for (Measure measure : keyResult.measures()) {
                    makesNoSense(keyResult, measure, findings);
                  }
                  checkpoints(keyResult, findings);
                }));
  }

  /** Expected scores that nobody means. */
  private static void checkpoints(KeyResult keyResult, Findings findings) {
    if (keyResult.expected().orElse(null) instanceof Expectation.Checkpoints expected) {
      for (Checkpoint point : expected.points()) {
        boolean isScore =
            point.figure().signum() >= 0 && point.figure().compareTo(BigDecimal.ONE) <= 0;
        if (!point.isValue() && !isScore) {
          findings.add(
              keyResult,
              NO_SCORE,
              "id",
              keyResult.id().value(),
              "day",
              point.on().toString(),
              "score",
              point.figure().toPlainString());
        }
      }
    }
  }

  private static void baselineIsMissing(
      RuleContext context, KeyResult keyResult, Measure measure, Findings findings) {
    if (measure.target() instanceof Target.ChangeBy change && change.reference() == null) {
      add(findings, keyResult, measure);
    }
  }

  private static void baselineIsTarget(
      RuleContext context, KeyResult keyResult, Measure measure, Findings findings) {
    BigDecimal from = Targets.baseline(measure.target());
    BigDecimal to = Targets.goal(measure.target());
    boolean ofNothing =
        measure.target() instanceof Target.ChangeBy change
            && change.unit() == ChangeUnit.PERCENT
            && from != null
            && from.signum() == 0;
    if (from != null && to != null && from.compareTo(to) == 0 && !ofNothing) {
      add(findings, keyResult, measure, "value", to.toPlainString());
    }
  }

  private static Optional<Metric> metric(RuleContext context, Measure measure) {
    return measure.metric().flatMap(context.plan()::metric);
  }

  private static void runsAgainstPolarity(
      RuleContext context, KeyResult keyResult, Measure measure, Findings findings) {
    int direction = Targets.direction(measure.target());
    Metric metric = direction == 0 ? null : metric(context, measure).orElse(null);
    if (metric == null || (metric.polarity() == Polarity.HIGHER) == direction > 0) {
      return;
    }
    add(
        findings,
        keyResult,
        measure,
        "metric",
        metric.id().value(),
        "better",
        metric.polarity() == Polarity.HIGHER ? "higher" : "lower",
        "betterZh",
        metric.polarity() == Polarity.HIGHER ? "越高越好" : "越低越好");
  }

  private static void unitDoesNotFit(
      RuleContext context, KeyResult keyResult, Measure measure, Findings findings) {
    boolean isSum = measure.valueOf().isPresent();
    if (!isSum && !(measure.target() instanceof Target.ChangeBy)) {
      return;
    }
    Metric metric = metric(context, measure).orElse(null);
    if (metric == null) {
      return;
    }
    if (measure.target() instanceof Target.ChangeBy change && !change.unit().fits(metric.unit())) {
      add(
          findings,
          keyResult,
          measure,
          "metric",
          metric.id().value(),
          "unit",
          change.unit().symbol(),
          "metricUnit",
          metric.unit().code());
    }
    if (isSum) {
      sumsOtherUnits(context, keyResult, measure, metric, findings);
    }
  }

  /** A sum of contributors is one of key results with one measure each, in the sum's unit. */
  private static void sumsOtherUnits(
      RuleContext context, KeyResult keyResult, Measure measure, Metric metric, Findings findings) {
    KeyResult odd = null;
    for (Objective contributor : PlanIndex.of(context).contributorsOf(keyResult.id())) {
      for (KeyResult part : contributor.keyResults()) {
        boolean differs =
            part.measures().size() == 1
                && metric(context, part.measures().get(0))
                    .filter(other -> !other.unit().equals(metric.unit()))
                    .isPresent();
        if (differs && (odd == null || part.id().compareTo(odd.id()) < 0)) {
          odd = part;
        }
      }
    }
    if (odd != null) {
      Unit unit = metric(context, odd.measures().get(0)).orElse(metric).unit();
      findings.add(
          keyResult,
          measure,
          SUM_OF_ANOTHER_UNIT,
          "id",
          keyResult.id().value(),
          "measure",
          measure.id().value(),
          "metricUnit",
          metric.unit().code(),
          "part",
          odd.id().value(),
          "unit",
          unit.code());
    }
  }

  private static void changeWithoutReference(
      RuleContext context, KeyResult keyResult, Measure measure, Findings findings) {
    if (measure.target() instanceof Target.ChangeBy change) {
      BigDecimal reference = change.reference();
      boolean ofNothing =
          reference != null && change.unit() == ChangeUnit.PERCENT && reference.signum() == 0;
      if (reference == null || ofNothing) {
        add(findings, keyResult, measure, "reference", reference == null ? "–" : "0");
      }
    }
  }

  private static void makesNoSense(KeyResult keyResult, Measure measure, Findings findings) {
    Target target = measure.target();
    if (target instanceof Target.Grades grades && !Targets.areMonotone(grades.points())) {
      why(findings, keyResult, measure, "the points of the grades are out of order", "评分点次序不单调");
    } else if (target instanceof Target.Milestones milestones
        && milestones.items().stream().allMatch(item -> item.weight().isZero())) {
      why(findings, keyResult, measure, "no milestone has a weight", "没有带权重的里程碑");
    } else if (target instanceof Target.Between t && t.low().compareTo(t.high()) > 0) {
      why(findings, keyResult, measure, "low is above high", "下限高于上限");
    } else if (target instanceof Target.AtLeast t && isBeyond(t.floor(), t.value())) {
      why(findings, keyResult, measure, "the floor is above the bound", "floor 高于目标值");
    } else if (target instanceof Target.AtMost t && isBeyond(t.value(), t.ceiling())) {
      why(findings, keyResult, measure, "the ceiling is below the bound", "ceiling 低于目标值");
    } else if (target instanceof Target.Between t
        && (isBeyond(t.floor(), t.low()) || isBeyond(t.high(), t.ceiling()))) {
      why(
          findings,
          keyResult,
          measure,
          "floor or ceiling lies inside the band",
          "floor 或 ceiling 落在区间内");
    } else if (isWeightless(measure) && isFirstOfWeightless(keyResult, measure)) {
      why(findings, keyResult, measure, "no measure of it has a weight", "所有度量的权重均为 0");
    }
  }

  /** Said once, of the first by id, if every measure has weight 0 and so nothing counts. */
  private static boolean isFirstOfWeightless(KeyResult keyResult, Measure measure) {
    return keyResult.measures().stream()
        .allMatch(each -> isWeightless(each) && each.id().compareTo(measure.id()) >= 0);
  }

  private static boolean isBeyond(@Nullable BigDecimal lower, @Nullable BigDecimal upper) {
    return lower != null && upper != null && lower.compareTo(upper) > 0;
  }

  private static void why(
      Findings findings, KeyResult keyResult, Measure measure, String english, String chinese) {
    add(findings, keyResult, measure, "why", english, "whyZh", chinese);
  }

  private static void add(Findings findings, KeyResult keyResult, Measure measure, String... more) {
    String[] arguments = new String[more.length + 4];
    arguments[0] = "id";
    arguments[1] = keyResult.id().value();
    arguments[2] = "measure";
    arguments[3] = measure.id().value();
    System.arraycopy(more, 0, arguments, 4, more.length);
    findings.add(keyResult, measure, arguments);
  }

  private static boolean isWeightless(Measure measure) {
    return measure.weight().filter(Weight::isZero).isPresent();
  }
}
