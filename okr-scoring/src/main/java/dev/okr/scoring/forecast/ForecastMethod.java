package dev.okr.scoring.forecast;

import dev.okr.core.message.Texts;
import dev.okr.core.value.LocalizedText;
import java.util.Locale;

/** How a measure was forecast, or why it wasn't. */
public enum ForecastMethod {
  /** A level that moves: smoothing with damped trends, averaged over its forms. */
  LEVEL,
  /** A counter: what is added a step goes on, from where it stands. */
  COUNTER,
  /** Amounts of periods: what is still to come is added to what was summed or averaged. */
  AMOUNTS,
  /** The largest or smallest value so far, or one still to come. */
  EXTREME,
  /** Steps of work by the pace they were done at. */
  PACE,
  /** Values that meet their targets by the share that did. */
  SUCCESSES,
  /** The last day has come, or the goal is finished: the value is what it is. */
  KNOWN,
  /** Nothing was measured yet. */
  NOT_YET,
  /** There is no last day to forecast for. */
  NO_LAST_DAY,
  /** The goal counts nowhere: draft, paused or dropped. */
  OUT,
  /** The value comes from contributors. */
  CONTRIBUTORS;

  private static final Texts TEXTS = Texts.of(ForecastMethod.class);

  /** The method in words. */
  public LocalizedText label() {
    return TEXTS.get("method." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }
}
