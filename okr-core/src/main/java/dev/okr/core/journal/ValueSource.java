package dev.okr.core.journal;

/** How a value came into the journal. */
public enum ValueSource {
  /** A data job wrote it. */
  AUTO,
  /** A person typed it. */
  MANUAL
}
