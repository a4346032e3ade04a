package dev.okr.graph.internal;

import dev.okr.core.internal.IntList;
import java.util.Arrays;

/**
 * Dominators: the nodes that lie on every way from the roots to a node. By the simple version of
 * Lengauer and Tarjan (ACM TOPLAS 1(1), 1979), O(m log n), with explicit stacks.
 *
 * <p>A virtual root leads to all roots, so a node that is reached from two roots by ways that share
 * nothing has no dominator but itself.
 */
public final class Dominators {

  /** No dominator but the virtual root. */
  public static final int NONE = -1;

  private final int[] immediate;
  private final int[] dominated;
  private final boolean[] reached;

  private Dominators(int[] immediate, int[] dominated, boolean[] reached) {
    this.immediate = immediate;
    this.dominated = dominated;
    this.reached = reached;
  }

  /**
   * The dominators of the flow from providers to dependents, where an edge of the graph leads from
   * a dependent to its provider. Roots are the providers that need nothing themselves; a cycle that
   * needs nothing from outside has all its nodes as roots, so every node is reached.
   */
  public static Dominators ofProviders(Components components) {
    CompactDigraph graph = components.graph();
    boolean[] needy = new boolean[components.count()];
    for (int edge = 0; edge < graph.edgeCount(); edge++) {
      if (!components.isInside(edge)) {
        needy[components.componentOf(graph.from(edge))] = true;
      }
    }
    IntList roots = new IntList();
    for (int node = 0; node < graph.nodeCount(); node++) {
      if (!needy[components.componentOf(node)]) {
        roots.add(node);
      }
    }
    return of(graph.reversed(), roots.toArray());
  }

  /** The dominators of a graph, seen from a virtual root that leads to the roots. */
  public static Dominators of(CompactDigraph graph, int[] roots) {
    int n = graph.nodeCount();
    // nodes by preorder number 1..count; 0 is the virtual root
    int[] number = new int[n];
    int[] vertex = new int[n + 1];
    int[] parent = new int[n + 1];
    boolean[] isRoot = new boolean[n];
    for (int root : roots) {
      isRoot[root] = true;
    }
    int count = walk(graph, roots, number, vertex, parent);

    int[] semi = new int[count + 1];
    int[] label = new int[count + 1];
    int[] ancestor = new int[count + 1];
    int[] bucket = new int[count + 1];
    int[] nextInBucket = new int[count + 1];
    int[] dominator = new int[count + 1];
    int[] stack = new int[count + 1];
    for (int i = 0; i <= count; i++) {
      semi[i] = i;
      label[i] = i;
    }
    Arrays.fill(ancestor, -1);
    Arrays.fill(bucket, -1);
    for (int w = count; w >= 1; w--) {
      int node = vertex[w];
      if (isRoot[node]) {
        semi[w] = 0;
      }
      for (int slot = graph.backHeads[node]; slot < graph.backHeads[node + 1]; slot++) {
        int v = number[graph.backTargets[slot]];
        if (v > 0) {
          int u = evaluate(v, ancestor, label, semi, stack);
          semi[w] = Math.min(semi[w], semi[u]);
        }
      }
      nextInBucket[w] = bucket[semi[w]];
      bucket[semi[w]] = w;
      ancestor[w] = parent[w];
      for (int v = bucket[parent[w]]; v >= 0; v = nextInBucket[v]) {
        int u = evaluate(v, ancestor, label, semi, stack);
        dominator[v] = semi[u] < semi[v] ? u : parent[w];
      }
      bucket[parent[w]] = -1;
    }
    int[] immediate = new int[n];
    int[] dominated = new int[n];
    boolean[] reached = new boolean[n];
    Arrays.fill(immediate, NONE);
    for (int w = 1; w <= count; w++) {
      if (dominator[w] != semi[w]) {
        dominator[w] = dominator[dominator[w]];
      }
      reached[vertex[w]] = true;
      if (dominator[w] > 0) {
        immediate[vertex[w]] = vertex[dominator[w]];
      }
    }
    for (int w = count; w >= 1; w--) {
      if (dominator[w] > 0) {
        dominated[vertex[dominator[w]]] += dominated[vertex[w]] + 1;
      }
    }
    return new Dominators(immediate, dominated, reached);
  }

  private static int walk(
      CompactDigraph graph, int[] roots, int[] number, int[] vertex, int[] parent) {
    int n = graph.nodeCount();
    int[] path = new int[n];
    int[] next = new int[n];
    int count = 0;
    for (int root : roots) {
      if (number[root] > 0) {
        continue;
      }
      int depth = 0;
      path[0] = root;
      number[root] = ++count;
      vertex[count] = root;
      next[root] = graph.heads[root];
      while (depth >= 0) {
        int node = path[depth];
        if (next[node] == graph.heads[node + 1]) {
          depth--;
          continue;
        }
        int target = graph.targets[next[node]++];
        if (number[target] == 0) {
          number[target] = ++count;
          vertex[count] = target;
          parent[count] = number[node];
          next[target] = graph.heads[target];
          path[++depth] = target;
        }
      }
    }
    return count;
  }

  /** The node of least semidominator on the way up the forest, with path compression. */
  private static int evaluate(int v, int[] ancestor, int[] label, int[] semi, int[] stack) {
    if (ancestor[v] < 0) {
      return v;
    }
    int size = 0;
    int at = v;
    while (ancestor[ancestor[at]] >= 0) {
      stack[size++] = at;
      at = ancestor[at];
    }
    while (size > 0) {
      int below = stack[--size];
      int above = ancestor[below];
      if (semi[label[above]] < semi[label[below]]) {
        label[below] = label[above];
      }
      ancestor[below] = ancestor[above];
    }
    return label[v];
  }

  /** Whether the node is reached from a root at all. */
  public boolean isReached(int node) {
    return reached[node];
  }

  /** The nearest dominator of a node other than itself; {@link #NONE} if there is none. */
  public int immediate(int node) {
    return immediate[node];
  }

  /** The dominators of a node other than itself, from the root on. */
  public int[] of(int node) {
    IntList found = new IntList();
    for (int at = immediate[node]; at != NONE; at = immediate[at]) {
      found.add(at);
    }
    int[] all = found.toArray();
    for (int i = 0, j = all.length - 1; i < j; i++, j--) {
      int item = all[i];
      all[i] = all[j];
      all[j] = item;
    }
    return all;
  }

  /** How many other nodes the node dominates. */
  public int dominated(int node) {
    return dominated[node];
  }
}
