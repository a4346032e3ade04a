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
import java.util.Objects;

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

  /**
   * A goal that must be warned.
   *
   * @param goal the goal
   * @param chain how it gets there, from the provider on: of all chains the one of least lag
   * @param effectOn the day on which the provider's state is felt there at the earliest
   */
  public record Warned(GoalRef goal, GoalChain chain, LocalDate effectOn) {
    /** Rejects {@code null}. */
    public Warned {
      Objects.requireNonNull(goal, "goal");
      Objects.requireNonNull(chain, "chain");
      Objects.requireNonNull(effectOn, "effectOn");
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
   * first to feel it first. Worked out when asked: a chain is listed for each.
   */
  public List<Warned> warned() {
    LeastLag ways = LeastLag.through(graph, lag, edge);
    List<Warned> all = new ArrayList<>();
    for (int node : ways.nodes()) {
      List<GoalRef> goals = new ArrayList<>();
      List<Dependency> links = new ArrayList<>();
      goals.add(provider());
      for (int link : ways.way(node)) {
        goals.add(table.name(graph.from(link)));
        links.add(edges.get(link));
      }
      all.add(
          new Warned(
              table.name(node),
              new GoalChain(goals, links, ways.lag(node)),
              CriticalChains.day(Math.addExact(on.toEpochDay(), ways.lag(node)))));
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
