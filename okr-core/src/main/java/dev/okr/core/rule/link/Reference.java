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
import dev.okr.core.rule.text.RuleTexts;
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

  private static final LocalizedText ITSELF = RuleTexts.get("OKR-505.itself");

  /** What is named isn't there; {@code kind} is the key of the word for what it should be. */
  void missing(String kind, Object missing) {
    findings.add(
        on.get(),
        path.get(),
        "id",
        id,
        "kind",
        RuleTexts.get("OKR-505." + kind),
        "missing",
        missing);
  }

  void itself() {
    findings.add(Severity.ERROR, ITSELF, on.get(), path.get(), "id", id);
  }

  void party(Plan plan, PartyId party) {
    if (plan.party(party).isEmpty()) {
      missing("party", party);
    }
  }

  void cycle(Plan plan, CycleId cycle) {
    if (plan.cycle(cycle).isEmpty()) {
      missing("cycle", cycle);
    }
  }

  void keyResult(Plan plan, KeyResultId keyResult) {
    if (plan.keyResult(keyResult).isEmpty()) {
      missing("key-result", keyResult);
    }
  }

  void metric(Plan plan, MetricId metric) {
    if (!plan.dictionary().contains(metric)) {
      missing("metric", metric);
    }
  }

  void theme(Plan plan, ThemeId theme) {
    if (plan.theme(theme).isEmpty()) {
      missing("theme", theme);
    }
  }

  void dependency(Plan plan, DependencyId dependency) {
    if (plan.dependency(dependency).isEmpty()) {
      missing("dependency", dependency);
    }
  }

  void initiative(Plan plan, InitiativeId initiative) {
    if (plan.initiative(initiative).isEmpty()) {
      missing("initiative", initiative);
    }
  }

  void goal(Plan plan, GoalRef goal) {
    if (goal instanceof GoalRef.ToKeyResult to) {
      keyResult(plan, to.keyResult());
    } else if (goal instanceof GoalRef.ToObjective to && plan.objective(to.objective()).isEmpty()) {
      missing("objective", to.objective());
    }
  }

  void measure(Plan plan, KeyResultId id, Optional<MeasureId> measure) {
    keyResult(plan, id);
    Optional<KeyResult> keyResult = plan.keyResult(id);
    if (keyResult.isPresent()
        && measure.isPresent()
        && keyResult.get().measure(measure.get()).isEmpty()) {
      missing("measure", id + "." + measure.get());
    }
  }
}
