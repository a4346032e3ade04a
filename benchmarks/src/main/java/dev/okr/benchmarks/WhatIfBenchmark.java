package dev.okr.benchmarks;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.scoring.NodeChange;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import java.util.List;
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
 * What if one key result of a large plan had another target, or one more value: the other scorecard
 * and what changed, against scoring anew and comparing.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx8g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WhatIfBenchmark {

  /** How many key results the plan has. */
  @Param("1000000")
  public int size;

  private Plan plan = Plan.builder("none").build();
  private Journal journal = Journal.empty();
  private Scorecard card = Scorer.standard().score(plan, journal, Plans.ON);
  private int next;

  /** Scores the plan once. */
  @Setup
  public void score() {
    plan = Plans.of(size);
    journal = Plans.journal(size);
    card = Scorer.standard().score(plan, journal, Plans.ON);
  }

  private Plan other() {
    next++;
    KeyResultId some = KeyResultId.of("K" + next * 7919L % size);
    return plan.revise(
        some,
        keyResult ->
            keyResult.toBuilder()
                .measures(
                    List.of(
                        keyResult.measures().get(0).toBuilder()
                            .target(Target.fromTo("0", Integer.toString(1 + next % 1000)))
                            .build()))
                .build());
  }

  /** Another plan. */
  @Benchmark
  public List<NodeChange> anotherPlan() {
    return card.whatIf(other()).diff().changes();
  }

  /** One more value. */
  @Benchmark
  public List<NodeChange> oneMoreValue() {
    next++;
    return card.whatIf(
            List.of(Plans.checkIn((int) (next * 7919L % size), size + next, next % 1000)))
        .diff()
        .changes();
  }

  /** Another plan, scored anew and compared. */
  @Benchmark
  public List<NodeChange> anotherPlanAnew() {
    return Scorer.standard().score(other(), journal, Plans.ON).diff(card).changes();
  }
}
