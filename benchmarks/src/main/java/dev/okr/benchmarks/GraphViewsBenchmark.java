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
 * Alignment and responsibility of 100,000 key results: building each view, and asking it. JGraphT
 * has no such questions.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx4g")
@Warmup(iterations = 2)
@Measurement(iterations = 5)
public class GraphViewsBenchmark {

  private Plan plan = Plan.builder("none").build();
  private AlignmentGraph alignments = AlignmentGraph.of(plan);
  private ResponsibilityGraph roles = ResponsibilityGraph.of(plan);

  /** Makes the plan and its views. */
  @Setup
  public void make() {
    plan = GraphPlans.of(100_000, 0, false);
    alignments = AlignmentGraph.of(plan);
    roles = ResponsibilityGraph.of(plan);
  }

  /** Builds the view of alignment. */
  @Benchmark
  public AlignmentGraph buildAlignment() {
    return AlignmentGraph.of(plan);
  }

  /** Builds the view of responsibility. */
  @Benchmark
  public ResponsibilityGraph buildResponsibility() {
    return ResponsibilityGraph.of(plan);
  }

  /** Is everything aligned. */
  @Benchmark
  public List<Object> alignment() {
    return List.of(
        alignments.orphans(),
        alignments.depth(),
        alignments.themes(),
        alignments.companyKeyResults());
  }

  /** Who carries too much, which teams are coupled, and who can't be missed. */
  @Benchmark
  public List<Object> responsibility() {
    return List.of(roles.load(), roles.coupling(), roles.indispensable());
  }

  /** Who must be in the room. */
  @Benchmark
  public List<ResponsibilityGraph.Attendee> room() {
    return roles.roomFor(ObjectiveId.of("O1"));
  }
}
