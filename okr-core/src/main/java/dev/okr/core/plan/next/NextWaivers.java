package dev.okr.core.plan.next;

import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.SubjectKind;
import dev.okr.core.plan.Waiver;
import dev.okr.core.rule.Finding;
import dev.okr.core.rule.RuleBook;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Lets waivers hold for what is carried: those that aren't over by the first day of the next cycle
 * and, if their code is one of the standard rule book, still silence something there.
 */
final class NextWaivers {

  private final GoingOn goingOn;
  private final Map<DependencyId, DependencyId> dependencies;
  private final Notes notes;

  NextWaivers(GoingOn goingOn, Map<DependencyId, DependencyId> dependencies, Notes notes) {
    this.goingOn = goingOn;
    this.dependencies = dependencies;
    this.notes = notes;
  }

  /** The plan with what its old waivers say of carried elements. */
  Plan of(Plan next, List<Waiver> old) {
    List<Waiver> candidates = new ArrayList<>();
    List<Waiver> sources = new ArrayList<>();
    for (Waiver waiver : old) {
      Optional<Subject> on = carried(waiver.on());
      if (on.isPresent()) {
        boolean lasts = waiver.until() == null || !waiver.until().isBefore(goingOn.nextDay());
        if (lasts) {
          sources.add(waiver);
          candidates.add(new Waiver(waiver.code(), on.get(), waiver.reason(), waiver.until()));
        } else {
          left(waiver);
        }
      }
    }
    return candidates.isEmpty() ? next : withNeeded(next, candidates, sources);
  }

  private Plan withNeeded(Plan next, List<Waiver> candidates, List<Waiver> sources) {
    Set<String> known = new HashSet<>();
    RuleBook.standard().rules().forEach(rule -> known.add(rule.info().code()));
    Set<Waiver> used = new HashSet<>();
    for (Finding finding : RuleBook.standard().check(withAll(next, candidates)).findings()) {
      finding.waivedBy().ifPresent(used::add);
    }
    List<Waiver> needed = new ArrayList<>();
    for (int i = 0; i < candidates.size(); i++) {
      Waiver waiver = candidates.get(i);
      if (used.contains(waiver) || !known.contains(waiver.code())) {
        needed.add(waiver);
        notes.add(CarryKind.WAIVER_CARRIED, sources.get(i).on(), waiver.code(), waiver.on().id());
      } else {
        left(sources.get(i));
      }
    }
    return withAll(next, needed);
  }

  private static Plan withAll(Plan plan, List<Waiver> more) {
    List<Waiver> all = new ArrayList<>(plan.waivers());
    all.addAll(more);
    return plan.toBuilder().waivers(all).build();
  }

  private void left(Waiver waiver) {
    notes.add(CarryKind.WAIVER_LEFT, waiver.on(), waiver.code(), "");
  }

  /** What is carried of a subject, by its new name; empty if nothing is. */
  private Optional<Subject> carried(Subject on) {
    if (on.kind() == SubjectKind.OBJECTIVE) {
      return name(GoalRef.to(ObjectiveId.of(on.id()))).map(Subject::of);
    }
    if (on.kind() == SubjectKind.KEY_RESULT) {
      return name(GoalRef.to(KeyResultId.of(on.id())))
          .map(goal -> new Subject(SubjectKind.KEY_RESULT, goal.id(), on.measure()));
    }
    return on.kind() == SubjectKind.DEPENDENCY
        ? Optional.ofNullable(dependencies.get(DependencyId.of(on.id()))).map(Subject::of)
        : Optional.empty();
  }

  private Optional<GoalRef> name(GoalRef goal) {
    return Optional.ofNullable(goingOn.names().get(goal));
  }
}
