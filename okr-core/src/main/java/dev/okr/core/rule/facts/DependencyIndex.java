package dev.okr.core.rule.facts;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.plan.Plan;
import dev.okr.core.rule.RuleContext;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ends of all dependencies, and who is named there. */
public final class DependencyIndex {

  private final Plan plan;
  private final Set<KeyResultId> touched = new HashSet<>();
  private final Map<ObjectiveId, Set<PartyId>> named = new HashMap<>();

  /** Those of the check's plan, gathered when first asked for. */
  public static DependencyIndex of(RuleContext context) {
    return context.remember(DependencyIndex.class, c -> new DependencyIndex(c.plan()));
  }

  private DependencyIndex(Plan plan) {
    this.plan = plan;
    for (Dependency dependency : plan.dependencies()) {
      for (GoalRef end : List.of(dependency.dependent(), dependency.provider())) {
        if (end instanceof GoalRef.ToKeyResult to) {
          touched.add(to.keyResult());
        }
      }
    }
  }

  /** Whether a dependency has the key result at one of its ends. */
  public boolean touches(KeyResultId keyResult) {
    return touched.contains(keyResult);
  }

  /** Who the RACI of a key result names, or that of any key result of an objective, with teams. */
  public Set<PartyId> named(GoalRef goal) {
    return goal.fold(
        objective ->
            named.computeIfAbsent(
                objective,
                id -> plan.objective(id).map(above -> named(above.keyResults())).orElse(Set.of())),
        id -> plan.keyResult(id).map(one -> named(List.of(one))).orElse(Set.of()));
  }

  private Set<PartyId> named(List<KeyResult> keyResults) {
    Set<PartyId> all = new HashSet<>();
    for (KeyResult keyResult : keyResults) {
      keyResult
          .raci()
          .ifPresent(raci -> raci.parties().forEach(party -> all.addAll(withTeams(party))));
    }
    return all;
  }

  /** The party and, of a person, the teams it belongs to. */
  public Set<PartyId> withTeams(PartyId party) {
    if (plan.party(party).orElse(null) instanceof Person person) {
      Set<PartyId> all = new HashSet<>(person.teams());
      all.add(party);
      return all;
    }
    return Set.of(party);
  }
}
