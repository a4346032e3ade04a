package dev.okr.graph.internal;

import dev.okr.core.internal.IntList;
import dev.okr.core.value.Cancellation;
import java.util.Arrays;

/**
 * Which edges can go without a change of what reaches what: the transitive reduction (Aho, Garey
 * and Ullman, SIAM J. Comput. 1(2), 1972), by rows of bits. The graph of the strongly connected
 * components is reduced: an edge between two of them can go if another edge between the same two
 * with a lower number stays, or if there is a way round. Edges inside a component (cycles) all
 * stay.
 *
 * <p>Costs nodes times edges / 64 steps; above {@value #MAX_STEPS} it is refused. Columns are done
 * in blocks, so the memory is at most some 64 MB.
 */
public final class TransitiveReduction {

  /** The most steps: some 5 seconds. */
  public static final long MAX_STEPS = 4_000_000_000L;

  private static final long BLOCK_WORDS = 8L << 20;

  private TransitiveReduction() {}

  /** How many steps it would take. */
  public static long steps(CompactDigraph graph) {
    return (long) graph.edgeCount() * ((graph.nodeCount() + 63) / 64);
  }

  /**
   * The edges that can go, in order of their number.
   *
   * @param cancellation asked for each node
   * @throws IllegalArgumentException if that takes more than {@link #MAX_STEPS}
   */
  public static int[] redundantEdges(Components components, Cancellation cancellation) {
    CompactDigraph graph = components.graph();
    if (steps(graph) > MAX_STEPS) {
      throw new IllegalArgumentException(
          "the graph is too large for a transitive reduction ("
              + graph.nodeCount()
              + " nodes times "
              + graph.edgeCount()
              + " edges). Maybe ask for a part of it");
    }
    boolean[] redundant = new boolean[graph.edgeCount()];
    CompactDigraph condensed = condense(components, redundant);
    boolean[] loose = new boolean[condensed.edgeCount()];
    int k = condensed.nodeCount();
    if (k > 0) {
      int words = (int) Math.max(1, Math.min((k + 63) / 64, BLOCK_WORDS / k));
      long[] bits = new long[k * words];
      for (long first = 0; first < k; first += words * 64L) {
        block(condensed, (int) first, words, bits, loose, cancellation);
      }
    }
    // edges of the condensed graph are the unmarked edges between components, in order
    IntList found = new IntList();
    int condensedEdge = 0;
    for (int edge = 0; edge < redundant.length; edge++) {
      boolean goes = redundant[edge];
      if (!goes && !components.isInside(edge)) {
        goes = loose[condensedEdge++];
      }
      if (goes) {
        found.add(edge);
      }
    }
    return found.toArray();
  }

  /** The graph of the components; marks all but the first edge between the same two. */
  private static CompactDigraph condense(Components components, boolean[] duplicate) {
    CompactDigraph graph = components.graph();
    IntList between = new IntList();
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      if (!components.isInside(edge)) {
        between.add(edge);
      }
    }
    int[] from = new int[between.size()];
    int[] to = new int[between.size()];
    for (int i = 0; i < from.length; i++) {
      from[i] = components.componentOf(graph.from(between.get(i)));
      to[i] = components.componentOf(graph.to(between.get(i)));
    }
    CompactDigraph multi = CompactDigraph.of(components.count(), from, to);
    for (int c = 0; c < multi.nodeCount(); c++) {
      for (int slot = multi.heads[c] + 1; slot < multi.heads[c + 1]; slot++) {
        if (multi.targets[slot] == multi.targets[slot - 1]) {
          duplicate[between.get(multi.edges[slot])] = true;
        }
      }
    }
    return multi.filter(i -> !duplicate[between.get(i)]);
  }

  /**
   * Marks the edges to nodes {@code first .. first + 64 * words - 1} that have a way round. An edge
   * leads from the higher number to the lower one, so of a node's targets only a higher one can
   * reach a lower one.
   */
  private static void block(
      CompactDigraph graph,
      int first,
      int words,
      long[] bits,
      boolean[] loose,
      Cancellation cancellation) {
    int end = (int) Math.min(graph.nodeCount(), first + words * 64L);
    Arrays.fill(bits, first * words, graph.nodeCount() * words, 0L);
    for (int node = first; node < graph.nodeCount(); node++) {
      cancellation.throwIfRequested();
      int row = node * words;
      for (int slot = graph.heads[node + 1] - 1; slot >= graph.heads[node]; slot--) {
        int target = graph.targets[slot];
        if (target < first) {
          break;
        }
        if (target < end) {
          int word = row + (target - first) / 64;
          long bit = 1L << (target - first);
          if ((bits[word] & bit) != 0) {
            loose[graph.edges[slot]] = true;
            continue;
          }
          bits[word] |= bit;
        }
        int other = target * words;
        for (int w = 0; w < words; w++) {
          bits[row + w] |= bits[other + w];
        }
      }
    }
  }
}
