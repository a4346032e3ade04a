package dev.okr.benchmarks;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Subject;
import java.time.Instant;
import java.util.ArrayList;
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
 * A journal of many entries and its opponent, an {@code ArrayList} that is copied to leave the old
 * version as it was, and walked to find something. With {@code -prof gc} the bytes show too.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgs = "-Xmx8g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class JournalBenchmark {

  /** How many entries there are. */
  @Param("1000000")
  public int size;

  private Journal journal = Journal.empty();
  private List<Entry> list = List.of();
  private Entry added = Plans.checkIn(0, 0, 0);
  private Instant before = Instant.EPOCH;

  /** Makes the journal and the list. */
  @Setup
  public void make() {
    journal = Plans.journal(size);
    list = new ArrayList<>(journal.entries());
    added = Plans.checkIn(1, size, 7);
    CheckIn late = Plans.checkIn(1, size + 1, 8);
    before = late.recordedAt();
    journal =
        journal.append(
            CheckIn.builder().from(late).recordedAt(late.recordedAt().plusSeconds(1)).build());
    journal.about(Subject.of(KeyResultId.of("K0")));
  }

  /** One more entry. */
  @Benchmark
  public Journal append() {
    return journal.append(added);
  }

  /** The opponent: a copy of the list with one more. */
  @Benchmark
  public List<Entry> copyOfAList() {
    List<Entry> copy = new ArrayList<>(list.size() + 1);
    copy.addAll(list);
    copy.add(added);
    return copy;
  }

  /** One more entry, and everything about its key result. */
  @Benchmark
  public List<Entry> appendAndAsk() {
    return journal.append(added).about(Subject.of(KeyResultId.of("K1")));
  }

  /** The opponent: a walk over the list. */
  @Benchmark
  public List<Entry> walkOfAList() {
    Subject subject = Subject.of(KeyResultId.of("K1"));
    List<Entry> found = new ArrayList<>();
    for (Entry entry : list) {
      if (entry.subjects().contains(subject)) {
        found.add(entry);
      }
    }
    return found;
  }

  /** What was known before the last entry was recorded. */
  @Benchmark
  public Journal asOf() {
    return journal.asOf(before);
  }
}
