package dev.okr.core.rule.result;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Polarity;
import dev.okr.core.metric.Timing;
import dev.okr.core.plan.Subject;
import dev.okr.core.rule.Findings;
import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.rule.Severity;
import dev.okr.core.rule.facts.AtHand;
import dev.okr.core.rule.facts.DuplicateMeasures;
import dev.okr.core.rule.facts.MetricKinds;
import dev.okr.core.rule.facts.PlanIndex;
import dev.okr.core.rule.path.Names;
import dev.okr.core.rule.path.Paths;
import dev.okr.core.rule.text.RuleTexts;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is measured, from more than one side (OKR-201, OKR-209 to OKR-211, OKR-216). */
public final class MeasureRules {

  private MeasureRules() {}

  public static List<Rule> all() {
    return List.of(
        Rule.of("OKR-201", Severity.ERROR, RuleTexts.ALL).onKeyResult(MeasureRules::unmeasured),
        Rule.of("OKR-209", Severity.WARNING, RuleTexts.ALL)
            .onObjective(MeasureRules::oneTiming)
            .unless(AtHand::isPast),
        Rule.of("OKR-210", Severity.WARNING, RuleTexts.ALL).onPlan(MeasureRules::twice),
        Rule.of("OKR-211", Severity.WARNING, RuleTexts.ALL)
            .onKeyResult(MeasureRules::oneDimension)
            .unless(AtHand::isPast),
        Rule.of("OKR-216", Severity.INFO, RuleTexts.ALL).onKeyResult(MeasureRules::isJudged));
  }

  private static void isJudged(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    for (Measure measure : keyResult.measures()) {
      if (measure.target() instanceof Target.Completion) {
        findings.add(
            keyResult, measure, "id", keyResult.id().value(), "measure", measure.id().value());
      }
    }
  }

  private static void unmeasured(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    if (keyResult.measures().isEmpty()
        && PlanIndex.of(context).contributorsOf(keyResult.id()).isEmpty()) {
      findings.add(keyResult, "id", keyResult.id().value());
    }
  }

  private static void oneTiming(RuleContext context, Objective objective, Findings findings) {
    Set<Timing> timings = EnumSet.noneOf(Timing.class);
    for (KeyResult keyResult : objective.keyResults()) {
      for (Measure measure : keyResult.measures()) {
        measure
            .metric()
            .flatMap(context.plan()::metric)
            .flatMap(Metric::timing)
            .ifPresent(timings::add);
        if (timings.size() > 1) {
          return;
        }
      }
    }
    if (timings.size() == 1) {
      boolean leading = timings.contains(Timing.LEADING);
      findings.add(
          objective,
          "id",
          objective.id().value(),
          "timing",
          RuleTexts.get(leading ? "OKR-209.leading" : "OKR-209.lagging"));
    }
  }

  private static void twice(RuleContext context, Findings findings) {
    for (DuplicateMeasures.Shared aim : PlanIndex.of(context).aims().shared(context.plan())) {
      findings.add(
          Subject.of(aim.last().id()),
          Paths.of(aim.objective(), aim.last()),
          "ids",
          Names.few(aim.keyResults()),
          "cycle",
          aim.cycle().value(),
          "metric",
          aim.metric().value());
    }
  }

  /** The objectives that are measured by several metrics. */
  private record ManySided(Set<ObjectiveId> objectives) {
    static ManySided of(RuleContext context) {
      Set<ObjectiveId> found = new HashSet<>();
      for (Objective objective : context.plan().objectives()) {
        Set<MetricId> metrics = new HashSet<>();
        for (KeyResult keyResult : objective.keyResults()) {
          keyResult.measures().forEach(measure -> measure.metric().ifPresent(metrics::add));
        }
        if (metrics.size() > 1) {
          found.add(objective.id());
        }
      }
      return new ManySided(found);
    }
  }

  private static boolean isManySided(RuleContext context, Objective objective) {
    return context.remember(ManySided.class, ManySided::of).objectives().contains(objective.id());
  }

  /**
   * One team reads an objective as a whole: there another metric beside the growth is a second
   * dimension. Among several teams the key result has one owner, who sees only its own.
   */
  private static void oneDimension(
      RuleContext context, Objective objective, KeyResult keyResult, Findings findings) {
    if (keyResult.measures().size() != 1 || !keyResult.guardrails().isEmpty()) {
      return;
    }
    MetricId id = keyResult.measures().get(0).metric().orElse(null);
    if (id != null
        && MetricKinds.of(context).isGrowth(id)
        && context.plan().metric(id).filter(m -> m.polarity() == Polarity.HIGHER).isPresent()
        && !(context.isOfOneTeam() && isManySided(context, objective))) {
      findings.add(keyResult, "id", keyResult.id().value(), "metric", id.value());
    }
  }
}
