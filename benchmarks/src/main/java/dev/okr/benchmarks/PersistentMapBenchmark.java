package dev.okr.benchmarks;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.internal.Index;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
 * The index of a plan, whose changes are a tree of its own, against the same with a {@code TreeMap}
 * of Vavr (docs/adr/0021). With {@code -prof gc} the bytes each takes show too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx4g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class PersistentMapBenchmark {

  private static final int GROWTH = 1_000;

  /** How many keys there are at first. */
  @Param("1000000")
  public int size;

  /** How many of them were changed since. */
  @Param({"100", "100000"})
  public int changed;

  private KeyResultId[] keys = {};
  private Index<KeyResultId, Integer> ours = Index.empty();
  private TreeMapIndex<KeyResultId, Integer> treeMap =
      TreeMapIndex.of(Map.<KeyResultId, Integer>of());
  private int next;

  /** Makes the keys and both maps. */
  @Setup
  public void make() {
    keys = new KeyResultId[size];
    Map<KeyResultId, Integer> base = new HashMap<>();
    for (int i = 0; i < size; i++) {
      keys[i] = KeyResultId.of("K" + i);
      base.put(keys[i], i);
    }
    ours = Index.of(base);
    treeMap = TreeMapIndex.of(base);
    for (int i = 0; i < changed; i++) {
      KeyResultId key = some();
      ours = ours.with(key, -i);
      treeMap = treeMap.with(key, -i);
    }
  }

  private KeyResultId some() {
    next = (next + 7919) % size;
    return keys[next];
  }

  /** One change more. */
  @Benchmark
  public Index<KeyResultId, Integer> changeOurs() {
    return ours.with(some(), 1);
  }

  /** The opponent. */
  @Benchmark
  public TreeMapIndex<KeyResultId, Integer> changeTreeMap() {
    return treeMap.with(some(), 1);
  }

  /** A value that mostly didn't change. */
  @Benchmark
  public @Nullable Integer findOurs() {
    return ours.get(some());
  }

  /** The opponent. */
  @Benchmark
  public @Nullable Integer findTreeMap() {
    return treeMap.get(some());
  }

  /** A thousand changes, one after the other. */
  @Benchmark
  public Index<KeyResultId, Integer> growOurs() {
    Index<KeyResultId, Integer> grown = ours;
    for (int i = 0; i < GROWTH; i++) {
      grown = grown.with(some(), i);
    }
    return grown;
  }

  /** The opponent. */
  @Benchmark
  public TreeMapIndex<KeyResultId, Integer> growTreeMap() {
    TreeMapIndex<KeyResultId, Integer> grown = treeMap;
    for (int i = 0; i < GROWTH; i++) {
      grown = grown.with(some(), i);
    }
    return grown;
  }
}
