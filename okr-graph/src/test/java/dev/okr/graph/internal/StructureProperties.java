package dev.okr.graph.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.internal.IntList;
import dev.okr.core.value.Cancellation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/** Components, cycles, layers, reach, dominators, reduction. */
class StructureProperties {

  @Provide
  Arbitrary<CompactDigraph> graphs() {
    return Shapes.any();
  }

  @Provide
  Arbitrary<CompactDigraph> acyclic() {
    return Shapes.acyclic(10, 22);
  }

  private static Graph<Integer, DefaultEdge> jgrapht(CompactDigraph graph) {
    Graph<Integer, DefaultEdge> other = new SimpleDirectedGraph<>(DefaultEdge.class);
    for (int node = 0; node < graph.nodeCount(); node++) {
      other.addVertex(node);
    }
    CompactDigraph simple = graph.simple();
    for (int e = 0; e < simple.edgeCount(); e++) {
      other.addEdge(simple.from(e), simple.to(e));
    }
    return other;
  }

  @Property(tries = 1000)
  void componentsAreMutualReach(@ForAll("graphs") CompactDigraph graph) {
    Components components = Components.of(graph);
    int[][] distance = Shapes.distances(graph);
    boolean acyclic = true;
    for (int a = 0; a < graph.nodeCount(); a++) {
      acyclic &= distance[a][a] < 0;
      for (int b = 0; b < graph.nodeCount(); b++) {
        boolean together = a == b || (distance[a][b] > 0 && distance[b][a] > 0);
        assertThat(components.componentOf(a) == components.componentOf(b)).isEqualTo(together);
        if (distance[a][b] > 0) {
          assertThat(components.componentOf(a)).isGreaterThanOrEqualTo(components.componentOf(b));
        }
      }
    }
    assertThat(components.isAcyclic()).isEqualTo(acyclic);
    Set<Set<Integer>> ours = new HashSet<>();
    for (int c = 0; c < components.count(); c++) {
      Set<Integer> nodes = new HashSet<>();
      Arrays.stream(components.nodes(c)).forEach(nodes::add);
      assertThat(nodes).hasSize(components.size(c));
      ours.add(nodes);
    }
    assertThat(ours)
        .isEqualTo(
            new HashSet<>(
                new KosarajuStrongConnectivityInspector<>(jgrapht(graph)).stronglyConnectedSets()));
  }

  @Property(tries = 3000)
  void cyclesAreShortest(@ForAll("graphs") CompactDigraph graph) {
    cyclesAreShortest(graph, ShortestCycles.DEFAULT_BUDGET, true);
  }

  @Property(tries = 300)
  void cyclesAreShortestInLargerGraphs(
      @ForAll @IntRange(min = 2, max = 70) int nodes,
      @ForAll @IntRange(min = 0, max = 160) int edges,
      @ForAll long seed) {
    cyclesAreShortest(
        Shapes.random(nodes, edges, false, seed), ShortestCycles.DEFAULT_BUDGET, true);
  }

  @Property(tries = 300)
  void cyclesAreCyclesEvenWithoutBudget(
      @ForAll @IntRange(min = 65, max = 120) int nodes, @ForAll long seed) {
    cyclesAreShortest(Shapes.random(nodes, nodes * 2, false, seed), 0, false);
  }

  private static void cyclesAreShortest(CompactDigraph graph, long budget, boolean all) {
    Components components = Components.of(graph);
    List<ShortestCycles.Circuit> cycles = ShortestCycles.of(components, budget);
    int[][] distance = Shapes.distances(graph);
    Set<Integer> seen = new HashSet<>();
    int lastSmallest = -1;
    for (ShortestCycles.Circuit cycle : cycles) {
      List<Integer> nodes = cycle.nodes();
      int c = components.componentOf(nodes.get(0));
      assertThat(seen.add(c)).isTrue();
      assertThat(components.nodes(c)[0]).isGreaterThan(lastSmallest);
      lastSmallest = components.nodes(c)[0];
      assertThat(nodes).doesNotHaveDuplicates();
      assertThat(nodes.get(0)).isEqualTo(nodes.stream().mapToInt(i -> i).min().orElseThrow());
      for (int i = 0; i < nodes.size(); i++) {
        assertThat(distance[nodes.get(i)][nodes.get((i + 1) % nodes.size())]).isEqualTo(1);
      }
      int girth = Arrays.stream(components.nodes(c)).map(v -> distance[v][v]).min().orElseThrow();
      if (cycle.isShortest()) {
        assertThat(nodes).hasSize(girth);
      }
      assertThat(!all || cycle.isShortest()).isTrue();
    }
    assertThat(seen).hasSize(components.cyclic().length);
    for (int v = 0; v < graph.nodeCount(); v++) {
      assertThat(seen.contains(components.componentOf(v))).isEqualTo(distance[v][v] > 0);
    }
  }

