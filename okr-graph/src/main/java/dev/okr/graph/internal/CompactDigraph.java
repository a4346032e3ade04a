package dev.okr.graph.internal;

import dev.okr.core.internal.IntList;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.IntPredicate;

/**
 * A directed graph in compressed rows, forward and backward, over nodes {@code 0..n-1} and edges
 * {@code 0..m-1}. Immutable; about 24 bytes an edge and 8 a node.
 *
 * <p>An edge keeps the number it had in the lists the graph was built from, so what belongs to an
 * edge (a lag, a strength) lives in an array by that number. Parallel edges and self loops are
 * kept. The edges of a row are in order of the node they lead to, then of their number: every
 * algorithm that walks rows has its ties broken that way.
 */
public final class CompactDigraph {

  /** The first slot of each node's row, and one past the last row. */
  final int[] heads;

  /** The node each slot leads to. */
  final int[] targets;

  /** The edge of each slot. */
  final int[] edges;

  /** As {@link #heads}, of the rows of edges that arrive. */
  final int[] backHeads;

  /** The node each backward slot comes from. */
  final int[] backTargets;

  /** The edge of each backward slot. */
  final int[] backEdges;

  private final int[] from;
  private final int[] to;

  private CompactDigraph(
      int[] heads,
      int[] targets,
      int[] edges,
      int[] backHeads,
      int[] backTargets,
      int[] backEdges,
      int[] from,
      int[] to) {
    this.heads = heads;
    this.targets = targets;
    this.edges = edges;
    this.backHeads = backHeads;
    this.backTargets = backTargets;
    this.backEdges = backEdges;
    this.from = from;
    this.to = to;
  }

  /**
   * The graph whose edge {@code i} leads from {@code from[i]} to {@code to[i]}; linear in nodes and
   * edges. The arrays are copied.
   *
   * @throws IllegalArgumentException if the lists differ in length or name a node that is not there
   */
  public static CompactDigraph of(int nodes, int[] from, int[] to) {
    if (nodes < 0) {
      throw new IllegalArgumentException("a graph has at least 0 nodes (" + nodes + ")");
    }
    if (from.length != to.length) {
      throw new IllegalArgumentException(
          "an edge has two ends (" + from.length + " and " + to.length + ")");
    }
    for (int edge = 0; edge < from.length; edge++) {
      if (from[edge] < 0 || from[edge] >= nodes || to[edge] < 0 || to[edge] >= nodes) {
        throw new IllegalArgumentException(
            "an edge joins nodes 0 to "
                + (nodes - 1)
                + " ("
                + from[edge]
                + " -> "
                + to[edge]
                + ")");
      }
    }
    return build(nodes, from.clone(), to.clone());
  }

  private static CompactDigraph build(int nodes, int[] from, int[] to) {
    int m = from.length;
    int[] heads = starts(nodes, from);
    int[] backHeads = starts(nodes, to);
    // bucket by source in edge order, then by target, then by source: two stable counting sorts
    int[] bySource = new int[m];
    int[] next = heads.clone();
    for (int edge = 0; edge < m; edge++) {
      bySource[next[from[edge]]++] = edge;
    }
    int[] backTargets = new int[m];
    int[] backEdges = new int[m];
    next = backHeads.clone();
    for (int edge : bySource) {
      int slot = next[to[edge]]++;
      backEdges[slot] = edge;
      backTargets[slot] = from[edge];
    }
    int[] targets = new int[m];
    int[] edges = new int[m];
    next = heads.clone();
    for (int edge : backEdges) {
      int slot = next[from[edge]]++;
      edges[slot] = edge;
      targets[slot] = to[edge];
    }
    return new CompactDigraph(heads, targets, edges, backHeads, backTargets, backEdges, from, to);
  }

  private static int[] starts(int nodes, int[] ends) {
    int[] starts = new int[nodes + 1];
    for (int end : ends) {
      starts[end + 1]++;
    }
    for (int node = 0; node < nodes; node++) {
      starts[node + 1] += starts[node];
    }
    return starts;
  }

