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
import dev.okr.core.rule.facts.TargetFacts;
import dev.okr.core.rule.text.RuleTexts;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Targets that can be reached, missed and measured (OKR-204 to OKR-207, OKR-212, OKR-213). */
public final class TargetRules {

  private static final LocalizedText SUM_OF_ANOTHER_UNIT = RuleTexts.get("OKR-207.sum");

  private static final LocalizedText NO_SCORE = RuleTexts.get("OKR-213.expected");

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
        Rule.of("OKR-204", Severity.WARNING, RuleTexts.ALL)
            .onKeyResult(each(TargetRules::baselineIsMissing)),
        Rule.of("OKR-205", Severity.ERROR, RuleTexts.ALL)
            .onKeyResult(each(TargetRules::baselineIsTarget)),
        Rule.of("OKR-206", Severity.ERROR, RuleTexts.ALL)
            .onKeyResult(each(TargetRules::runsAgainstPolarity)),
        Rule.of("OKR-207", Severity.ERROR, RuleTexts.ALL)
            .onKeyResult(each(TargetRules::unitDoesNotFit)),
        Rule.of("OKR-212", Severity.ERROR, RuleTexts.ALL)
            .onKeyResult(each(TargetRules::changeWithoutReference)),
        Rule.of("OKR-213", Severity.ERROR, RuleTexts.ALL)
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
    BigDecimal from = TargetFacts.baseline(measure.target());
    BigDecimal to = TargetFacts.goal(measure.target());
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
    int direction = TargetFacts.direction(measure.target());
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
        RuleTexts.get(metric.polarity() == Polarity.HIGHER ? "OKR-206.higher" : "OKR-206.lower"));
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
    if (target instanceof Target.Grades grades && !TargetFacts.areMonotone(grades.points())) {
      why(findings, keyResult, measure, "OKR-213.grades");
    } else if (target instanceof Target.Milestones milestones
        && milestones.items().stream().allMatch(item -> item.weight().isZero())) {
      why(findings, keyResult, measure, "OKR-213.milestones");
    } else if (target instanceof Target.Between t && t.low().compareTo(t.high()) > 0) {
      why(findings, keyResult, measure, "OKR-213.band");
    } else if (target instanceof Target.AtLeast t && isBeyond(t.floor(), t.value())) {
      why(findings, keyResult, measure, "OKR-213.floor");
    } else if (target instanceof Target.AtMost t && isBeyond(t.value(), t.ceiling())) {
      why(findings, keyResult, measure, "OKR-213.ceiling");
    } else if (target instanceof Target.Between t
        && (isBeyond(t.floor(), t.low()) || isBeyond(t.high(), t.ceiling()))) {
      why(findings, keyResult, measure, "OKR-213.inside");
    } else if (isWeightless(measure) && isFirstOfWeightless(keyResult, measure)) {
      why(findings, keyResult, measure, "OKR-213.weights");
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

  private static void why(Findings findings, KeyResult keyResult, Measure measure, String key) {
    add(findings, keyResult, measure, "why", RuleTexts.get(key));
  }

  private static void add(Findings findings, KeyResult keyResult, Measure measure, Object... more) {
    Object[] arguments = new Object[more.length + 4];
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
