package dev.okr.graph.internal;

import dev.okr.core.value.Cancellation;
import dev.okr.graph.internal.BreadthFirstSearch.Direction;
import java.util.Arrays;

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
 *   <li>{@link Method#ENUMERATION}: at most {@value RiskModel#ENUMERATED} nodes, no directed cycle:
 *       all combinations of misses. Exact. In a graph of very many such parts the smaller ones, up
 *       to {@value RiskModel#MOST_COMBINATIONS} combinations in all.
 *   <li>{@link Method#SIMULATION}: all else; seeded, 64 runs at a time in the bits of a long. Every
 *       draw is a pure function of seed, node or edge, and run, so the figures don't depend on
 *       order or threads, and a what-if shares every draw with what it is compared to.
 * </ul>
 *
 * <p>Parallel edges act like one (each can pass the miss on); self loops change nothing.
 */
public final class Risk {

  private final RiskModel model;
  private final double[] own;
  private final double[] chance;

  private Risk(RiskModel model, double[] own, double[] chance) {
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
   * @param cancellation asked for each part of the graph and each 64 runs
   * @throws IllegalArgumentException if a chance is not 0 to 1, or there are no runs
   */
  public static Risk of(
      CompactDigraph whole,
      double[] strength,
      double[] own,
      int runs,
      long seed,
      Cancellation cancellation) {
    if (runs < 1) {
      throw new IllegalArgumentException("a simulation has at least 1 run (" + runs + ")");
    }
    check(strength);
    check(own);
    RiskModel model = new RiskModel(whole, strength, runs, seed);
    double[] chance = new double[whole.nodeCount()];
    model.products(model.order, own, chance);
    for (int part = 0; part < model.starts.length - 1; part++) {
      if (model.methods[part] == Method.ENUMERATION) {
        cancellation.throwIfRequested();
        model.enumerate(part, own, chance);
      }
    }
    model.simulate(node -> true, node -> true, own, chance, cancellation);
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
   *
   * @param cancellation asked for each 64 runs
   */
  public Risk with(int node, double ownChance, Cancellation cancellation) {
    check(ownChance);
    double[] changedOwn = own.clone();
    double[] changed = chance.clone();
    changedOwn[node] = ownChance;
    int part = model.part[node];
    int[] affected = reached(Direction.BACKWARD, node);
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
      boolean[] needed = mask(reached(Direction.FORWARD, affected));
      model.simulate(v -> needed[v], v -> counted[v], changedOwn, changed, cancellation);
    }
    return new Risk(model, changedOwn, changed);
  }

  private int[] reached(Direction direction, int... starts) {
    return BreadthFirstSearch.of(model.graph, direction, Integer.MAX_VALUE, starts).nodes();
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
}
