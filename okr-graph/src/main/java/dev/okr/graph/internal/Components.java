package dev.okr.graph.internal;

import java.util.Arrays;

/**
 * The strongly connected components of a graph, by Tarjan's algorithm (SIAM J. Comput. 1(2), 1972)
 * with an explicit stack: linear, and a chain of a million nodes costs no thread stack.
 *
 * <p>Components are numbered so that an edge between two of them leads from the higher number to
 * the lower one; {@link #order()} therefore has every node after all it leads to, except within a
 * component, where it has them in the order in which the search left them.
 */
public final class Components {

  private static final int UNSEEN = -1;

  private final CompactDigraph graph;
  private final int[] component;
  private final int[] order;
  private final int[] starts;

  private Components(CompactDigraph graph, int[] component, int[] order, int[] starts) {
    this.graph = graph;
    this.component = component;
    this.order = order;
    this.starts = starts;
  }

  /** The components of the graph. */
  public static Components of(CompactDigraph graph) {
    int n = graph.nodeCount();
    int[] heads = graph.heads;
    int[] targets = graph.targets;
    int[] component = new int[n];
    int[] index = new int[n];
    int[] low = new int[n];
    int[] next = new int[n];
    int[] path = new int[n];
    int[] open = new int[n];
    int[] left = new int[n];
    Arrays.fill(component, UNSEEN);
    Arrays.fill(index, UNSEEN);
    int counter = 0;
    int opened = 0;
    int leftCount = 0;
    int components = 0;
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
        left[leftCount++] = node;
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
    int[] starts = new int[components + 1];
    for (int c : component) {
      starts[c + 1]++;
    }
    for (int c = 0; c < components; c++) {
      starts[c + 1] += starts[c];
    }
    int[] place = starts.clone();
    int[] order = new int[n];
    for (int node : left) {
      order[place[component[node]]++] = node;
    }
    return new Components(graph, component, order, starts);
  }

  /** The graph. */
  public CompactDigraph graph() {
    return graph;
  }

  /** How many components there are. */
  public int count() {
    return starts.length - 1;
  }

  /** The component of a node. */
  public int componentOf(int node) {
    return component[node];
  }

  /** How many nodes a component has. */
  public int size(int c) {
    return starts[c + 1] - starts[c];
  }

  /** Whether both ends of the edge are in one component: whether it lies on a cycle. */
  public boolean isInside(int edge) {
    return component[graph.from(edge)] == component[graph.to(edge)];
  }

  /** Whether the graph has no cycle, not even a self loop. */
  public boolean isAcyclic() {
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      if (isInside(edge)) {
        return false;
      }
    }
    return true;
  }

  /**
   * All nodes, each after those it leads to, as far as cycles allow: component by component.
   * Shared, not to be written to.
   */
  int[] order() {
    return order;
  }

  /** Where a component starts in {@link #order()}. */
  int start(int c) {
    return starts[c];
  }

  /** The nodes of a component, in order of their index. */
  public int[] nodes(int c) {
    int[] nodes = Arrays.copyOfRange(order, starts[c], starts[c + 1]);
    Arrays.sort(nodes);
    return nodes;
  }

  /**
   * The components that hold a cycle (two nodes or more, or a self loop), in order of their
   * smallest node.
   */
  public int[] cyclic() {
    boolean[] cyclic = new boolean[count()];
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      if (isInside(edge)) {
        cyclic[component[graph.from(edge)]] = true;
      }
    }
    IntList found = new IntList();
    for (int node = 0; node < component.length; node++) {
      if (cyclic[component[node]]) {
        cyclic[component[node]] = false;
        found.add(component[node]);
      }
    }
    return found.toArray();
  }
}
