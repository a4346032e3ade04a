package dev.okr.scoring.forecast.engine;

import dev.okr.scoring.forecast.MeasureForecast;
import dev.okr.scoring.internal.outlook.Prospect;
import org.jspecify.annotations.Nullable;

/**
 * A measure with its forecast, for simulation.
 *
 * @param prospect what the forecast started from
 * @param forecast the forecast
 * @param support draws the values of the last day; {@code null} where nothing can be said
 */
record MeasureOutcome(Prospect prospect, MeasureForecast forecast, @Nullable Support support) {

  /** Values that are equally likely. */
  interface Support {
    /** That many of them, rising. */
    double[] of(int count);
  }
}