  @Property(tries = 1000)
  void layersAreLongestWays(@ForAll("acyclic") CompactDigraph graph) {
    Layers layers = Layers.of(Components.of(graph));
    for (int v = 0; v < graph.nodeCount(); v++) {
      int longest = 0;
      for (int w = 0; w < graph.nodeCount(); w++) {
        for (List<Integer> way : Shapes.ways(graph, v, w)) {
          longest = Math.max(longest, way.size());
        }
      }
      assertThat(layers.layerOf(v)).isEqualTo(longest);
    }
    int[][] nodes = layers.nodes();
    assertThat(nodes.length).isEqualTo(layers.count());
    assertThat(Arrays.stream(nodes).mapToInt(l -> l.length).sum()).isEqualTo(graph.nodeCount());
    for (int l = 0; l < nodes.length; l++) {
      assertThat(nodes[l]).isSorted().isNotEmpty();
      for (int v : nodes[l]) {
        assertThat(layers.layerOf(v)).isEqualTo(l);
      }
    }
  }

  @Property(tries = 1000)
  void layersOfCyclesAreShared(@ForAll("graphs") CompactDigraph graph) {
    Components components = Components.of(graph);
    Layers layers = Layers.of(components);
    for (int e = 0; e < graph.edgeCount(); e++) {
      int above = layers.layerOf(graph.from(e));
      int below = layers.layerOf(graph.to(e));
      if (components.isInside(e)) {
        assertThat(above).isEqualTo(below);
      } else {
        assertThat(above).isGreaterThan(below);
      }
    }
  }

  @Property(tries = 1000)
  void reachHasShortestDistances(
      @ForAll("graphs") CompactDigraph graph,
      @ForAll @IntRange(min = 0, max = 7) int start,
      @ForAll @IntRange(min = 0, max = 9) int limit) {
    if (start >= graph.nodeCount()) {
      return;
    }
    int n = graph.nodeCount();
    int[] bothFrom = new int[2 * graph.edgeCount()];
    int[] bothTo = new int[2 * graph.edgeCount()];
    for (int e = 0; e < graph.edgeCount(); e++) {
      bothFrom[2 * e] = bothTo[2 * e + 1] = graph.from(e);
      bothTo[2 * e] = bothFrom[2 * e + 1] = graph.to(e);
    }
    for (BreadthFirstSearch.Direction direction : BreadthFirstSearch.Direction.values()) {
      CompactDigraph followed =
          switch (direction) {
            case FORWARD -> graph;
            case BACKWARD -> graph.reversed();
            case BOTH -> CompactDigraph.of(n, bothFrom, bothTo);
          };
      int[][] distance = Shapes.distances(followed);
      List<Integer> expected = new ArrayList<>();
      List<Integer> expectedDistances = new ArrayList<>();
      for (int d = 0; d <= Math.min(n, limit); d++) {
        for (int v = 0; v < n; v++) {
          if (v == start ? d == 0 : distance[start][v] == d) {
            expected.add(v);
            expectedDistances.add(d);
          }
        }
      }
      BreadthFirstSearch reach = BreadthFirstSearch.of(graph, direction, limit, start);
      assertThat(reach.nodes()).containsExactly(expected.toArray(Integer[]::new));
      assertThat(reach.distances()).containsExactly(expectedDistances.toArray(Integer[]::new));
      assertThat(reach.at(0)).containsExactly(start);
      assertThat(reach.count()).isEqualTo(expected.size());
    }
  }

  @Property(tries = 3000)
  void dominatorsAreOnEveryWay(
      @ForAll("graphs") CompactDigraph graph, @ForAll @IntRange(min = 1, max = 255) int rootBits) {
    int n = graph.nodeCount();
    IntList roots = new IntList();
    for (int v = 0; v < n; v++) {
      if ((rootBits >> v & 1) != 0) {
        roots.add(v);
      }
    }
    Dominators dominators = Dominators.of(graph, roots.toArray());
    boolean[] reached = reachedWithout(graph, roots.toArray(), -1);
    int[] counted = new int[n];
    for (int v = 0; v < n; v++) {
      assertThat(dominators.isReached(v)).isEqualTo(reached[v]);
      List<Integer> expected = new ArrayList<>();
      for (int d = 0; d < n && reached[v]; d++) {
        if (d != v && reached[d] && !reachedWithout(graph, roots.toArray(), d)[v]) {
          expected.add(d);
          counted[d]++;
        }
      }
      assertThat(dominators.of(v))
          .containsExactlyInAnyOrder(expected.stream().mapToInt(i -> i).toArray());
      // from the root on: each dominates the next
      int[] chain = dominators.of(v);
      for (int i = 1; i < chain.length; i++) {
        assertThat(dominators.immediate(chain[i])).isEqualTo(chain[i - 1]);
      }
    }
    for (int v = 0; v < n; v++) {
      assertThat(dominators.dominated(v)).isEqualTo(counted[v]);
    }
  }

