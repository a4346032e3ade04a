package dev.okr.graph.internal;

import dev.okr.core.internal.IntList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where risk goes: each node misses by itself with its own chance, and each edge passes a miss of
 * its provider on to its dependent with its strength, all independently. So a node misses if it or
 * anything from which a chain of passing edges leads to it misses by itself (percolation); that
 * holds with cycles too. Seen from one node, {@code P(miss) = 1 - (1 - own) * product over
 * providers of (1 - strength * [provider missed])}.
 *
 * <p>How it is worked out, for each weakly connected part of the graph by itself:
 *
 * <ul>
 *   <li>{@link Method#PRODUCT}: a part without even an undirected cycle; the misses of a node's
 *       providers are independent, so the formula holds with chances in place of misses. Exact.
 *   <li>{@link Method#ENUMERATION}: at most {@value #ENUMERATED} nodes, no directed cycle: all
 *       combinations of misses. Exact.
 *   <li>{@link Method#SIMULATION}: all else; seeded, 64 runs at a time in the bits of a long. Every
 *       draw is a pure function of seed, node or edge, and run, so the figures don't depend on
 *       order or threads, and a what-if shares every draw with what it is compared to.
 * </ul>
 *
 * <p>Parallel edges act like one (each can pass the miss on); self loops change nothing.
 */
public final class Risk {

  /** A part of so many nodes is enumerated. */
  public static final int ENUMERATED = 20;

  /** Runs unless stated. */
  public static final int DEFAULT_RUNS = 10_000;

  private final Model model;
  private final double[] own;
  private final double[] chance;

  private Risk(Model model, double[] own, double[] chance) {
    this.model = model;
    this.own = own;
    this.chance = chance;
  }

  /** How a chance was worked out. */
  public enum Method {
    /** The product formula; exact. */
    PRODUCT,
    /** All combinations; exact. */
    ENUMERATION,
    /** Monte Carlo. */
    SIMULATION
  }

  /**
   * The risk.
   *
   * @param whole edges lead from a dependent to its provider
   * @param strength for each edge, the chance that a miss of its provider is passed on
   * @param own for each node, the chance that it misses by itself
   * @param runs of the simulation, where one is needed
   * @param seed of the simulation
   * @throws IllegalArgumentException if a chance is not 0 to 1, or there are no runs
   */
  public static Risk of(
      CompactDigraph whole, double[] strength, double[] own, int runs, long seed) {
    if (runs < 1) {
      throw new IllegalArgumentException("a simulation has at least 1 run (" + runs + ")");
    }
    check(strength);
    check(own);
    Model model = new Model(whole, strength, runs, seed);
    double[] chance = new double[whole.nodeCount()];
    model.products(model.order, own, chance);
    for (int part = 0; part < model.starts.length - 1; part++) {
      if (model.methods[part] == Method.ENUMERATION) {
        model.enumerate(part, own, chance);
      }
    }
    model.simulate(node -> true, node -> true, own, chance);
    return new Risk(model, own.clone(), chance);
  }

  private static void check(double[] chances) {
    for (double chance : chances) {
      check(chance);
    }
  }

  private static void check(double chance) {
    if (!(chance >= 0 && chance <= 1)) {
      throw new IllegalArgumentException("a chance is 0 to 1 (" + chance + ")");
    }
  }

  /**
   * The risk with another own chance of one node. Only what hangs on the node is worked out again,
   * and only that can differ; the figures are those from scratch (enumerated ones but for the
   * rounding of their sums).
   */
  public Risk with(int node, double ownChance) {
    check(ownChance);
    double[] changedOwn = own.clone();
    double[] changed = chance.clone();
    changedOwn[node] = ownChance;
    int part = model.part[node];
    int[] affected =
        Reach.of(model.graph, Reach.Direction.BACKWARD, Integer.MAX_VALUE, node).nodes();
    boolean[] counted = mask(affected);
    if (model.methods[part] == Method.ENUMERATION) {
      double[] all = new double[changed.length];
      model.enumerate(part, changedOwn, all);
      for (int moved : affected) {
        changed[moved] = all[moved];
      }
    } else if (model.methods[part] == Method.PRODUCT) {
      int[] order = Arrays.stream(model.order).filter(v -> counted[v]).toArray();
      model.products(order, changedOwn, changed);
    } else {
      boolean[] needed =
          mask(Reach.of(model.graph, Reach.Direction.FORWARD, Integer.MAX_VALUE, affected).nodes());
      model.simulate(v -> needed[v], v -> counted[v], changedOwn, changed);
    }
    return new Risk(model, changedOwn, changed);
  }

  private boolean[] mask(int[] nodes) {
    boolean[] mask = new boolean[own.length];
    for (int node : nodes) {
      mask[node] = true;
    }
    return mask;
  }

  /** The chance that the node misses by itself, as given. */
  public double own(int node) {
    return own[node];
  }

  /** The chance that the node misses. */
  public double chance(int node) {
    return chance[node];
  }

  /** How it was worked out. */
  public Method method(int node) {
    return model.methods[model.part[node]];
  }

  /**
   * The standard error of a simulated chance, 0 of an exact one. Of x misses in n runs it is taken
   * at (x + 2) / (n + 4) (Agresti and Coull, Am. Stat. 52(2), 1998), so it isn't 0 when no run
   * missed.
   */
  public double standardError(int node) {
    if (method(node) != Method.SIMULATION) {
      return 0;
    }
    double p = (chance[node] * model.runs + 2) / (model.runs + 4.0);
    return Math.sqrt(p * (1 - p) / model.runs);
  }

  /** Which nodes take part. */
  private interface NodeTest {
    boolean test(int node);
  }

  /** What doesn't depend on the nodes' own chances. */
  private static final class Model {
    private final CompactDigraph graph;
    private final Components components;
    private final double[] strength;
    private final int[] order;
    private final int[] part;
    private final int[] starts;
    private final int[] members;
    private final Method[] methods;
    private final int runs;
    private final long seed;

    Model(CompactDigraph whole, double[] given, int runs, long seed) {
      this.runs = runs;
      this.seed = seed;
      IntList from = new IntList(whole.edgeCount());
      IntList to = new IntList(whole.edgeCount());
      double[] merged = new double[whole.edgeCount()];
      for (int node = 0; node < whole.nodeCount(); node++) {
        for (int slot = whole.heads[node]; slot < whole.heads[node + 1]; slot++) {
          int target = whole.targets[slot];
          double passes = given[whole.edges[slot]];
          if (target == node) {
            continue;
          }
          int last = from.size() - 1;
          if (last >= 0 && from.get(last) == node && to.get(last) == target) {
            merged[last] = 1 - (1 - merged[last]) * (1 - passes);
          } else {
            merged[from.size()] = passes;
            from.add(node);
            to.add(target);
          }
        }
      }
      this.graph = CompactDigraph.of(whole.nodeCount(), from.toArray(), to.toArray());
      this.strength = Arrays.copyOf(merged, graph.edgeCount());
      this.components = Components.of(graph);
      this.order = components.order();
      int n = graph.nodeCount();
      this.part = new int[n];
      int parts = paint();
      this.starts = new int[parts + 1];
      for (int p : part) {
        starts[p + 1]++;
      }
      for (int p = 0; p < parts; p++) {
        starts[p + 1] += starts[p];
      }
      this.members = new int[n];
      int[] next = starts.clone();
      for (int node : order) {
        members[next[part[node]]++] = node;
      }
      this.methods = choose(parts);
    }

    private int paint() {
      Arrays.fill(part, -1);
      int[] queue = new int[part.length];
      int parts = 0;
      for (int root = 0; root < part.length; root++) {
        if (part[root] >= 0) {
          continue;
        }
        int size = 0;
        part[root] = parts;
        queue[size++] = root;
        while (size > 0) {
          int node = queue[--size];
          for (int slot = graph.heads[node]; slot < graph.heads[node + 1]; slot++) {
            if (part[graph.targets[slot]] < 0) {
              part[graph.targets[slot]] = parts;
              queue[size++] = graph.targets[slot];
            }
          }
          for (int slot = graph.backHeads[node]; slot < graph.backHeads[node + 1]; slot++) {
            if (part[graph.backTargets[slot]] < 0) {
              part[graph.backTargets[slot]] = parts;
              queue[size++] = graph.backTargets[slot];
            }
          }
        }
        parts++;
      }
      return parts;
    }

    private Method[] choose(int parts) {
      int[] edges = new int[parts];
      boolean[] cyclic = new boolean[parts];
      for (int edge = 0; edge < graph.edgeCount(); edge++) {
        edges[part[graph.from(edge)]]++;
        cyclic[part[graph.from(edge)]] |= components.isInside(edge);
      }
      Method[] chosen = new Method[parts];
      for (int p = 0; p < parts; p++) {
        int nodes = starts[p + 1] - starts[p];
        if (edges[p] == nodes - 1) {
          chosen[p] = Method.PRODUCT;
        } else {
          chosen[p] = nodes <= ENUMERATED && !cyclic[p] ? Method.ENUMERATION : Method.SIMULATION;
        }
      }
      return chosen;
    }

    void products(int[] nodes, double[] own, double[] chance) {
      for (int node : nodes) {
        if (methods[part[node]] == Method.PRODUCT) {
          double met = 1 - own[node];
          for (int slot = graph.heads[node]; slot < graph.heads[node + 1]; slot++) {
            met *= 1 - strength[graph.edges[slot]] * chance[graph.targets[slot]];
          }
          chance[node] = 1 - met;
        }
      }
    }

    /**
     * Sums over all combinations of misses, like an odometer whose fastest wheel is the node that
     * comes last: {@code before[i]} is the chance of the wheels before i.
     */
    void enumerate(int p, double[] own, double[] chance) {
      int first = starts[p];
      int k = starts[p + 1] - first;
      int[] place = new int[k];
      boolean[] missed = new boolean[k];
      double[] before = new double[k + 1];
      double[] sums = new double[k];
      before[0] = 1;
      Map<Integer, Integer> places = new HashMap<>();
      for (int i = 0; i < k; i++) {
        places.put(members[first + i], i);
      }
      int[][] providers = new int[k][];
      double[][] passes = new double[k][];
      for (int i = 0; i < k; i++) {
        int node = members[first + i];
        int start = graph.heads[node];
        providers[i] = new int[graph.outDegree(node)];
        passes[i] = new double[providers[i].length];
        for (int j = 0; j < providers[i].length; j++) {
          providers[i][j] = Objects.requireNonNull(places.get(graph.targets[start + j]));
          passes[i][j] = strength[graph.edges[start + j]];
        }
        place[i] = node;
      }
      int wheel = 0;
      while (wheel >= 0) {
        // set the wheels from here on to "met"
        for (; wheel < k; wheel++) {
          missed[wheel] = false;
          before[wheel + 1] =
              before[wheel] * met(wheel, own[place[wheel]], providers, passes, missed);
        }
        // turn the last wheel that stands on "met" to "missed"
        wheel = k - 1;
        while (wheel >= 0 && missed[wheel]) {
          wheel--;
        }
        if (wheel >= 0) {
          missed[wheel] = true;
          double misses = 1 - met(wheel, own[place[wheel]], providers, passes, missed);
          before[wheel + 1] = before[wheel] * misses;
          sums[wheel] += before[wheel + 1];
          wheel++;
        }
      }
      for (int i = 0; i < k; i++) {
        chance[place[i]] = Math.min(1, sums[i]);
      }
    }

    private static double met(
        int wheel, double own, int[][] providers, double[][] passes, boolean[] missed) {
      double met = 1 - own;
      for (int j = 0; j < providers[wheel].length; j++) {
        if (missed[providers[wheel][j]]) {
          met *= 1 - passes[wheel][j];
        }
      }
      return met;
    }

    /** Simulates the nodes that are needed (closed under providers) and counts some of them. */
    void simulate(NodeTest needed, NodeTest counted, double[] own, double[] chance) {
      int n = graph.nodeCount();
      IntList simulated = new IntList();
      for (int node : order) {
        if (methods[part[node]] == Method.SIMULATION && needed.test(node)) {
          simulated.add(node);
        }
      }
      if (simulated.size() == 0) {
        return;
      }
      int[] nodes = simulated.toArray();
      Run run = new Run(this, nodes, own);
      int[] counts = new int[n];
      for (int word = 0; word * 64L < runs; word++) {
        long left = runs - word * 64L;
        run.word(word, left >= 64 ? -1L : (1L << left) - 1, counts);
      }
      for (int node : nodes) {
        if (counted.test(node)) {
          chance[node] = counts[node] / (double) runs;
        }
      }
    }
  }

  /**
   * The simulation of 64 runs at a time. Nodes are known by their place in the order of work and
   * edges lie in that order too, so memory is walked through from front to back.
   */
  private static final class Run {
    /** Rounds over a component before a queue of its unsettled nodes takes over. */
    private static final int ROUNDS = 32;

    private final Model model;
    private final int[] nodes;
    private final int[] places;
    private final long[] missed;
    private final long[] nodeKeys;
    private final long[] nodeThresholds;
    private final int[] heads;
    private final int[] targets;
    private final long[] edgeKeys;
    private final long[] edgeThresholds;
    private final long[] drawn;
    private final int[] drawnFor;
    private final int[] queue;
    private final boolean[] queued;
    private int word;
    private long wordKey;

    Run(Model model, int[] nodes, double[] own) {
      this.model = model;
      this.nodes = nodes;
      CompactDigraph graph = model.graph;
      int k = nodes.length;
      places = new int[graph.nodeCount()];
      missed = new long[k];
      nodeKeys = new long[k];
      nodeThresholds = new long[k];
      heads = new int[k + 1];
      queue = new int[k];
      queued = new boolean[k];
      for (int i = 0; i < k; i++) {
        places[nodes[i]] = i;
        nodeKeys[i] = Mix.stream(model.seed, nodes[i]);
        nodeThresholds[i] = Mix.threshold(own[nodes[i]]);
        heads[i + 1] = heads[i] + graph.outDegree(nodes[i]);
      }
      int m = heads[k];
      targets = new int[m];
      edgeKeys = new long[m];
      edgeThresholds = new long[m];
      drawn = new long[m];
      drawnFor = new int[m];
      for (int i = 0; i < k; i++) {
        for (int j = heads[i], slot = graph.heads[nodes[i]]; j < heads[i + 1]; j++, slot++) {
          int edge = graph.edges[slot];
          targets[j] = places[graph.targets[slot]];
          edgeKeys[j] = Mix.stream(model.seed, (1L << 32) + edge);
          edgeThresholds[j] = Mix.threshold(model.strength[edge]);
        }
      }
    }

    void word(int number, long mask, int[] counts) {
      word = number + 1;
      wordKey = Mix.stream(model.seed, (2L << 32) + number);
      for (int i = 0; i < nodes.length; i++) {
        missed[i] = Mix.draw(Mix.mix(nodeKeys[i] + wordKey), nodeThresholds[i]);
      }
      for (int i = 0; i < nodes.length; ) {
        int c = model.components.componentOf(nodes[i]);
        int size = model.components.size(c);
        if (size == 1) {
          missed[i] = passedOn(i);
        } else {
          settle(c, i, size);
        }
        i += size;
      }
      for (int i = 0; i < nodes.length; i++) {
        counts[nodes[i]] += Long.bitCount(missed[i] & mask);
      }
    }

    /** In which runs the node misses, by what is known of its providers so far. */
    private long passedOn(int place) {
      long misses = missed[place];
      for (int j = heads[place]; j < heads[place + 1]; j++) {
        long more = missed[targets[j]] & ~misses;
        if (more != 0) {
          misses |= more & passes(j);
        }
      }
      return misses;
    }

    /** In which runs the edge passes a miss on; drawn once a word, as cycles ask again. */
    private long passes(int j) {
      if (drawnFor[j] != word) {
        drawnFor[j] = word;
        drawn[j] = Mix.draw(Mix.mix(edgeKeys[j] + wordKey), edgeThresholds[j]);
      }
      return drawn[j];
    }

    /** A component with a cycle: bits are only ever added, until none is. */
    private void settle(int c, int first, int size) {
      boolean changed = true;
      for (int round = 0; round < ROUNDS && changed; round++) {
        changed = false;
        for (int i = first; i < first + size; i++) {
          long now = missed[i] == -1L ? -1L : passedOn(i);
          changed |= now != missed[i];
          missed[i] = now;
        }
      }
      if (changed) {
        queue(c, first, size);
      }
    }

    /** Node by node until the queue is empty, which is after at most 64 changes of each node. */
    private void queue(int c, int first, int size) {
      CompactDigraph graph = model.graph;
      for (int i = 0; i < size; i++) {
        queue[i] = first + i;
        queued[first + i] = true;
      }
      int head = 0;
      int waiting = size;
      while (waiting > 0) {
        int i = queue[head];
        head = head + 1 == size ? 0 : head + 1;
        waiting--;
        queued[i] = false;
        long now = passedOn(i);
        if (now != missed[i]) {
          missed[i] = now;
          for (int slot = graph.backHeads[nodes[i]]; slot < graph.backHeads[nodes[i] + 1]; slot++) {
            int dependent = graph.backTargets[slot];
            if (model.components.componentOf(dependent) == c && !queued[places[dependent]]) {
              queued[places[dependent]] = true;
              int tail = head + waiting;
              queue[tail >= size ? tail - size : tail] = places[dependent];
              waiting++;
            }
          }
        }
      }
    }
  }
}
