package dev.okr.benchmarks;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.plan.Plan;
import dev.okr.graph.Bottlenecks;
import dev.okr.graph.CriticalPath;
import dev.okr.graph.DependencyGraph;
import dev.okr.graph.GoalCycle;
import dev.okr.graph.GoalDistance;
import dev.okr.graph.MissRisk;
import dev.okr.graph.ProviderAlert;
import dev.okr.graph.SinglePointOfFailure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.graph.EdgeReversedGraph;
import org.jgrapht.traverse.BreadthFirstIterator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * The questions to a graph of 100,000 key results and 300,000 dependencies, with and without
 * cycles; against what JGraphT has that comes nearest, on the same graph.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx4g")
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class GraphQuestionsBenchmark {

  private static final int NODES = 100_000;
  private static final int EDGES = 300_000;

  /** Whether anything may depend on anything. */
  @Param({"false", "true"})
  public boolean cyclic;

  private Plan plan = Plan.builder("none").build();
  private DependencyGraph graph = DependencyGraph.of(plan);
  private Graph<GoalRef, Dependency> opponent = GraphPlans.asJGraphT(plan);

  /** Makes the plan and the opponent. */
  @Setup
  public void make() {
    plan = GraphPlans.of(NODES, EDGES, cyclic);
    opponent = GraphPlans.asJGraphT(plan);
  }

  /** Makes the graph anew, because it keeps its layers and dominators. */
  @Setup(Level.Invocation)
  public void forget() {
    graph = DependencyGraph.of(plan);
  }

  /** Builds the graph. */
  @Benchmark
  public DependencyGraph build() {
    return DependencyGraph.of(plan);
  }

  /** Builds JGraphT's. */
  @Benchmark
  public Graph<GoalRef, Dependency> buildOfJGraphT() {
    return GraphPlans.asJGraphT(plan);
  }

  /** Is it acyclic, and if not, show me; built anew, as the components are found there. */
  @Benchmark
  public List<GoalCycle> cycles() {
    return DependencyGraph.of(plan).cycles();
  }

  /**
   * The components alone: JGraphT shows no shortest cycle of each. By Kosaraju, because its Gabow
   * recurses and overflows the stack where there are cycles.
   */
  @Benchmark
  public List<Set<GoalRef>> componentsOfJGraphT() {
    return new KosarajuStrongConnectivityInspector<>(opponent).stronglyConnectedSets();
  }

  /** In what order. */
  @Benchmark
  public List<List<GoalRef>> layers() {
    return graph.layers();
  }

  /** What hangs on one of the first: most of the graph. */
  @Benchmark
  public List<GoalDistance> impactOf() {
    return graph.impactOf(GraphPlans.goal(0));
  }

  /** The same goals by distance. */
  @Benchmark
  public List<GoalDistance> impactOfJGraphT() {
    BreadthFirstIterator<GoalRef, Dependency> goals =
        new BreadthFirstIterator<>(new EdgeReversedGraph<>(opponent), GraphPlans.goal(0));
    List<GoalDistance> found = new ArrayList<>();
    goals.next();
    while (goals.hasNext()) {
      GoalRef goal = goals.next();
      found.add(new GoalDistance(goal, goals.getDepth(goal)));
    }
    return found;
  }

  /** The critical chains and dates. */
  @Benchmark
  public CriticalPath criticalPath() {
    return graph.criticalPath();
  }

  /** The single points of failure of all. */
  @Benchmark
  public List<SinglePointOfFailure> singlePointsOfFailure() {
    return graph.singlePointsOfFailure();
  }

  /** PageRank and sampled betweenness. */
  @Benchmark
  public Bottlenecks bottlenecks() {
    return graph.bottlenecks(1);
  }

  /** PageRank alone. */
  @Benchmark
  public Map<GoalRef, Double> pageRankOfJGraphT() {
    return new PageRank<>(opponent).getScores();
  }

  /** Where risk goes, by 10,000 runs. */
  @Benchmark
  public MissRisk risk() {
    return graph.risk(goal -> Math.floorMod(goal.hashCode(), 10) * 0.03);
  }

  /** Who is warned when all are in trouble. */
  @Benchmark
  public List<ProviderAlert> alerts() {
    return graph.alerts(goal -> Optional.of(BigDecimal.ZERO), Plans.ON);
  }

  /** The chains of one alert to all who must be warned. */
  @Benchmark
  public List<ProviderAlert.Warned> warned() {
    return graph
        .alerts(
            goal ->
                goal.equals(GraphPlans.goal(0)) ? Optional.of(BigDecimal.ZERO) : Optional.empty(),
            Plans.ON)
        .get(0)
        .warned();
  }
}
