package dev.okr.graph.internal;

import java.util.Arrays;

/**
 * The order in which things can be done, when an edge leads to what must be there before: layer 0
 * has the nodes that lead nowhere, every other node is one layer above the highest it leads to
 * (longest-path layering). The nodes of a cycle share a layer, as if they were one. Linear.
 */
public final class Layers {

  private final int[] layer;
  private final int count;

  private Layers(int[] layer, int count) {
    this.layer = layer;
    this.count = count;
  }

  /** The layers of a graph. */
  public static Layers of(Components components) {
    CompactDigraph graph = components.graph();
    int[] order = components.order();
    int[] layer = new int[order.length];
    int count = 0;
    for (int c = 0; c < components.count(); c++) {
      int highest = 0;
      int end = components.start(c + 1);
      for (int i = components.start(c); i < end; i++) {
        int node = order[i];
        for (int slot = graph.heads[node]; slot < graph.heads[node + 1]; slot++) {
          int target = graph.targets[slot];
          if (components.componentOf(target) != c) {
            highest = Math.max(highest, layer[target] + 1);
          }
        }
      }
      for (int i = components.start(c); i < end; i++) {
        layer[order[i]] = highest;
      }
      count = Math.max(count, highest + 1);
    }
    return new Layers(layer, count);
  }

  /** How many layers there are. */
  public int count() {
    return count;
  }

  /** The layer of a node. */
  public int layerOf(int node) {
    return layer[node];
  }

  /** The nodes of each layer, in order of their index. */
  public int[][] nodes() {
    int[] sizes = new int[count];
    for (int l : layer) {
      sizes[l]++;
    }
    int[][] nodes = new int[count][];
    Arrays.setAll(nodes, l -> new int[sizes[l]]);
    int[] next = new int[count];
    for (int node = 0; node < layer.length; node++) {
      nodes[layer[node]][next[layer[node]]++] = node;
    }
    return nodes;
  }
}
