package dev.okr.scoring;

import dev.okr.core.value.LocalizedText;

/** Why a light isn't green, in the order in which equally severe reasons are listed. */
public enum ReasonCode {
  /** The score is behind what the date lets one expect. */
  PACE,
  /** The owner reported yellow or red. */
  REPORTED,
  /** The owner doubts that the target will be met. */
  CONFIDENCE,
  /** The newest value is older than the metric's refresh allows. */
  STALE,
  /** A measure has no value yet. */
  NO_DATA,
  /** The definition of a metric changed, so progress may be false (假进步). */
  DEFINITION_CHANGED,
  /** A blocker is open. */
  BLOCKER,
  /** A guardrail is broken, or nobody measures it. */
  GUARDRAIL,
  /** A part of the objective isn't green. */
  PART;

  /** What people read. */
  public LocalizedText label() {
    return ScoringWords.of("reason", this);
  }
}
