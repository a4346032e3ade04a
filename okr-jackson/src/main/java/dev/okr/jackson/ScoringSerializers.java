package dev.okr.jackson;

import com.fasterxml.jackson.databind.module.SimpleSerializers;
import dev.okr.scoring.Score;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.forecast.Forecast;

/** Apart from {@link OkrModule}, because okr-scoring may not be there. */
final class ScoringSerializers {

  private ScoringSerializers() {}

  static void register(SimpleSerializers out) {
    out.addSerializer(
        new WireSerializer<>(Score.class, (score, gen) -> gen.writeString(score.toString())));
    out.addSerializer(
        new WireSerializer<>(
            Scorecard.class, (card, gen) -> new ScorecardWriter(gen).scorecard(card)));
    out.addSerializer(
        new WireSerializer<>(
            Forecast.class, (forecast, gen) -> new ForecastWriter(gen).forecast(forecast)));
  }
}
