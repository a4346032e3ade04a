package dev.okr.benchmarks;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.plan.Plan;
import dev.okr.core.value.Weight;
import java.util.HashMap;
import java.util.Map;
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
 * Changing one key result of many, the old version staying as it was: {@code Plan.revise} against
 * copying a java.util map. With {@code -prof gc} the bytes each takes show too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx8g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PlanChangeBenchmark {

  /** How many key results the plan has. */
  @Param("1000000")
  public int size;

  private Plan plan = Plan.builder("none").build();
  private final Map<KeyResultId, KeyResult> map = new HashMap<>();
  private int next;

  /** Makes the plan and the map. */
  @Setup
  public void make() {
    plan = Plans.of(size);
    for (Objective objective : plan.objectives()) {
      objective.keyResults().forEach(keyResult -> map.put(keyResult.id(), keyResult));
    }
  }

  private KeyResultId some() {
    next = (next + 7919) % size;
    return KeyResultId.of("K" + next);
  }

  private static KeyResult heavier(KeyResult keyResult) {
    return KeyResult.builder().from(keyResult).weight(Weight.of(2)).build();
  }

  /** The plan's verb. */
  @Benchmark
  public Plan revise() {
    return plan.revise(some(), PlanChangeBenchmark::heavier);
  }

  /** The opponent: a copy of a map with one value changed. */
  @Benchmark
  public Map<KeyResultId, KeyResult> copyOfAMap() {
    Map<KeyResultId, KeyResult> copy = new HashMap<>(map);
    copy.computeIfPresent(some(), (id, keyResult) -> heavier(keyResult));
    return copy;
  }
}
