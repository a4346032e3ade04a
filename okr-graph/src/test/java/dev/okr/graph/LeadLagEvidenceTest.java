package dev.okr.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Series as journals have them: with gaps, at odd days, and short. */
class LeadLagEvidenceTest {

  private static final LocalDate START = LocalDate.parse("2025-01-06");
  private static final int WEEKS = 60;

  /** Random walks of which the second follows the first two weeks later, if it follows. */
  private static double[][] walks(Random random, boolean follows) {
    double[] changes = random.doubles(WEEKS, -1, 1).toArray();
    double[][] walks = new double[2][WEEKS];
    for (int i = 1; i < WEEKS; i++) {
      walks[0][i] = walks[0][i - 1] + changes[i];
      double drive = follows && i >= 2 ? changes[i - 2] : 0;
      walks[1][i] = walks[1][i - 1] + drive + (follows ? 0.4 : 1) * (2 * random.nextDouble() - 1);
    }
    return walks;
  }

  /** A value a week, on any day of it; one in ten is missing. */
  private static NavigableMap<LocalDate, BigDecimal> dated(double[] walk, Random random) {
    NavigableMap<LocalDate, BigDecimal> series = new TreeMap<>();
    for (int i = 0; i < walk.length; i++) {
      if (i == 0 || random.nextInt(10) > 0) {
        LocalDate monday = START.plusWeeks(i);
        series.put(
            i == 0 ? monday : monday.plusDays(random.nextInt(5)), BigDecimal.valueOf(walk[i]));
      }
    }
    return series;
  }

  @Test
  void gapsAreNoAlarmAndHideNoLag() {
    int alarms = 0;
    int found = 0;
    int trials = 1000;
    for (int trial = 0; trial < trials; trial++) {
      Random random = new Random(trial);
      double[][] apart = walks(random, false);
      alarms +=
          LeadLagEvidence.of(dated(apart[0], random), dated(apart[1], random), 7, 6)
                      .orElseThrow()
                      .pValue()
                  < 0.05
              ? 1
              : 0;
      double[][] driven = walks(random, true);
      LeadLagEvidence evidence =
          LeadLagEvidence.of(dated(driven[0], random), dated(driven[1], random), 7, 6)
              .orElseThrow();
      found += Math.abs(evidence.lagSteps() - 2) <= 1 ? 1 : 0;
    }
    assertThat(alarms).isLessThan(trials * 5 / 100);
    assertThat(found).isGreaterThanOrEqualTo(trials * 95 / 100);
  }

  @Test
  void aFewValuesAreNoEvidence() {
    NavigableMap<LocalDate, BigDecimal> one = new TreeMap<>();
    assertThat(LeadLagEvidence.of(one, one, 7, 2)).isEmpty();
    one.put(START, BigDecimal.ONE);
    assertThat(LeadLagEvidence.of(one, one, 7, 2)).isEmpty();
    one.put(START.plusWeeks(9), BigDecimal.TEN);
    assertThat(LeadLagEvidence.of(one, one, 7, 2)).isEmpty();
    NavigableMap<LocalDate, BigDecimal> later = new TreeMap<>();
    later.put(START.plusYears(9), BigDecimal.ONE);
    assertThat(LeadLagEvidence.of(one, later, 7, 2)).isEmpty();
  }

  @Test
  void aSeriesOfDaysIsNotReadOverAMillionYears() {
    NavigableMap<LocalDate, BigDecimal> ages = new TreeMap<>();
    ages.put(LocalDate.MIN, BigDecimal.ONE);
    ages.put(LocalDate.MAX, BigDecimal.TEN);
    assertThatThrownBy(() -> LeadLagEvidence.of(ages, ages, 1, 2))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Maybe take longer steps");
  }
}
