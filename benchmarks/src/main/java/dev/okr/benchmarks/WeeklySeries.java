package dev.okr.benchmarks;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Reading;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Unit;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.Cycle;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.forecast.Distribution;
import dev.okr.scoring.forecast.Forecast;
import dev.okr.scoring.forecast.ForecastOptions;
import dev.okr.scoring.forecast.MeasureForecast;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * Measures forecasts on weekly series whose next 13 weeks are known, such as those of the M4
 * competition: a quarter ahead, beside the naive forecast (the last value; a normal distribution
 * with the mean squared change, growing with the square root of the weeks). The folder holds {@code
 * train.csv} and {@code test.csv}, a line a series, its name first. Not a benchmark of speed.
 *
 * <pre>{@code
 * java -cp benchmarks/target/benchmarks.jar dev.okr.benchmarks.WeeklySeries FOLDER
 * }</pre>
 */
public final class WeeklySeries {

  private static final int WEEKS = 13;
  private static final int DRAWN = 200;
  private static final List<String> FACTORS = List.of("0.95", "1", "1.05", "1.10");
  private static final LocalDate LAST = LocalDate.parse("2026-06-30");
  private static final MetricId METRIC = MetricId.of("series");
  private static final double Z80 = 1.2815515655446004;
  private static final double Z95 = 1.959963984540054;

  private WeeklySeries() {}

  /** Prints the table of a folder. */
  public static void main(String[] folder) throws IOException {
    Map<String, BigDecimal[]> train = read(Path.of(folder[0], "train.csv"));
    Map<String, BigDecimal[]> test = read(Path.of(folder[0], "test.csv"));
    System.out.println(
        "values  sMAPE          MASE           CRPS week 13   Brier          80 %   95 %");
    double[] covered = new double[2];
    int[] lengths = {Integer.MAX_VALUE, 104, 26, 13, 8};
    for (int length : lengths) {
      double[] ours = new double[6];
      double[] naive = new double[6];
      train.forEach(
          (name, values) -> {
            BigDecimal[] known =
                Arrays.copyOfRange(values, Math.max(0, values.length - length), values.length);
            double[] future = doubles(Objects.requireNonNull(test.get(name), name));
            double scale = meanChange(doubles(values));
            add(ours, forecast(known, future, scale));
            add(naive, naive(doubles(known), future, scale));
          });
      int n = train.size();
      System.out.printf(
          Locale.ROOT,
          "%-6s  %s  %s  %s  %s  %.3f  %.3f%n",
          length == Integer.MAX_VALUE ? "all" : length,
          ratio(ours[0], naive[0], n),
          ratio(ours[1], naive[1], n),
          ratio(ours[4], naive[4], n),
          ratio(ours[5], naive[5], n),
          ours[2] / n,
          ours[3] / n);
      covered[0] += ours[2] / n / lengths.length;
      covered[1] += ours[3] / n / lengths.length;
    }
    System.out.printf(Locale.ROOT, "mean coverage  %.3f  %.3f%n", covered[0], covered[1]);
  }

