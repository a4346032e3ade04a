package dev.okr.benchmarks.endtoend;

import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
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
 * From bytes to a scorecard, and each step of the way, of plans of ten key results up to many. With
 * {@code -prof gc} what is allocated shows too. {@link Interleaved} measures the same step by step
 * in turn, for machines that are busy.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx4g", "-XX:+UseParallelGC"})
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 10, time = 1)
public class EndToEndBenchmark {

  private static final int WEEKS = 12;

  /** How many key results the plan has; twelve times as many entries has the journal. */
  @Param({"10", "1000", "100000"})
  public int size;

  private final OkrJson json = OkrJson.standard();
  private final StringHost stringHost = new StringHost();
  private final StrictHost strictHost = new StrictHost();
  private byte[] planBytes = {};
  private byte[] journalBytes = {};
  private Plan plan = Plan.builder("none").build();
  private Journal journal = Journal.empty();
  private StringHost.Plan stringPlan =
      new StringHost.Plan("", "", List.of(), List.of(), List.of(), List.of());
  private List<StringHost.Line> stringJournal = List.of();
  private StrictHost.Plan strictPlan =
      new StrictHost.Plan("", "", List.of(), List.of(), List.of(), List.of());
  private List<StrictHost.Line> strictJournal = List.of();

  /** Makes the documents and reads them. */
  @Setup
  public void make() throws IOException {
    planBytes = Documents.plan(size);
    journalBytes = Documents.journal(size, WEEKS);
    plan = plan();
    journal = journal();
    stringPlan = planOfStringHost();
    stringJournal = journalOfStringHost();
    strictPlan = planOfStrictHost();
    strictJournal = journalOfStrictHost();
  }

  /** A plan from JSON. */
  @Benchmark
  public Plan plan() {
    return json.readPlan(planBytes).orElseThrow();
  }

  /** A journal from NDJSON. */
  @Benchmark
  public Journal journal() {
    return json.readJournal(new ByteArrayInputStream(journalBytes)).orElseThrow();
  }

  /** A first score. */
  @Benchmark
  public Scorecard score() {
    return Scorer.standard().score(plan, journal, Documents.ON);
  }

  /** The whole way. */
  @Benchmark
  public Scorecard whole() {
    return Scorer.standard().score(plan(), journal(), Documents.ON);
  }

  /** The opponent: a plan of texts. */
  @Benchmark
  public StringHost.Plan planOfStringHost() throws IOException {
    return stringHost.plan(planBytes);
  }

  /** The opponent: a journal of texts. */
  @Benchmark
  public List<StringHost.Line> journalOfStringHost() throws IOException {
    return stringHost.journal(journalBytes);
  }

  /** The opponent: the formula in double. */
  @Benchmark
  public Map<String, StringHost.Result> scoreOfStringHost() {
    return stringHost.score(stringPlan, stringJournal, Documents.ON);
  }

  /** The opponent: the whole way. */
  @Benchmark
  public Map<String, StringHost.Result> wholeOfStringHost() throws IOException {
    return stringHost.score(planOfStringHost(), journalOfStringHost(), Documents.ON);
  }

  /** The stricter opponent: a plan of dates and decimals. */
  @Benchmark
  public StrictHost.Plan planOfStrictHost() throws IOException {
    return strictHost.plan(planBytes);
  }

  /** The stricter opponent: a journal of dates, instants and decimals. */
  @Benchmark
  public List<StrictHost.Line> journalOfStrictHost() throws IOException {
    return strictHost.journal(journalBytes);
  }

  /** The stricter opponent: the formula in double. */
  @Benchmark
  public Map<String, StringHost.Result> scoreOfStrictHost() {
    return strictHost.score(strictPlan, strictJournal, Documents.ON);
  }

  /** The stricter opponent: the whole way. */
  @Benchmark
  public Map<String, StringHost.Result> wholeOfStrictHost() throws IOException {
    return strictHost.score(planOfStrictHost(), journalOfStrictHost(), Documents.ON);
  }
}
