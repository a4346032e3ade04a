package dev.okr.graph.internal;

import dev.okr.core.internal.IntList;
import java.util.Arrays;

/**
 * Longest chains by lag, slack, and due days that can't be met (critical path method, Kelley and
 * Walker 1959), on edges that lead from a dependent to its provider. Linear, exact in longs;
 * overflow throws {@link ArithmeticException} (no sum of int lags reaches it).
 *
 * <p>Edges inside a strongly connected component can't be scheduled and are left out; what is left
 * is acyclic.
 *
 * <ul>
 *   <li>{@code head(v)}: the longest chain of lags from any provider to v. An <i>end</i> is a node
 *       on which nothing depends; its critical chain is the one of its head.
 *   <li>{@code slack(v)}: by how many days a lag on the way through v may grow before the critical
 *       chain of some end that hangs on v grows; 0 on every critical chain.
 *   <li>{@code arrival(v)}: the earliest day on which all that v needs has arrived. An edge
 *       delivers on the day it is offered, or when its provider's own needs have arrived if that is
 *       later, and takes effect a lag later.
 *   <li>{@code needed(v)}: the latest day on which v must be there so that no due day downstream is
 *       missed.
 * </ul>
 */
public final class Schedule {

  /** No such day. */
  public static final long NONE = Long.MIN_VALUE;

  private static final int NO_EDGE = -1;

  private final CompactDigraph graph;
  private final long[] head;
  private final long[] slack;
  private final long[] arrival;
  private final long[] needed;
  private final int[] headEdge;
  private final int[] arrivalEdge;
  private final boolean[] offerRules;
  private final int[] ends;

  private Schedule(Components components, int[] lag, long[] offered, long[] due, long start) {
    this.graph = components.graph();
    int n = graph.nodeCount();
    this.head = new long[n];
    this.slack = new long[n];
    this.arrival = new long[n];
    this.needed = new long[n];
    this.headEdge = new int[n];
    this.arrivalEdge = new int[n];
    this.offerRules = new boolean[graph.edgeCount()];
    Arrays.fill(headEdge, NO_EDGE);
    Arrays.fill(arrivalEdge, NO_EDGE);
    Arrays.fill(arrival, start);
    forward(components, lag, offered);
    this.ends = backward(components, lag, due);
  }

  /**
   * The schedule.
   *
   * @param components of the graph
   * @param lag for each edge, days from the provider to the effect on the dependent, at least 0
   * @param offered for each edge, the day on which its provider is promised, or {@link #NONE}
   * @param due for each node, the day on which it must be there, or {@link #NONE}
   * @param start the day before which nothing can arrive, or {@link #NONE}
   */
  public static Schedule of(
      Components components, int[] lag, long[] offered, long[] due, long start) {
    for (int days : lag) {
      if (days < 0) {
        throw new IllegalArgumentException("a lag is at least 0 days (" + days + ")");
      }
    }
    return new Schedule(components, lag, offered, due, start);
  }

  private void forward(Components components, int[] lag, long[] offered) {
    for (int node : components.order()) {
      for (int slot = graph.heads[node]; slot < graph.heads[node + 1]; slot++) {
        int edge = graph.edges[slot];
        if (components.isInside(edge)) {
          continue;
        }
        int provider = graph.targets[slot];
        long length = Math.addExact(head[provider], lag[edge]);
        if (length > head[node] || headEdge[node] == NO_EDGE) {
          head[node] = length;
          headEdge[node] = edge;
        }
        offerRules[edge] = offered[edge] != NONE && offered[edge] > arrival[provider];
        long ready = Math.max(arrival[provider], offered[edge]);
        if (ready != NONE) {
          long day = Math.addExact(ready, lag[edge]);
          if (day > arrival[node]) {
            arrival[node] = day;
            arrivalEdge[node] = edge;
          }
        }
      }
    }
  }

  private int[] backward(Components components, int[] lag, long[] due) {
    int[] order = components.order();
    IntList found = new IntList();
    for (int i = order.length - 1; i >= 0; i--) {
      int node = order[i];
      long latest = Long.MAX_VALUE;
      long need = due[node] == NONE ? Long.MAX_VALUE : due[node];
      for (int slot = graph.backHeads[node]; slot < graph.backHeads[node + 1]; slot++) {
        int edge = graph.backEdges[slot];
        if (components.isInside(edge)) {
          continue;
        }
        int dependent = graph.backTargets[slot];
        latest = Math.min(latest, head[dependent] + slack[dependent] - lag[edge]);
        if (needed[dependent] != NONE) {
          need = Math.min(need, Math.subtractExact(needed[dependent], lag[edge]));
        }
      }
      if (latest == Long.MAX_VALUE) {
        found.add(node);
        latest = head[node];
      }
      slack[node] = latest - head[node];
      needed[node] = need == Long.MAX_VALUE ? NONE : need;
    }
    int[] all = found.toArray();
    Arrays.sort(all);
    return all;
  }

  /** The nodes on which nothing depends, in order of their index. */
  public int[] ends() {
    return ends.clone();
  }

  /** The length in days of the longest chain to the node. */
  public long head(int node) {
    return head[node];
  }

  /** By how many days a chain through the node may grow before some end's critical chain does. */
  public long slack(int node) {
    return slack[node];
  }

  /** The earliest day on which all the node needs has arrived; {@link #NONE} if nothing says. */
  public long arrival(int node) {
    return arrival[node];
  }

  /** The latest day on which the node must be there; {@link #NONE} if no due day hangs on it. */
  public long needed(int node) {
    return needed[node];
  }

  /**
   * The edges of the longest chain to the node, from its first provider on. Of equal chains the one
   * through the first provider by index.
   */
  public int[] chain(int node) {
    IntList chain = new IntList();
    int at = node;
    while (headEdge[at] != NO_EDGE) {
      chain.add(headEdge[at]);
      at = graph.to(headEdge[at]);
    }
    return turned(chain.toArray());
  }

  /**
   * The edges that bring about {@link #arrival}, from the one whose offered day (or the start)
   * rules on.
   */
  public int[] arrivalChain(int node) {
    IntList chain = new IntList();
    int at = node;
    while (arrivalEdge[at] != NO_EDGE) {
      int edge = arrivalEdge[at];
      chain.add(edge);
      if (offerRules[edge]) {
        break;
      }
      at = graph.to(edge);
    }
    return turned(chain.toArray());
  }

  private static int[] turned(int[] items) {
    for (int i = 0, j = items.length - 1; i < j; i++, j--) {
      int item = items[i];
      items[i] = items[j];
      items[j] = item;
    }
    return items;
  }
}
