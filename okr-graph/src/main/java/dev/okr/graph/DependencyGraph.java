package dev.okr.graph;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyKind;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.plan.Plan;
import dev.okr.core.value.Cancellation;
import dev.okr.graph.internal.BreadthFirstSearch;
import dev.okr.graph.internal.Components;
import dev.okr.graph.internal.GoalOrder;
import dev.okr.graph.internal.NodeTable;
import dev.okr.graph.internal.Schedule;
import dev.okr.graph.internal.TransitiveReduction;
import dev.okr.graph.picture.Diagram;
import dev.okr.graph.picture.DiagramOptions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Who needs whom: the goals that a plan's dependencies name, and the dependencies, each leading
 * from the dependent to its provider.
 *
 * <p>Immutable and safe for threads. A dependency that names a goal which isn't there is left out
 * (the rule book reports it as OKR-505); one goal may depend on another in several ways, and on
 * itself. Goals are ordered by kind (objectives first) and id, dependencies as in the plan. A
 * question about a goal that no dependency names has an empty answer.
 *
 * <pre>{@code
 * DependencyGraph graph = DependencyGraph.of(plan);
 * graph.cycles();                                          // [] if it can be done in some order
 * graph.impactOf(GoalRef.to(KeyResultId.of("PAY1.KR2")));  // what hangs on it, nearest first
 * }</pre>
 */
public final class DependencyGraph {

  private static final Set<DependencyKind> ALL = EnumSet.allOf(DependencyKind.class);

  private final Plan plan;
  private final GoalDigraph<Dependency> goals;

  private DependencyGraph(Plan plan, Set<DependencyKind> kinds) {
    this.plan = plan;
    List<Dependency> present = new ArrayList<>();
    List<GoalRef> named = new ArrayList<>();
    for (Dependency dependency : plan.dependencies()) {
      if (kinds.contains(dependency.kind())
          && exists(dependency.dependent())
          && exists(dependency.provider())) {
        present.add(dependency);
        named.add(dependency.dependent());
        named.add(dependency.provider());
      }
    }
    this.goals =
        new GoalDigraph<>(
            new Adjacency<>(
                NodeTable.of(named, GoalOrder.GOALS),
                List.copyOf(present),
                Dependency::dependent,
                Dependency::provider));
  }

  /** The graph of all dependencies of a plan. */
  public static DependencyGraph of(Plan plan) {
    return new DependencyGraph(Objects.requireNonNull(plan, "plan"), ALL);
  }

  /** The graph of the plan's dependencies of some kinds only. */
  public static DependencyGraph of(Plan plan, Set<DependencyKind> kinds) {
    return new DependencyGraph(
        Objects.requireNonNull(plan, "plan"), Set.copyOf(Objects.requireNonNull(kinds, "kinds")));
  }

  private boolean exists(GoalRef goal) {
    return goal.fold(id -> plan.objective(id).isPresent(), id -> plan.keyResult(id).isPresent());
  }

  /** The goals, by kind and id. */
  public List<GoalRef> nodes() {
    return goals.adjacency().nodes();
  }

  /** The dependencies, in order of the plan. */
  public List<Dependency> edges() {
    return goals.adjacency().edges();
  }

  /** The goals and dependencies, for walks of a host's own. */
  public Adjacency<GoalRef, Dependency> adjacency() {
    return goals.adjacency();
  }

  /** Whether no goal depends on itself, directly or through others. */
  public boolean isAcyclic() {
    return goals.components().isAcyclic();
  }

  /**
   * For each group of goals that all depend on each other, one of the shortest cycles among them,
   * in order of the groups' first goals; empty if the graph is acyclic. Each goal of a cycle
   * depends on the next, the last on the first.
   */
  public List<GoalCycle> cycles() {
    return goals.cycles();
  }

  /**
   * An order in which the goals can be met. The first layer has those that need nothing. Each
   * further one has what needs only goals of layers before it, at least one of them of the layer
   * just before. Goals of a cycle share a layer.
   */
  public List<List<GoalRef>> layers() {
    return goals.layers();
  }

