package dev.okr.jackson.oracle;

import java.time.LocalDate;
import java.util.List;

/** What a key result states of its expectation. */
record Expectation(Kind kind, List<Checkpoint> checkpoints) {
  enum Kind {
    LINEAR,
    AT_END,
    NONE,
    CHECKPOINTS
  }

  /** A score or a value on a day; the other one is null. */
  record Checkpoint(LocalDate on, Fraction score, Fraction value) {}
}
