package dev.okr.core.internal;

import java.util.Arrays;

/**
 * Strongly connected components of a directed graph, by Tarjan's algorithm (SIAM J. Comput. 1(2),
 * 1972) with an explicit stack, so that a chain of a million nodes costs no thread stack.
 */
public final class StronglyConnected {

  private static final int UNSEEN = -1;

  private final int[] heads;
  private final int[] targets;
  private final int[] component;
  private final int[] order;
  private int components;

  private StronglyConnected(int[] heads, int[] targets) {
    this.heads = heads;
    this.targets = targets;
    this.component = new int[heads.length - 1];
    this.order = new int[heads.length - 1];
    Arrays.fill(component, UNSEEN);
    run();
  }

  /**
   * The components of a graph in compressed rows: the edges of node {@code i} lead to {@code
   * targets[heads[i]] .. targets[heads[i + 1] - 1]}.
   */
  public static StronglyConnected of(int[] heads, int[] targets) {
    return new StronglyConnected(heads, targets);
  }

  /**
   * The component of a node. Components are numbered so that an edge between two of them leads from
   * the higher number to the lower one.
   */
  public int componentOf(int node) {
    return component[node];
  }

  /** How many components there are. */
  public int count() {
    return components;
  }

  /**
   * The nodes in the order in which the search left them: each after all it leads to, but for those
   * it reached first on a cycle.
   */
  public int[] order() {
    return order.clone();
  }

  /** For each component, how many nodes it has. */
  public int[] sizes() {
    int[] sizes = new int[components];
    for (int c : component) {
      sizes[c]++;
    }
    return sizes;
  }

  private void run() {
    int n = component.length;
    int[] index = new int[n];
    int[] low = new int[n];
    int[] next = new int[n];
    int[] path = new int[n];
    int[] open = new int[n];
    Arrays.fill(index, UNSEEN);
    int counter = 0;
    int opened = 0;
    int left = 0;
    for (int root = 0; root < n; root++) {
      if (index[root] != UNSEEN) {
        continue;
      }
      int depth = 0;
      path[0] = root;
      index[root] = low[root] = counter++;
      next[root] = heads[root];
      open[opened++] = root;
      while (depth >= 0) {
        int node = path[depth];
        if (next[node] < heads[node + 1]) {
          int target = targets[next[node]++];
          if (index[target] == UNSEEN) {
            index[target] = low[target] = counter++;
            next[target] = heads[target];
            open[opened++] = target;
            path[++depth] = target;
          } else if (component[target] == UNSEEN) {
            low[node] = Math.min(low[node], index[target]);
          }
          continue;
        }
        order[left++] = node;
        if (low[node] == index[node]) {
          int member;
          do {
            member = open[--opened];
            component[member] = components;
          } while (member != node);
          components++;
        }
        depth--;
        if (depth >= 0) {
          low[path[depth]] = Math.min(low[path[depth]], low[node]);
        }
      }
    }
  }
}
