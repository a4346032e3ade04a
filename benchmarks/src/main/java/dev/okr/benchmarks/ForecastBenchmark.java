package dev.okr.benchmarks;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.Cycle;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.forecast.Distribution;
import dev.okr.scoring.forecast.Forecast;
import dev.okr.scoring.forecast.ForecastOptions;
import dev.okr.scoring.forecast.MeasureForecast;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Forecasts of a thousand key results with eight weekly check-ins each; time is of all of them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
public class ForecastBenchmark {

  private static final double[] PROBABILITIES = {0.025, 0.1, 0.5, 0.9, 0.975};
  private static final int SIZE = 1_000;
  private static final int PER_OBJECTIVE = 4;
  private static final int WEEKS = 8;
  private static final LocalDate START = LocalDate.parse("2026-01-01");

  private Scorecard card = Scorer.standard().score(plan(), Journal.empty(), START);

  /** Makes the scorecard of the eighth week. */
  @Setup
  public void make() {
    card = Scorer.standard().score(plan(), journal(), START.plusDays(7L * WEEKS));
  }

  private static Plan plan() {
    List<Objective> objectives = new ArrayList<>();
    for (int o = 0; o < SIZE / PER_OBJECTIVE; o++) {
      List<KeyResult> keyResults = new ArrayList<>();
      for (int i = 0; i < PER_OBJECTIVE; i++) {
        keyResults.add(
            KeyResult.builder()
                .id("K" + (o * PER_OBJECTIVE + i))
                .addMeasures(Measure.builder().id("value").target(Target.fromTo("0", "20")).build())
                .build());
      }
      objectives.add(Objective.builder().id("O" + o).cycle("Q").keyResults(keyResults).build());
    }
    return Plan.builder("forecasts")
        .cycles(List.of(Cycle.of("Q", START.toString(), START.plusDays(90).toString())))
        .objectives(objectives)
        .build();
  }

  private static Journal journal() {
    SplittableRandom random = new SplittableRandom(1);
    List<Entry> entries = new ArrayList<>();
    for (int k = 0; k < SIZE; k++) {
      double value = 0;
      for (int week = 1; week <= WEEKS; week++) {
        value += random.nextDouble() * 3;
        LocalDate on = START.plusDays(7L * week);
        entries.add(
            CheckIn.builder()
                .id(EntryId.of(k + "-" + week))
                .keyResult(KeyResultId.of("K" + k))
                .measure(MeasureId.of("value"))
                .value(BigDecimal.valueOf(Math.round(value * 100), 2))
                .on(on)
                .recordedAt(on.atStartOfDay().toInstant(ZoneOffset.UTC))
                .by(PartyId.of("owner"))
                .build());
      }
    }
    return Journal.of(entries);
  }

  /** Every measure with the five quantiles of its JSON and its probability; no simulation. */
  @Benchmark
  public double measuresAlone() {
    Forecast forecast = card.forecast(ForecastOptions.standard().measuresAlone());
    double sum = 0;
    for (MeasureForecast measure : forecast.measures()) {
      Distribution value = measure.value().orElseThrow();
      for (double probability : PROBABILITIES) {
        sum += value.quantile(probability).doubleValue();
      }
      sum += measure.reach().orElseThrow().doubleValue();
    }
    return sum;
  }

  /** With a thousand draws of every key result and objective. */
  @Benchmark
  public Forecast simulated() {
    return card.forecast();
  }
}
