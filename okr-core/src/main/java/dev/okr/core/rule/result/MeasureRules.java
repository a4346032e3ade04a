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
import dev.okr.core.rule.Findings;
import dev.okr.core.rule.Rule;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.rule.Severity;
import dev.okr.core.rule.facts.Aims;
import dev.okr.core.rule.facts.AtHand;
import dev.okr.core.rule.facts.MetricKinds;
import dev.okr.core.rule.facts.PlanIndex;
import dev.okr.core.rule.path.Names;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is measured, from more than one side (OKR-201, OKR-209 to OKR-211, OKR-216). */
public final class MeasureRules {

  private MeasureRules() {}

  public static List<Rule> all() {
    return List.of(
        Rule.of("OKR-201", Severity.ERROR)
            .says(
                "Key result '{id}' has neither a measure nor an objective that contributes to it.",
                "关键成果“{id}”既没有度量，也没有贡献目标。")
            .together(
                "{count} of {all} key results have neither a measure nor a contributor: {names}.",
                "{all} 个关键成果中有 {count} 个既没有度量也没有贡献目标：{names}。")
            .hint(
                "Bind it to a metric with a target, or let objectives contribute to it.",
                "请绑定指标与目标值，或由下级目标承接。")
            .because("What isn't measured can't be a result.", "无法度量的就不是成果。")
            .onKeyResult(MeasureRules::unmeasured),
        Rule.of("OKR-209", Severity.WARNING)
            .says("Objective '{id}' has {timing} measures only.", "目标“{id}”只有{timingZh}指标。")
            .together(
                "{count} of {all} objectives have leading measures only, or lagging ones only:"
                    + " {names}.",
                "{all} 个目标中有 {count} 个只有领先指标或只有滞后指标：{names}。")
            .hint(
                "Put a leading measure one can act on beside the lagging result, and the other way"
                    + " round.",
                "请让领先指标与滞后指标搭配使用。")
            .because(
                "Lagging measures tell too late, leading ones alone prove nothing.",
                "只看滞后指标为时已晚，只看领先指标无从验证。")
            .onObjective(MeasureRules::oneTiming)
            .unless(AtHand::isPast),
        Rule.of("OKR-210", Severity.WARNING)
            .says(
                "Key results {ids} of {cycle} measure '{metric}' against the same target.",
                "{cycle} 的关键成果 {ids} 以相同目标值度量“{metric}”。")
            .hint("Make it one shared key result with a RACI.", "请合并为一个共享型关键成果并明确 RACI。")
            .because("A result that two own is owned by nobody.", "一个成果两人负责，等于无人负责。")
            .onPlan(MeasureRules::twice),
        Rule.of("OKR-211", Severity.WARNING)
            .says(
                "'{id}' measures growth by '{metric}' alone, without a second measure or a"
                    + " guardrail.",
                "“{id}”仅以“{metric}”衡量增长，没有第二个度量或护栏指标。")
            .together(
                "{count} of {all} key results measure growth from one side only: {names}.",
                "{all} 个关键成果中有 {count} 个仅从单一维度衡量增长：{names}。")
            .hint(
                "Add what must not suffer: margin, return rate, complaints.",
                "请补充不可牺牲的指标，如毛利率、退货率、客诉率。")
            .because(
                "Growth on one dimension can be bought at the cost of another.",
                "单一维度的增长可以用其他维度的损失换来。")
            .onKeyResult(MeasureRules::oneDimension)
            .unless(AtHand::isPast),
        Rule.of("OKR-216", Severity.INFO)
            .says(
                "'{id}': measure '{measure}' is how far somebody judges the work to be.",
                "“{id}”：度量“{measure}”是对完成程度的主观判断。")
            .hint(
                "Measure what the work changes, or list the milestones that tell how far it is.",
                "请度量工作带来的变化，或列出能说明进展的里程碑。")
            .because(
                "Work is 90 % done for half of its time: a judgement is no measure.",
                "“完成了 90%”往往要说上一半时间：判断不是度量。")
            .onKeyResult(MeasureRules::isJudged));
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
          leading ? "leading" : "lagging",
          "timingZh",
          leading ? "领先" : "滞后");
    }
  }

  private static void twice(RuleContext context, Findings findings) {
    for (Aims.Shared aim : PlanIndex.of(context).aims().shared(context.plan())) {
      KeyResult last = context.plan().keyResult(aim.keyResults().last()).orElseThrow();
      findings.add(
          last,
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
