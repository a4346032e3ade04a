package dev.okr.scoring.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Journal;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.Unit;
import dev.okr.core.plan.Plan;
import dev.okr.core.testkit.Snippets;
import dev.okr.scoring.Scenario;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.forecast.Forecast;
import dev.okr.scoring.forecast.ForecastText;
import dev.okr.scoring.forecast.MeasureForecast;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The snippets of docs/forecast.md, run. */
class ForecastTourTest {

  private static Scenario payments() {
    Scenario scenario =
        Scenario.empty()
            .metric(Metric.builder().id("payment-success").unit(Unit.PERCENT).build())
            .objective(
                "O1",
                Scenario.keyResult(
                    "O1.KR3",
                    Scenario.measure("success", "payment-success", Target.atLeast("97", "94"))));
    String[] values = {"95.1", "95.6", "95.8", "96.3", "96.2", "96.5", "96.8", "96.9"};
    for (int week = 0; week < values.length; week++) {
      scenario.at("O1.KR3", "success", values[week], Scenario.day(7 * (week + 1)));
    }
    return scenario;
  }

  @Test
  void forecastSaysChanceAndRange() {
    Plan plan = payments().plan();
    Journal journal = payments().journal();
    Scorecard card = Scorer.standard().score(plan, journal, LocalDate.parse("2026-02-25"));
    Forecast forecast = card.forecast();
    MeasureForecast success = forecast.measures(KeyResultId.of("O1.KR3")).get(0);
    Optional<BigDecimal> reach = success.reach();
    BigDecimal median = success.value().orElseThrow().median();
    String line = ForecastText.of(plan, "en").line(success);

    assertThat(reach.orElseThrow()).isBetween(new BigDecimal("0.4"), new BigDecimal("0.9"));
    assertThat(median).isBetween(new BigDecimal("96.5"), new BigDecimal("98"));
    assertThat(line).startsWith("O1.KR3: ").contains("% to reach 97%; most likely 9");
  }

  @Test
  void thePageShowsThisCode() {
    Snippets.areCodeOf("forecast.md", ForecastTourTest.class);
  }
}
