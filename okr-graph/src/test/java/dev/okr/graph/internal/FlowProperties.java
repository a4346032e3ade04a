package dev.okr.graph.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.okr.core.internal.IntList;
import dev.okr.core.value.Cancellation;
import java.util.Arrays;
import java.util.SplittableRandom;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jgrapht.Graph;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;

/** PageRank, betweenness and risk. */
class FlowProperties {

  @Provide
  Arbitrary<CompactDigraph> graphs() {
    return Shapes.any();
  }

  @Provide
  Arbitrary<CompactDigraph> small() {
    return Shapes.acyclic(6, 8);
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

  private static Betweenness exactly(CompactDigraph graph) {
    return Betweenness.sampled(graph, graph.nodeCount(), 0, Cancellation.never());
  }

  @Property(tries = 1000)
  void pageRankIsThatOfJGraphT(@ForAll("graphs") CompactDigraph graph) {
    double[] ranks = PageRank.of(graph, Cancellation.never());
    if (graph.nodeCount() > 0) {
      org.jgrapht.alg.scoring.PageRank<Integer, DefaultEdge> other =
          new org.jgrapht.alg.scoring.PageRank<>(jgrapht(graph), PageRank.DAMPING, 1000, 1e-14);
      for (int v = 0; v < ranks.length; v++) {
        assertThat(ranks[v]).isCloseTo(other.getVertexScore(v), within(1e-10));
      }
      assertThat(Arrays.stream(ranks).sum()).isCloseTo(1, within(1e-9));
    }
  }

  @Property(tries = 1000)
  void betweennessIsBrandes(@ForAll("graphs") CompactDigraph graph) {
    Betweenness ours = exactly(graph);
    BetweennessCentrality<Integer, DefaultEdge> other = new BetweennessCentrality<>(jgrapht(graph));
    for (int v = 0; v < graph.nodeCount(); v++) {
      assertThat(ours.of(v)).isCloseTo(other.getVertexScore(v), within(1e-9));
      assertThat(ours.standardError(v)).isZero();
    }
    assertThat(ours.bound()).isZero();
  }

  @Property(tries = 50)
  void sampledBetweennessKeepsItsBound(@ForAll long seed) {
    CompactDigraph graph = Shapes.random(120, 400, true, seed);
    Betweenness exact = exactly(graph);
    Betweenness sampled = Betweenness.sampled(graph, 60, seed, Cancellation.never());
    assertThat(sampled.samples()).isEqualTo(60);
    int beyond = 0;
    for (int v = 0; v < graph.nodeCount(); v++) {
      double off = Math.abs(exact.of(v) - sampled.of(v));
      assertThat(off).isLessThanOrEqualTo(sampled.bound());
      beyond += off > 3 * sampled.standardError(v) + 1e-9 ? 1 : 0;
    }
    // a node seen by few sources or none has a skewed sample: some are beyond three standard errors
    assertThat(beyond).isLessThan(graph.nodeCount() / 3);
    Betweenness again = Betweenness.sampled(graph, 60, seed, Cancellation.never());
    for (int v = 0; v < graph.nodeCount(); v++) {
      assertThat(again.of(v)).isEqualTo(sampled.of(v));
    }
    Betweenness all = Betweenness.sampled(graph, 1000, seed, Cancellation.never());
    assertThat(all.of(5)).isEqualTo(exact.of(5));
  }

  @Example
  void betweennessOfLongLaddersDoesNotOverflow() {
    // 2^1500 shortest ways
    int diamonds = 1500;
    Betweenness ladder = exactly(Shapes.ladder(diamonds));
    int n = 3 * diamonds + 1;
    int middle = 3 * (diamonds / 2);
    assertThat(ladder.of(middle)).isEqualTo((double) middle * (n - 1 - middle));
    assertThat(ladder.of(middle + 1)).isCloseTo(ladder.of(middle + 2), within(1e-6));
  }

  @Example
  void noSampleIsNoAnswer() {
    assertThatThrownBy(() -> Betweenness.sampled(Shapes.chain(3), 0, 1, Cancellation.never()))
        .hasMessageContaining("(0)");
  }

  // ------------------------------------------------------------------ risk

  private static double[] chances(SplittableRandom random, int count) {
    double[] chances = new double[count];
    Arrays.setAll(
        chances,
        i ->
            switch (random.nextInt(6)) {
              case 0 -> 0.0;
              case 1 -> 1.0;
              default -> random.nextDouble();
            });
    return chances;
  }

  /** By the definition: over all combinations of own misses and of passing edges. */
  private static double[] percolation(CompactDigraph graph, double[] strength, double[] own) {
    int n = graph.nodeCount();
    int m = graph.edgeCount();
    double[] chance = new double[n];
    for (int nodes = 0; nodes < 1 << n; nodes++) {
      double p = 1;
      for (int v = 0; v < n; v++) {
        p *= (nodes >> v & 1) != 0 ? own[v] : 1 - own[v];
      }
      if (p == 0) {
        continue;
      }
      for (int edges = 0; edges < 1 << m; edges++) {
        double q = p;
        for (int e = 0; e < m; e++) {
          q *= (edges >> e & 1) != 0 ? strength[e] : 1 - strength[e];
        }
        if (q == 0) {
          continue;
        }
        int missed = nodes;
        for (int round = 0; round < n; round++) {
          for (int e = 0; e < m; e++) {
            if ((edges >> e & 1) != 0 && (missed >> graph.to(e) & 1) != 0) {
              missed |= 1 << graph.from(e);
            }
          }
        }
        for (int v = 0; v < n; v++) {
          if ((missed >> v & 1) != 0) {
            chance[v] += q;
          }
        }
      }
    }
    return chance;
  }

  @Property(tries = 1000)
  void riskIsExactOnTreesAndSmallGraphs(@ForAll("small") CompactDigraph graph, @ForAll long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] strength = chances(random, graph.edgeCount());
    double[] own = chances(random, graph.nodeCount());
    Risk risk = Risk.of(graph, strength, own, 1, 0, Cancellation.never());
    double[] expected = percolation(graph, strength, own);
    for (int v = 0; v < own.length; v++) {
      assertThat(risk.method(v)).isNotEqualTo(Risk.Method.SIMULATION);
      assertThat(risk.chance(v)).isCloseTo(expected[v], within(1e-12));
      assertThat(risk.standardError(v)).isZero();
      assertThat(risk.own(v)).isEqualTo(own[v]);
    }
  }

