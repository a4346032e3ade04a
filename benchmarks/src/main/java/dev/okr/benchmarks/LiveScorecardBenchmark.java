package dev.okr.benchmarks;

import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.scoring.LiveScorecard;
import dev.okr.scoring.NodeChange;
import dev.okr.scoring.Scorer;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
 * One check-in in a large plan: sampled, so that the tail shows (p99). Once of any key result, once
 * always of the same one, which has ten thousand already.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xms12g", "-Xmx12g", "-XX:+AlwaysPreTouch"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LiveScorecardBenchmark {

  private static final int OF_ONE = 10_000;

  /** How many key results the plan has. */
  @Param("1000000")
  public int size;

  private LiveScorecard live =
      Scorer.standard().live(Plan.builder("none").build(), Journal.empty(), Plans.ON);
  private int next;

  /** Scores the plan once. */
  @Setup(Level.Trial)
  public void score() {
    Journal.Builder journal = Journal.builder();
    for (next = 0; next < OF_ONE; next++) {
      journal.add(Plans.checkIn(0, next, next % 1000));
    }
    live = Scorer.standard().live(Plans.of(size), journal.build(), Plans.ON);
  }

  /** Appends a check-in and gets what changed. */
  @Benchmark
  public List<NodeChange> checkIn() {
    next++;
    return live.append(Plans.checkIn((int) (next * 7919L % size), next, next % 1000));
  }

  /** The same of the key result that has thousands. */
  @Benchmark
  public List<NodeChange> checkInOfOneWithThousands() {
    next++;
    return live.append(Plans.checkIn(0, next, next % 1000));
  }
}
