package dev.okr.benchmarks;

import dev.okr.core.plan.Plan;
import dev.okr.core.rule.Report;
import dev.okr.core.rule.RuleBook;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Every rule over a plan of a million key results, of which each breaks several. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Fork(value = 1, jvmArgs = "-Xmx12g")
@Warmup(iterations = 1)
@Measurement(iterations = 3)
public class RuleBookBenchmark {

  /** How many key results the plan has. */
  @Param("1000000")
  public int size;

  private Plan plan = Plan.builder("none").build();

  /** Makes the plan. */
  @Setup
  public void make() {
    plan = Plans.of(size);
  }

  /** Checks it. */
  @Benchmark
  public Report check() {
    return RuleBook.standard().check(plan);
  }
}