  @Property(tries = 1000)
  void everyNodeIsReachedFromProviders(@ForAll("graphs") CompactDigraph graph) {
    Dominators dominators = Dominators.ofProviders(Components.of(graph));
    for (int v = 0; v < graph.nodeCount(); v++) {
      assertThat(dominators.isReached(v)).isTrue();
    }
  }

  private static boolean[] reachedWithout(CompactDigraph graph, int[] roots, int gone) {
    int[][] distance =
        Shapes.distances(graph.filter(e -> graph.from(e) != gone && graph.to(e) != gone));
    boolean[] reached = new boolean[graph.nodeCount()];
    for (int root : roots) {
      for (int v = 0; v < reached.length && root != gone; v++) {
        reached[v] |= v == root || distance[root][v] > 0;
      }
    }
    return reached;
  }

  @Property(tries = 1000)
  void reductionIsTheOneOfAnAcyclicGraph(@ForAll("acyclic") CompactDigraph graph) {
    boolean[] redundant = new boolean[graph.edgeCount()];
    for (int e : TransitiveReduction.redundantEdges(Components.of(graph), Cancellation.never())) {
      redundant[e] = true;
    }
    for (int e = 0; e < graph.edgeCount(); e++) {
      boolean expected =
          Shapes.ways(graph, graph.from(e), graph.to(e)).stream().anyMatch(w -> w.size() > 1);
      for (int f = 0; f < e; f++) {
        expected |= graph.from(f) == graph.from(e) && graph.to(f) == graph.to(e);
      }
      assertThat(redundant[e]).isEqualTo(expected);
    }
    Graph<Integer, DefaultEdge> reduced = jgrapht(graph);
    org.jgrapht.alg.TransitiveReduction.INSTANCE.reduce(reduced);
    assertThat(graph.filter(e -> !redundant[e]).edgeCount()).isEqualTo(reduced.edgeSet().size());
  }

  @Property(tries = 1000)
  void reductionKeepsReachAndNothingElseBetweenComponents(@ForAll("graphs") CompactDigraph graph) {
    Components components = Components.of(graph);
    boolean[] redundant = new boolean[graph.edgeCount()];
    for (int e : TransitiveReduction.redundantEdges(components, Cancellation.never())) {
      redundant[e] = true;
      assertThat(components.isInside(e)).isFalse();
    }
    int[][] before = Shapes.distances(graph);
    assertThat(reaches(graph.filter(e -> !redundant[e]))).isEqualTo(reaches(before));
    for (int e = 0; e < graph.edgeCount(); e++) {
      int out = e;
      if (!redundant[e] && !components.isInside(e)) {
        assertThat(reaches(graph.filter(f -> f != out && !redundant[f])))
            .isNotEqualTo(reaches(before));
      }
    }
  }

  private static List<List<Boolean>> reaches(CompactDigraph graph) {
    return reaches(Shapes.distances(graph));
  }

  private static List<List<Boolean>> reaches(int[][] distance) {
    return Arrays.stream(distance)
        .map(row -> Arrays.stream(row).mapToObj(d -> d > 0).toList())
        .toList();
  }

  @Property(tries = 20)
  void reductionInBlocksIsTheSame(@ForAll long seed) {
    CompactDigraph graph = Shapes.random(300, 1200, true, seed);
    boolean[] redundant = new boolean[graph.edgeCount()];
    for (int e : TransitiveReduction.redundantEdges(Components.of(graph), Cancellation.never())) {
      redundant[e] = true;
    }
    Graph<Integer, DefaultEdge> reduced = jgrapht(graph);
    org.jgrapht.alg.TransitiveReduction.INSTANCE.reduce(reduced);
    CompactDigraph ours = graph.filter(e -> !redundant[e]);
    assertThat(ours.edgeCount()).isEqualTo(reduced.edgeSet().size());
    for (int e = 0; e < ours.edgeCount(); e++) {
      assertThat(reduced.containsEdge(ours.from(e), ours.to(e))).isTrue();
    }
  }
}
