package dev.okr.scoring.forecast.engine;

import dev.okr.scoring.forecast.Distribution;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * The distribution of a number that is one of a few: a known one, or so many steps. The arrays are
 * not shared with anybody.
 *
 * @param values the numbers, rising
 * @param chances how likely each is; they sum to 1
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares them
record OfSteps(double[] values, double[] chances) implements Distribution {

  static OfSteps certain(double value) {
    return new OfSteps(new double[] {value}, new double[] {1});
  }

  @Override
  public BigDecimal mean() {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += values[i] * chances[i];
    }
    return ForecastNumbers.value(sum);
  }

  @Override
  public BigDecimal quantile(double probability) {
    ForecastNumbers.requireInside(probability);
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += chances[i];
      if (sum >= probability) {
        return ForecastNumbers.value(values[i]);
      }
    }
    return ForecastNumbers.value(values[values.length - 1]);
  }

  @Override
  public double atLeast(BigDecimal value) {
    double bound = Objects.requireNonNull(value, "value").doubleValue();
    double sum = 0;
    for (int i = values.length - 1; i >= 0 && values[i] >= bound; i--) {
      sum += chances[i];
    }
    return Math.min(1, sum);
  }

  /** That many values, equally likely, rising. */
  double[] support(int count) {
    double[] support = new double[count];
    int at = 0;
    double sum = chances[0];
    for (int i = 0; i < count; i++) {
      while (at < values.length - 1 && sum < (i + 0.5) / count) {
        sum += chances[++at];
      }
      support[i] = values[at];
    }
    return support;
  }
}