  private static Map<String, BigDecimal[]> read(Path file) throws IOException {
    Map<String, BigDecimal[]> series = new LinkedHashMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] cells = line.split(",", -1);
      series.put(
          cells[0],
          Arrays.stream(cells)
              .skip(1)
              .filter(cell -> !cell.isEmpty())
              .map(BigDecimal::new)
              .toArray(BigDecimal[]::new));
    }
    return series;
  }

  private static String ratio(double ours, double naive, int n) {
    return String.format(Locale.ROOT, "%.4f (%.3f)", ours / n, ours / naive);
  }

  private static void add(double[] sums, double[] more) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += more[i];
    }
  }

  private static double[] doubles(BigDecimal[] values) {
    return Arrays.stream(values).mapToDouble(BigDecimal::doubleValue).toArray();
  }

  private static double meanChange(double[] values) {
    double sum = 0;
    for (int i = 1; i < values.length; i++) {
      sum += Math.abs(values[i] - values[i - 1]);
    }
    return sum / (values.length - 1);
  }

  /** A plan with a key result that ends in each week, and one for each mark of the last. */
  private static Forecast forecast(BigDecimal[] known) {
    List<KeyResult> keyResults = new ArrayList<>();
    BigDecimal last = known[known.length - 1];
    for (int week = 1; week <= WEEKS; week++) {
      keyResults.add(keyResult("W" + week, week, last));
    }
    for (String factor : FACTORS) {
      keyResults.add(keyResult("F" + factor, WEEKS, last.multiply(new BigDecimal(factor))));
    }
    Plan plan =
        Plan.builder("weekly")
            .cycles(List.of(Cycle.of("Q", LAST.toString(), LAST.plusWeeks(WEEKS).toString())))
            .metrics(
                List.of(
                    Metric.builder()
                        .id(METRIC)
                        .title("Series")
                        .unit(Unit.of("custom:units"))
                        .build()))
            .objectives(
                List.of(
                    Objective.builder()
                        .id("O")
                        .title("Series")
                        .owner("team")
                        .cycle("Q")
                        .keyResults(keyResults)
                        .build()))
            .build();
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < known.length; i++) {
      LocalDate on = LAST.minusWeeks(known.length - 1L - i);
      entries.add(
          Reading.builder()
              .id(EntryId.of("r" + i))
              .on(on)
              .recordedAt(on.atStartOfDay().toInstant(ZoneOffset.UTC))
              .by(PartyId.of("data"))
              .metric(METRIC)
              .value(known[i])
              .build());
    }
    return Scorer.standard()
        .score(plan, Journal.of(entries), LAST)
        .forecast(ForecastOptions.standard().measuresAlone());
  }

  private static KeyResult keyResult(String id, int week, BigDecimal target) {
    return KeyResult.builder()
        .id(id)
        .title(id)
        .owner("team")
        .startsOn(LAST)
        .endsOn(LAST.plusWeeks(week))
        .addMeasures(
            Measure.of(METRIC, Target.atLeast(target.stripTrailingZeros().toPlainString())))
        .build();
  }

  private static MeasureForecast measure(Forecast forecast, String id) {
    return forecast.measures(KeyResultId.of(id)).get(0);
  }

  private static double[] forecast(BigDecimal[] known, double[] future, double scale) {
    Forecast forecast = forecast(known);
    double[] found = new double[6];
    Distribution value = null;
    for (int week = 1; week <= WEEKS; week++) {
      value = measure(forecast, "W" + week).value().orElseThrow();
      double y = future[week - 1];
      point(found, value.mean().doubleValue(), y, scale);
      found[2] += isWithin(value, 0.1, y) ? 1.0 / WEEKS : 0;
      found[3] += isWithin(value, 0.025, y) ? 1.0 / WEEKS : 0;
    }
    double[] drawn = new double[DRAWN];
    for (int i = 0; i < DRAWN && value != null; i++) {
      drawn[i] = value.quantile((i + 0.5) / DRAWN).doubleValue();
    }
    found[4] = crps(drawn, future[WEEKS - 1]) / scale;
    for (String factor : FACTORS) {
      double p = measure(forecast, "F" + factor).reach().orElseThrow().doubleValue();
      double bound = known[known.length - 1].doubleValue() * Double.parseDouble(factor);
      found[5] += squared(p - (future[WEEKS - 1] >= bound ? 1 : 0)) / FACTORS.size();
    }
    return found;
  }

  private static void point(double[] found, double forecast, double y, double scale) {
    found[0] += 200 * Math.abs(y - forecast) / (Math.abs(y) + Math.abs(forecast)) / WEEKS;
    found[1] += Math.abs(y - forecast) / scale / WEEKS;
  }

  private static boolean isWithin(Distribution value, double tail, double y) {
    return value.quantile(tail).doubleValue() <= y && y <= value.quantile(1 - tail).doubleValue();
  }

  private static double[] naive(double[] known, double[] future, double scale) {
    double[] found = new double[6];
    double last = known[known.length - 1];
    double squares = 0;
    for (int i = 1; i < known.length; i++) {
      squares += squared(known[i] - known[i - 1]);
    }
    double sd = Math.sqrt(squares / (known.length - 1));
    for (int week = 1; week <= WEEKS; week++) {
      double y = future[week - 1];
      double width = sd * Math.sqrt(week);
      point(found, last, y, scale);
      found[2] += Math.abs(y - last) <= Z80 * width ? 1.0 / WEEKS : 0;
      found[3] += Math.abs(y - last) <= Z95 * width ? 1.0 / WEEKS : 0;
    }
    double y = future[WEEKS - 1];
    double width = sd * Math.sqrt(WEEKS);
    double z = width > 0 ? (y - last) / width : 0;
    found[4] =
        width > 0
            ? width * (z * (2 * normal(z) - 1) + 2 * bell(z) - 1 / Math.sqrt(Math.PI)) / scale
            : Math.abs(y - last) / scale;
    for (String factor : FACTORS) {
      double bound = last * Double.parseDouble(factor);
      double p = width > 0 ? 1 - normal((bound - last) / width) : last >= bound ? 1 : 0;
      found[5] += squared(p - (y >= bound ? 1 : 0)) / FACTORS.size();
    }
    return found;
  }

  private static double crps(double[] drawn, double y) {
    double away = 0;
    double spread = 0;
    int n = drawn.length;
    for (int i = 0; i < n; i++) {
      away += Math.abs(drawn[i] - y) / n;
      spread += (2 * i + 1 - n) * drawn[i] / ((double) n * n);
    }
    return away - spread;
  }

  private static double squared(double number) {
    return number * number;
  }

  private static double bell(double z) {
    return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }

  /** The normal distribution function, by its series. */
  private static double normal(double z) {
    if (Math.abs(z) > 6) {
      return z > 0 ? 1 : 0;
    }
    double term = z;
    double sum = z;
    for (int i = 1; i < 200; i++) {
      term *= z * z / (2 * i + 1);
      sum += term;
    }
    return 0.5 + sum * bell(z);
  }
}
