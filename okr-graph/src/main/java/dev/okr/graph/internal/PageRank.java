package dev.okr.graph.internal;

import dev.okr.core.value.Cancellation;
import java.util.Arrays;

/**
 * How much leans on each node: PageRank (Brin and Page, Computer Networks 30, 1998) on edges that
 * lead from the node that leans to the one it leans on. By power iteration in node order, so the
 * same bits on every machine. A node shares its rank equally among the distinct nodes to which it
 * leads; one that leads nowhere shares with all. Ranks sum to 1.
 */
public final class PageRank {

  /** The share that is passed on. */
  public static final double DAMPING = 0.85;

  /** Sum of changes at which the iteration ends. */
  public static final double TOLERANCE = 1e-12;

  /** The iterations after which it ends in any case; the change is then below 0.85^200 = 1e-14. */
  public static final int MAX_ITERATIONS = 200;

  private PageRank() {}

  /** The rank of each node. */
  public static double[] of(CompactDigraph whole, Cancellation cancellation) {
    CompactDigraph graph = whole.simple();
    int n = graph.nodeCount();
    double[] rank = new double[n];
    double[] shared = new double[n];
    Arrays.fill(rank, 1.0 / n);
    for (int iteration = 0; iteration < MAX_ITERATIONS; iteration++) {
      cancellation.throwIfRequested();
      double idle = 0;
      for (int node = 0; node < n; node++) {
        int degree = graph.outDegree(node);
        if (degree == 0) {
          idle += rank[node];
        } else {
          shared[node] = rank[node] / degree;
        }
      }
      double base = (1 - DAMPING + DAMPING * idle) / n;
      double change = 0;
      for (int node = 0; node < n; node++) {
        double sum = 0;
        for (int slot = graph.backHeads[node]; slot < graph.backHeads[node + 1]; slot++) {
          sum += shared[graph.backTargets[slot]];
        }
        double now = base + DAMPING * sum;
        change += Math.abs(now - rank[node]);
        rank[node] = now;
      }
      if (change < TOLERANCE) {
        break;
      }
    }
    return rank;
  }
}
