package dev.okr.graph.internal;

import dev.okr.core.internal.IntList;
import dev.okr.core.value.Cancellation;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Prints how long each algorithm takes at 100,000 nodes and 300,000 edges. Not a test. */
final class Timings {

  private Timings() {}

  private static void time(String what, Runnable task) {
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      task.run();
      System.out.printf("%-60s %8.1f ms%n", what, (System.nanoTime() - start) / 1e6);
    }
  }

  /** Layers of equal width in a circle, each node with edges to three of the next layer. */
  static CompactDigraph circle(int layers, int width, boolean chords, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    IntList from = new IntList();
    IntList to = new IntList();
    for (int l = 0; l < layers; l++) {
      for (int i = 0; i < width; i++) {
        for (int k = 0; k < 3; k++) {
          from.add(l * width + i);
          to.add((l + 1) % layers * width + random.nextInt(width));
        }
      }
    }
    if (chords) {
      from.add(0);
      to.add(2 * width);
      from.add(5 * width + 7);
      to.add(8 * width + 1);
    }
    return CompactDigraph.of(layers * width, from.toArray(), to.toArray());
  }

  /** No short cycle as far as a greedy choice can help it: out-degree 3. */
  static CompactDigraph regular(int n, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] from = new int[3 * n];
    int[] to = new int[3 * n];
    for (int i = 0; i < n; i++) {
      for (int k = 0; k < 3; k++) {
        from[3 * i + k] = i;
        to[3 * i + k] = (int) ((i * 3L + k + 1 + random.nextInt(1)) % n);
      }
    }
    return CompactDigraph.of(n, from, to);
  }

  private static void cycles(String name, CompactDigraph graph) {
    Components components = Components.of(graph);
    time("cycles " + name, () -> ShortestCycles.of(components));
    List<ShortestCycles.Circuit> cycles = ShortestCycles.of(components);
    ShortestCycles.Circuit first = cycles.get(0);
    System.out.println(
        "   components with cycles: "
            + cycles.size()
            + ", first: length "
            + first.nodes().size()
            + (first.isShortest() ? " (shortest)" : " (upper bound)"));
  }

  public static void main(String[] args) {
    int n = 100_000;
    int m = 300_000;
    CompactDigraph dag = Shapes.random(n, m, true, 1);
    CompactDigraph any = Shapes.random(n, m, false, 1);
    Components components = Components.of(dag);
    time("components dag", () -> Components.of(dag));
    time("components any", () -> Components.of(any));
    cycles("random", any);
    cycles("ring of 100,000", Shapes.ring(n));
    cycles("circle 100 x 1000", circle(100, 1000, false, 1));
    cycles("circle 100 x 1000 with chords", circle(100, 1000, true, 1));
    cycles("circle 1000 x 100 with chords", circle(1000, 100, true, 1));
    cycles("circle 20 x 5000 with chords", circle(20, 5000, true, 1));
    cycles("de Bruijn-like", regular(n, 1));
    cycles("33,000 triangles", triangles(33_333));
    time("layers", () -> Layers.of(components).nodes());
    time("reach", () -> BreadthFirstSearch.of(dag, BreadthFirstSearch.Direction.FORWARD, n, n - 1));
    time(
        "reach back",
        () -> BreadthFirstSearch.of(dag, BreadthFirstSearch.Direction.BACKWARD, n, 0));
    int[] lag = new int[m];
    Arrays.fill(lag, 3);
    long[] none = new long[m];
    Arrays.fill(none, Schedule.NONE);
    time("schedule", () -> Schedule.of(components, lag, none, none, Schedule.NONE));
    time("dominators dag", () -> Dominators.ofProviders(components));
    Components anyComponents = Components.of(any);
    time("dominators any", () -> Dominators.ofProviders(anyComponents));
    time("load", () -> PageRank.of(dag, Cancellation.never()));
    CompactDigraph two = Shapes.random(2000, 6000, true, 1);
    time(
        "betweenness exact 2,000",
        () -> Betweenness.sampled(two, two.nodeCount(), 0, Cancellation.never()));
    CompactDigraph twoAny = Shapes.random(2000, 6000, false, 1);
    time(
        "betweenness exact 2,000 cyclic",
        () -> Betweenness.sampled(twoAny, twoAny.nodeCount(), 0, Cancellation.never()));
    time("betweenness sampled dag", () -> Betweenness.of(dag, 1, Cancellation.never()));
    time("betweenness sampled any", () -> Betweenness.of(any, 1, Cancellation.never()));
    System.out.println(
        "   bound / n(n-2): "
            + Betweenness.of(dag, 1, Cancellation.never()).bound() / ((double) n * (n - 2)));
    CompactDigraph twenty = Shapes.random(20_000, 60_000, true, 1);
    Components twentyComponents = Components.of(twenty);
    time(
        "reduction 20,000/60,000",
        () -> TransitiveReduction.redundantEdges(twentyComponents, Cancellation.never()));
    CompactDigraph dense = Shapes.random(20_000, 1_000_000, true, 1);
    Components denseComponents = Components.of(dense);
    time(
        "reduction 20,000/1,000,000",
        () -> TransitiveReduction.redundantEdges(denseComponents, Cancellation.never()));
    time(
        "reduction 100,000/300,000",
        () -> TransitiveReduction.redundantEdges(components, Cancellation.never()));
    double[] own = new double[n];
    double[] strength = new double[m];
    SplittableRandom random = new SplittableRandom(1);
    Arrays.setAll(own, i -> random.nextDouble() * 0.3);
    Arrays.setAll(strength, i -> random.nextDouble());
    time(
        "risk 10,000 runs dag", () -> Risk.of(dag, strength, own, 10_000, 1, Cancellation.never()));
    time(
        "risk 10,000 runs any", () -> Risk.of(any, strength, own, 10_000, 1, Cancellation.never()));
    double[] low = Arrays.stream(own).map(p -> p / 30).toArray();
    time(
        "risk 10,000 runs dag, low",
        () -> Risk.of(dag, strength, low, 10_000, 1, Cancellation.never()));
    Risk risk = Risk.of(dag, strength, own, 10_000, 1, Cancellation.never());
    time("what-if of a node near the top", () -> risk.with(n - 100, 0.5, Cancellation.never()));
    time("what-if of a node in the middle", () -> risk.with(n / 2, 0.5, Cancellation.never()));
  }

  static CompactDigraph triangles(int count) {
    int[] from = new int[3 * count];
    int[] to = new int[3 * count];
    for (int i = 0; i < 3 * count; i++) {
      from[i] = i;
      to[i] = i % 3 == 2 ? i - 2 : i + 1;
    }
    return CompactDigraph.of(3 * count, from, to);
  }
}
