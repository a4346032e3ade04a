package dev.okr.graph.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.internal.IntList;
import dev.okr.core.value.Cancellation;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How much is enumerated: growth is counted, not timed. */
class RiskModelTest {

  /**
   * Parts of some nodes each, none of them a tree: every node needs the one before and the first.
   */
  private static CompactDigraph parts(int parts, int nodes) {
    IntList from = new IntList();
    IntList to = new IntList();
    for (int part = 0; part < parts; part++) {
      int first = part * nodes;
      for (int i = 1; i < nodes; i++) {
        from.add(first + i);
        to.add(first + i - 1);
        if (i > 1) {
          from.add(first + i);
          to.add(first);
        }
      }
    }
    return CompactDigraph.of(parts * nodes, from.toArray(), to.toArray());
  }

  private static Risk risk(CompactDigraph graph) {
    double[] strength = new double[graph.edgeCount()];
    double[] own = new double[graph.nodeCount()];
    Arrays.fill(strength, 0.5);
    Arrays.fill(own, 0.1);
    return Risk.of(graph, strength, own, 64, 1, Cancellation.never());
  }

  private static Map<Risk.Method, Integer> methods(CompactDigraph graph) {
    Risk risk = risk(graph);
    Map<Risk.Method, Integer> counts = new EnumMap<>(Risk.Method.class);
    for (int node = 0; node < graph.nodeCount(); node++) {
      counts.merge(risk.method(node), 1, Integer::sum);
    }
    return counts;
  }

  @Test
  void aFewLargePartsAreEnumerated() {
    assertThat(methods(parts(2, 20))).containsOnly(Map.entry(Risk.Method.ENUMERATION, 40));
    assertThat(methods(parts(1, 21))).containsOnly(Map.entry(Risk.Method.SIMULATION, 21));
  }

  @Test
  void thousandsOfPartsTakeNoMoreThanTheBound() {
    int enumerated = (int) (RiskModel.MOST_COMBINATIONS >> 15);
    assertThat(methods(parts(1_000, 15)))
        .containsOnly(
            Map.entry(Risk.Method.ENUMERATION, enumerated * 15),
            Map.entry(Risk.Method.SIMULATION, (1_000 - enumerated) * 15));
    assertThat(methods(parts(10_000, 4))).containsOnly(Map.entry(Risk.Method.ENUMERATION, 40_000));
  }

  @Test
  void whatIsSimulatedIsNearWhatIsEnumerated() {
    CompactDigraph graph = parts(1_000, 15);
    double[] strength = new double[graph.edgeCount()];
    double[] own = new double[graph.nodeCount()];
    Arrays.fill(strength, 0.5);
    Arrays.fill(own, 0.1);
    Risk risk = Risk.of(graph, strength, own, 10_000, 1, Cancellation.never());
    int last = graph.nodeCount() - 15;
    assertThat(risk.method(0)).isEqualTo(Risk.Method.ENUMERATION);
    assertThat(risk.method(last)).isEqualTo(Risk.Method.SIMULATION);
    for (int i = 0; i < 15; i++) {
      assertThat(Math.abs(risk.chance(last + i) - risk.chance(i)))
          .isLessThan(5 * risk.standardError(last + i));
    }
  }
}
