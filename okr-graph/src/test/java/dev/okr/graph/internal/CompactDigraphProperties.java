package dev.okr.graph.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class CompactDigraphProperties {

  @Provide
  Arbitrary<CompactDigraph> graphs() {
    return Shapes.any();
  }

  @Property(tries = 1000)
  void rowsHoldEveryEdgeInOrder(@ForAll("graphs") CompactDigraph graph) {
    for (int node = 0; node < graph.nodeCount(); node++) {
      List<Integer> expected = new ArrayList<>();
      for (int target = 0; target < graph.nodeCount(); target++) {
        for (int e = 0; e < graph.edgeCount(); e++) {
          if (graph.from(e) == node && graph.to(e) == target) {
            expected.add(e);
          }
        }
      }
      assertThat(graph.edgesFrom(node)).containsExactly(ints(expected));
      assertThat(graph.outDegree(node)).isEqualTo(expected.size());
    }
  }

  @Property(tries = 1000)
  void reversedHasTheSameEdgesTurned(@ForAll("graphs") CompactDigraph graph) {
    CompactDigraph reversed = graph.reversed();
    int[] from = new int[graph.edgeCount()];
    int[] to = new int[graph.edgeCount()];
    for (int e = 0; e < from.length; e++) {
      from[e] = graph.to(e);
      to[e] = graph.from(e);
      assertThat(reversed.from(e)).isEqualTo(graph.to(e));
    }
    CompactDigraph built = CompactDigraph.of(graph.nodeCount(), from, to);
    for (int node = 0; node < graph.nodeCount(); node++) {
      assertThat(reversed.edgesFrom(node)).containsExactly(built.edgesFrom(node));
      assertThat(graph.edgesTo(node)).containsExactly(built.edgesFrom(node));
      assertThat(graph.inDegree(node)).isEqualTo(built.outDegree(node));
    }
  }

  @Property(tries = 1000)
  void simpleKeepsOneEdgeAPairAndNoLoop(@ForAll("graphs") CompactDigraph graph) {
    CompactDigraph simple = graph.simple();
    int[][] before = Shapes.distances(graph);
    int pairs = 0;
    for (int a = 0; a < graph.nodeCount(); a++) {
      for (int b = 0; b < graph.nodeCount(); b++) {
        pairs += a != b && before[a][b] == 1 ? 1 : 0;
      }
    }
    assertThat(simple.edgeCount()).isEqualTo(pairs);
    for (int e = 0; e < simple.edgeCount(); e++) {
      assertThat(before[simple.from(e)][simple.to(e)]).isEqualTo(1);
      assertThat(simple.from(e)).isNotEqualTo(simple.to(e));
    }
  }

  @Example
  void inducedRenumbers() {
    CompactDigraph part = Shapes.of(4, 0, 1, 1, 2, 2, 3, 3, 1).induced(new int[] {3, 1});
    assertThat(part.nodeCount()).isEqualTo(2);
    assertThat(part.edgeCount()).isEqualTo(1);
    assertThat(part.from(0)).isZero();
    assertThat(part.to(0)).isEqualTo(1);
  }

  @Example
  void rejectsWhatIsNoGraph() {
    assertThatThrownBy(() -> CompactDigraph.of(-1, new int[0], new int[0]))
        .hasMessageContaining("(-1)");
    assertThatThrownBy(() -> CompactDigraph.of(1, new int[1], new int[0]))
        .hasMessageContaining("(1 and 0)");
    assertThatThrownBy(() -> Shapes.of(2, 0, 2)).hasMessageContaining("(0 -> 2)");
    assertThatThrownBy(() -> Shapes.of(2, -1, 0)).hasMessageContaining("(-1 -> 0)");
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(i -> i).toArray();
  }
}
