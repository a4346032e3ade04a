package dev.okr.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.scoring.internal.number.Fixed;
import dev.okr.scoring.policy.Bands;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/**
 * The claim that made fixed-point scores: of all one-decimal baselines, targets and values in
 * 0..100 whose exact progress is 0.3 or 0.7, every one falls in the right band.
 */
class ThresholdTest {

  private static final Bands BANDS = Bands.redYellowGreen("0.3", "0.7");

  @Test
  void everyValueOnAThresholdIsInTheRightBandWherePlainDoubleIsNot() {
    long cases = 0;
    long wrong = 0;
    long wrongInDouble = 0;
    for (int tenths = 3; tenths <= 7; tenths += 4) {
      String right = tenths == 3 ? "yellow" : "green";
      Score exact = new Score(tenths * 100_000_000L);
      assertThat(BANDS.of(exact.toBigDecimal()).name()).isEqualTo(right);
      double bound = tenths / 10.0;
      for (int from = 0; from <= 1000; from++) {
        // the width is a multiple of ten tenths where the value has one decimal
        for (int to = from % 10; to <= 1000; to += 10) {
          if (to == from) {
            continue;
          }
          int value = from + (to - from) / 10 * tenths;
          cases++;
          wrong += Fixed.ratio(value - from, to - from) == exact.billionths() ? 0 : 1;
          double progress = (value / 10.0 - from / 10.0) / (to / 10.0 - from / 10.0);
          wrongInDouble += progress >= bound ? 0 : 1;
        }
      }
    }
    System.out.printf(
        "threshold: %d cases, wrong here %d, wrong in double %d (%.1f %%)%n",
        cases, wrong, wrongInDouble, 100.0 * wrongInDouble / cases);
    assertThat(cases).isEqualTo(198_400);
    assertThat(wrong).isZero();
    assertThat(wrongInDouble).as("the opponent does get some wrong").isPositive();
  }

  @Test
  void theExampleOfTheArchitectureIsExact() {
    BigDecimal width = new BigDecimal("1.00").subtract(new BigDecimal("0.90"));
    BigDecimal done = new BigDecimal("0.97").subtract(new BigDecimal("0.90"));
    assertThat(Fixed.ratio(done, width)).isEqualTo(700_000_000L);
    assertThat((0.97 - 0.90) / (1.00 - 0.90)).isLessThan(0.7);
  }
}
