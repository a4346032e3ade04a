package dev.okr.graph;

import dev.okr.core.goal.Alert;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.graph.internal.CompactDigraph;
import dev.okr.graph.internal.LeastLag;
import dev.okr.graph.internal.NodeTable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A dependency whose provider is below its threshold, and all who must be warned. */
public final class ProviderAlert {

  private final NodeTable<GoalRef> table;
  private final CompactDigraph graph;
  private final List<Dependency> edges;
  private final int[] lag;
  private final int edge;
  private final Alert threshold;
  private final BigDecimal score;
  private final LocalDate on;

  ProviderAlert(
      NodeTable<GoalRef> table,
      CompactDigraph graph,
      List<Dependency> edges,
      int[] lag,
      int edge,
      Alert threshold,
      BigDecimal score,
      LocalDate on) {
    this.table = table;
    this.graph = graph;
    this.edges = edges;
    this.lag = lag;
    this.edge = edge;
    this.threshold = threshold;
    this.score = score;
    this.on = on;
  }

  /** A goal that must be warned. */
  public static final class Warned {

    private final ProviderAlert alert;
    private final LeastLag ways;
    private final int node;

    private Warned(ProviderAlert alert, LeastLag ways, int node) {
      this.alert = alert;
      this.ways = ways;
      this.node = node;
    }

    /** The goal. */
    public GoalRef goal() {
      return alert.table.name(node);
    }

    /**
     * How it gets there, from the provider on: of all chains the one of least lag, of several the
     * one of fewest links. Worked out when asked.
     */
    public GoalChain chain() {
      List<GoalRef> goals = new ArrayList<>();
      List<Dependency> links = new ArrayList<>();
      goals.add(alert.provider());
      for (int link : ways.way(node)) {
        goals.add(alert.table.name(alert.graph.from(link)));
        links.add(alert.edges.get(link));
      }
      return new GoalChain(goals, links, lagDays());
    }

    /** How many days the provider's state takes to be felt there: the lag of the chain. */
    public long lagDays() {
      return ways.lag(node);
    }

    /** The day on which the provider's state is felt there at the earliest. */
    public LocalDate effectOn() {
      return CriticalChains.day(Math.addExact(alert.on.toEpochDay(), lagDays()));
    }

    @Override
    public String toString() {
      return goal().id() + " from " + effectOn();
    }
  }

  /** The dependency. */
  public Dependency dependency() {
    return edges.get(edge);
  }

  /** The provider that is below the threshold. */
  public GoalRef provider() {
    return dependency().provider();
  }

  /** The threshold. */
  public Alert threshold() {
    return threshold;
  }

  /** The provider's score. */
  public BigDecimal score() {
    return score;
  }

  /** The day of the score. */
  public LocalDate on() {
    return on;
  }

  /**
   * All who must be warned: the dependent, and whatever depends on it, however many steps away; the
   * first to feel it first, then those fewer steps away, then by kind and id.
   */
  public List<Warned> warned() {
    LeastLag ways = LeastLag.through(graph, lag, edge);
    List<Warned> all = new ArrayList<>();
    for (int node : ways.nodes()) {
      all.add(new Warned(this, ways, node));
    }
    return List.copyOf(all);
  }

  @Override
  public String toString() {
    return "ProviderAlert "
        + dependency().id()
        + " ("
        + score.toPlainString()
        + " below "
        + threshold.scoreBelow().toPlainString()
        + " on "
        + on
        + ")";
  }
}
