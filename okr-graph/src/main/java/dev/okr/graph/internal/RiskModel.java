package dev.okr.graph.internal;

import dev.okr.core.internal.IntList;
import dev.okr.core.value.Cancellation;
import dev.okr.graph.internal.Risk.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * The part of {@link Risk} that doesn't depend on the nodes' own chances: the graph without
 * parallel edges, its weakly connected parts, and how each is worked out.
 */
final class RiskModel {

  /** A part of at most so many nodes is enumerated. */
  static final int ENUMERATED = 20;

  /** Combinations of misses that are gone through in all parts together: some 2 seconds. */
  static final long MOST_COMBINATIONS = 1L << 24;

  final CompactDigraph graph;
  final Components components;
  final double[] strength;
  final int[] order;
  final int[] part;
  final int[] starts;
  final int[] members;
  final Method[] methods;
  final int runs;
  final long seed;

  RiskModel(CompactDigraph whole, double[] given, int runs, long seed) {
    this.runs = runs;
    this.seed = seed;
    IntList from = new IntList(whole.edgeCount());
    IntList to = new IntList(whole.edgeCount());
    double[] merged = new double[whole.edgeCount()];
    for (int node = 0; node < whole.nodeCount(); node++) {
      for (int slot = whole.heads[node]; slot < whole.heads[node + 1]; slot++) {
        int target = whole.targets[slot];
        double passes = given[whole.edges[slot]];
        if (target == node) {
          continue;
        }
        int last = from.size() - 1;
        if (last >= 0 && from.get(last) == node && to.get(last) == target) {
          merged[last] = 1 - (1 - merged[last]) * (1 - passes);
        } else {
          merged[from.size()] = passes;
          from.add(node);
          to.add(target);
        }
      }
    }
    this.graph = CompactDigraph.of(whole.nodeCount(), from.toArray(), to.toArray());
    this.strength = Arrays.copyOf(merged, graph.edgeCount());
    this.components = Components.of(graph);
    this.order = components.order();
    int n = graph.nodeCount();
    this.part = new int[n];
    int parts = paint();
    this.starts = new int[parts + 1];
    for (int p : part) {
      starts[p + 1]++;
    }
    for (int p = 0; p < parts; p++) {
      starts[p + 1] += starts[p];
    }
    this.members = new int[n];
    int[] next = starts.clone();
    for (int node : order) {
      members[next[part[node]]++] = node;
    }
    this.methods = choose(parts);
  }

  private int paint() {
    Arrays.fill(part, -1);
    int[] queue = new int[part.length];
    int parts = 0;
    for (int root = 0; root < part.length; root++) {
      if (part[root] >= 0) {
        continue;
      }
      int size = 0;
      part[root] = parts;
      queue[size++] = root;
      while (size > 0) {
        int node = queue[--size];
        for (int slot = graph.heads[node]; slot < graph.heads[node + 1]; slot++) {
          if (part[graph.targets[slot]] < 0) {
            part[graph.targets[slot]] = parts;
            queue[size++] = graph.targets[slot];
          }
        }
        for (int slot = graph.backHeads[node]; slot < graph.backHeads[node + 1]; slot++) {
          if (part[graph.backTargets[slot]] < 0) {
            part[graph.backTargets[slot]] = parts;
            queue[size++] = graph.backTargets[slot];
          }
        }
      }
      parts++;
    }
    return parts;
  }

