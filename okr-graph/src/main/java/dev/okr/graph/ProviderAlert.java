package dev.okr.graph;

import dev.okr.core.goal.Alert;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.graph.internal.Dijkstra;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** A dependency whose provider is below its threshold, and all who must be warned. */
public final class ProviderAlert {

  private final GoalDigraph<Dependency> goals;
  private final int[] lags;
  private final int edge;
  private final Alert threshold;
  private final BigDecimal score;
  private final LocalDate on;

  private ProviderAlert(
      GoalDigraph<Dependency> goals,
      int[] lags,
      int edge,
      Alert threshold,
      BigDecimal score,
      LocalDate on) {
    this.goals = goals;
    this.lags = lags;
    this.edge = edge;
    this.threshold = threshold;
    this.score = score;
    this.on = on;
  }

  static List<ProviderAlert> of(
      GoalDigraph<Dependency> goals,
      int[] lags,
      Function<? super GoalRef, Optional<BigDecimal>> scores,
      LocalDate on) {
    List<ProviderAlert> alerts = new ArrayList<>();
    for (int edge = 0; edge < lags.length; edge++) {
      Dependency dependency = goals.adjacency().edges().get(edge);
      if (dependency.alert().isPresent()) {
        Alert threshold = dependency.alert().get();
        Optional<BigDecimal> score =
            Objects.requireNonNull(scores.apply(dependency.provider()), "the score of a goal");
        if (score.isPresent() && score.get().compareTo(threshold.scoreBelow()) < 0) {
          alerts.add(new ProviderAlert(goals, lags, edge, threshold, score.get(), on));
        }
      }
    }
    return List.copyOf(alerts);
  }

  /** A goal that must be warned. */
  public static final class Warned {

    private final ProviderAlert alert;
    private final Dijkstra paths;
    private final int node;

    private Warned(ProviderAlert alert, Dijkstra paths, int node) {
      this.alert = alert;
      this.paths = paths;
      this.node = node;
    }

    /** The goal. */
    public GoalRef goal() {
      return alert.goals.table().name(node);
    }

    /**
     * How it gets there, from the provider on: the chain of least lag, and of several such the one
     * of fewest links. Worked out when asked.
     */
    public GoalChain chain() {
      List<GoalRef> goals = new ArrayList<>();
      List<Dependency> links = new ArrayList<>();
      goals.add(alert.provider());
      for (int link : paths.path(node)) {
        goals.add(alert.goals.table().name(alert.goals.graph().from(link)));
        links.add(alert.goals.adjacency().edges().get(link));
      }
      return new GoalChain(goals, links, lagDays());
    }

    /** How many days the provider's state takes to be felt there: the lag of the chain. */
    public long lagDays() {
      return paths.lag(node);
    }

    /** The day on which the provider's state is felt there at the earliest. */
    public LocalDate effectOn() {
      return CriticalPath.day(Math.addExact(alert.on.toEpochDay(), lagDays()));
    }

    @Override
    public String toString() {
      return goal().id() + " from " + effectOn();
    }
  }

  /** The dependency. */
  public Dependency dependency() {
    return goals.adjacency().edges().get(edge);
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
    Dijkstra paths = Dijkstra.through(goals.graph(), lags, edge);
    List<Warned> all = new ArrayList<>();
    for (int node : paths.nodes()) {
      all.add(new Warned(this, paths, node));
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