  /** The goals that the goal needs directly, each once, by kind and id. */
  public List<GoalRef> providersOf(GoalRef goal) {
    return adjacency().from(goal).stream().map(Dependency::provider).distinct().toList();
  }

  /** The goals that need the goal directly, each once, by kind and id. */
  public List<GoalRef> dependentsOf(GoalRef goal) {
    return adjacency().to(goal).stream().map(Dependency::dependent).distinct().toList();
  }

  /** What depends on the goal, directly or not: nearest first, then by kind and id. */
  public List<GoalDistance> impactOf(GoalRef goal) {
    return goals.reachedFrom(goal, BreadthFirstSearch.Direction.BACKWARD);
  }

  /** What the goal depends on, directly or not: nearest first, then by kind and id. */
  public List<GoalDistance> prerequisitesOf(GoalRef goal) {
    return goals.reachedFrom(goal, BreadthFirstSearch.Direction.FORWARD);
  }

  /** The critical path and the dates, by the plan alone. */
  public CriticalPath criticalPath() {
    return CriticalPath.of(plan, goals, lags(), Schedule.NONE);
  }

  /** The critical path and the dates, where nothing can arrive before a day. */
  public CriticalPath criticalPath(LocalDate start) {
    return CriticalPath.of(
        plan, goals, lags(), Objects.requireNonNull(start, "start").toEpochDay());
  }

  private int[] lags() {
    int[] lags = new int[edges().size()];
    Arrays.setAll(lags, edge -> edges().get(edge).lagDays());
    return lags;
  }

  /**
   * The goals without which the goal gets nothing at all: those that lie on every chain from a
   * first provider to it (its dominators). The one nearest to the first providers comes first; the
   * goal itself is not among them. A first provider is a goal that needs nothing; so is each goal
   * of a cycle that needs nothing from outside.
   *
   * <p>What a goal can fail by is listed by {@link #prerequisitesOf}. This answers another
   * question: is there a goal through which <i>everything</i> comes? If two chains to the goal
   * share nothing, there is none.
   */
  public List<GoalRef> singlePointsOfFailure(GoalRef goal) {
    int node = goals.find(goal);
    return node < 0 ? List.of() : goals.table().names(goals.dominators().of(node));
  }

  /** All goals that are a single point of failure of others, of most others first. */
  public List<SinglePointOfFailure> singlePointsOfFailure() {
    List<SinglePointOfFailure> points = new ArrayList<>();
    for (int node = 0; node < nodes().size(); node++) {
      int dependents = goals.dominators().dominated(node);
      if (dependents > 0) {
        points.add(new SinglePointOfFailure(nodes().get(node), dependents));
      }
    }
    points.sort(Comparator.comparingInt(SinglePointOfFailure::dependents).reversed());
    return List.copyOf(points);
  }

  /** As {@link #bottlenecks(long, Cancellation)}, to the end. */
  public Bottlenecks bottlenecks(long seed) {
    return bottlenecks(seed, Cancellation.never());
  }

  /**
   * How much leans on each goal and how much runs through it; exact up to 2,000 goals, sampled with
   * a stated error above.
   *
   * @param seed of the sample; without effect up to 2,000 goals
   * @param cancellation asked for each goal whose paths are counted
   * @throws CancellationException if the work is no longer wanted
   */
  public Bottlenecks bottlenecks(long seed, Cancellation cancellation) {
    return Bottlenecks.of(goals, seed, Objects.requireNonNull(cancellation, "cancellation"));
  }

  /** As {@link #redundantEdges(Cancellation)}, to the end. */
  public List<Dependency> redundantEdges() {
    return redundantEdges(Cancellation.never());
  }

