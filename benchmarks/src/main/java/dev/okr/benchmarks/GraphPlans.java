package dev.okr.benchmarks;

import dev.okr.core.goal.Alert;
import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Raci;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.DateSpan;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jgrapht.Graph;
import org.jgrapht.graph.DirectedPseudograph;

/** Made plans whose key results depend on each other, and the same graphs as JGraphT holds them. */
final class GraphPlans {

  private static final int PER_OBJECTIVE = 4;
  private static final int KEY_RESULTS_A_PARTY = 50;
  private static final Alert ALERT = new Alert(new BigDecimal("0.4"));

  private GraphPlans() {}

  /**
   * A plan of key results with random dependencies and roles, and objectives that contribute to
   * earlier ones.
   *
   * @param cyclic whether anything may depend on anything, and not on earlier key results only
   */
  static Plan of(int keyResults, int dependencies, boolean cyclic) {
    SplittableRandom random = new SplittableRandom(1);
    List<Objective> objectives = new ArrayList<>();
    int parties = Math.max(2, keyResults / KEY_RESULTS_A_PARTY);
    for (int o = 0; o * PER_OBJECTIVE < keyResults; o++) {
      Objective.Builder objective = Objective.builder();
      objective.id(ObjectiveId.of("O" + o)).owner(party(random, parties)).cycle(CycleId.of("Q"));
      if (o > 0) {
        objective.contributesTo(List.of(Alignment.to(ObjectiveId.of("O" + random.nextInt(o)))));
      }
      for (int k = o * PER_OBJECTIVE; k < Math.min(keyResults, (o + 1) * PER_OBJECTIVE); k++) {
        objective.addKeyResult(keyResult(k, random, parties));
      }
      objectives.add(objective.build());
    }
    List<Dependency> needs = new ArrayList<>();
    for (int d = 0; d < dependencies; d++) {
      int dependent = 1 + random.nextInt(keyResults - 1);
      int provider = random.nextInt(cyclic ? keyResults : dependent);
      needs.add(
          Dependency.builder()
              .id(DependencyId.of("D" + d))
              .dependent(goal(dependent))
              .provider(goal(provider))
              .lagDays(random.nextInt(15))
              .strength(BigDecimal.valueOf(random.nextInt(101), 2))
              .alert(ALERT)
              .build());
    }
    return Plan.builder("p")
        .cycles(
            List.of(
                Cycle.builder()
                    .id(CycleId.of("Q"))
                    .span(DateSpan.of("2026-01-01", "2026-03-31"))
                    .build()))
        .objectives(objectives)
        .dependencies(needs)
        .build();
  }

  private static KeyResult keyResult(int k, SplittableRandom random, int parties) {
    return KeyResult.builder()
        .id(KeyResultId.of("K" + k))
        .raci(
            new Raci(
                List.of(party(random, parties)),
                List.of(party(random, parties)),
                List.of(party(random, parties)),
                List.of()))
        .build();
  }

  private static PartyId party(SplittableRandom random, int parties) {
    return PartyId.of("p" + random.nextInt(parties));
  }

  static GoalRef goal(int k) {
    return GoalRef.to(KeyResultId.of("K" + k));
  }

  /** The plan's dependencies, each leading from the dependent to its provider. */
  static Graph<GoalRef, Dependency> asJGraphT(Plan plan) {
    Graph<GoalRef, Dependency> graph = new DirectedPseudograph<>(Dependency.class);
    for (Dependency dependency : plan.dependencies()) {
      graph.addVertex(dependency.dependent());
      graph.addVertex(dependency.provider());
      graph.addEdge(dependency.dependent(), dependency.provider(), dependency);
    }
    return graph;
  }
}