  // a statistical statement: with a fixed seed it fails for a reason, not once in a while
  @Property(tries = 200, seed = "20261123")
  void riskOfCyclesIsWithinItsError(
      @ForAll @IntRange(min = 2, max = 6) int n,
      @ForAll @IntRange(min = 2, max = 8) int m,
      @ForAll long seed) {
    CompactDigraph graph = Shapes.random(n, m, false, seed);
    SplittableRandom random = new SplittableRandom(seed);
    double[] strength = chances(random, m);
    double[] own = chances(random, n);
    Risk risk = Risk.of(graph, strength, own, 10_000, seed, Cancellation.never());
    double[] expected = percolation(graph, strength, own);
    for (int v = 0; v < n; v++) {
      // 5 of them: some 1,000 comparisons are made
      double allowed = risk.standardError(v) == 0 ? 1e-12 : 5 * risk.standardError(v);
      assertThat(risk.chance(v)).isCloseTo(expected[v], within(allowed));
    }
  }

  @Example
  void simulationIsWithinThreeStandardErrorsNearlyAlways() {
    int beyond = 0;
    int compared = 0;
    for (int trial = 0; trial < 60; trial++) {
      // a polytree gives the exact answer; a cycle of strength 0 beside it makes it be simulated
      SplittableRandom random = new SplittableRandom(trial);
      int n = 60;
      IntList from = new IntList();
      IntList to = new IntList();
      for (int v = 1; v < n; v++) {
        int u = random.nextInt(v);
        boolean up = random.nextBoolean();
        from.add(up ? u : v);
        to.add(up ? v : u);
      }
      CompactDigraph tree = CompactDigraph.of(n, from.toArray(), to.toArray());
      double[] own = new double[n];
      Arrays.setAll(own, i -> random.nextDouble() * 0.4);
      double[] strength = new double[n + 1];
      Arrays.setAll(strength, i -> random.nextDouble());
      from.add(0);
      to.add(n - 1);
      from.add(n - 1);
      to.add(0);
      CompactDigraph cyclic = CompactDigraph.of(n, from.toArray(), to.toArray());
      strength[n - 1] = strength[n] = 0;
      Risk exact = Risk.of(tree, Arrays.copyOf(strength, n - 1), own, 1, 0, Cancellation.never());
      Risk simulated = Risk.of(cyclic, strength, own, 4_000, trial, Cancellation.never());
      for (int v = 0; v < n; v++) {
        assertThat(exact.method(v)).isEqualTo(Risk.Method.PRODUCT);
        assertThat(simulated.method(v)).isEqualTo(Risk.Method.SIMULATION);
        double off = Math.abs(exact.chance(v) - simulated.chance(v));
        beyond += off > 3 * simulated.standardError(v) ? 1 : 0;
        compared++;
      }
    }
    // 0.27 % of normal errors are
    assertThat(beyond).isLessThan(compared / 125);
  }

