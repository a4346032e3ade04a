package dev.okr.scoring.forecast.engine;

import dev.okr.scoring.forecast.Distribution;
import dev.okr.scoring.forecast.model.Mixture;
import java.math.BigDecimal;

/** The distribution of a value. */
record OfMixture(Mixture mixture) implements Distribution {

  @Override
  public BigDecimal mean() {
    return ForecastNumbers.value(mixture.mean());
  }

  @Override
  public BigDecimal quantile(double probability) {
    ForecastNumbers.requireInside(probability);
    return ForecastNumbers.value(mixture.quantile(probability));
  }

  @Override
  public double atLeast(BigDecimal value) {
    return mixture.atLeast(value.doubleValue());
  }
}
