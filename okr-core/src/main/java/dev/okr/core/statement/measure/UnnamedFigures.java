package dev.okr.core.statement.measure;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.text.NormalText;

/** Figures that no noun of the lists names: the verb tells what they measure, or its place. */
final class UnnamedFigures {
  private final NormalText text;
  private final Proportions shares;
  private final Tallies tallies;
  private final Gauges gauges;
  private final Actors actors;

  UnnamedFigures(Sentence s) {
    this.text = s.text();
    this.shares = new Proportions(s);
    this.tallies = new Tallies(s);
    this.gauges = new Gauges(s);
    this.actors = new Actors(s);
  }

  /** No noun tells what the figure is about; the verb does, or a participle behind it. */
  Measurand measured(FigureMention f, NearbyWords.Found words) {
    Cue verb = words.verb();
    if (verb != null && works(verb, f)) {
      return Measurand.own(verb);
    }
    if (f.dimension() == Dimension.BARE) {
      if (!f.paired() && verb == null && unknownVerb(words.from(), f)) {
        return Measurand.own(null);
      }
      if (!f.paired()
          && !f.change()
          && verb == null
          && !f.marked(Kind.ATMOST)
          && actors.things(f)) {
        return Measurand.own(null);
      }
      Cue done = tallies.doneAfter(f);
      if (done != null) {
        return Measurand.own(done);
      }
    }
    return Measurand.outcome(null);
  }

  /** Whether the verb alone makes the figure one of own work. */
  private boolean works(Cue verb, FigureMention f) {
    boolean work =
        verb.kind() == Kind.TASK
            || (verb.kind() == Kind.WEAK
                && verb.entry().rollout()
                && f.dimension() != Dimension.PERCENT);
    return work
        && f.dimension() != Dimension.MONEY
        && !(verb.kind() == Kind.WEAK && f.baseline() != null)
        && !held(verb, f)
        && !(f.dimension() == Dimension.PERCENT && shares.timely(f) && !verb.entry().rollout())
        && !(gauges.property(f) && ("ms".equals(f.unit()) || text.hanAt(verb.start())));
  }

  /** "Hold discounting to 5 %": kept at a level, and not held like a workshop. */
  private static boolean held(Cue verb, FigureMention f) {
    return verb.entry().term().equals("hold")
        && f.dimension() != Dimension.COUNT
        && !(f.dimension() == Dimension.BARE && f.marked(Kind.ATLEAST))
        && f.marked(Kind.TO, Kind.AT, Kind.ATMOST, Kind.ATLEAST, Kind.BETWEEN);
  }

  /** "Polish 200 lenses": one or two unknown words open the clause, and things to count follow. */
  private boolean unknownVerb(int from, FigureMention f) {
    int p = text.skipBlanks(from);
    int words = 0;
    boolean in = false;
    for (int i = p; i < f.start(); i++) {
      boolean latin = text.latinAt(i);
      if (!latin && text.at(i) != ' ') {
        return false;
      }
      if (latin && !in) {
        words++;
      }
      in = latin;
    }
    if (words == 0 || words > 2 || !NormalText.isLatin(text.next(f.tail()))) {
      return false;
    }
    return !f.marked(
            Kind.set(
                Kind.TO,
                Kind.ATLEAST,
                Kind.ATMOST,
                Kind.AT,
                Kind.FROM,
                Kind.UP,
                Kind.DOWN,
                Kind.WITHIN))
        && !f.followed(Kind.AFTERMORE, Kind.AFTERLESS);
  }
}
