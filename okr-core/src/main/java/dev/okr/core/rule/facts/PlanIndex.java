package dev.okr.core.rule.facts;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.rule.RuleContext;
import dev.okr.core.time.CycleId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What rules ask of all objectives together, gathered in one pass for all of them. */
public final class PlanIndex {

  private final Map<KeyResultId, List<Objective>> contributors = new HashMap<>();
  private final Map<ObjectiveId, List<Objective>> contributorsOfObjectives = new HashMap<>();
  private final Map<PartyId, Map<CycleId, Integer>> objectives = new HashMap<>();
  private final Map<PartyId, Map<CycleId, Integer>> accountable = new HashMap<>();
  private final Map<MetricId, Set<CycleId>> measuredIn = new HashMap<>();
  private final Map<CycleId, Integer> keyResults = new HashMap<>();
  private final DuplicateMeasures aims = new DuplicateMeasures();

  /** The index of the check's plan, made when first asked for. */
  public static PlanIndex of(RuleContext context) {
    return context.remember(PlanIndex.class, c -> new PlanIndex(c.plan()));
  }

  private PlanIndex(Plan plan) {
    for (Metric metric : plan.dictionary().metrics()) {
      if (!metric.revisions().isEmpty()) {
        measuredIn.put(metric.id(), new TreeSet<>());
      }
    }
    for (Objective objective : plan.objectives()) {
      for (Alignment alignment : objective.contributesTo()) {
        if (alignment.goal() instanceof GoalRef.ToKeyResult to) {
          contributors.computeIfAbsent(to.keyResult(), any -> new ArrayList<>(1)).add(objective);
        } else if (alignment.goal() instanceof GoalRef.ToObjective to) {
          contributorsOfObjectives
              .computeIfAbsent(to.objective(), any -> new ArrayList<>(1))
              .add(objective);
        }
      }
      Optional<CycleId> cycle = objective.cycle();
      if (cycle.isPresent()) {
        objective.owner().ifPresent(owner -> count(objectives, owner, cycle.get()));
        keyResults.merge(cycle.get(), objective.keyResults().size(), Integer::sum);
        objective.keyResults().forEach(keyResult -> add(keyResult, cycle.get()));
      }
    }
  }

  private void add(KeyResult keyResult, CycleId cycle) {
    PartyId owner = keyResult.owner().orElse(null);
    if (owner != null) {
      count(accountable, owner, cycle);
    }
    if (keyResult.raci().isPresent()) {
      Set<PartyId> others = new HashSet<>(keyResult.raci().get().accountable());
      others.remove(owner);
      others.forEach(party -> count(accountable, party, cycle));
    }
    for (Measure measure : keyResult.measures()) {
      MetricId metric = measure.metric().orElse(null);
      if (metric != null) {
        aims.add(cycle, metric, measure.target());
        if (!measuredIn.isEmpty() && measuredIn.containsKey(metric)) {
          measuredIn.get(metric).add(cycle);
        }
      }
    }
  }

  private static void count(
      Map<PartyId, Map<CycleId, Integer>> counts, PartyId party, CycleId cycle) {
    counts.computeIfAbsent(party, any -> new HashMap<>(2)).merge(cycle, 1, Integer::sum);
  }

  /** The objectives that contribute to a key result. */
  public List<Objective> contributorsOf(KeyResultId keyResult) {
    return contributors.getOrDefault(keyResult, List.of());
  }

  /** The objectives that contribute to an objective itself. */
  public List<Objective> contributorsOf(ObjectiveId objective) {
    return contributorsOfObjectives.getOrDefault(objective, List.of());
  }

  /** How many objectives a party has in each cycle. */
  public Map<PartyId, Map<CycleId, Integer>> objectives() {
    return objectives;
  }

  /** How many key results of each cycle a party owns or is accountable for. */
  public Map<PartyId, Map<CycleId, Integer>> accountable() {
    return accountable;
  }

  /** How many key results the objectives of a cycle have. */
  public int keyResultsOf(CycleId cycle) {
    return keyResults.getOrDefault(cycle, 0);
  }

  /** The cycles in which a metric with revisions is measured; empty for one without. */
  public Set<CycleId> cyclesOf(MetricId metric) {
    return measuredIn.getOrDefault(metric, Set.of());
  }

  /** What is measured, against which target, in which cycle. */
  public DuplicateMeasures aims() {
    return aims;
  }
}
