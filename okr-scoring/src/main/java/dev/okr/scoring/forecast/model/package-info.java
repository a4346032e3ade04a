/**
 * The mathematics of forecasts: exponential smoothing averaged over its forms, mixtures of t
 * distributions, random numbers. Plain arrays of doubles, {@link java.lang.StrictMath} and a fixed
 * order, so that every machine finds the same bits.
 */
@NullMarked
package dev.okr.scoring.forecast.model;

import org.jspecify.annotations.NullMarked;
