package dev.okr.graph.internal;

import dev.okr.core.internal.IntList;
import java.util.Arrays;

/** What is reached from a node, and how far it is: breadth first, ties by index. */
public final class BreadthFirstSearch {

  private final int[] nodes;
  private final int[] levels;

  private BreadthFirstSearch(int[] nodes, int[] levels) {
    this.nodes = nodes;
    this.levels = levels;
  }

  /** Which edges are followed. */
  public enum Direction {
    /** From their source to their target. */
    FORWARD,
    /** From their target to their source. */
    BACKWARD,
    /** Both ways. */
    BOTH
  }

  /**
   * The nodes reached, the starts among them.
   *
   * @param graph the graph
   * @param direction which edges are followed
   * @param limit the farthest distance of interest
   * @param starts where to start
   */
  public static BreadthFirstSearch of(
      CompactDigraph graph, Direction direction, int limit, int... starts) {
    boolean[] seen = new boolean[graph.nodeCount()];
    int[] queue = new int[Math.min(graph.nodeCount(), Math.max(16, starts.length))];
    IntList levels = new IntList();
    int size = 0;
    for (int start : starts) {
      if (!seen[start]) {
        seen[start] = true;
        queue = roomFor(queue, size);
        queue[size++] = start;
      }
    }
    Arrays.sort(queue, 0, size);
    int first = 0;
    for (int distance = 0; first < size; distance++) {
      levels.add(first);
      int last = size;
      if (distance < limit) {
        for (int i = first; i < last; i++) {
          int node = queue[i];
          if (direction != Direction.BACKWARD) {
            for (int slot = graph.heads[node]; slot < graph.heads[node + 1]; slot++) {
              int target = graph.targets[slot];
              if (!seen[target]) {
                seen[target] = true;
                queue = roomFor(queue, size);
                queue[size++] = target;
              }
            }
          }
          if (direction != Direction.FORWARD) {
            for (int slot = graph.backHeads[node]; slot < graph.backHeads[node + 1]; slot++) {
              int source = graph.backTargets[slot];
              if (!seen[source]) {
                seen[source] = true;
                queue = roomFor(queue, size);
                queue[size++] = source;
              }
            }
          }
        }
        Arrays.sort(queue, last, size);
      }
      first = last;
    }
    levels.add(size);
    return new BreadthFirstSearch(Arrays.copyOf(queue, size), levels.toArray());
  }

  private static int[] roomFor(int[] queue, int size) {
    return size < queue.length ? queue : Arrays.copyOf(queue, size * 2 + 1);
  }

  /** How many nodes are reached. */
  public int count() {
    return nodes.length;
  }

  /** The greatest distance; -1 if nothing is reached. */
  public int farthest() {
    return levels.length - 2;
  }

  /** The nodes at a distance, in order of their index. */
  public int[] at(int distance) {
    return Arrays.copyOfRange(nodes, levels[distance], levels[distance + 1]);
  }

  /** The nodes, nearest first, ties by index. */
  public int[] nodes() {
    return nodes.clone();
  }

  /** The distances of {@link #nodes()}. */
  public int[] distances() {
    int[] distances = new int[nodes.length];
    for (int d = 0; d <= farthest(); d++) {
      Arrays.fill(distances, levels[d], levels[d + 1], d);
    }
    return distances;
  }
}
