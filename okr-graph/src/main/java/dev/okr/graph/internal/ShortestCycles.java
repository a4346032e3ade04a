package dev.okr.graph.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * For each strongly connected component with a cycle, one of its shortest cycles.
 *
 * <p>The search takes the nodes of a component one by one, those with most edges first. Through
 * each it looks for the shortest cycle from both sides at once (the smaller frontier is grown), no
 * farther than a cycle shorter than the best one so far could reach. Then the node is taken away,
 * and with it all that lies on no cycle any more. So the number of searches is that of a feedback
 * vertex set: one for a ring of any length, two for two rings that share a node. It ends early when
 * the best cycle is as short as a cycle of the component can be: 2, or the period, which is the
 * greatest common divisor of all its cycle lengths.
 *
 * <p>Worst case (nodes times edges of a component) is a wide and long one, where all cycles are
 * long and none of the above helps. There the guard comes in: once {@code budget} edges have been
 * looked at, in all components together, no further search is begun, and the best cycle so far is
 * given as {@linkplain Circuit#isShortest() not proved shortest}. The guard counts edges, not time,
 * so answers don't depend on the machine. Each component gets at least one search, so it always
 * shows a cycle. Components of at most {@value #ALWAYS_EXACT} nodes are always exact.
 */
public final class ShortestCycles {

  /** Edges looked at before the guard comes in: some 0.6 seconds. */
  public static final long DEFAULT_BUDGET = 80_000_000L;

  /** A component of at most so many nodes is searched to the end whatever the budget. */
  public static final int ALWAYS_EXACT = 64;

  private final CompactDigraph graph;
  private final Components components;
  private final int[] forward;
  private final int[] backward;
  private final int[] forwardParent;
  private final int[] backwardParent;
  private final int[] forwardQueue;
  private final int[] backwardQueue;
  private final int[] outLeft;
  private final int[] inLeft;
  private final boolean[] gone;
  private long looked;
  private int[] best = {};

  private ShortestCycles(Components components) {
    this.graph = components.graph();
    this.components = components;
    int n = graph.nodeCount();
    forward = new int[n];
    backward = new int[n];
    Arrays.fill(forward, -1);
    Arrays.fill(backward, -1);
    forwardParent = new int[n];
    backwardParent = new int[n];
    forwardQueue = new int[n];
    backwardQueue = new int[n];
    outLeft = new int[n];
    inLeft = new int[n];
    gone = new boolean[n];
  }

  /**
   * A cycle of a component (an elementary circuit).
   *
   * @param nodes its nodes, the smallest first, each leading to the next and the last to the first
   * @param isShortest whether no cycle of the component is shorter; {@code false} if the guard
   *     ended the search
   */
  public record Circuit(List<Integer> nodes, boolean isShortest) {
    /** Copies the list. */
    public Circuit {
      nodes = List.copyOf(nodes);
    }
  }

  /** One cycle for each component that has one, in order of the components' smallest nodes. */
  public static List<Circuit> of(Components components) {
    return of(components, DEFAULT_BUDGET);
  }

  /** As {@link #of(Components)}, with a budget of edges to look at. */
  public static List<Circuit> of(Components components, long budget) {
    int[] cyclic = components.cyclic();
    if (cyclic.length == 0) {
      return List.of();
    }
    ShortestCycles search = new ShortestCycles(components);
    List<Circuit> cycles = new ArrayList<>(cyclic.length);
    for (int c : cyclic) {
      cycles.add(search.in(c, budget));
    }
    return cycles;
  }

  private Circuit in(int c, long budget) {
    int[] nodes = components.nodes(c);
    int smallest = smallestLoop(nodes);
    if (smallest >= 0) {
      return new Circuit(List.of(smallest), true);
    }
    count(c, nodes);
    best = new int[0];
    int bound = Integer.MAX_VALUE;
    int least = Math.max(2, period(c, nodes[0]));
    boolean proved = true;
    for (int node : byDegree(nodes)) {
      if (gone[node]) {
        continue;
      }
      if (bound != Integer.MAX_VALUE && looked > budget && nodes.length > ALWAYS_EXACT) {
        proved = false;
        break;
      }
      bound = through(c, node, bound);
      if (bound <= least) {
        break;
      }
      remove(c, node);
    }
    return new Circuit(rotated(best), proved);
  }

  private int smallestLoop(int[] nodes) {
    for (int node : nodes) {
      for (int slot = graph.heads[node]; slot < graph.heads[node + 1]; slot++) {
        if (graph.targets[slot] == node) {
          return node;
        }
      }
    }
    return -1;
  }

  private void count(int c, int[] nodes) {
    for (int node : nodes) {
      for (int slot = graph.heads[node]; slot < graph.heads[node + 1]; slot++) {
        int target = graph.targets[slot];
        if (components.componentOf(target) == c) {
          outLeft[node]++;
          inLeft[target]++;
        }
      }
    }
  }

  /** The greatest common divisor of the lengths of all cycles of the component. */
  private int period(int c, int root) {
    int period = 0;
    int size = 0;
    forwardQueue[size++] = root;
    forward[root] = 0;
    for (int i = 0; i < size; i++) {
      int node = forwardQueue[i];
      for (int slot = graph.heads[node]; slot < graph.heads[node + 1]; slot++) {
        int target = graph.targets[slot];
        if (components.componentOf(target) == c) {
          if (forward[target] < 0) {
            forward[target] = forward[node] + 1;
            forwardQueue[size++] = target;
          } else {
            period = gcd(period, Math.abs(forward[node] + 1 - forward[target]));
          }
        }
      }
    }
    for (int i = 0; i < size; i++) {
      forward[forwardQueue[i]] = -1;
    }
    return period;
  }

  private static int gcd(int a, int b) {
    int x = a;
    int y = b;
    while (y != 0) {
      int rest = x % y;
      x = y;
      y = rest;
    }
    return x;
  }

  /** The nodes, those with most in- times out-edges first, ties by index. */
  private int[] byDegree(int[] nodes) {
    long[] keys = new long[nodes.length];
    for (int i = 0; i < nodes.length; i++) {
      long product = (long) outLeft[nodes[i]] * inLeft[nodes[i]];
      keys[i] = ((Integer.MAX_VALUE - Math.min(product, Integer.MAX_VALUE)) << 31) | i;
    }
    Arrays.sort(keys);
    int[] sorted = new int[nodes.length];
    for (int i = 0; i < keys.length; i++) {
      sorted[i] = nodes[(int) (keys[i] & Integer.MAX_VALUE)];
    }
    return sorted;
  }

  /** Looks for a cycle through the node that is shorter than the bound; the new bound. */
  private int through(int c, int start, int bound) {
    int found = bound;
    int meeting = -1;
    int ahead = 0;
    int aheadEnd = 0;
    int behind = 0;
    int behindEnd = 0;
    forwardQueue[aheadEnd++] = start;
    backwardQueue[behindEnd++] = start;
    forward[start] = 0;
    backward[start] = 0;
    int radius = 0;
    while (ahead < aheadEnd && behind < behindEnd && radius < found - 1) {
      radius++;
      boolean growAhead = aheadEnd - ahead <= behindEnd - behind;
      int[] queue = growAhead ? forwardQueue : backwardQueue;
      int[] mine = growAhead ? forward : backward;
      int[] other = growAhead ? backward : forward;
      int[] parent = growAhead ? forwardParent : backwardParent;
      int[] heads = growAhead ? graph.heads : graph.backHeads;
      int[] targets = growAhead ? graph.targets : graph.backTargets;
      int levelEnd = growAhead ? aheadEnd : behindEnd;
      int end = levelEnd;
      for (int i = growAhead ? ahead : behind; i < levelEnd; i++) {
        int node = queue[i];
        looked += heads[node + 1] - heads[node];
        for (int slot = heads[node]; slot < heads[node + 1]; slot++) {
          int target = targets[slot];
          if (gone[target] || components.componentOf(target) != c) {
            continue;
          }
          if (target == start) {
            if (mine[node] + 1 < found) {
              // round without meeting the other side: the meeting is at the last node
              found = mine[node] + 1;
              meeting = node;
            }
          } else if (mine[target] < 0) {
            mine[target] = mine[node] + 1;
            parent[target] = node;
            queue[end++] = target;
            if (other[target] >= 0 && mine[target] + other[target] < found) {
              found = mine[target] + other[target];
              meeting = target;
            }
          }
        }
      }
      if (growAhead) {
        ahead = levelEnd;
        aheadEnd = end;
      } else {
        behind = levelEnd;
        behindEnd = end;
      }
    }
    if (meeting >= 0) {
      best = walk(start, meeting, found);
    }
    for (int i = 0; i < aheadEnd; i++) {
      forward[forwardQueue[i]] = -1;
    }
    for (int i = 0; i < behindEnd; i++) {
      backward[backwardQueue[i]] = -1;
    }
    return found;
  }

  private int[] walk(int start, int meeting, int length) {
    int[] cycle = new int[length];
    cycle[0] = start;
    int before = forward[meeting] >= 0 ? forward[meeting] : length - backward[meeting];
    if (forward[meeting] >= 0) {
      for (int node = meeting, i = before; i > 0; i--) {
        cycle[i] = node;
        node = forwardParent[node];
      }
    }
    if (backward[meeting] >= 0) {
      for (int node = meeting, i = before; i < length; i++) {
        cycle[i] = node;
        node = backwardParent[node];
      }
    }
    return cycle;
  }

  /** Takes the node away, and then every node of the component that lies on no cycle any more. */
  private void remove(int c, int node) {
    int size = 0;
    gone[node] = true;
    forwardQueue[size++] = node;
    while (size > 0) {
      int removed = forwardQueue[--size];
      for (int slot = graph.heads[removed]; slot < graph.heads[removed + 1]; slot++) {
        int target = graph.targets[slot];
        if (!gone[target] && components.componentOf(target) == c && --inLeft[target] == 0) {
          gone[target] = true;
          forwardQueue[size++] = target;
        }
      }
      for (int slot = graph.backHeads[removed]; slot < graph.backHeads[removed + 1]; slot++) {
        int source = graph.backTargets[slot];
        if (!gone[source] && components.componentOf(source) == c && --outLeft[source] == 0) {
          gone[source] = true;
          forwardQueue[size++] = source;
        }
      }
    }
  }

  private static List<Integer> rotated(int[] cycle) {
    int first = 0;
    for (int i = 1; i < cycle.length; i++) {
      if (cycle[i] < cycle[first]) {
        first = i;
      }
    }
    List<Integer> nodes = new ArrayList<>(cycle.length);
    for (int i = 0; i < cycle.length; i++) {
      nodes.add(cycle[(first + i) % cycle.length]);
    }
    return nodes;
  }
}
