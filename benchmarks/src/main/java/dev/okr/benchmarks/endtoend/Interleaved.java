package dev.okr.benchmarks.endtoend;

import com.sun.management.ThreadMXBean;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.jackson.OkrJson;
import dev.okr.scoring.Scorer;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The three of them in one process, step by step in turn, so that a busy machine slows all alike:
 * medians of the thread's own time (not the collector's), ratios, and what each step allocates.
 * Arguments: key results, weeks, rounds, and threads if okr may read the journal by several: then
 * the clock counts for all three, allocation is that of the calling thread, and for all steps
 * together one of the threads reads the plan while the others read the journal.
 */
public final class Interleaved {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private final OkrJson json = OkrJson.standard();
  private final StringHost stringHost = new StringHost();
  private final StrictHost strictHost = new StrictHost();
  private final Map<String, List<long[]>> measured = new LinkedHashMap<>();
  private final byte[] plan;
  private final byte[] journal;
  private final int threads;
  private final ExecutorService executor;

  private Interleaved(int keyResults, int weeks, int threads) {
    this.threads = threads;
    this.executor = Executors.newFixedThreadPool(Math.max(1, threads - 1));
    this.plan = Documents.plan(keyResults);
    this.journal = Documents.journal(keyResults, weeks);
  }

  /** Measures and prints. */
  @SuppressWarnings("SystemOut") // what a program for people says
  public static void main(String... arguments) throws Exception {
    int keyResults = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    int weeks = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 12;
    int rounds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 15;
    int threads = arguments.length > 3 ? Integer.parseInt(arguments[3]) : 1;
    Interleaved run = new Interleaved(keyResults, weeks, threads);
    for (int i = 0; i < rounds; i++) {
      run.round(i % 3);
    }
    run.executor.shutdown();
    run.print(System.out, rounds / 3);
  }

  /** A step of somebody. */
  @FunctionalInterface
  private interface Step<T> {
    T run() throws Exception;
  }

  private void round(int first) throws Exception {
    for (int i = 0; i < 3; i++) {
      switch ((first + i) % 3) {
        case 0 -> okr();
        case 1 -> stringHost();
        default -> strictHost();
      }
    }
  }

  private void okr() throws Exception {
    Plan read = measure("plan", 0, () -> json.readPlan(plan).orElseThrow());
    Journal entries = measure("journal", 0, this::readJournal);
    measure("score", 0, () -> Scorer.standard().score(read, entries, Documents.ON));
    if (threads > 1) {
      measure("both", 0, this::readBoth);
    }
  }

  private Journal readBoth() throws Exception {
    Future<Plan> meanwhile = executor.submit(() -> json.readPlan(plan).orElseThrow());
    Journal entries = readJournal();
    meanwhile.get();
    return entries;
  }

  private Journal readJournal() {
    InputStream in = new ByteArrayInputStream(journal);
    return (threads > 1 ? json.readJournal(in, executor) : json.readJournal(in)).orElseThrow();
  }

  private void stringHost() throws Exception {
    StringHost.Plan read = measure("plan", 1, () -> stringHost.plan(plan));
    List<StringHost.Line> entries = measure("journal", 1, () -> stringHost.journal(journal));
    measure("score", 1, () -> stringHost.score(read, entries, Documents.ON));
  }

  private void strictHost() throws Exception {
    StrictHost.Plan read = measure("plan", 2, () -> strictHost.plan(plan));
    List<StrictHost.Line> entries = measure("journal", 2, () -> strictHost.journal(journal));
    measure("score", 2, () -> strictHost.score(read, entries, Documents.ON));
  }

  private <T> T measure(String step, int who, Step<T> work) throws Exception {
    long allocated = THREADS.getCurrentThreadAllocatedBytes();
    long start = nanoTime();
    T result = work.run();
    long nanos = nanoTime() - start;
    long bytes = THREADS.getCurrentThreadAllocatedBytes() - allocated;
    measured.computeIfAbsent(step + who, any -> new ArrayList<>()).add(new long[] {nanos, bytes});
    return result;
  }

  private long nanoTime() {
    return threads > 1 ? System.nanoTime() : THREADS.getCurrentThreadCpuTime();
  }

  private void print(PrintStream out, int warmup) {
    out.println(
        "step        okr us  String host  strict host  :String  :strict  MB okr/String/strict");
    double[] all = new double[3];
    for (String step : List.of("plan", "journal", "score")) {
      double[] micros = new double[3];
      double[] megabytes = new double[3];
      for (int who = 0; who < 3; who++) {
        micros[who] = median(step + who, 0, warmup) / 1e3;
        megabytes[who] = median(step + who, 1, warmup) / 1e6;
        all[who] += micros[who];
      }
      print(out, step, micros);
      out.printf(Locale.ROOT, "  %.1f %.1f %.1f%n", megabytes[0], megabytes[1], megabytes[2]);
    }
    if (threads > 1) {
      all[0] = (median("both0", 0, warmup) + median("score0", 0, warmup)) / 1e3;
    }
    print(out, "all", all);
    out.println();
  }

  private static void print(PrintStream out, String step, double[] micros) {
    out.printf(
        Locale.ROOT,
        "%-8s %9.0f  %11.0f  %11.0f  %7.2f  %7.2f",
        step,
        micros[0],
        micros[1],
        micros[2],
        micros[0] / micros[1],
        micros[0] / micros[2]);
  }

  private double median(String key, int column, int warmup) {
    List<long[]> all = measured.getOrDefault(key, List.of());
    long[] sorted =
        all.subList(warmup, all.size()).stream().mapToLong(one -> one[column]).toArray();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
  }
}
