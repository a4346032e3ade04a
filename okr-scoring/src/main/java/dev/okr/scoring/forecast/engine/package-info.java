/** Makes forecasts of figures: tracks of values, their futures, draws of the last days. */
@NullMarked
package dev.okr.scoring.forecast.engine;

import org.jspecify.annotations.NullMarked;
