/**
 * What becomes of a plan by its last days: for each measure the distribution of its value on the
 * last day and the probability that its target is met, from the values that count for its score;
 * for key results and objectives the distribution of their scores, by simulation. Forecasts are
 * estimates: the only place of this module with floating-point numbers, and no score ever reads
 * one. {@link dev.okr.scoring.Scorecard#forecast()} makes them.
 */
@NullMarked
@ScoringStyle
package dev.okr.scoring.forecast;

import dev.okr.scoring.internal.style.ScoringStyle;
import org.jspecify.annotations.NullMarked;
