package dev.okr.core.statement.measure;

import dev.okr.core.statement.lexicon.Cue;
import org.jspecify.annotations.Nullable;

/** What a figure measures, and the word that says so; null where no known word does. */
public record Measurand(What what, @Nullable Cue head) {

  /** Where the thing that is measured happens. */
  public enum What {
    /** Outside the team's own list: customers, money, a running system. */
    OUTCOME,
    /** On the team's own list. */
    OWN,
    /** Nowhere: nobody has a gauge for it. */
    FAKE
  }

  static Measurand outcome(@Nullable Cue head) {
    return new Measurand(What.OUTCOME, head);
  }

  static Measurand own(@Nullable Cue head) {
    return new Measurand(What.OWN, head);
  }

  static Measurand fake(@Nullable Cue head) {
    return new Measurand(What.FAKE, head);
  }

  boolean isOutcome() {
    return what == What.OUTCOME;
  }
}