  @Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
  void whatIfIsTheSameAsFromScratch(
      @ForAll @IntRange(min = 1, max = 60) int n,
      @ForAll @IntRange(min = 0, max = 60) int m,
      @ForAll boolean acyclic,
      @ForAll long seed) {
    CompactDigraph graph = Shapes.random(n, n == 1 ? 0 : m, acyclic, seed);
    SplittableRandom random = new SplittableRandom(seed);
    double[] strength = chances(random, graph.edgeCount());
    double[] own = chances(random, n);
    int runs = random.nextInt(1, 300);
    int node = random.nextInt(n);
    double chance = random.nextDouble();
    Risk before = Risk.of(graph, strength, own, runs, seed, Cancellation.never());
    Risk changed = before.with(node, chance, Cancellation.never());
    double[] changedOwn = own.clone();
    changedOwn[node] = chance;
    Risk scratch = Risk.of(graph, strength, changedOwn, runs, seed, Cancellation.never());
    boolean[] hangs = new boolean[n];
    for (int v :
        BreadthFirstSearch.of(graph, BreadthFirstSearch.Direction.BACKWARD, Integer.MAX_VALUE, node)
            .nodes()) {
      hangs[v] = true;
    }
    for (int v = 0; v < n; v++) {
      boolean enumerated = scratch.method(v) == Risk.Method.ENUMERATION;
      // an enumeration sums up to 2^20 chances, and the two sum them in different groups
      assertThat(changed.chance(v)).isCloseTo(scratch.chance(v), within(enumerated ? 1e-12 : 0.0));
      if (!hangs[v]) {
        assertThat(changed.chance(v)).isEqualTo(before.chance(v));
      } else if (before.method(v) == Risk.Method.SIMULATION && chance >= own[node]) {
        // draws are shared, so more own misses never make fewer misses
        assertThat(changed.chance(v)).isGreaterThanOrEqualTo(before.chance(v));
      }
    }
  }

  @Example
  void missesTravelAgainstTheOrderOfWork() {
    // each node needs its neighbours: from node 0 a miss goes the whole way, one step a round
    int n = 100_000;
    IntList from = new IntList();
    IntList to = new IntList();
    for (int v = 0; v + 1 < n; v++) {
      from.add(v);
      to.add(v + 1);
      from.add(v + 1);
      to.add(v);
    }
    CompactDigraph graph = CompactDigraph.of(n, from.toArray(), to.toArray());
    double[] strength = new double[graph.edgeCount()];
    Arrays.fill(strength, 1);
    double[] own = new double[n];
    own[0] = 1;
    Risk risk = Risk.of(graph, strength, own, 100, 1, Cancellation.never());
    for (int v = 0; v < n; v++) {
      assertThat(risk.chance(v)).isEqualTo(1);
    }
    assertThat(risk.with(0, 0, Cancellation.never()).with(n - 1, 1, Cancellation.never()).chance(0))
        .isEqualTo(1);
    assertThat(risk.with(0, 0, Cancellation.never()).chance(n - 1)).isZero();
  }

  @Example
  void drawsHaveTheChance() {
    for (double p : new double[] {0, 1e-3, 0.1, 0.25, 1 / 3.0, 0.5, 0.999, 1}) {
      long set = 0;
      int words = 20_000;
      for (int i = 0; i < words; i++) {
        set += Long.bitCount(RandomBits.draw(RandomBits.stream(7, i), RandomBits.threshold(p)));
      }
      double error = Math.sqrt(p * (1 - p) / (64.0 * words));
      assertThat(set / (64.0 * words)).isCloseTo(p, within(4 * error));
    }
  }

  @Example
  void draws63BitsFineAndBelowItsBound() {
    int[] seen = new int[7];
    for (int i = 0; i < 70_000; i++) {
      seen[RandomBits.below(RandomBits.at(RandomBits.stream(3, 0), i), 7)]++;
    }
    for (int count : seen) {
      assertThat(count).isBetween(9_600, 10_400);
    }
  }

  @Example
  void chancesAreChecked() {
    CompactDigraph one = Shapes.of(1);
    assertThatThrownBy(
            () -> Risk.of(one, new double[0], new double[] {1.5}, 1, 0, Cancellation.never()))
        .hasMessageContaining("(1.5)");
    assertThatThrownBy(
            () ->
                Risk.of(one, new double[0], new double[] {Double.NaN}, 1, 0, Cancellation.never()))
        .hasMessageContaining("(NaN)");
    assertThatThrownBy(
            () -> Risk.of(one, new double[0], new double[] {0.5}, 0, 0, Cancellation.never()))
        .hasMessageContaining("(0)");
  }
}
