package dev.okr.core.privacy;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.metric.MetricId;
import dev.okr.core.plan.Plan;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * What of a plan only restricted goals use, and which key results they serve.
 *
 * @param metrics the metrics that only restricted key results measure or guard
 * @param themes the themes that only restricted objectives have
 * @param served the key results to which a restricted goal contributes
 */
record OnlyRestricted(Set<MetricId> metrics, Set<ThemeId> themes, Set<KeyResultId> served) {

  static OnlyRestricted of(Plan plan, PlanView view) {
    Set<MetricId> hiddenMetrics = new HashSet<>();
    Set<MetricId> shownMetrics = new HashSet<>();
    Set<ThemeId> hiddenThemes = new HashSet<>();
    Set<ThemeId> shownThemes = new HashSet<>();
    Set<KeyResultId> served = new HashSet<>();
    for (Objective objective : plan.objectives()) {
      boolean isRestricted = view.isRestricted(objective);
      boolean hasRestricted = isRestricted;
      (isRestricted ? hiddenThemes : shownThemes).addAll(objective.themes());
      for (KeyResult keyResult : objective.keyResults()) {
        boolean isHidden = view.isRestricted(objective, keyResult);
        hasRestricted |= isHidden;
        Set<MetricId> metrics = isHidden ? hiddenMetrics : shownMetrics;
        keyResult.measures().forEach(measure -> measure.metric().ifPresent(metrics::add));
        keyResult.guardrails().forEach(guardrail -> metrics.add(guardrail.metric()));
      }
      if (hasRestricted) {
        addServed(objective, served);
      }
    }
    hiddenMetrics.removeAll(shownMetrics);
    hiddenThemes.removeAll(shownThemes);
    return new OnlyRestricted(hiddenMetrics, hiddenThemes, served);
  }

  private static void addServed(Objective objective, Set<KeyResultId> served) {
    for (Alignment link : objective.contributesTo()) {
      link.goal().fold(any -> Optional.<KeyResultId>empty(), Optional::of).ifPresent(served::add);
    }
  }
}
