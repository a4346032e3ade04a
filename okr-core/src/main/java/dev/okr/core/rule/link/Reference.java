package dev.okr.core.rule.link;

import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.InitiativeId;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.rule.Findings;
import dev.okr.core.rule.Severity;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.LocalizedText;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where references stand, asked whether what they name is there.
 *
 * @param findings takes what is wrong
 * @param on the element that refers; made only if something is wrong there
 * @param path its place, made only then
 * @param id what it is called
 */
record Reference(Findings findings, Supplier<Subject> on, Supplier<String> path, String id) {

  private static final LocalizedText ITSELF =
      LocalizedText.enZh("'{id}' refers to itself.", "“{id}”引用了自身。");

  void missing(String kind, String kindZh, Object missing) {
    findings.add(
        on.get(),
        path.get(),
        "id",
        id,
        "kind",
        kind,
        "kindZh",
        kindZh,
        "missing",
        missing.toString());
  }

  void itself() {
    findings.add(Severity.ERROR, ITSELF, on.get(), path.get(), "id", id);
  }

  void party(Plan plan, PartyId party) {
    if (plan.party(party).isEmpty()) {
      missing("the party", "相关方", party);
    }
  }

  void cycle(Plan plan, CycleId cycle) {
    if (plan.cycle(cycle).isEmpty()) {
      missing("the cycle", "周期", cycle);
    }
  }

  void keyResult(Plan plan, KeyResultId keyResult) {
    if (plan.keyResult(keyResult).isEmpty()) {
      missing("the key result", "关键成果", keyResult);
    }
  }

  void metric(Plan plan, MetricId metric) {
    if (!plan.dictionary().contains(metric)) {
      missing("the metric", "指标", metric);
    }
  }

  void theme(Plan plan, ThemeId theme) {
    if (plan.theme(theme).isEmpty()) {
      missing("the theme", "主题", theme);
    }
  }

  void dependency(Plan plan, DependencyId dependency) {
    if (plan.dependency(dependency).isEmpty()) {
      missing("the dependency", "依赖", dependency);
    }
  }

  void initiative(Plan plan, InitiativeId initiative) {
    if (plan.initiative(initiative).isEmpty()) {
      missing("the initiative", "举措", initiative);
    }
  }

  void goal(Plan plan, GoalRef goal) {
    if (goal instanceof GoalRef.ToKeyResult to) {
      keyResult(plan, to.keyResult());
    } else if (goal instanceof GoalRef.ToObjective to && plan.objective(to.objective()).isEmpty()) {
      missing("the objective", "目标", to.objective());
    }
  }

  void measure(Plan plan, KeyResultId id, Optional<MeasureId> measure) {
    keyResult(plan, id);
    Optional<KeyResult> keyResult = plan.keyResult(id);
    if (keyResult.isPresent()
        && measure.isPresent()
        && keyResult.get().measure(measure.get()).isEmpty()) {
      missing("the measure", "度量", id + "." + measure.get());
    }
  }
}
