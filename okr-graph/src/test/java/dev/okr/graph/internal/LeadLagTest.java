package dev.okr.graph.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.okr.core.value.Cancellation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LeadLagTest {

  /** Changes by an autoregression of order 2, summed up to a series. */
  private static double[] series(Random random, int n, double phi1, double phi2) {
    double[] changes = changes(random, n, phi1, phi2);
    double[] series = new double[n];
    double level = 100;
    for (int i = 0; i < n; i++) {
      level += changes[i];
      series[i] = level;
    }
    return series;
  }

  private static double[] changes(Random random, int n, double phi1, double phi2) {
    int warm = 100;
    double[] all = new double[n + warm];
    for (int i = 2; i < all.length; i++) {
      all[i] = phi1 * all[i - 1] + phi2 * all[i - 2] + random.nextGaussian();
    }
    double[] rest = new double[n];
    System.arraycopy(all, warm, rest, 0, n);
    return rest;
  }

  @ParameterizedTest
  @CsvSource({
    // n, lags, phi1 and phi2 of the one, of the other
    "24, 4, 0, 0, 0, 0",
    "24, 4, 0.5, 0, 0.5, 0",
    "24, 4, 0.8, 0, 0.8, 0",
    "40, 6, 0, 0, 0, 0",
    "40, 6, 0.8, 0, 0.8, 0",
    "40, 6, 0.9, 0, 0.9, 0",
    "40, 6, -0.6, 0, -0.6, 0",
    "90, 14, 0, 0, 0, 0",
    "90, 14, 0.8, 0, 0.8, 0",
    "90, 14, 0.95, 0, 0.95, 0",
    "90, 14, 1.2, -0.5, 1.2, -0.5",
    "90, 14, -0.5, 0, -0.5, 0",
    "90, 14, 0, 0, 0.9, 0",
    "90, 14, 0.9, 0, 0, 0",
    "250, 14, 0.8, 0, 0.8, 0",
    "250, 14, 1.2, -0.5, 0.9, 0",
  })
  void falseAlarmsAreRare(int n, int lags, double a1, double a2, double b1, double b2) {
    int trials = 2000;
    int alarms = 0;
    for (int trial = 0; trial < trials; trial++) {
      Random random = new Random(31L * trial + n);
      double[] x = series(random, n, a1, a2);
      double[] y = series(random, n, b1, b2);
      alarms += LeadLag.of(x, y, lags, Cancellation.never()).orElseThrow().pValue() < 0.05 ? 1 : 0;
    }
    assertThat(alarms / (double) trials).isLessThan(0.05);
  }

  @Test
  void falseAlarmsAreRareWhereSeriesRarelyMove() {
    // as of values that are carried forward until the next check-in
    int trials = 2000;
    int alarms = 0;
    for (int trial = 0; trial < trials; trial++) {
      Random random = new Random(trial);
      double[] x = steps(random, 40);
      double[] y = steps(random, 40);
      alarms += LeadLag.of(x, y, 6, Cancellation.never()).orElseThrow().pValue() < 0.05 ? 1 : 0;
    }
    assertThat(alarms / (double) trials).isLessThan(0.05);
  }

  private static double[] steps(Random random, int n) {
    double[] series = new double[n];
    for (int i = 1; i < n; i++) {
      series[i] = series[i - 1] + (random.nextInt(5) == 0 ? random.nextGaussian() : 0);
    }
    return series;
  }

  /** Makes a series of noise. */
  interface Noise {
    double[] series(Random random, int n);
  }

  private static double alarms(Noise noise, int n, int lags) {
    int trials = 1000;
    int alarms = 0;
    for (int trial = 0; trial < trials; trial++) {
      Random random = new Random(7919L * trial + n);
      double[] x = noise.series(random, n);
      double[] y = noise.series(random, n);
      alarms += LeadLag.of(x, y, lags, Cancellation.never()).orElseThrow().pValue() < 0.05 ? 1 : 0;
    }
    return alarms / (double) trials;
  }

  private static double[] summed(double[] changes) {
    double[] series = changes.clone();
    for (int i = 1; i < series.length; i++) {
      series[i] += series[i - 1];
    }
    return series;
  }

  private static final Noise MOMENTUM = (random, n) -> changes(random, n, 0.9, 0);

  private static final Noise TREND =
      (random, n) -> {
        double[] series = changes(random, n, 0, 0);
        double slope = random.nextGaussian();
        for (int i = 0; i < n; i++) {
          series[i] += slope * i;
        }
        return series;
      };

  /** Each has a pattern of seven steps of its own. */
  private static final Noise SEASON =
      (random, n) -> {
        double[] series = changes(random, n, 0, 0);
        double[] pattern = changes(random, 7, 0, 0);
        for (int i = 0; i < n; i++) {
          series[i] += pattern[i % 7];
        }
        return series;
      };

  /** A campaign, a relaunch: each series rises once for good. */
  private static final Noise STEP =
      (random, n) -> {
        double[] series = changes(random, n, 0, 0);
        for (int i = random.nextInt(n); i < n; i++) {
          series[i] += 8;
        }
        return series;
      };

  private static final Noise OUTLIER =
      (random, n) -> {
        double[] series = changes(random, n, 0, 0);
        series[random.nextInt(n)] += 20;
        return series;
      };

  /** Changes of Student's t with one degree of freedom. */
  private static final Noise LEAPS =
      (random, n) -> {
        double[] changes = new double[n];
        for (int i = 0; i < n; i++) {
          changes[i] = random.nextGaussian() / Math.abs(random.nextGaussian());
        }
        return summed(changes);
      };

  /** Incidents: mostly none. */
  private static final Noise INCIDENTS =
      (random, n) -> random.ints(n, 0, 20).mapToDouble(i -> i == 0 ? 1 : 0).toArray();

  private static final Noise COUNTS =
      (random, n) -> summed(random.ints(n, 0, 4).asDoubleStream().toArray());

  static Stream<Arguments> noises() {
    return Stream.of(
        arguments("momentum", MOMENTUM),
        arguments("a trend", TREND),
        arguments("a season", SEASON),
        arguments("a step", STEP),
        arguments("an outlier", OUTLIER),
        arguments("leaps", LEAPS),
        arguments("incidents", INCIDENTS),
        arguments("counts", COUNTS));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("noises")
  void falseAlarmsAreRareWhateverTheNoise(String name, Noise noise) {
    assertThat(alarms(noise, 13, 3)).as("13 steps of %s", name).isLessThan(0.05);
    assertThat(alarms(noise, 26, 4)).as("26 steps of %s", name).isLessThan(0.05);
    assertThat(alarms(noise, 52, 6)).as("52 steps of %s", name).isLessThan(0.05);
    assertThat(alarms(noise, 90, 14)).as("90 steps of %s", name).isLessThan(0.05);
  }

  @Test
  void oneDayThatHitBothIsNoEvidence() {
    // an outage, a holiday: all that two series of noise have in common is one value
    int alarms = 0;
    for (int trial = 0; trial < 1000; trial++) {
      Random random = new Random(trial);
      double[] x = summed(changes(random, 60, 0, 0));
      double[] y = summed(changes(random, 60, 0, 0));
      int day = random.nextInt(50);
      x[day] += 20;
      y[day + random.nextInt(5)] += 20;
      alarms += LeadLag.of(x, y, 6, Cancellation.never()).orElseThrow().pValue() < 0.05 ? 1 : 0;
    }
    assertThat(alarms).isLessThan(50);
  }

  @Test
  void whatNeverMovesLeadsNothing() {
    double[] noise = changes(new Random(1), 60, 0.5, 0);
    double[] flat = new double[60];
    Arrays.fill(flat, 0.97);
    assertThat(LeadLag.of(flat, noise, 6, Cancellation.never()).orElseThrow().pValue())
        .isEqualTo(1);
    assertThat(LeadLag.of(noise, flat, 6, Cancellation.never()).orElseThrow().pValue())
        .isEqualTo(1);
  }

  @Test
  void equalValuesShareTheirRank() {
    assertThat(Correlation.ranks(new double[] {9, 2, 1, 2, 2, 5}, 1, 5))
        .containsExactly(2, 0, 2, 2, 4);
    assertThat(Correlation.ranks(new double[] {7, 7}, 0, 2)).containsExactly(0.5, 0.5);
    assertThat(Correlation.ranks(new double[0], 0, 0)).isEmpty();
  }

  /** A series that never moves for years: the square of its length would never end. */
  @Test
  void aMillionEqualValuesShareTheirRankToo() {
    assertThat(Correlation.ranks(new double[1_000_000], 0, 1_000_000)).containsOnly(499_999.5);
  }

  @Test
  void falseAlarmsAreRareOnLevelsThatAreNoise() {
    // series that are themselves noise, so that their changes are over-differenced
    for (int n : new int[] {30, 60, 120}) {
      int trials = 2000;
      int alarms = 0;
      for (int trial = 0; trial < trials; trial++) {
        Random random = new Random(trial);
        double[] x = changes(random, n, 0, 0);
        double[] y = changes(random, n, 0, 0);
        alarms += LeadLag.of(x, y, 5, Cancellation.never()).orElseThrow().pValue() < 0.05 ? 1 : 0;
      }
      assertThat(alarms / (double) trials).isLessThan(0.05);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // n, lags, true lag, share of the change that is passed on, phi of leading, phi of the noise
    "60, 8, 3, 0.8, 0, 0",
    "60, 8, 0, 0.8, 0.5, 0.3",
    "60, 8, 8, 0.8, 0, 0",
    "90, 14, 5, 0.7, 0.7, 0",
    "90, 14, 7, 0.7, 0.7, 0.7",
    "90, 14, 7, -0.8, 0.9, 0.5",
    "250, 14, 4, 0.5, 0.8, 0.8",
  })
  void theLagIsFound(int n, int lags, int lag, double share, double phi, double noisePhi) {
    int trials = 1000;
    int near = 0;
    int seen = 0;
    List<Integer> wrong = new ArrayList<>();
    for (int trial = 0; trial < trials; trial++) {
      Random random = new Random(17L * trial + lag);
      double[] drive = changes(random, n + lag, phi, 0);
      double[] noise = changes(random, n, noisePhi, 0);
      double[] x = new double[n];
      double[] y = new double[n];
      double sumX = 0;
      double sumY = 0;
      for (int i = 0; i < n; i++) {
        sumX += drive[i + lag];
        sumY += share * drive[i] + Math.sqrt(1 - share * share) * noise[i];
        x[i] = sumX;
        y[i] = sumY;
      }
      LeadLag.Result found = LeadLag.of(x, y, lags, Cancellation.never()).orElseThrow();
      if (Math.abs(found.lag() - lag) <= 1) {
        near++;
      } else {
        wrong.add(found.lag());
      }
      seen += found.pValue() < 0.05 ? 1 : 0;
    }
    assertThat(near).as("elsewhere: %s", wrong).isGreaterThanOrEqualTo(trials * 95 / 100);
    assertThat(seen).as("significant").isGreaterThanOrEqualTo(trials * 90 / 100);
  }

  @Test
  void tailsAreStudents() {
    // 1 degree of freedom: Cauchy; 2: closed form; t of tables
    for (double t : new double[] {0.1, 1, 2.5, 10}) {
      assertThat(Correlation.chanceOf(correlation(t, 1), 1))
          .isCloseTo(1 - 2 / Math.PI * Math.atan(t), within(1e-14));
      assertThat(Correlation.chanceOf(correlation(t, 2), 2))
          .isCloseTo(1 - t / Math.sqrt(2 + t * t), within(1e-14));
    }
    assertThat(Correlation.chanceOf(correlation(3.182446305, 3), 3)).isCloseTo(0.05, within(1e-9));
    assertThat(Correlation.chanceOf(correlation(2.228138852, 10), 10))
        .isCloseTo(0.05, within(1e-9));
    assertThat(Correlation.chanceOf(correlation(2.042272456, 30), 30))
        .isCloseTo(0.05, within(1e-9));
    assertThat(Correlation.chanceOf(correlation(2.860935, 19), 19)).isCloseTo(0.01, within(1e-7));
    assertThat(Correlation.chanceOf(0, 7)).isEqualTo(1);
    assertThat(Correlation.chanceOf(1, 7)).isZero();
    assertThat(Correlation.chanceOf(0.5, 0)).isEqualTo(1);
  }

  private static double correlation(double t, int freedom) {
    return t / Math.sqrt(freedom + t * t);
  }

  @Test
  void shortOrFlatSeriesProveNothing() {
    assertThat(LeadLag.of(new double[12], new double[12], 4, Cancellation.never())).isEmpty();
    Optional<LeadLag.Result> flat =
        LeadLag.of(new double[40], new double[40], 4, Cancellation.never());
    assertThat(flat).hasValue(new LeadLag.Result(0, 0, 39, 5, 1));
    double[] straight = new double[40];
    for (int i = 0; i < straight.length; i++) {
      straight[i] = 3 * i;
    }
    assertThat(LeadLag.of(straight, straight, 4, Cancellation.never()).orElseThrow().pValue())
        .isEqualTo(1);
  }

  @Test
  void inputsAreChecked() {
    assertThatThrownBy(() -> LeadLag.of(new double[3], new double[4], 1, Cancellation.never()))
        .hasMessageContaining("(3 and 4)");
    assertThatThrownBy(() -> LeadLag.of(new double[3], new double[3], -1, Cancellation.never()))
        .hasMessageContaining("(-1)");
    assertThatThrownBy(
            () -> LeadLag.of(new double[] {Double.NaN}, new double[1], 1, Cancellation.never()))
        .hasMessageContaining("(NaN)");
  }
}
