package dev.okr.graph.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Who is warned first, against trying every edge until nothing gets shorter. */
class DijkstraProperties {

  private static final long FAR = Long.MAX_VALUE;

  @Provide
  Arbitrary<CompactDigraph> graphs() {
    return Shapes.any();
  }

  /** The least lag to each node and, times a thousand, the fewest steps it takes: Bellman-Ford. */
  private static long[] reached(CompactDigraph graph, int[] lag, int first) {
    long[] least = new long[graph.nodeCount()];
    Arrays.fill(least, FAR);
    int provider = graph.to(first);
    if (graph.from(first) != provider) {
      least[graph.from(first)] = 1000L * lag[first] + 1;
    }
    for (int round = 0; round < graph.nodeCount(); round++) {
      for (int e = 0; e < graph.edgeCount(); e++) {
        if (graph.from(e) != provider && least[graph.to(e)] != FAR) {
          long through = least[graph.to(e)] + 1000L * lag[e] + 1;
          least[graph.from(e)] = Math.min(least[graph.from(e)], through);
        }
      }
    }
    return least;
  }

  @Property(tries = 2000)
  void theFirstToFeelItAreFirst(@ForAll("graphs") CompactDigraph graph, @ForAll long seed) {
    Assume.that(graph.edgeCount() > 0);
    SplittableRandom random = new SplittableRandom(seed);
    int[] lag = random.ints(graph.edgeCount(), 0, 5).toArray();
    int first = random.nextInt(graph.edgeCount());
    Dijkstra ways = Dijkstra.through(graph, lag, first);
    long[] least = reached(graph, lag, first);
    assertThat(ways.nodes()).hasSize((int) Arrays.stream(least).filter(l -> l != FAR).count());
    long before = 0;
    for (int node : ways.nodes()) {
      assertThat(least[node]).isNotEqualTo(FAR);
      assertThat(ways.lag(node)).isEqualTo(least[node] / 1000).isGreaterThanOrEqualTo(before);
      before = ways.lag(node);
      int[] way = ways.path(node);
      assertThat(way).hasSize((int) (least[node] % 1000));
      assertThat(way[0]).isEqualTo(first);
      assertThat(graph.from(way[way.length - 1])).isEqualTo(node);
      assertThat(Arrays.stream(way).mapToLong(e -> lag[e]).sum()).isEqualTo(ways.lag(node));
      for (int i = 1; i < way.length; i++) {
        assertThat(graph.to(way[i])).isEqualTo(graph.from(way[i - 1]));
      }
    }
  }

  @Example
  void aGoalThatNeedsItselfWarnsNobody() {
    Dijkstra ways = Dijkstra.through(Shapes.of(1, 0, 0), new int[] {3}, 0);
    assertThat(ways.nodes()).isEmpty();
    assertThat(ways.path(0)).isEmpty();
  }
}
