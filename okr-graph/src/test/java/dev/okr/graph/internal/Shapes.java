package dev.okr.graph.internal;

import dev.okr.core.internal.IntList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Graphs with a name, random ones, and slow but plain answers to compare with. */
final class Shapes {

  private Shapes() {}

  static CompactDigraph of(int nodes, int... ends) {
    int[] from = new int[ends.length / 2];
    int[] to = new int[ends.length / 2];
    for (int i = 0; i < from.length; i++) {
      from[i] = ends[2 * i];
      to[i] = ends[2 * i + 1];
    }
    return CompactDigraph.of(nodes, from, to);
  }

  /** 0 -> 1 -> ... -> n-1. */
  static CompactDigraph chain(int n) {
    int[] from = new int[n - 1];
    int[] to = new int[n - 1];
    for (int i = 0; i < n - 1; i++) {
      from[i] = i;
      to[i] = i + 1;
    }
    return CompactDigraph.of(n, from, to);
  }

  static CompactDigraph ring(int n) {
    int[] from = new int[n];
    int[] to = new int[n];
    for (int i = 0; i < n; i++) {
      from[i] = i;
      to[i] = (i + 1) % n;
    }
    return CompactDigraph.of(n, from, to);
  }

  /** 1, 2, ... -> 0. */
  static CompactDigraph star(int n) {
    int[] from = new int[n - 1];
    int[] to = new int[n - 1];
    for (int i = 0; i < n - 1; i++) {
      from[i] = i + 1;
    }
    return CompactDigraph.of(n, from, to);
  }

  /** Every ordered pair of different nodes. */
  static CompactDigraph complete(int n) {
    IntList from = new IntList();
    IntList to = new IntList();
    for (int a = 0; a < n; a++) {
      for (int b = 0; b < n; b++) {
        if (a != b) {
          from.add(a);
          to.add(b);
        }
      }
    }
    return CompactDigraph.of(n, from.toArray(), to.toArray());
  }

  /** Diamonds one on the other: 3i -> 3i+1, 3i+2 -> 3i+3. */
  static CompactDigraph ladder(int diamonds) {
    IntList from = new IntList();
    IntList to = new IntList();
    for (int i = 0; i < diamonds; i++) {
      int top = 3 * i;
      for (int side = 1; side <= 2; side++) {
        from.add(top);
        to.add(top + side);
        from.add(top + side);
        to.add(top + 3);
      }
    }
    return CompactDigraph.of(3 * diamonds + 1, from.toArray(), to.toArray());
  }

  /** Rings of lengths a and b that share node 0. */
  static CompactDigraph twoRings(int a, int b) {
    IntList from = new IntList();
    IntList to = new IntList();
    for (int i = 0; i < a; i++) {
      from.add(i);
      to.add((i + 1) % a);
    }
    for (int i = 0; i < b; i++) {
      from.add(i == 0 ? 0 : a + i - 1);
      to.add(i == b - 1 ? 0 : a + i);
    }
    return CompactDigraph.of(a + b - 1, from.toArray(), to.toArray());
  }

  static CompactDigraph random(int n, int m, boolean acyclic, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] from = new int[m];
    int[] to = new int[m];
    for (int i = 0; i < m; i++) {
      int a = random.nextInt(n);
      int b = random.nextInt(n);
      while (acyclic && a == b) {
        b = random.nextInt(n);
      }
      from[i] = acyclic ? Math.max(a, b) : a;
      to[i] = acyclic ? Math.min(a, b) : b;
    }
    return CompactDigraph.of(n, from, to);
  }

  /** Any graph of 0 to 8 nodes, with parallel edges and self loops. */
  static Arbitrary<CompactDigraph> any() {
    return sized(8, 20, false);
  }

  /** Any graph without a directed cycle, nodes numbered in no order. */
  static Arbitrary<CompactDigraph> acyclic(int mostNodes, int mostEdges) {
    return sized(mostNodes, mostEdges, true);
  }

  private static Arbitrary<CompactDigraph> sized(int mostNodes, int mostEdges, boolean acyclic) {
    return Combinators.combine(
            Arbitraries.integers().between(0, mostNodes),
            Arbitraries.integers().between(0, mostEdges),
            Arbitraries.longs())
        .as(
            (n, m, seed) -> {
              if (n == 0 || (acyclic && n == 1)) {
                return CompactDigraph.of(n, new int[0], new int[0]);
              }
              return acyclic ? shuffled(random(n, m, true, seed), seed) : random(n, m, false, seed);
            })
        .withoutEdgeCases();
  }

  private static CompactDigraph shuffled(CompactDigraph graph, long seed) {
    SplittableRandom random = new SplittableRandom(seed + 1);
    int n = graph.nodeCount();
    int[] name = new int[n];
    for (int i = 0; i < n; i++) {
      int j = random.nextInt(i + 1);
      name[i] = name[j];
      name[j] = i;
    }
    int[] from = new int[graph.edgeCount()];
    int[] to = new int[graph.edgeCount()];
    for (int e = 0; e < from.length; e++) {
      from[e] = name[graph.from(e)];
      to[e] = name[graph.to(e)];
    }
    return CompactDigraph.of(n, from, to);
  }

  /** Lengths of shortest ways by Floyd and Warshall, of at least one edge; -1 for none. */
  static int[][] distances(CompactDigraph graph) {
    int n = graph.nodeCount();
    int[][] distance = new int[n][n];
    for (int[] row : distance) {
      Arrays.fill(row, -1);
    }
    for (int e = 0; e < graph.edgeCount(); e++) {
      distance[graph.from(e)][graph.to(e)] = 1;
    }
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          if (distance[i][k] > 0 && distance[k][j] > 0) {
            int through = distance[i][k] + distance[k][j];
            if (distance[i][j] < 0 || through < distance[i][j]) {
              distance[i][j] = through;
            }
          }
        }
      }
    }
    return distance;
  }

  /** All ways (lists of edges) from a node to another in an acyclic graph. */
  static List<List<Integer>> ways(CompactDigraph graph, int from, int to) {
    List<List<Integer>> all = new ArrayList<>();
    if (from == to) {
      all.add(List.of());
      return all;
    }
    for (int edge : graph.edgesFrom(from)) {
      for (List<Integer> rest : ways(graph, graph.to(edge), to)) {
        List<Integer> way = new ArrayList<>();
        way.add(edge);
        way.addAll(rest);
        all.add(way);
      }
    }
    return all;
  }

  /** Runs the task on a thread with a stack of 256 KiB, less than any default. */
  static <T> T onSmallStack(Callable<T> task) {
    FutureTask<T> future = new FutureTask<>(task);
    Thread thread = new Thread(null, future, "small stack", 256L << 10);
    thread.start();
    try {
      return future.get();
    } catch (InterruptedException | ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
