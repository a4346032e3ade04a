package dev.okr.scoring;

import dev.okr.core.value.LocalizedText;

/**
 * How a number follows from its inputs. Every ratio is rounded HALF_EVEN to 9 decimals and kept
 * within -1000 and 1000; where a derivation has {@code sum} and {@code count}, its value is their
 * quotient, unrounded.
 */
public enum DerivationRule {
  /** {@code (value - from) / (to - from)}. */
  WAY_FROM_BASELINE,
  /** 1 from the bound up, below it the way from the floor. */
  AT_LEAST,
  /** As {@link #AT_LEAST} where the bound itself doesn't meet it. */
  MORE_THAN,
  /** 1 from the bound down, above it the way from the ceiling. */
  AT_MOST,
  /** As {@link #AT_MOST} where the bound itself doesn't meet it. */
  LESS_THAN,
  /** 1 from low to high, outside the way from floor or ceiling. */
  BETWEEN,
  /** As {@link #BETWEEN} where its ends don't belong to it. */
  STRICTLY_BETWEEN,
  /** On the straight line between two agreed grades. */
  GRADES,
  /** At or beyond the last agreed grade. */
  LAST_GRADE,
  /** The share of the milestones by weight. */
  MILESTONES,
  /** Done or not. */
  DONE,
  /** The share of the planned times at which the target was met. */
  SUCCESS_RATIO,
  /** The longest run of values that met the target, as a share of those planned. */
  STREAK,
  /** Nothing was measured yet. */
  NO_DATA,
  /** What another goal brings; how it follows is asked there. */
  GIVEN,
  /** The part, at least 0 and at most the cap. */
  CLAMPED,
  /** The mean of the parts by weight. */
  WEIGHTED_MEAN,
  /** The smallest part. */
  WORST,
  /** 1 if every part is at least 1, else 0. */
  ALL,
  /** The part, at most the cap, because a guardrail is broken. */
  CAPPED,
  /** Set by hand; the computed number stands as the part. */
  ADJUSTED,
  /** The days passed of the span. */
  ELAPSED,
  /** On the straight line between two agreed checkpoints. */
  CHECKPOINTS,
  /** Nothing before the last day, all on it. */
  AT_END,
  /** A bound holds all the time. */
  FROM_START,
  /** Nothing is expected. */
  NOTHING_EXPECTED,
  /** The part times a factor, by the key result's ambition. */
  TIMES,
  /** The score divided by the expected one. */
  PACE,
  /** No number follows. */
  UNSCORABLE;

  /** The name as people read it. */
  public LocalizedText label() {
    return ScoringWords.of("rule", this);
  }

  /** The formula as people read it. */
  public LocalizedText formula() {
    return ScoringWords.of("formula", this);
  }
}
