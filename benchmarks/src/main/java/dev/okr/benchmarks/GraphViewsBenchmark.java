package dev.okr.benchmarks;

import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.plan.Plan;
import dev.okr.graph.AlignmentGraph;
import dev.okr.graph.ResponsibilityGraph;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Alignment and responsibility of 100,000 key results, each built and asked. JGraphT has no such
 * questions.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx4g")
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class GraphViewsBenchmark {

  private Plan plan = Plan.builder("none").build();

  /** Makes the plan. */
  @Setup
  public void make() {
    plan = GraphPlans.of(100_000, 0, false);
  }

  /** Is everything aligned. */
  @Benchmark
  public List<Object> alignment() {
    AlignmentGraph graph = AlignmentGraph.of(plan);
    return List.of(graph.orphans(), graph.depth(), graph.themes(), graph.companyKeyResults());
  }

  /** Who carries too much, which teams are coupled, and who can't be missed. */
  @Benchmark
  public List<Object> responsibility() {
    ResponsibilityGraph graph = ResponsibilityGraph.of(plan);
    return List.of(graph.load(), graph.coupling(), graph.indispensable());
  }

  /** Who must be in the room. */
  @Benchmark
  public List<ResponsibilityGraph.Attendee> room() {
    return ResponsibilityGraph.of(plan).roomFor(ObjectiveId.of("O1"));
  }
}