  /** How many nodes there are. */
  public int nodeCount() {
    return heads.length - 1;
  }

  /** How many edges there are. */
  public int edgeCount() {
    return from.length;
  }

  /** The node an edge comes from. */
  public int from(int edge) {
    return from[edge];
  }

  /** The node an edge leads to. */
  public int to(int edge) {
    return to[edge];
  }

  /** How many edges leave the node. */
  public int outDegree(int node) {
    return heads[node + 1] - heads[node];
  }

  /** How many edges arrive at the node. */
  public int inDegree(int node) {
    return backHeads[node + 1] - backHeads[node];
  }

  /** The edges that leave the node, in order of the nodes they lead to. */
  public int[] edgesFrom(int node) {
    return Arrays.copyOfRange(edges, heads[node], heads[node + 1]);
  }

  /** The edges that arrive at the node, in order of the nodes they come from. */
  public int[] edgesTo(int node) {
    return Arrays.copyOfRange(backEdges, backHeads[node], backHeads[node + 1]);
  }

  /** Where the row of the edges that leave the node starts; it ends where the next node's does. */
  public int row(int node) {
    return heads[node];
  }

  /** The edge at a place of the rows. */
  public int edgeAt(int slot) {
    return edges[slot];
  }

  /** The node that the edge at a place of the rows leads to. */
  public int targetAt(int slot) {
    return targets[slot];
  }

  /** In the row of a node, the first place whose edge leads to the target or a later node. */
  public int rowFrom(int node, int target) {
    int low = heads[node];
    int high = heads[node + 1];
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (targets[middle] < target) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The graph with every edge turned round; shares everything, takes no time. */
  public CompactDigraph reversed() {
    return new CompactDigraph(backHeads, backTargets, backEdges, heads, targets, edges, to, from);
  }

  /** The graph of the same nodes with the edges that pass the test, renumbered in order. */
  public CompactDigraph filter(IntPredicate edgeTest) {
    Objects.requireNonNull(edgeTest, "edgeTest");
    IntList keptFrom = new IntList();
    IntList keptTo = new IntList();
    for (int edge = 0; edge < from.length; edge++) {
      if (edgeTest.test(edge)) {
        keptFrom.add(from[edge]);
        keptTo.add(to[edge]);
      }
    }
    return build(nodeCount(), keptFrom.toArray(), keptTo.toArray());
  }

  /** The graph without self loops and with the first of parallel edges only, renumbered. */
  public CompactDigraph simple() {
    boolean[] keep = new boolean[from.length];
    for (int node = 0; node < nodeCount(); node++) {
      int last = node;
      for (int slot = heads[node]; slot < heads[node + 1]; slot++) {
        int target = targets[slot];
        keep[edges[slot]] = target != node && (slot == heads[node] || target != last);
        last = target;
      }
    }
    return filter(edge -> keep[edge]);
  }

  /**
   * The graph of some nodes and the edges between them, nodes renumbered in the order given.
   *
   * @param nodes each at most once
   */
  public CompactDigraph induced(int[] nodes) {
    int[] place = new int[nodeCount()];
    Arrays.fill(place, -1);
    for (int i = 0; i < nodes.length; i++) {
      place[nodes[i]] = i;
    }
    IntList keptFrom = new IntList();
    IntList keptTo = new IntList();
    for (int edge = 0; edge < from.length; edge++) {
      if (place[from[edge]] >= 0 && place[to[edge]] >= 0) {
        keptFrom.add(place[from[edge]]);
        keptTo.add(place[to[edge]]);
      }
    }
    return build(nodes.length, keptFrom.toArray(), keptTo.toArray());
  }

  @Override
  public String toString() {
    return "CompactDigraph (" + nodeCount() + " nodes, " + edgeCount() + " edges)";
  }
}