  /**
   * The dependencies that say nothing new (a transitive reduction): a chain of the same kind says
   * it already, or an earlier dependency of that kind between the same two goals. In order of the
   * plan. Dependencies on a cycle all stay.
   *
   * @param cancellation asked for each goal
   * @throws IllegalArgumentException if the graph is too large: goals times dependencies of a kind
   *     above 256,000,000,000
   * @throws CancellationException if the work is no longer wanted
   */
  public List<Dependency> redundantEdges(Cancellation cancellation) {
    Objects.requireNonNull(cancellation, "cancellation");
    boolean[] redundant = new boolean[edges().size()];
    for (DependencyKind kind : DependencyKind.values()) {
      int[] ofKind =
          IntStream.range(0, redundant.length)
              .filter(edge -> edges().get(edge).kind() == kind)
              .toArray();
      Components part =
          Components.of(goals.graph().filter(edge -> edges().get(edge).kind() == kind));
      for (int edge : TransitiveReduction.redundantEdges(part, cancellation)) {
        redundant[ofKind[edge]] = true;
      }
    }
    List<Dependency> found = new ArrayList<>();
    for (int edge = 0; edge < redundant.length; edge++) {
      if (redundant[edge]) {
        found.add(edges().get(edge));
      }
    }
    return List.copyOf(found);
  }

  /** Where risk goes, by the standard options. */
  public MissRisk risk(ToDoubleFunction<? super GoalRef> ownMissChance) {
    return risk(ownMissChance, RiskOptions.standard());
  }

  /** As {@link #risk(ToDoubleFunction, RiskOptions, Cancellation)}, to the end. */
  public MissRisk risk(ToDoubleFunction<? super GoalRef> ownMissChance, RiskOptions options) {
    return risk(ownMissChance, options, Cancellation.never());
  }

  /**
   * Where risk goes.
   *
   * @param ownMissChance for each goal the chance, 0 to 1, that it is missed whatever its providers
   *     do
   * @param options how it is worked out
   * @param cancellation asked for each 64 runs
   * @throws IllegalArgumentException if a chance is not 0 to 1
   * @throws CancellationException if the work is no longer wanted
   */
  public MissRisk risk(
      ToDoubleFunction<? super GoalRef> ownMissChance,
      RiskOptions options,
      Cancellation cancellation) {
    Objects.requireNonNull(ownMissChance, "ownMissChance");
    Objects.requireNonNull(options, "options");
    Objects.requireNonNull(cancellation, "cancellation");
    return MissRisk.of(goals, ownMissChance, options, cancellation);
  }

  /**
   * Who is warned: the dependencies whose provider scores below their threshold, in order of the
   * plan. A dependency without threshold, or whose provider has no score, warns nobody.
   *
   * @param scores the score of each goal on the day, 0 to 1
   * @param on the day
   */
  public List<ProviderAlert> alerts(
      Function<? super GoalRef, Optional<BigDecimal>> scores, LocalDate on) {
    Objects.requireNonNull(scores, "scores");
    Objects.requireNonNull(on, "on");
    return ProviderAlert.of(goals, lags(), scores, on);
  }

  /** As {@link #leadLag(Function, int, int, Cancellation)}, to the end. */
  public List<DriverEvidence> leadLag(
      Function<? super GoalRef, NavigableMap<LocalDate, BigDecimal>> series,
      int stepDays,
      int maxLagSteps) {
    return leadLag(series, stepDays, maxLagSteps, Cancellation.never());
  }

  /**
   * Do leading metrics lead? For each dependency of kind drives, the evidence of the provider's
   * series leading the dependent's; in order of the plan.
   *
   * @param series the values of a goal by day; empty if it has none
   * @param stepDays how many days a step has
   * @param maxLagSteps the longest lag tried
   * @param cancellation asked some hundred times for each dependency
   * @throws CancellationException if the work is no longer wanted
   * @see LeadLagEvidence#of
   */
  public List<DriverEvidence> leadLag(
      Function<? super GoalRef, NavigableMap<LocalDate, BigDecimal>> series,
      int stepDays,
      int maxLagSteps,
      Cancellation cancellation) {
    Objects.requireNonNull(series, "series");
    Objects.requireNonNull(cancellation, "cancellation");
    return DriverEvidence.of(edges(), series, stepDays, maxLagSteps, cancellation);
  }

  /** A picture: arrows lead from dependent to provider, as said in "A needs B". */
  public Diagram diagram(DiagramOptions options) {
    return Pictures.dependencies(plan, goals, options);
  }

  @Override
  public String toString() {
    return "DependencyGraph (" + nodes().size() + " goals, " + edges().size() + " dependencies)";
  }
}
