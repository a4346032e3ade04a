package dev.okr.jackson.internal.module;

import com.fasterxml.jackson.databind.module.SimpleSerializers;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.forecast.Forecast;
import dev.okr.scoring.forecast.wire.ForecastWriter;
import dev.okr.scoring.wire.ScorecardWriter;

/** Apart from {@code OkrModule}, because okr-scoring may not be there. */
public final class ScoringSerializers {

  private ScoringSerializers() {}

  /** Adds what writes scores, scorecards and forecasts. */
  public static void register(SimpleSerializers out) {
    out.addSerializer(
        new WireSerializer<>(Score.class, (score, json) -> json.text(score.toString())));
    out.addSerializer(
        new WireSerializer<>(
            Scorecard.class, (card, json) -> new ScorecardWriter(json).scorecard(card)));
    out.addSerializer(
        new WireSerializer<>(
            Forecast.class, (forecast, json) -> new ForecastWriter(json).forecast(forecast)));
  }
}
