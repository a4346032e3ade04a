package dev.okr.graph;

import static dev.okr.graph.Plans.kr;
import static dev.okr.graph.Plans.objective;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Alert;
import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.plan.Plan;
import dev.okr.graph.picture.Diagram;
import dev.okr.graph.picture.DiagramOptions;
import dev.okr.graph.picture.Dot;
import dev.okr.graph.picture.GraphMl;
import dev.okr.graph.picture.Mermaid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Plans of a million goals in a row and in a ring, asked on a thread with a small stack. */
class MillionNodesTest {

  private static final int N = 1_000_000;
  private static final GoalRef FIRST = kr("K0");
  private static final GoalRef LAST = kr("K" + (N - 1));

  private static void onSmallStack(Runnable questions) {
    FutureTask<Boolean> task = new FutureTask<>(questions, true);
    new Thread(null, task, "small stack", 256L << 10).start();
    try {
      assertThat(task.get()).isTrue();
    } catch (InterruptedException | ExecutionException e) {
      throw new AssertionError(e);
    }
  }

  /** Each key result needs the one before, the first none, or in a ring the last. */
  private static DependencyGraph dependencies(boolean ring) {
    List<Dependency> needs = new ArrayList<>(N);
    for (int i = ring ? 0 : 1; i < N; i++) {
      needs.add(
          Dependency.builder()
              .id(DependencyId.of("D" + i))
              .dependent(kr("K" + i))
              .provider(kr("K" + (i + N - 1) % N))
              .lagDays(1)
              .strength(new BigDecimal("0.5"))
              .alert(new Alert(BigDecimal.ONE))
              .build());
    }
    return DependencyGraph.of(
        Plans.plan(IntStream.range(0, N).mapToObj(i -> "K" + i).toList(), needs));
  }

  /** Each objective contributes to the one before, the first to none, or in a ring to the last. */
  private static AlignmentGraph alignment(boolean ring) {
    List<Objective> objectives = new ArrayList<>(N);
    for (int i = 0; i < N; i++) {
      List<Alignment> serves =
          i == 0 && !ring
              ? List.of()
              : List.of(Alignment.to(ObjectiveId.of("O" + (i + N - 1) % N)));
      objectives.add(Objective.builder().id(ObjectiveId.of("O" + i)).contributesTo(serves).build());
    }
    return AlignmentGraph.of(Plan.builder("test").objectives(objectives).build());
  }

  private static void drawn(Diagram whole, String around, int boxes) {
    Diagram near = whole.around(around, 3);
    assertThat(near.nodes()).hasSize(boxes);
    assertThat(Mermaid.render(near).lines()).hasSize(2 * boxes);
    assertThat(Dot.render(near)).contains("->");
    assertThat(GraphMl.render(near)).contains("<edge ");
    assertThat(whole.downTo(0).nodes()).isNotEmpty();
  }

  private static void asked(DependencyGraph graph, boolean ring) {
    int reached = N - 1;
    assertThat(graph.isAcyclic()).isNotEqualTo(ring);
    assertThat(graph.layers()).hasSize(ring ? 1 : N);
    assertThat(graph.impactOf(FIRST)).hasSize(reached).endsWith(new GoalDistance(LAST, reached));
    assertThat(graph.prerequisitesOf(LAST)).hasSize(reached);
    MissRisk risk = graph.risk(goal -> 0.1, new RiskOptions(64, 1, 1));
    assertThat(risk.chances()).hasSize(N);
    assertThat(risk.with(FIRST, 1).of(FIRST).orElseThrow().chance()).isEqualTo(1);
    List<ProviderAlert> alerts =
        graph.alerts(goal -> Optional.of(BigDecimal.ZERO), LocalDate.EPOCH);
    assertThat(alerts).hasSize(graph.edges().size());
    List<ProviderAlert.Warned> warned = alerts.get(ring ? 1 : 0).warned();
    assertThat(warned).hasSize(N - 1);
    ProviderAlert.Warned last = warned.get(N - 2);
    assertThat(last.goal()).isEqualTo(LAST);
    assertThat(last.effectOn()).isEqualTo(LocalDate.EPOCH.plusDays(N - 1));
    assertThat(last.chain().goals()).hasSize(N).startsWith(FIRST).endsWith(LAST);
    drawn(graph.diagram(DiagramOptions.standard()), Diagram.idOf(kr("K500000")), 7);
  }

  @Test
  void aChainOfDependencies() {
    DependencyGraph graph = dependencies(false);
    onSmallStack(
        () -> {
          asked(graph, false);
          assertThat(graph.cycles()).isEmpty();
          CriticalPath chains = graph.criticalPath();
          assertThat(chains.longest().orElseThrow().lagDays()).isEqualTo(N - 1);
          assertThat(chains.critical()).hasSize(N);
          assertThat(chains.leftOut()).isEmpty();
          assertThat(graph.singlePointsOfFailure(LAST)).hasSize(N - 1).startsWith(FIRST);
          assertThat(graph.singlePointsOfFailure().get(0))
              .isEqualTo(new SinglePointOfFailure(FIRST, N - 1));
        });
  }

  @Test
  void aRingOfDependencies() {
    DependencyGraph graph = dependencies(true);
    onSmallStack(
        () -> {
          asked(graph, true);
          assertThat(graph.cycles())
              .singleElement()
              .satisfies(c -> assertThat(c.goals()).hasSize(N));
          assertThat(graph.criticalPath().leftOut()).hasSize(N);
          assertThat(graph.singlePointsOfFailure()).isEmpty();
        });
  }

  @Test
  void aChainAndARingOfObjectives() {
    for (boolean ring : new boolean[] {false, true}) {
      AlignmentGraph graph = alignment(ring);
      onSmallStack(
          () -> {
            GoalRef first = objective("O0");
            GoalRef last = objective("O" + (N - 1));
            assertThat(graph.depth()).isEqualTo(ring ? 1 : N);
            assertThat(graph.levels()).hasSize(ring ? 1 : N);
            assertThat(graph.cycles()).hasSize(ring ? 1 : 0);
            assertThat(graph.servedBy(last)).hasSize(N - 1);
            assertThat(graph.contributorsOf(first)).hasSize(N - 1);
            assertThat(graph.levelOf(last)).hasValue(ring ? 0 : N - 1);
            assertThat(graph.orphans()).hasSize(ring ? 0 : 1);
            drawn(graph.diagram(DiagramOptions.standard()), Diagram.idOf(first), ring ? 7 : 4);
          });
    }
  }
}
