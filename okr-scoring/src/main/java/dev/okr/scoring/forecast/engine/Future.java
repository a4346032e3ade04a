package dev.okr.scoring.forecast.engine;

import dev.okr.scoring.forecast.ForecastMethod;
import dev.okr.scoring.forecast.model.Mixture;
import java.util.function.IntFunction;

/**
 * What the values of a measure let expect.
 *
 * @param method how it was found
 * @param track the values it rests on
 * @param isWhole whether it is counted in whole numbers
 * @param on what the measure shows on a later day
 */
record Future(ForecastMethod method, Track track, boolean isWhole, IntFunction<Mixture> on) {}
