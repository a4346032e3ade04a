package dev.okr.graph.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okr.core.value.Cancellation;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Named shapes, small and with a million nodes, on a thread with a small stack. */
class LargeShapesTest {

  private static final int MILLION = 1_000_000;

  private static CompactDigraph shape(String name, int n) {
    return switch (name) {
      case "chain" -> Shapes.chain(n);
      case "ring" -> Shapes.ring(n);
      case "star" -> Shapes.star(n);
      case "reversed star" -> Shapes.star(n).reversed();
      case "ladder" -> Shapes.ladder(n / 3);
      case "two rings" -> Shapes.twoRings(n / 2, n / 2 + 1);
      default -> throw new IllegalArgumentException(name);
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"chain", "ring", "star", "reversed star", "ladder", "two rings"})
  void everyLinearAlgorithmTakesAMillionNodes(String name) {
    CompactDigraph graph = shape(name, MILLION);
    int n = graph.nodeCount();
    Shapes.onSmallStack(
        () -> {
          Components components = Components.of(graph);
          List<ShortestCycles.Circuit> cycles = ShortestCycles.of(components);
          boolean cyclic = name.contains("ring");
          assertThat(components.count()).isEqualTo(cyclic ? 1 : n);
          assertThat(components.isAcyclic()).isNotEqualTo(cyclic);
          assertThat(cycles).hasSize(cyclic ? 1 : 0);
          if (cyclic) {
            assertThat(cycles.get(0).isShortest()).isTrue();
            assertThat(cycles.get(0).nodes()).hasSize(name.equals("ring") ? n : MILLION / 2);
          }
          int depth = Layers.of(components).count();
          assertThat(depth)
              .isEqualTo(
                  switch (name) {
                    case "chain" -> n;
                    case "ladder" -> 2 * (n / 3) + 1;
                    case "star", "reversed star" -> 2;
                    default -> 1;
                  });
          assertThat(
                  BreadthFirstSearch.of(
                          graph, BreadthFirstSearch.Direction.BOTH, Integer.MAX_VALUE, n - 1)
                      .count())
              .isEqualTo(n);
          int[] lag = new int[graph.edgeCount()];
          Arrays.fill(lag, 2);
          long[] none = new long[n];
          Arrays.fill(none, Schedule.NONE);
          long[] offered = new long[graph.edgeCount()];
          Arrays.fill(offered, Schedule.NONE);
          Schedule schedule = Schedule.of(components, lag, offered, none, Schedule.NONE);
          int end = schedule.ends()[0];
          assertThat(schedule.head(end)).isEqualTo(2L * (depth - 1));
          assertThat(schedule.chain(end)).hasSize(depth - 1);
          Dominators dominators = Dominators.ofProviders(components);
          assertThat(dominators.isReached(0)).isTrue();
          if (name.equals("chain")) {
            assertThat(dominators.dominated(n - 1)).isEqualTo(n - 1);
            assertThat(dominators.of(0)).hasSize(n - 1);
          }
          assertThat(PageRank.of(graph, Cancellation.never())[0]).isPositive();
          double[] strength = new double[graph.edgeCount()];
          Arrays.fill(strength, 0.9);
          double[] own = new double[n];
          Arrays.fill(own, 0.1);
          Risk risk = Risk.of(graph, strength, own, 64, 1, Cancellation.never());
          assertThat(risk.chance(0)).isGreaterThanOrEqualTo(0.1 - 1e-9).isLessThanOrEqualTo(1);
          assertThat(risk.with(n - 1, 1, Cancellation.never()).chance(n - 1)).isEqualTo(1);
          return true;
        });
  }

  @Test
  void emptyAndSingle() {
    for (CompactDigraph graph :
        List.of(Shapes.of(0), Shapes.of(1), Shapes.of(1, 0, 0), Shapes.of(2, 0, 1, 0, 1))) {
      Components components = Components.of(graph);
      int n = graph.nodeCount();
      int m = graph.edgeCount();
      assertThat(components.count()).isEqualTo(n);
      boolean loop = n == 1 && m == 1;
      assertThat(ShortestCycles.of(components))
          .isEqualTo(loop ? List.of(new ShortestCycles.Circuit(List.of(0), true)) : List.of());
      assertThat(Layers.of(components).count()).isEqualTo(n);
      assertThat(PageRank.of(graph, Cancellation.never())).hasSize(n);
      assertThat(Betweenness.of(graph, 1, Cancellation.never()).samples()).isEqualTo(n);
      assertThat(TransitiveReduction.redundantEdges(components, Cancellation.never()))
          .hasSize(m == 2 ? 1 : 0);
      assertThat(Risk.of(graph, new double[m], new double[n], 10, 1, Cancellation.never()))
          .isNotNull();
      long[] none = new long[n];
      Arrays.fill(none, Schedule.NONE);
      assertThat(Schedule.of(components, new int[m], new long[m], none, Schedule.NONE).ends())
          .hasSize(Math.min(n, 1));
      assertThat(Dominators.ofProviders(components)).isNotNull();
    }
  }

  @Test
  void completeGraphs() {
    CompactDigraph graph = Shapes.complete(60);
    Components components = Components.of(graph);
    assertThat(components.count()).isEqualTo(1);
    assertThat(ShortestCycles.of(components).get(0).nodes()).hasSize(2);
    assertThat(Betweenness.sampled(graph, graph.nodeCount(), 0, Cancellation.never()).of(7))
        .isZero();
    assertThat(PageRank.of(graph, Cancellation.never()))
        .containsOnly(PageRank.of(graph, Cancellation.never())[0]);
    CompactDigraph tournament = graph.filter(e -> graph.from(e) > graph.to(e));
    assertThat(TransitiveReduction.redundantEdges(Components.of(tournament), Cancellation.never()))
        .hasSize(60 * 59 / 2 - 59);
    assertThat(Dominators.ofProviders(Components.of(tournament)).of(59)).containsExactly(0);
  }

  @Test
  void diamondLadder() {
    CompactDigraph graph = Shapes.ladder(5);
    Dominators dominators = Dominators.ofProviders(Components.of(graph));
    assertThat(dominators.of(0)).containsExactly(15, 12, 9, 6, 3);
    assertThat(TransitiveReduction.redundantEdges(Components.of(graph), Cancellation.never()))
        .isEmpty();
  }

  @Test
  void twoRingsThatShareANode() {
    ShortestCycles.Circuit cycle = ShortestCycles.of(Components.of(Shapes.twoRings(7, 4))).get(0);
    assertThat(cycle.nodes()).containsExactly(0, 7, 8, 9);
    assertThat(cycle.isShortest()).isTrue();
  }

  @Test
  void largeGraphsAreReducedOrRefused() {
    CompactDigraph chain = Shapes.chain(MILLION);
    assertThatThrownBy(
            () -> TransitiveReduction.redundantEdges(Components.of(chain), Cancellation.never()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1000000 nodes");
    // more nodes than one block has columns
    CompactDigraph longer = Shapes.chain(60_000);
    assertThat(TransitiveReduction.redundantEdges(Components.of(longer), Cancellation.never()))
        .isEmpty();
  }
}
