package dev.okr.core.statement.measure;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.lexicon.LexiconEntry;
import dev.okr.core.statement.reading.StatedQuantity.Role;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.text.NormalText;

/**
 * Whether a noun of the lists has a gauge at all, and whether a participle before it makes it own
 * work: "team spirit +25%" has none, "documented runbooks" are our own; the time and the price of a
 * thing of ours are properties of what runs.
 */
final class Gauges {
  private final Sentence s;
  private final NormalText text;

  Gauges(Sentence s) {
    this.s = s;
    this.text = s.text();
  }

  boolean fake(FigureMention f) {
    if (f.dimension() != Dimension.PERCENT
        && f.dimension() != Dimension.BARE
        && f.dimension() != Dimension.PP
        && f.dimension() != Dimension.TIMES) {
      return false;
    }
    boolean known = f.dimension() == Dimension.PERCENT && f.baseline() != null;
    if (known || s.figures().stream().anyMatch(other -> other.role() == Role.SCALE)) {
      // who knows where it stands, or grades it, has a gauge
      return false;
    }
    for (Cue cue : s.cues()) {
      if (cue.kind() == Kind.OUTCOME && cue.entry().gauge()) {
        return false;
      }
      if (cue.kind() == Kind.PER && cue.start() >= f.end() && f.dimension() == Dimension.BARE) {
        return false;
      }
    }
    return true;
  }

  /** "documented", "migrated", "trained" right before the noun. */
  boolean ownParticiple(Cue noun) {
    return s.anyCue(
        cue ->
            cue.kind() == Kind.TASK
                && cue.entry().form() == LexiconEntry.Form.PAST
                && cue.end() == noun.start() - 1
                && (cue.entry().own() || cue.entry().rollout()));
  }

  /** A property of a thing that runs: its time, its price, its grade. */
  boolean property(FigureMention f) {
    return f.dimension() == Dimension.POINTS
        || f.dimension() == Dimension.MONEY
        || (f.dimension() == Dimension.OTHER && bytes(f))
        || (f.dimension() == Dimension.TIME
            && ("ms".equals(f.unit())
                || f.marked(Kind.ATMOST, Kind.DOWN)
                || f.followed(Kind.AFTERLESS)
                || (f.baseline() != null && f.baseline().value().compareTo(f.value()) > 0)));
  }

  private boolean bytes(FigureMention f) {
    String end = text.fragment(f.end() - 2, f.end());
    return end.equals("kb") || end.equals("mb") || end.equals("gb");
  }
}
