package dev.okr.scoring;

import dev.okr.core.journal.Journal;
import dev.okr.scoring.internal.figures.Figures;
import dev.okr.scoring.internal.inputs.Inputs;
import java.io.NotSerializableException;
import java.io.ObjectStreamException;
import org.jspecify.annotations.Nullable;

/** What a scorecard is made of, and what follows from that when it travels. */
abstract sealed class ScorecardBasis permits Scorecard {

  final Figures figures;
  final Journal journal;
  final Versions versions;
  final @Nullable Seen seen;

  /** No other constructor: none that deserialization could use. */
  ScorecardBasis(Figures figures, Journal journal, Versions versions, @Nullable Seen seen) {
    this.figures = figures;
    this.journal = journal;
    this.versions = versions;
    this.seen = seen;
  }

  Figures figures() {
    return figures;
  }

  /** The journal that was scored, with what is restricted. */
  Journal fullJournal() {
    return journal;
  }

  /** The plan that was scored, on each day. */
  Versions versions() {
    return versions;
  }

  @Nullable Seen seen() {
    return seen;
  }

  /**
   * A scorecard travels as what it follows from, and is scored again.
   *
   * @throws NotSerializableException if its policy has what a document can't say (a formula or a
   *     calendar of the host), or it is seen by a party: what it follows from holds what that party
   *     may not see
   */
  Object writeReplace() throws ObjectStreamException {
    if (seen != null) {
      throw new NotSerializableException(
          "a scorecard travels whole, and is seen by a party where it arrives ("
              + seen.party()
              + ")");
    }
    return ScoreDocuments.ofScores()
        .replacement(
            new Inputs(
                figures.plan(), versions.history(), journal, figures.on(), figures.policy()));
  }
}
