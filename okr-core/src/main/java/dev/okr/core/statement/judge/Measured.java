package dev.okr.core.statement.judge;

import dev.okr.core.statement.lexicon.Cue;
import org.jspecify.annotations.Nullable;

/** What a figure measures, and the word that says so; null where no known word does. */
record Measured(What what, @Nullable Cue head) {

  /** Where the thing that is measured happens. */
  enum What {
    /** Outside the team's own list: customers, money, a running system. */
    OUTCOME,
    /** On the team's own list. */
    OWN,
    /** Nowhere: nobody has a gauge for it. */
    FAKE
  }

  static Measured outcome(@Nullable Cue head) {
    return new Measured(What.OUTCOME, head);
  }

  static Measured own(@Nullable Cue head) {
    return new Measured(What.OWN, head);
  }

  static Measured fake(@Nullable Cue head) {
    return new Measured(What.FAKE, head);
  }

  boolean isOutcome() {
    return what == What.OUTCOME;
  }
}
