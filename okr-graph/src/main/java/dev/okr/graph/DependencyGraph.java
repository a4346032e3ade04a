package dev.okr.graph;

import dev.okr.core.goal.Agreement;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyKind;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Objective;
import dev.okr.core.plan.Plan;
import dev.okr.graph.internal.Betweenness;
import dev.okr.graph.internal.CompactDigraph;
import dev.okr.graph.internal.Components;
import dev.okr.graph.internal.Dominators;
import dev.okr.graph.internal.Layers;
import dev.okr.graph.internal.Load;
import dev.okr.graph.internal.NodeTable;
import dev.okr.graph.internal.Reach;
import dev.okr.graph.internal.Reduction;
import dev.okr.graph.internal.Risk;
import dev.okr.graph.internal.Schedule;
import dev.okr.graph.internal.ShortestCycles;
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
  private final NodeTable<GoalRef> table;
  private final List<Dependency> edges;
  private final CompactDigraph graph;
  private final Components components;

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
    this.edges = List.copyOf(present);
    this.table = NodeTable.of(named, GoalOrder.GOALS);
    int[] from = new int[edges.size()];
    int[] to = new int[edges.size()];
    for (int edge = 0; edge < from.length; edge++) {
      from[edge] = table.find(edges.get(edge).dependent());
      to[edge] = table.find(edges.get(edge).provider());
    }
    this.graph = CompactDigraph.of(table.size(), from, to);
    this.components = Components.of(graph);
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
    return goal instanceof GoalRef.ToKeyResult keyResult
        ? plan.keyResult(keyResult.keyResult()).isPresent()
        : plan.objective(((GoalRef.ToObjective) goal).objective()).isPresent();
  }

  /** The goals, by kind and id. */
  public List<GoalRef> nodes() {
    return table.names();
  }

  /** The dependencies, in order of the plan. */
  public List<Dependency> edges() {
    return edges;
  }

  /** Whether no goal depends on itself, directly or through others. */
  public boolean isAcyclic() {
    return components.isAcyclic();
  }

  /**
   * For each group of goals that all depend on each other, one of the shortest cycles among them,
   * in order of the groups' first goals; empty if the graph is acyclic. Each goal of a cycle
   * depends on the next, the last on the first.
   */
  public List<GoalCycle> cycles() {
    List<GoalCycle> cycles = new ArrayList<>();
    for (ShortestCycles.Cycle cycle : ShortestCycles.of(components)) {
      cycles.add(new GoalCycle(cycle.nodes().stream().map(table::name).toList(), cycle.shortest()));
    }
    return List.copyOf(cycles);
  }

  /**
   * An order in which the goals can be met: first those that need nothing, then in each layer what
   * needs only goals of layers before it, at least one of the layer just before. Goals of a cycle
   * share a layer.
   */
  public List<List<GoalRef>> layers() {
    return Arrays.stream(Layers.of(components).nodes()).map(table::names).toList();
  }

  /** What hangs on the goal, directly or not: nearest first, then by kind and id. */
  public List<GoalDistance> impactOf(GoalRef goal) {
    return reach(goal, Reach.Direction.BACKWARD);
  }

  /** What the goal hangs on, directly or not: nearest first, then by kind and id. */
  public List<GoalDistance> prerequisitesOf(GoalRef goal) {
    return reach(goal, Reach.Direction.FORWARD);
  }

  private List<GoalDistance> reach(GoalRef goal, Reach.Direction direction) {
    int start = table.find(Objects.requireNonNull(goal, "goal"));
    if (start < 0) {
      return List.of();
    }
    Reach reach = Reach.of(graph, direction, Integer.MAX_VALUE, start);
    int[] nodes = reach.nodes();
    int[] distances = reach.distances();
    List<GoalDistance> found = new ArrayList<>(nodes.length);
    for (int i = 1; i < nodes.length; i++) {
      found.add(new GoalDistance(table.name(nodes[i]), distances[i]));
    }
    return List.copyOf(found);
  }

  /** The critical chains and dates by the plan alone. */
  public CriticalChains criticalChains() {
    return criticalChains(Schedule.NONE);
  }

  /** The critical chains and dates, where nothing can arrive before a day. */
  public CriticalChains criticalChains(LocalDate start) {
    return criticalChains(Objects.requireNonNull(start, "start").toEpochDay());
  }

  private CriticalChains criticalChains(long start) {
    long[] due = new long[table.size()];
    for (int node = 0; node < due.length; node++) {
      due[node] = endOf(table.name(node)).map(LocalDate::toEpochDay).orElse(Schedule.NONE);
    }
    long[] offered = new long[edges.size()];
    for (int edge = 0; edge < offered.length; edge++) {
      offered[edge] =
          agreedDue(edges.get(edge)).map(LocalDate::toEpochDay).orElse(due[graph.to(edge)]);
    }
    Schedule schedule = Schedule.of(components, lags(), offered, due, start);
    List<CriticalChains.MissedDue> missed = new ArrayList<>();
    for (int node = 0; node < due.length; node++) {
      if (due[node] != Schedule.NONE && schedule.arrival(node) > due[node]) {
        missed.add(missed(node, Optional.empty(), due[node], schedule.arrival(node)));
      }
    }
    List<Dependency> leftOut = new ArrayList<>();
    for (int edge = 0; edge < offered.length; edge++) {
      Dependency dependency = edges.get(edge);
      long arrival = schedule.arrival(graph.to(edge));
      if (components.isInside(edge)) {
        leftOut.add(dependency);
      } else if (agreedDue(dependency).isPresent() && arrival > offered[edge]) {
        missed.add(missed(graph.to(edge), Optional.of(dependency), offered[edge], arrival));
      }
    }
    missed.sort(
        Comparator.comparingLong(CriticalChains.MissedDue::daysLate)
            .reversed()
            .thenComparing(CriticalChains.MissedDue::goal, GoalOrder.GOALS));
    return new CriticalChains(table, graph, edges, schedule, missed, leftOut);
  }

  private CriticalChains.MissedDue missed(
      int node, Optional<Dependency> handOver, long due, long arrival) {
    return new CriticalChains.MissedDue(
        table.name(node),
        handOver,
        LocalDate.ofEpochDay(due),
        CriticalChains.day(arrival),
        arrival - due);
  }

  private static Optional<LocalDate> agreedDue(Dependency dependency) {
    return dependency.agreed().map(Agreement::due);
  }

  private Optional<LocalDate> endOf(GoalRef goal) {
    return goal instanceof GoalRef.ToKeyResult keyResult
        ? plan.endOf(keyResult.keyResult())
        : plan.objective(((GoalRef.ToObjective) goal).objective())
            .flatMap(Objective::cycle)
            .flatMap(plan::cycle)
            .map(cycle -> cycle.span().to());
  }

  private int[] lags() {
    int[] lags = new int[edges.size()];
    Arrays.setAll(lags, edge -> edges.get(edge).lagDays());
    return lags;
  }

  /**
   * The goals through which all must pass that the goal needs: the dominators of the flow that
   * starts at the providers that need nothing themselves (all members of a cycle that needs nothing
   * from outside are such) and runs from provider to dependent. From the first provider on; without
   * the goal itself.
   *
   * <p>That a goal fails when any of its providers does is what {@link #prerequisitesOf} lists.
   * This answers the other question: is there a goal without which <i>nothing</i> gets through, on
   * no chain at all? If a goal has two chains that share nothing, there is none.
   */
  public List<GoalRef> singlePointsOfFailure(GoalRef goal) {
    int node = table.find(Objects.requireNonNull(goal, "goal"));
    return node < 0 ? List.of() : table.names(Dominators.ofProviders(components).of(node));
  }

  /** All goals that are a single point of failure of others, of most others first. */
  public List<ChokePoint> singlePointsOfFailure() {
    Dominators dominators = Dominators.ofProviders(components);
    List<ChokePoint> points = new ArrayList<>();
    for (int node = 0; node < table.size(); node++) {
      if (dominators.dominated(node) > 0) {
        points.add(new ChokePoint(table.name(node), dominators.dominated(node)));
      }
    }
    points.sort(Comparator.comparingInt(ChokePoint::dependents).reversed());
    return List.copyOf(points);
  }

  /**
   * How much leans on each goal and how much runs through it; exact up to 2,000 goals, sampled with
   * a stated error above.
   *
   * @param seed of the sample; without effect up to 2,000 goals
   */
  public Bottlenecks bottlenecks(long seed) {
    double[] load = Load.of(graph);
    Betweenness between = Betweenness.of(graph, seed);
    List<Bottleneck> found = new ArrayList<>(table.size());
    for (int node = 0; node < table.size(); node++) {
      found.add(
          new Bottleneck(
              table.name(node), load[node], between.of(node), between.standardError(node)));
    }
    found.sort(
        Comparator.comparingDouble(Bottleneck::betweenness)
            .thenComparingDouble(Bottleneck::load)
            .reversed());
    return new Bottlenecks(
        found, between.samples() == table.size(), between.samples(), between.bound());
  }

  /**
   * The dependencies that say nothing new: a chain of the same kind says it already, or an earlier
   * dependency of that kind between the same two goals. In order of the plan; those on cycles all
   * stay.
   *
   * @throws IllegalArgumentException if the graph is too large: goals times dependencies above 256
   *     thousand million
   */
  public List<Dependency> redundantEdges() {
    boolean[] redundant = new boolean[edges.size()];
    for (DependencyKind kind : DependencyKind.values()) {
      int[] ofKind =
          IntStream.range(0, redundant.length)
              .filter(edge -> edges.get(edge).kind() == kind)
              .toArray();
      Components part = Components.of(graph.filter(edge -> edges.get(edge).kind() == kind));
      for (int edge : Reduction.redundantEdges(part)) {
        redundant[ofKind[edge]] = true;
      }
    }
    List<Dependency> found = new ArrayList<>();
    for (int edge = 0; edge < redundant.length; edge++) {
      if (redundant[edge]) {
        found.add(edges.get(edge));
      }
    }
    return List.copyOf(found);
  }

  /** Where risk goes, by the standard options. */
  public MissRisk risk(ToDoubleFunction<GoalRef> ownMissChance) {
    return risk(ownMissChance, RiskOptions.standard());
  }

  /**
   * Where risk goes.
   *
   * @param ownMissChance for each goal the chance, 0 to 1, that it is missed whatever its providers
   *     do
   * @param options how it is worked out
   * @throws IllegalArgumentException if a chance is not 0 to 1
   */
  public MissRisk risk(ToDoubleFunction<GoalRef> ownMissChance, RiskOptions options) {
    Objects.requireNonNull(ownMissChance, "ownMissChance");
    Objects.requireNonNull(options, "options");
    double[] own = new double[table.size()];
    Arrays.setAll(own, node -> ownMissChance.applyAsDouble(table.name(node)));
    double[] strength = new double[edges.size()];
    Arrays.setAll(
        strength,
        edge ->
            edges
                .get(edge)
                .strength()
                .map(BigDecimal::doubleValue)
                .orElse(options.unstatedStrength()));
    return new MissRisk(table, Risk.of(graph, strength, own, options.runs(), options.seed()));
  }

  /**
   * Who is warned: the dependencies whose provider scores below their threshold, in order of the
   * plan. A dependency without threshold, or whose provider has no score, warns nobody.
   *
   * @param scores the score of each goal on the day, 0 to 1
   * @param on the day
   */
  public List<ProviderAlert> alerts(Function<GoalRef, Optional<BigDecimal>> scores, LocalDate on) {
    Objects.requireNonNull(scores, "scores");
    Objects.requireNonNull(on, "on");
    int[] lags = lags();
    List<ProviderAlert> alerts = new ArrayList<>();
    for (int edge = 0; edge < lags.length; edge++) {
      Dependency dependency = edges.get(edge);
      if (dependency.alert().isPresent()) {
        Optional<BigDecimal> score =
            Objects.requireNonNull(scores.apply(dependency.provider()), "the score of a goal");
        if (score.isPresent() && score.get().compareTo(dependency.alert().get().scoreBelow()) < 0) {
          alerts.add(
              new ProviderAlert(
                  table, graph, edges, lags, edge, dependency.alert().get(), score.get(), on));
        }
      }
    }
    return List.copyOf(alerts);
  }

  /**
   * What was found about a dependency by which a leading goal is said to drive a lagging one.
   *
   * @param dependency the dependency, of kind drives
   * @param evidence what the series say; empty if they are too short
   */
  public record DriverEvidence(Dependency dependency, Optional<LeadLagEvidence> evidence) {
    /** Rejects {@code null}. */
    public DriverEvidence {
      Objects.requireNonNull(dependency, "dependency");
      Objects.requireNonNull(evidence, "evidence");
    }
  }

  /**
   * Do leading metrics lead? For each dependency of kind drives, the evidence of the provider's
   * series leading the dependent's; in order of the plan.
   *
   * @param series the values of a goal by day; empty if it has none
   * @param stepDays how many days a step has
   * @param maxLagSteps the longest lag tried
   * @see LeadLagEvidence#of
   */
  public List<DriverEvidence> leadLag(
      Function<GoalRef, NavigableMap<LocalDate, BigDecimal>> series,
      int stepDays,
      int maxLagSteps) {
    Objects.requireNonNull(series, "series");
    List<DriverEvidence> found = new ArrayList<>();
    for (Dependency dependency : edges) {
      if (dependency.kind() == DependencyKind.DRIVES) {
        found.add(
            new DriverEvidence(
                dependency,
                LeadLagEvidence.of(
                    Objects.requireNonNull(
                        series.apply(dependency.provider()), "the series of a goal"),
                    Objects.requireNonNull(
                        series.apply(dependency.dependent()), "the series of a goal"),
                    stepDays,
                    maxLagSteps)));
      }
    }
    return List.copyOf(found);
  }

  /** A picture: arrows lead from dependent to provider, as said in "A needs B". */
  public Diagram diagram(DiagramOptions options) {
    return Pictures.dependencies(plan, this, components, options);
  }

  @Override
  public String toString() {
    return "DependencyGraph (" + table.size() + " goals, " + edges.size() + " dependencies)";
  }
}