  /**
   * Trees are worked out by the product. What else is small and has no cycle is enumerated, smaller
   * parts first, until that would take more than {@link #MOST_COMBINATIONS} steps in all: a plan
   * may have thousands of such parts.
   */
  private Method[] choose(int parts) {
    int[] edges = new int[parts];
    boolean[] cyclic = new boolean[parts];
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      edges[part[graph.from(edge)]]++;
      cyclic[part[graph.from(edge)]] |= components.isInside(edge);
    }
    Method[] chosen = new Method[parts];
    Arrays.fill(chosen, Method.SIMULATION);
    IntList[] small = new IntList[ENUMERATED + 1];
    Arrays.setAll(small, nodes -> new IntList());
    for (int p = 0; p < parts; p++) {
      int nodes = starts[p + 1] - starts[p];
      if (edges[p] == nodes - 1) {
        chosen[p] = Method.PRODUCT;
      } else if (nodes <= ENUMERATED && !cyclic[p]) {
        small[nodes].add(p);
      }
    }
    long combinations = 0;
    for (int nodes = 0; nodes <= ENUMERATED; nodes++) {
      for (int i = 0; i < small[nodes].size(); i++) {
        combinations += 1L << nodes;
        if (combinations > MOST_COMBINATIONS) {
          return chosen;
        }
        chosen[small[nodes].get(i)] = Method.ENUMERATION;
      }
    }
    return chosen;
  }

  void products(int[] nodes, double[] own, double[] chance) {
    for (int node : nodes) {
      if (methods[part[node]] == Method.PRODUCT) {
        double met = 1 - own[node];
        for (int slot = graph.heads[node]; slot < graph.heads[node + 1]; slot++) {
          met *= 1 - strength[graph.edges[slot]] * chance[graph.targets[slot]];
        }
        chance[node] = 1 - met;
      }
    }
  }

  /**
   * Sums over all combinations of misses, like an odometer whose fastest wheel is the node that
   * comes last: {@code before[i]} is the chance of the wheels before i.
   */
  void enumerate(int p, double[] own, double[] chance) {
    int first = starts[p];
    int k = starts[p + 1] - first;
    int[] place = new int[k];
    boolean[] missed = new boolean[k];
    double[] before = new double[k + 1];
    double[] sums = new double[k];
    before[0] = 1;
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < k; i++) {
      places.put(members[first + i], i);
    }
    int[][] providers = new int[k][];
    double[][] passes = new double[k][];
    for (int i = 0; i < k; i++) {
      int node = members[first + i];
      int start = graph.heads[node];
      providers[i] = new int[graph.outDegree(node)];
      passes[i] = new double[providers[i].length];
      for (int j = 0; j < providers[i].length; j++) {
        providers[i][j] = Objects.requireNonNull(places.get(graph.targets[start + j]));
        passes[i][j] = strength[graph.edges[start + j]];
      }
      place[i] = node;
    }
    int wheel = 0;
    while (wheel >= 0) {
      // set the wheels from here on to "met"
      for (; wheel < k; wheel++) {
        missed[wheel] = false;
        before[wheel + 1] =
            before[wheel] * met(wheel, own[place[wheel]], providers, passes, missed);
      }
      // turn the last wheel that stands on "met" to "missed"
      wheel = k - 1;
      while (wheel >= 0 && missed[wheel]) {
        wheel--;
      }
      if (wheel >= 0) {
        missed[wheel] = true;
        double misses = 1 - met(wheel, own[place[wheel]], providers, passes, missed);
        before[wheel + 1] = before[wheel] * misses;
        sums[wheel] += before[wheel + 1];
        wheel++;
      }
    }
    for (int i = 0; i < k; i++) {
      chance[place[i]] = Math.min(1, sums[i]);
    }
  }

  private static double met(
      int wheel, double own, int[][] providers, double[][] passes, boolean[] missed) {
    double met = 1 - own;
    for (int j = 0; j < providers[wheel].length; j++) {
      if (missed[providers[wheel][j]]) {
        met *= 1 - passes[wheel][j];
      }
    }
    return met;
  }

  /**
   * Simulates the nodes that are needed (closed under providers) and counts some of them.
   *
   * @param cancellation asked for each 64 runs
   */
  void simulate(
      IntPredicate needed,
      IntPredicate counted,
      double[] own,
      double[] chance,
      Cancellation cancellation) {
    int n = graph.nodeCount();
    IntList simulated = new IntList();
    for (int node : order) {
      if (methods[part[node]] == Method.SIMULATION && needed.test(node)) {
        simulated.add(node);
      }
    }
    if (simulated.size() == 0) {
      return;
    }
    int[] nodes = simulated.toArray();
    RiskSimulation run = new RiskSimulation(this, nodes, own);
    int[] counts = new int[n];
    for (int word = 0; word * 64L < runs; word++) {
      cancellation.throwIfRequested();
      long left = runs - word * 64L;
      run.word(word, left >= 64 ? -1L : (1L << left) - 1, counts);
    }
    for (int node : nodes) {
      if (counted.test(node)) {
        chance[node] = counts[node] / (double) runs;
      }
    }
  }
}
