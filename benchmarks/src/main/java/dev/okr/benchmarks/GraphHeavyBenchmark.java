package dev.okr.benchmarks;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.plan.Plan;
import dev.okr.graph.Bottlenecks;
import dev.okr.graph.DependencyGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jgrapht.Graph;
import org.jgrapht.alg.TransitiveReduction;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.graph.DirectedPseudograph;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Questions to a graph without cycles: betweenness and reduction, whose work grows faster than the
 * graph, of 2,000 key results, and the order of 20,000, against JGraphT's; reduction of 20,000
 * alone.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx4g")
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class GraphHeavyBenchmark {

  private DependencyGraph small = DependencyGraph.of(Plan.builder("none").build());
  private Plan largePlan = Plan.builder("none").build();
  private DependencyGraph large = small;
  private Graph<GoalRef, Dependency> largeOpponent = new DirectedPseudograph<>(Dependency.class);
  private Graph<GoalRef, Dependency> opponent = new SimpleDirectedGraph<>(Dependency.class);

  /** Makes the graphs. */
  @Setup
  public void make() {
    Plan plan = GraphPlans.of(2_000, 6_000, false);
    small = DependencyGraph.of(plan);
    opponent = GraphPlans.asJGraphT(plan);
    largePlan = GraphPlans.of(20_000, 60_000, false);
    largeOpponent = GraphPlans.asJGraphT(largePlan);
  }

  /** Makes the large graph anew, because it keeps its layers. */
  @Setup(Level.Invocation)
  public void forget() {
    large = DependencyGraph.of(largePlan);
  }

  /** PageRank and exact betweenness. */
  @Benchmark
  public Bottlenecks bottlenecks() {
    return small.bottlenecks(1);
  }

  /** Exact betweenness. */
  @Benchmark
  public Map<GoalRef, Double> betweennessOfJGraphT() {
    return new BetweennessCentrality<>(opponent).getScores();
  }

  /** What redundant edges can go, of 2,000 goals. */
  @Benchmark
  public List<Dependency> redundantEdges() {
    return small.redundantEdges();
  }

  /** The same, of a copy, as JGraphT takes the edges away. */
  @Benchmark
  public Graph<GoalRef, Dependency> reductionOfJGraphT() {
    Graph<GoalRef, Dependency> reduced = new SimpleDirectedGraph<>(Dependency.class);
    opponent.vertexSet().forEach(reduced::addVertex);
    for (Dependency dependency : opponent.edgeSet()) {
      reduced.addEdge(dependency.dependent(), dependency.provider(), dependency);
    }
    TransitiveReduction.INSTANCE.reduce(reduced);
    return reduced;
  }

  /** In what order, of 20,000 goals. */
  @Benchmark
  public List<List<GoalRef>> layersOf20000() {
    return large.layers();
  }

  /** An order of them, without layers. */
  @Benchmark
  public List<GoalRef> orderOf20000OfJGraphT() {
    List<GoalRef> order = new ArrayList<>();
    new TopologicalOrderIterator<>(largeOpponent).forEachRemaining(order::add);
    return order;
  }

  /** What redundant edges can go, of 20,000 goals. */
  @Benchmark
  public List<Dependency> redundantEdgesOf20000() {
    return large.redundantEdges();
  }
}
