package dev.okr.scoring.forecast.engine;

import dev.okr.scoring.forecast.Forecast;
import dev.okr.scoring.forecast.ForecastOptions;
import dev.okr.scoring.forecast.GoalForecast;
import dev.okr.scoring.forecast.MeasureForecast;
import dev.okr.scoring.internal.figures.Figures;
import dev.okr.scoring.internal.outlook.Outlook;
import dev.okr.scoring.internal.outlook.Prospect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes the forecast of a plan from its figures on a day. */
public final class Forecasts {

  private Forecasts() {}

  /** The forecast; the same figures and options give the same one, bit for bit. */
  public static Forecast of(Figures figures, ForecastOptions options) {
    Outlook outlook = figures.outlook();
    Simulation simulation =
        new Simulation(figures, outlook, new Draws(options.seed(), options.draws()));
    boolean isSimulated = options.draws() > 0;
    int keyResultCount = figures.firstKeyResult(figures.objectiveCount());
    MeasureForecast[] measures = new MeasureForecast[figures.firstMeasure(keyResultCount)];
    GoalForecast[] keyResults = new GoalForecast[isSimulated ? keyResultCount : 0];
    GoalForecast[] objectives = new GoalForecast[isSimulated ? figures.objectiveCount() : 0];
    for (int o : outlook.order()) {
      List<Simulation.Drawn> drawn = new ArrayList<>();
      for (int k = figures.firstKeyResult(o); k < figures.firstKeyResult(o + 1); k++) {
        List<MeasureOutcome> outcomes = outcomes(figures, outlook, k);
        for (int i = 0; i < outcomes.size(); i++) {
          measures[figures.firstMeasure(k) + i] = outcomes.get(i).forecast();
        }
        if (isSimulated) {
          Simulation.Drawn found = simulation.keyResult(k, outcomes);
          drawn.add(found);
          keyResults[k] = found.forecast();
        }
      }
      if (isSimulated) {
        objectives[o] = simulation.objective(o, drawn).forecast();
      }
    }
    return new Forecast(
        figures.on(),
        options,
        Arrays.asList(measures),
        Arrays.asList(keyResults),
        Arrays.asList(objectives));
  }

  private static List<MeasureOutcome> outcomes(Figures figures, Outlook outlook, int k) {
    List<Prospect> prospects = outlook.prospects(k);
    List<MeasureOutcome> outcomes = new ArrayList<>();
    for (int i = 0; i < prospects.size(); i++) {
      int m = figures.firstMeasure(k) + i;
      outcomes.add(
          MeasureForecaster.forecast(
              figures.keyResult(k).id(),
              figures.measure(m).id(),
              outlook.isOfContributors(m),
              prospects.get(i)));
    }
    return outcomes;
  }
}
