package dev.okr.graph.internal;

import dev.okr.core.internal.IntList;
import dev.okr.core.internal.StronglyConnected;
import java.util.Arrays;

/**
 * The strongly connected components of a graph with the nodes of each.
 *
 * <p>Components are numbered so that an edge between two of them leads from the higher number to
 * the lower one; {@link #order()} therefore has every node after all it leads to, except within a
 * component, where it has them in the order in which the search left them.
 */
public final class Components {

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
    StronglyConnected found = StronglyConnected.of(graph.heads, graph.targets);
    int[] component = new int[graph.nodeCount()];
    Arrays.setAll(component, found::componentOf);
    int[] sizes = found.sizes();
    int[] starts = new int[sizes.length + 1];
    for (int c = 0; c < sizes.length; c++) {
      starts[c + 1] = starts[c] + sizes[c];
    }
    int[] place = starts.clone();
    int[] order = new int[component.length];
    for (int node : found.order()) {
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
