package dev.okr.benchmarks;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.metric.Accumulation;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Unit;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.Cycle;
import dev.okr.scoring.Scorecards;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.forecast.ForecastOptions;
import dev.okr.scoring.forecast.MeasureForecast;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Measures forecasts on quarters whose law is known: how often targets are met that were said to be
 * met with some probability, in ten bins, asked after 4, 6, 8 and 10 of 13 weeks. Not a benchmark
 * of speed.
 *
 * <pre>{@code
 * java -cp benchmarks/target/benchmarks.jar dev.okr.benchmarks.SimulatedQuarters 2000
 * }</pre>
 */
public final class SimulatedQuarters {

  private static final int WEEKS = 13;
  private static final int BINS = 10;
  private static final int[] ASKED = {4, 6, 8, 10};
  private static final LocalDate START = LocalDate.parse("2026-01-01");

  /** What a quarter is made by. */
  private enum Law {
    WALK("custom:u", Accumulation.LEVEL),
    TREND_THAT_ENDS("custom:u", Accumulation.LEVEL),
    STEPS("custom:u", Accumulation.LEVEL),
    COUNTER("count", Accumulation.TO_DATE),
    COUNTS("count", Accumulation.PER_PERIOD),
    RATE("%", Accumulation.LEVEL),
    MOVING_RATE("%", Accumulation.LEVEL);

    private final String unit;
    private final Accumulation accumulation;

    Law(String unit, Accumulation accumulation) {
      this.unit = unit;
      this.accumulation = accumulation;
    }
  }

  private SimulatedQuarters() {}

  /** Prints the table of so many quarters of each law. */
  public static void main(String[] quarters) {
    int count = Integer.parseInt(quarters[0]);
    double[][] all = new double[3][BINS];
    for (Law law : Law.values()) {
      double[][] bins = measured(law, count);
      print(law.name(), bins);
      for (int i = 0; i < bins.length; i++) {
        for (int b = 0; b < BINS; b++) {
          all[i][b] += bins[i][b];
        }
      }
    }
    print("ALL", all);
  }

  private static void print(String name, double[][] bins) {
    StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-16s", name));
    for (int b = 0; b < BINS; b++) {
      line.append(
          bins[0][b] < 50
              ? "     -"
              : String.format(
                  Locale.ROOT, " %+5.1f", 100 * (bins[2][b] - bins[1][b]) / bins[0][b]));
    }
    System.out.println(line);
  }

  @SuppressWarnings("EnumOrdinal") // a seed for each law, as the page's figures have it
  private static double[][] measured(Law law, int count) {
    Random random = new Random(law.ordinal() + 1L);
    List<KeyResult> keyResults = new ArrayList<>();
    List<Metric> metrics = new ArrayList<>();
    List<Entry> entries = new ArrayList<>();
    boolean[] met = new boolean[count];
    for (int q = 0; q < count; q++) {
      double[] values = values(law, random);
      boolean isSum = law == Law.COUNTS;
      double shown = isSum ? sum(values, WEEKS) : values[WEEKS - 1];
      double begin = isSum || law == Law.COUNTER ? 0 : values[0];
      double typical = law == Law.COUNTER || isSum ? shown : spread(law);
      double bound = begin + typical * (law == Law.COUNTER || isSum ? 1 : 0);
      bound +=
          random.nextGaussian()
              * (law == Law.COUNTER || isSum ? Math.sqrt(shown) * 1.5 + 1 : typical);
      boolean isRate = law == Law.RATE || law == Law.MOVING_RATE;
      bound = isRate ? Math.max(1, Math.min(99, bound)) : bound;
      String target = text(bound, law == Law.COUNTER || isSum ? 0 : 4);
      met[q] = shown >= Double.parseDouble(target);
      MetricId metric = MetricId.of("m" + q);
      metrics.add(
          Metric.builder()
              .id(metric)
              .unit(Unit.of(law.unit))
              .accumulation(law.accumulation)
              .build());
      keyResults.add(
          KeyResult.builder()
              .id("K" + q)
              .addMeasures(Measure.of(metric, Target.atLeast(target)))
              .build());
      for (int week = 0; week < WEEKS; week++) {
        LocalDate on = START.plusDays(7L * week + 6);
        entries.add(
            Reading.builder()
                .id(EntryId.of(q + "-" + week))
                .on(on)
                .recordedAt(on.atStartOfDay().toInstant(ZoneOffset.UTC))
                .by(PartyId.of("data"))
                .metric(metric)
                .value(new BigDecimal(text(values[week], 6)))
                .build());
      }
    }
    Plan plan =
        Plan.builder("simulated")
            .cycles(
                List.of(Cycle.of("Q", START.toString(), START.plusDays(7L * WEEKS - 1).toString())))
            .metrics(metrics)
            .objectives(
                List.of(Objective.builder().id("O").cycle("Q").keyResults(keyResults).build()))
            .build();
    Scorecards cards = Scorer.standard().prepare(plan, Journal.of(entries));
    double[][] bins = new double[3][BINS];
    for (int week : ASKED) {
      List<MeasureForecast> forecasts =
          cards
              .on(START.plusDays(7L * week - 1))
              .forecast(ForecastOptions.standard().measuresAlone())
              .measures();
      for (int q = 0; q < count; q++) {
        double reach = forecasts.get(q).reach().orElseThrow().doubleValue();
        int bin = (int) Math.min(BINS - 1.0, reach * BINS);
        bins[0][bin]++;
        bins[1][bin] += reach;
        bins[2][bin] += met[q] ? 1 : 0;
      }
    }
    return bins;
  }

  private static double spread(Law law) {
    return switch (law) {
      case WALK -> 3.5;
      case TREND_THAT_ENDS -> 8;
      case STEPS -> 4;
      case RATE -> 2;
      default -> 8;
    };
  }

  private static String text(double value, int decimals) {
    return BigDecimal.valueOf(value)
        .setScale(decimals, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }

  private static double sum(double[] values, int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += values[i];
    }
    return sum;
  }

  private static double[] values(Law law, Random random) {
    double[] values = new double[WEEKS];
    double level = 0;
    double slope = random.nextGaussian();
    double noise = Math.exp(random.nextGaussian() - 0.5);
    int ends = 3 + random.nextInt(WEEKS);
    double rate = Math.exp(random.nextGaussian() * 0.8 + 2);
    double logit = 1 + random.nextGaussian();
    int trials = 50 + random.nextInt(950);
    for (int week = 0; week < WEEKS; week++) {
      switch (law) {
        case WALK -> level += random.nextGaussian();
        case TREND_THAT_ENDS -> level = slope * Math.min(week, ends);
        case STEPS -> level += random.nextInt(10) == 0 ? random.nextGaussian() * 4 : 0;
        case COUNTER -> level += poisson(rate, random);
        case COUNTS -> level = poisson(rate, random);
        case MOVING_RATE -> logit += random.nextGaussian() * 0.15;
        default -> {
          // the rate stays
        }
      }
      values[week] =
          switch (law) {
            case TREND_THAT_ENDS -> level + random.nextGaussian() * noise;
            case STEPS -> level + random.nextGaussian() * 0.7;
            case RATE, MOVING_RATE -> 100.0 * successes(trials, logit, random) / trials;
            default -> level;
          };
    }
    return values;
  }

  private static int successes(int trials, double logit, Random random) {
    double chance = 1 / (1 + Math.exp(-logit));
    int successes = 0;
    for (int i = 0; i < trials; i++) {
      successes += random.nextDouble() < chance ? 1 : 0;
    }
    return successes;
  }

  private static int poisson(double mean, Random random) {
    double limit = Math.exp(-mean);
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
