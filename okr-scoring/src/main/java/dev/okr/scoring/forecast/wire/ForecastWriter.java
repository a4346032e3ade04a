package dev.okr.scoring.forecast.wire;

import dev.okr.core.value.WireName;
import dev.okr.core.wire.Output;
import dev.okr.core.wire.WireWriter;
import dev.okr.scoring.forecast.Distribution;
import dev.okr.scoring.forecast.Forecast;
import dev.okr.scoring.forecast.GoalForecast;
import dev.okr.scoring.forecast.MeasureForecast;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Writes a forecast: numbers as decimal strings, {@code null} where nothing can be said. */
public final class ForecastWriter {

  private static final List<String> PROBABILITIES = List.of("0.025", "0.1", "0.5", "0.9", "0.975");

  private final Output out;

  /** Writes forecasts. */
  public ForecastWriter(WireWriter out) {
    this.out = new Output(out);
  }

  /** The forecast. */
  public void forecast(Forecast forecast) throws IOException {
    out.start();
    out.string("on", forecast.on());
    out.wholeList("measures", forecast.measures(), this::measure);
    out.wholeList("keyResults", forecast.keyResults(), this::goal);
    out.wholeList("objectives", forecast.objectives(), this::goal);
    out.end();
  }

  /** The forecast of a measure. */
  public void measure(MeasureForecast measure) throws IOException {
    out.start();
    out.string("keyResult", measure.keyResult());
    out.string("measure", measure.measure());
    orNull("lastDay", measure.lastDay());
    out.string("method", WireName.of(measure.method()));
    out.number("values", measure.values());
    distribution(measure.value());
    reach(measure.reach());
    out.end();
  }

  /** The forecast of a goal. */
  public void goal(GoalForecast goal) throws IOException {
    out.start();
    out.string("id", goal.goal().id());
    distribution(goal.score());
    reach(goal.reach());
    out.end();
  }

  /** A distribution: its mean and quantiles. */
  public void distribution(Distribution distribution) throws IOException {
    out.start();
    distribution(Optional.of(distribution));
    out.end();
  }

  private void distribution(Optional<Distribution> distribution) throws IOException {
    if (distribution.isEmpty()) {
      out.nothing("mean");
      out.nothing("quantiles");
      return;
    }
    out.string("mean", distribution.get().mean().toPlainString());
    out.start("quantiles");
    for (String probability : PROBABILITIES) {
      out.string(
          probability,
          distribution.get().quantile(Double.parseDouble(probability)).toPlainString());
    }
    out.end();
  }

  private void reach(Optional<BigDecimal> reach) throws IOException {
    orNull("reach", reach.map(BigDecimal::toPlainString));
  }

  private void orNull(String name, Optional<?> value) throws IOException {
    if (value.isPresent()) {
      out.string(name, value);
    } else {
      out.nothing(name);
    }
  }
}
