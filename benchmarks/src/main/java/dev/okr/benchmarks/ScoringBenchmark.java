package dev.okr.benchmarks;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
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

/**
 * Scoring from plan and journal objects against a bare loop over primitive arrays that does the
 * same formula in double. The loop knows nothing of dates, weights, lights or reasons, and its
 * arrays are there already: it is the floor.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 1, jvmArgs = "-Xmx12g")
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScoringBenchmark {

  /** How many key results the plan has. */
  @Param("1000000")
  public int size;

  private Plan plan = Plan.builder("none").build();
  private Journal journal = Journal.empty();
  private double[] from = new double[0];
  private double[] to = new double[0];
  private double[] value = new double[0];

  /** Makes the plan, the journal and the arrays. */
  @Setup
  public void make() {
    plan = Plans.of(size);
    journal = Plans.journal(size);
    from = new double[size];
    to = new double[size];
    value = new double[size];
    int k = 0;
    for (Objective objective : plan.objectives()) {
      for (KeyResult keyResult : objective.keyResults()) {
        Target.FromTo target = (Target.FromTo) keyResult.measures().get(0).target();
        from[k] = target.from().doubleValue();
        to[k++] = target.to().doubleValue();
      }
    }
    k = 0;
    for (Entry entry : journal.entries()) {
      value[k++] = ((CheckIn) entry).value().orElseThrow().doubleValue();
    }
  }

  /** From scratch: compile the plan, sort the journal, score every node with lights and reasons. */
  @Benchmark
  public Scorecard wholeScorecard() {
    return Scorer.standard().score(plan, journal, Plans.ON);
  }

  /** The opponent. */
  @Benchmark
  public double[] doubleLoop() {
    double[] objectives = new double[(size + 3) / 4];
    for (int k = 0; k < size; k++) {
      double progress = (value[k] - from[k]) / (to[k] - from[k]);
      objectives[k / 4] += Math.max(0, Math.min(1, progress)) / 4;
    }
    return objectives;
  }
}
