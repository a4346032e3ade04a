package dev.okr.core.privacy;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;

/** Makes the plan that a view shows. What isn't named here isn't shown. */
final class SeenPlan {

  private final Plan full;
  private final PlanView view;

  SeenPlan(Plan full, PlanView view) {
    this.full = full;
    this.view = view;
  }

  Plan make() {
    return full.toBuilder()
        .themes(
            full.themes().stream().filter(theme -> !view.isHidden(Subject.of(theme.id()))).toList())
        .metrics(
            full.dictionary().metrics().stream()
                .filter(metric -> !view.isHidden(Subject.of(metric.id())))
                .toList())
        .objectives(full.objectives().stream().map(this::objective).toList())
        .dependencies(full.dependencies().stream().map(this::dependency).toList())
        .initiatives(full.initiatives().stream().filter(each -> !view.isHidden(each)).toList())
        .waivers(full.waivers().stream().filter(each -> !view.isHidden(each.on())).toList())
        .build();
  }

  private Objective objective(Objective objective) {
    Objective.Builder seen =
        view.isRestricted(objective) ? restricted(objective) : objective.toBuilder();
    return seen.keyResults(
            objective.keyResults().stream().map(each -> keyResult(objective, each)).toList())
        .build();
  }

  private static Objective.Builder restricted(Objective objective) {
    Objective.Builder seen = Objective.builder();
    seen.id(objective.id())
        .title(PlanView.RESTRICTED)
        .state(objective.state())
        .cycle(objective.cycle())
        .weight(objective.weight())
        .combine(objective.combine())
        .rollUp(objective.rollUp())
        .contributesTo(objective.contributesTo());
    return seen;
  }

  private KeyResult keyResult(Objective objective, KeyResult keyResult) {
    if (!view.isRestricted(objective, keyResult)) {
      return keyResult;
    }
    KeyResult.Builder seen = KeyResult.builder();
    seen.id(keyResult.id())
        .title(PlanView.RESTRICTED)
        .state(keyResult.state())
        .weight(keyResult.weight())
        .startsOn(keyResult.startsOn())
        .endsOn(keyResult.endsOn())
        .combine(keyResult.combine());
    return seen.build();
  }

  private Dependency dependency(Dependency dependency) {
    if (!view.isRestricted(dependency)) {
      return dependency;
    }
    Dependency.Builder seen = Dependency.builder();
    seen.id(dependency.id())
        .dependent(dependency.dependent())
        .provider(dependency.provider())
        .kind(dependency.kind());
    return seen.build();
  }
}
