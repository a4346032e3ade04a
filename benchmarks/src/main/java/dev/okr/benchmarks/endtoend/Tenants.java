package dev.okr.benchmarks.endtoend;

import dev.okr.jackson.OkrJson;
import dev.okr.scoring.Scorer;
import java.io.BufferedWriter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Many small tenants, each from bytes to its scores: how many a second, by one thread and by
 * several, against both hosts. All take turns; medians by the clock.
 *
 * <p>Arguments: tenants, key results of each, weeks, rounds, threads; and a folder, if the tenants
 * are to be written as files with a {@code cases.ndjson} for the command line's batch.
 */
public final class Tenants {

  private final OkrJson json = OkrJson.standard();
  private final StringHost stringHost = new StringHost();
  private final StrictHost strictHost = new StrictHost();
  private final byte[] plan;
  private final byte[] journal;
  private final int count;

  private Tenants(int count, int keyResults, int weeks) {
    this.count = count;
    this.plan = Documents.plan(keyResults);
    this.journal = Documents.journal(keyResults, weeks);
  }

  /** Measures and prints. */
  @SuppressWarnings("SystemOut") // what a program for people says
  public static void main(String... arguments) throws Exception {
    int count = argument(arguments, 0, 1_000);
    Tenants tenants = new Tenants(count, argument(arguments, 1, 50), argument(arguments, 2, 12));
    if (arguments.length > 5) {
      tenants.write(Path.of(arguments[5]));
    }
    tenants.measure(System.out, Math.max(3, argument(arguments, 3, 9)), argument(arguments, 4, 2));
  }

  private static int argument(String[] arguments, int position, int usual) {
    return arguments.length > position ? Integer.parseInt(arguments[position]) : usual;
  }

  private void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    try (BufferedWriter cases = Files.newBufferedWriter(folder.resolve("cases.ndjson"))) {
      for (int i = 0; i < count; i++) {
        Files.write(folder.resolve("plan-" + i + ".json"), plan);
        Files.write(folder.resolve("journal-" + i + ".ndjson"), journal);
        cases.write(
            String.format(
                Locale.ROOT,
                "{\"plan\":\"plan-%d.json\",\"journal\":\"journal-%d.ndjson\",\"on\":\"%s\"}%n",
                i,
                i,
                Documents.ON));
      }
    }
  }

  private void measure(PrintStream out, int rounds, int threads) throws Exception {
    List<Callable<Object>> ways = List.of(this::okr, this::stringHost, this::strictHost);
    double[][] rates = new double[2 * ways.size()][rounds];
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < ways.size(); i++) {
        int way = (i + round) % ways.size();
        rates[way][round] = rate(ways.get(way), executor, 1);
        rates[ways.size() + way][round] = rate(ways.get(way), executor, threads);
      }
    }
    executor.shutdown();
    out.println("tenants/s   okr  String host  strict host  okr : String  okr : strict");
    print(out, "1 thread", Arrays.copyOfRange(rates, 0, 3));
    print(out, threads + " threads", Arrays.copyOfRange(rates, 3, 6));
  }

  private Object okr() {
    return Scorer.standard()
        .score(
            json.readPlan(plan).orElseThrow(),
            json.readJournal(new ByteArrayInputStream(journal)).orElseThrow(),
            Documents.ON);
  }

  private Object stringHost() throws IOException {
    return stringHost.score(stringHost.plan(plan), stringHost.journal(journal), Documents.ON);
  }

  private Object strictHost() throws IOException {
    return strictHost.score(strictHost.plan(plan), strictHost.journal(journal), Documents.ON);
  }

  private double rate(Callable<Object> way, ExecutorService executor, int threads)
      throws Exception {
    long start = System.nanoTime();
    List<Future<Object>> parts = new ArrayList<>();
    for (int i = 0; i < threads; i++) {
      int share = count * (i + 1) / threads - count * i / threads;
      parts.add(executor.submit(() -> each(way, share)));
    }
    for (Future<Object> part : parts) {
      part.get();
    }
    return count * 1e9 / (System.nanoTime() - start);
  }

  private static Object each(Callable<Object> way, int times) throws Exception {
    Object last = "";
    for (int i = 0; i < times; i++) {
      last = way.call();
    }
    return last;
  }

  private static void print(PrintStream out, String name, double[][] rates) {
    double[] medians =
        Arrays.stream(rates)
            .mapToDouble(
                all -> {
                  double[] warm = Arrays.copyOfRange(all, all.length / 3, all.length);
                  Arrays.sort(warm);
                  return warm[warm.length / 2];
                })
            .toArray();
    out.printf(
        Locale.ROOT,
        "%-9s %6.0f  %11.0f  %11.0f  %12.2f  %12.2f%n",
        name,
        medians[0],
        medians[1],
        medians[2],
        medians[0] / medians[1],
        medians[0] / medians[2]);
  }
}
