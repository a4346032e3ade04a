package dev.okr.graph.internal;

import dev.okr.core.value.Cancellation;
import java.util.Arrays;

/**
 * Betweenness: for each node, the number of ordered pairs of other nodes whose shortest paths run
 * through it; each pair counts by the share of its shortest paths that do. By Brandes (J. Math.
 * Sociol. 25(2), 2001); parallel edges count once. Paths are counted with an exponent beside the
 * double, so a ladder of thousands of diamonds doesn't overflow.
 *
 * <p>Sampled, the paths from {@code k} sources drawn without replacement are counted and scaled by
 * n/k (Brandes and Pich 2007). By Hoeffding's inequality (JASA 58, 1963; section 6 for draws
 * without replacement) and a union over the nodes, with 95 % confidence no node is off by more than
 * {@code n(n-2) sqrt(ln(2n/0.05) / 2k)}. The bound holds for every graph and is wide; the standard
 * error of each node, from the spread among its samples, says how far it is off as a rule; of a
 * node that lies behind few sources it says too little, and 0 where no drawn source sees the node.
 */
public final class Betweenness {

  /** Up to so many nodes it is exact. */
  public static final int EXACT_NODES = 2_000;

  /** Sources drawn unless stated. */
  public static final int DEFAULT_SAMPLES = 256;

  private static final double BIG = 0x1p512;
  private static final double SMALL = 0x1p-512;

  private final double[] values;
  private final double[] standardErrors;
  private final int samples;
  private final double bound;

  private Betweenness(double[] values, double[] standardErrors, int samples, double bound) {
    this.values = values;
    this.standardErrors = standardErrors;
    this.samples = samples;
    this.bound = bound;
  }

  /** Exact up to {@value #EXACT_NODES} nodes, from {@value #DEFAULT_SAMPLES} samples above. */
  public static Betweenness of(CompactDigraph graph, long seed, Cancellation cancellation) {
    int samples = graph.nodeCount() <= EXACT_NODES ? graph.nodeCount() : DEFAULT_SAMPLES;
    return sampled(graph, samples, seed, cancellation);
  }

  /**
   * From that many sources; exact if that is all of them.
   *
   * @param cancellation asked for each source
   */
  public static Betweenness sampled(
      CompactDigraph whole, int samples, long seed, Cancellation cancellation) {
    if (samples < 1 && whole.nodeCount() > 0) {
      throw new IllegalArgumentException("at least one sample is drawn (" + samples + ")");
    }
    CompactDigraph graph = whole.simple();
    int n = graph.nodeCount();
    int k = Math.min(samples, n);
    int[] sources = draw(n, k, seed);
    double[] sum = new double[n];
    double[] squares = new double[n];
    Pass pass = new Pass(graph);
    for (int source : sources) {
      cancellation.throwIfRequested();
      pass.add(source, sum, squares);
    }
    double[] errors = new double[n];
    if (k == n) {
      return new Betweenness(sum, errors, k, 0);
    }
    for (int node = 0; node < n; node++) {
      double mean = sum[node] / k;
      if (k > 1) {
        double variance = Math.max(0, squares[node] / k - mean * mean) * k / (k - 1);
        // draws without replacement: finite population correction
        errors[node] = n * Math.sqrt(variance / k * (n - k) / (n - 1.0));
      } else {
        errors[node] = Double.POSITIVE_INFINITY;
      }
      sum[node] = mean * n;
    }
    double bound = (double) n * (n - 2) * Math.sqrt(StrictMath.log(2.0 * n / 0.05) / (2.0 * k));
    return new Betweenness(sum, errors, k, bound);
  }

  private static int[] draw(int n, int k, long seed) {
    int[] nodes = new int[n];
    Arrays.setAll(nodes, i -> i);
    if (k == n) {
      return nodes;
    }
    long stream = RandomBits.stream(seed, 0);
    for (int i = 0; i < k; i++) {
      int j = i + RandomBits.below(RandomBits.at(stream, i), n - i);
      int drawn = nodes[j];
      nodes[j] = nodes[i];
      nodes[i] = drawn;
    }
    int[] drawn = Arrays.copyOf(nodes, k);
    Arrays.sort(drawn);
    return drawn;
  }

  /** The betweenness of a node. */
  public double of(int node) {
    return values[node];
  }

  /** The standard error of a node's figure; 0 if exact. */
  public double standardError(int node) {
    return standardErrors[node];
  }

  /** How many sources were counted from. */
  public int samples() {
    return samples;
  }

  /** With 95 % confidence no node is off by more than this; 0 if exact. */
  public double bound() {
    return bound;
  }

  /** The paths from one source. */
  private static final class Pass {
    private final CompactDigraph graph;
    private final int[] queue;
    private final int[] distance;
    private final double[] paths;
    private final int[] exponent;
    private final double[] share;

    Pass(CompactDigraph graph) {
      this.graph = graph;
      int n = graph.nodeCount();
      queue = new int[n];
      distance = new int[n];
      paths = new double[n];
      exponent = new int[n];
      share = new double[n];
      Arrays.fill(distance, -1);
    }

    void add(int source, double[] sum, double[] squares) {
      int size = 0;
      queue[size++] = source;
      distance[source] = 0;
      paths[source] = 1;
      exponent[source] = 0;
      for (int i = 0; i < size; i++) {
        int node = queue[i];
        int next = distance[node] + 1;
        for (int slot = graph.heads[node]; slot < graph.heads[node + 1]; slot++) {
          int target = graph.targets[slot];
          if (distance[target] < 0) {
            distance[target] = next;
            paths[target] = 0;
            exponent[target] = exponent[node];
            share[target] = 0;
            queue[size++] = target;
          }
          if (distance[target] == next) {
            addPaths(node, target);
          }
        }
      }
      share[source] = 0;
      for (int i = size - 1; i > 0; i--) {
        int node = queue[i];
        double part = (1 + share[node]) / paths[node];
        for (int slot = graph.backHeads[node]; slot < graph.backHeads[node + 1]; slot++) {
          int before = graph.backTargets[slot];
          if (distance[before] >= 0 && distance[before] == distance[node] - 1) {
            int less = exponent[node] - exponent[before];
            double scaled = less == 0 ? paths[before] : less == 1 ? paths[before] * SMALL : 0;
            share[before] += scaled * part;
          }
        }
        sum[node] += share[node];
        squares[node] += share[node] * share[node];
      }
      for (int i = 0; i < size; i++) {
        distance[queue[i]] = -1;
      }
    }

    /** Adds numbers of the form paths * 2^(512 * exponent). */
    private void addPaths(int node, int target) {
      int more = exponent[node] - exponent[target];
      if (more == 0) {
        paths[target] += paths[node];
      } else if (more > 0) {
        paths[target] = paths[node] + (more == 1 ? paths[target] * SMALL : 0);
        exponent[target] = exponent[node];
      } else if (more == -1) {
        paths[target] += paths[node] * SMALL;
      }
      if (paths[target] >= BIG) {
        paths[target] *= SMALL;
        exponent[target]++;
      }
    }
  }
}
