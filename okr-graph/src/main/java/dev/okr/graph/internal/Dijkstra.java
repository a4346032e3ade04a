package dev.okr.graph.internal;

import dev.okr.core.internal.IntList;
import java.util.Arrays;
import java.util.PriorityQueue;

/**
 * The paths of least lag from a node against the edges, from a provider to all that hangs on it
 * (Dijkstra, Numer. Math. 1, 1959); of equal lags the path of fewest steps, then of the smaller
 * index.
 */
public final class Dijkstra {

  private final CompactDigraph graph;
  private final int[] nodes;
  private final long[] lags;
  private final int[] via;

  private Dijkstra(CompactDigraph graph, int[] nodes, long[] lags, int[] via) {
    this.graph = graph;
    this.nodes = nodes;
    this.lags = lags;
    this.via = via;
  }

  private record Reached(long lag, int steps, int node, int edge) implements Comparable<Reached> {
    @Override
    public int compareTo(Reached other) {
      int order = Long.compare(lag, other.lag);
      order = order != 0 ? order : Integer.compare(steps, other.steps);
      order = order != 0 ? order : Integer.compare(node, other.node);
      return order != 0 ? order : Integer.compare(edge, other.edge);
    }
  }

  /**
   * The paths from a provider.
   *
   * @param graph edges lead from a dependent to its provider
   * @param lag of each edge, at least 0
   * @param first the edge by which the provider's change goes out
   */
  public static Dijkstra through(CompactDigraph graph, int[] lag, int first) {
    int provider = graph.to(first);
    boolean[] done = new boolean[graph.nodeCount()];
    done[provider] = true;
    int[] via = new int[graph.nodeCount()];
    Arrays.fill(via, -1);
    long[] lags = new long[graph.nodeCount()];
    IntList order = new IntList();
    PriorityQueue<Reached> open = new PriorityQueue<>();
    open.add(new Reached(lag[first], 1, graph.from(first), first));
    for (Reached next = open.poll(); next != null; next = open.poll()) {
      if (done[next.node]) {
        continue;
      }
      done[next.node] = true;
      via[next.node] = next.edge;
      lags[next.node] = next.lag;
      order.add(next.node);
      for (int slot = graph.backHeads[next.node]; slot < graph.backHeads[next.node + 1]; slot++) {
        int dependent = graph.backTargets[slot];
        if (!done[dependent]) {
          int edge = graph.backEdges[slot];
          open.add(
              new Reached(Math.addExact(next.lag, lag[edge]), next.steps + 1, dependent, edge));
        }
      }
    }
    return new Dijkstra(graph, order.toArray(), lags, via);
  }

  /** All that is reached, the least lag first; the provider is not among them. */
  public int[] nodes() {
    return nodes.clone();
  }

  /** The lag to a node. */
  public long lag(int node) {
    return lags[node];
  }

  /** The edges of the path to a node, from the provider on; empty if it isn't reached. */
  public int[] path(int node) {
    IntList path = new IntList();
    for (int at = node; via[at] >= 0; at = graph.to(via[at])) {
      path.add(via[at]);
    }
    int[] edges = path.toArray();
    for (int i = 0, j = edges.length - 1; i < j; i++, j--) {
      int edge = edges[i];
      edges[i] = edges[j];
      edges[j] = edge;
    }
    return edges;
  }
}
