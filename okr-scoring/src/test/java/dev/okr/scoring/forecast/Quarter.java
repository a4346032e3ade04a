package dev.okr.scoring.forecast;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.Accumulation;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Unit;
import dev.okr.scoring.Scenario;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.policy.Policies;
import java.time.LocalDate;

/** One key result with weekly values of one metric, for forecasts. */
final class Quarter {

  static final String METRIC = "weekly";

  private final Scenario scenario;

  private Quarter(Scenario scenario) {
    this.scenario = scenario;
  }

  static Quarter of(Target target, String unit, Accumulation accumulation) {
    return new Quarter(
        Scenario.of(METRIC, target)
            .metric(
                Metric.builder()
                    .id(MetricId.of(METRIC))
                    .unit(Unit.of(unit))
                    .accumulation(accumulation)
                    .build()));
  }

  static Quarter level(Target target) {
    return of(target, "custom:units", Accumulation.LEVEL);
  }

  /** Values a week apart from day 7 on. */
  Quarter values(String... values) {
    for (int i = 0; i < values.length; i++) {
      scenario.at("K", "m", values[i], Scenario.day(7 * (i + 1)));
    }
    return this;
  }

  Scenario scenario() {
    return scenario;
  }

  Scorecard card(LocalDate on) {
    return scenario.card(Policies.standard(), on);
  }

  /** The forecast of the measure on a day of the cycle. */
  MeasureForecast on(int day) {
    return card(Scenario.day(day)).forecast().measures(KeyResultId.of("K")).get(0);
  }
}
