package dev.okr.cli;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Objective;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.forecast.Forecast;
import dev.okr.scoring.forecast.ForecastOptions;
import dev.okr.scoring.forecast.ForecastText;
import dev.okr.scoring.forecast.MeasureForecast;
import java.util.List;

/** A forecast as a manager reads it: a line a goal, and why below it. */
final class ForecastLines {

  private final Scorecard card;
  private final Forecast forecast;
  private final ForecastText text;
  private final StringBuilder out = new StringBuilder();

  ForecastLines(Scorecard card, ForecastOptions options, Language language) {
    this.card = card;
    this.forecast = card.forecast(options);
    this.text = ForecastText.of(card.plan(), language.tag());
  }

  String render() {
    for (Objective objective : card.plan().objectives()) {
      forecast.objective(objective.id()).map(text::line).ifPresent(line -> line("", line));
      for (KeyResult keyResult : objective.keyResults()) {
        List<MeasureForecast> measures = forecast.measures(keyResult.id());
        if (measures.size() != 1) {
          forecast.keyResult(keyResult.id()).map(text::line).ifPresent(line -> line("  ", line));
        }
        for (MeasureForecast measure : measures) {
          String indent = measures.size() == 1 ? "  " : "    ";
          line(indent, text.line(measure));
          if (measure.value().isPresent()) {
            line(indent + "  ", text.why(measure));
          }
        }
      }
    }
    return out.toString();
  }

  private void line(String indent, String line) {
    out.append(indent).append(line).append('\n');
  }
}
