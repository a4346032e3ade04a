package dev.okr.benchmarks;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.DateSpan;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorecards;
import dev.okr.scoring.Scorer;
import java.util.Arrays;
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
 * A full pass over a compiled plan against bare loops over primitive arrays in double. One loop
 * finds scores alone and knows nothing of dates, weights, confidence, lights or reasons: it is the
 * floor. The other does the same formula as the pass: the value that counts on the date, progress,
 * clamp, weighted mean, expected score, pace, light with its reasons. Beside them the way from plan
 * and journal objects, which compiles the plan and sorts the journal.
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
  private double[] weight = new double[0];
  private int[] day = new int[0];
  private int[] start = new int[0];
  private int[] end = new int[0];
  private Scorecards cards = Scorer.standard().prepare(plan, journal);

  /** Kept so that no loop is left out. */
  public byte[] found = new byte[0];

  /** Kept so that no loop is left out. */
  public byte[] foundMeans = new byte[0];

  /** Makes the plan, the journal and the arrays. */
  @Setup
  public void make() {
    plan = Plans.of(size);
    journal = Plans.journal(size);
    from = new double[size];
    to = new double[size];
    value = new double[size];
    weight = new double[size];
    day = new int[size];
    start = new int[size];
    end = new int[size];
    Arrays.fill(weight, 1);
    DateSpan span = plan.cycles().get(0).span();
    Arrays.fill(start, (int) span.from().toEpochDay());
    Arrays.fill(end, (int) span.to().toEpochDay());
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
      day[k] = (int) entry.on().toEpochDay();
      value[k++] = ((CheckIn) entry).value().orElseThrow().doubleValue();
    }
    cards = Scorer.standard().prepare(plan, journal);
  }

  /** A full pass: every score, expected score, light and reason of every node. */
  @Benchmark
  public Scorecard fullPass() {
    return cards.on(Plans.ON);
  }

  /** From plan and journal objects: compile the plan, sort the journal, then a full pass. */
  @Benchmark
  public Scorecard fromObjects() {
    return Scorer.standard().score(plan, journal, Plans.ON);
  }

  /** The same formula in double. */
  @Benchmark
  public double[][] doubleLoop() {
    int objectives = (size + 3) / 4;
    double[] scores = new double[size];
    double[] progress = new double[size];
    double[] expected = new double[size];
    byte[] lights = new byte[size];
    double[] meanScores = new double[objectives];
    double[] meanExpected = new double[objectives];
    byte[] meanLights = new byte[objectives];
    int on = (int) Plans.ON.toEpochDay();
    for (int o = 0; o < objectives; o++) {
      double sum = 0;
      double sumExpected = 0;
      double total = 0;
      byte worst = 0;
      for (int k = o * 4; k < Math.min(size, o * 4 + 4); k++) {
        double p = day[k] <= on ? (value[k] - from[k]) / (to[k] - from[k]) : 0;
        double score = Math.max(0, Math.min(1, p));
        double x = Math.max(0, Math.min(1, (on - start[k] + 1) / (double) (end[k] - start[k] + 1)));
        double pace = x > 0 ? score / x : 1;
        byte light = (byte) (pace >= 0.95 ? 0 : pace >= 0.75 ? 1 : 2);
        light = (byte) Math.max(light, on - day[k] > 9 ? 1 : 0);
        light = score >= 1 ? 0 : light;
        progress[k] = p;
        scores[k] = score;
        expected[k] = x;
        lights[k] = light;
        sum += weight[k] * score;
        sumExpected += weight[k] * x;
        total += weight[k];
        worst = (byte) Math.max(worst, light);
      }
      meanScores[o] = sum / total;
      meanExpected[o] = sumExpected / total;
      meanLights[o] = worst;
    }
    found = lights;
    foundMeans = meanLights;
    return new double[][] {scores, progress, expected, meanScores, meanExpected};
  }

  /** The floor. */
  @Benchmark
  public double[] doubleLoopOfScoresAlone() {
    double[] objectives = new double[(size + 3) / 4];
    for (int k = 0; k < size; k++) {
      double progress = (value[k] - from[k]) / (to[k] - from[k]);
      objectives[k / 4] += Math.max(0, Math.min(1, progress)) / 4;
    }
    return objectives;
  }
}
