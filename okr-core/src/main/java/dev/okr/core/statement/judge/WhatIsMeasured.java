package dev.okr.core.statement.judge;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.figure.Trait;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.role.Verbs;
import dev.okr.core.statement.text.NormalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a figure measures: something outside the team's own list, the team's own work, or a quantity
 * that has no gauge. The nouns before and behind the figure and the verb that governs it decide
 * together.
 */
final class WhatIsMeasured {
  private final Sentence s;
  private final NormalText text;
  private final FigurePhrases behind;
  private final NounPhrases phrases;
  private final Verbs verbs;
  private final Proportions shares;
  private final Tallies tallies;
  private final RateNouns rates;
  private final Gauges gauges;
  private final Actors actors;
  private final OwnDoings doings;
  private final OutsideSigns outside;

  WhatIsMeasured(Sentence s) {
    this.s = s;
    this.text = s.text();
    this.behind = new FigurePhrases(s);
    this.phrases = new NounPhrases(s);
    this.verbs = new Verbs(s);
    this.shares = new Proportions(s);
    this.tallies = new Tallies(s);
    this.rates = new RateNouns(s);
    this.gauges = new Gauges(s);
    this.actors = new Actors(s);
    this.doings = new OwnDoings(s);
    this.outside = new OutsideSigns(s);
  }

  Measurand classify(FigureMention f) {
    if (f.is(Trait.TIME_SUBJECT) || f.is(Trait.RANK)) {
      return Measurand.outcome(null);
    }
    Candidates words = words(f);
    List<Cue> before = words.before();
    List<Cue> after = words.after();
    Cue named = before.isEmpty() ? null : phrases.headOf(before);
    if (f.is(Trait.ZERO) || f.is(Trait.BREAK_EVEN)) {
      Cue last = before.isEmpty() ? null : before.get(before.size() - 1);
      return Measurand.outcome(after.isEmpty() ? last : after.get(after.size() - 1));
    }
    Measurand sign = outside.sign(f, after);
    if (sign != null) {
      return sign;
    }
    Cue quality = doings.qualityOfWork(f, after);
    if (quality != null) {
      return Measurand.outcome(quality);
    }
    if (shares.ofAList(f, after)) {
      return Measurand.own(after.get(0));
    }
    if (named == null
        && !pair(f)
        && !f.change()
        && (counted(f) || f.dimension() == Dimension.PERCENT)) {
      Measurand acted = actors.behind(f);
      if (acted != null) {
        return acted;
      }
    }
    if (counted(f) && !pair(f) && named == null && doings.people(f)) {
      return Measurand.outcome(null);
    }
    Cue doing = doings.ownDoing(f, words.before());
    if (doing != null) {
      return Measurand.own(doing);
    }
    if (f.dimension() == Dimension.PERCENT
        && named != null
        && named.kind() == Kind.OWN
        && covers(f)) {
      return Measurand.own(named);
    }
    boolean strong = named != null && NounPhrases.strongOutcome(named);
    if (f.dimension() == Dimension.PERCENT && !f.change()) {
      Cue done = strong ? null : hanVerbBehind(f);
      if (done != null) {
        return Measurand.own(done);
      }
      if (behind.shareOf(f)) {
        return shares.share(f, words.verb(), named, after);
      }
    }
    if (f.dimension() == Dimension.POINTS
        && (named == null || named.kind() != Kind.OWN)
        && (named == null || !isFakeHead(named, f))) {
      return Measurand.outcome(named);
    }
    if (direct(f, named, after)) {
      return byWordsBehind(f, words.verb(), after);
    }
    boolean volume = named != null && named.entry().weak() && named.end() >= f.reach() - 1;
    if (f.is(Trait.OWN_MEASURE) && !strong && !volume) {
      return Measurand.own(named);
    }
    return named == null ? unnamed(f, words) : named(f, named, words);
  }

  /** "Account plans cover 80% of customers": how far our own work reaches. */
  private boolean covers(FigureMention f) {
    return text.startsWith(f.reach() - 6, "cover ") || text.startsWith(f.reach() - 7, "covers ");
  }

  /**
   * The words a figure can be about.
   *
   * @param from where its clause begins
   * @param reach where the nouns before it begin, in the clause before if this one has none
   * @param before the nouns before it
   * @param after the nouns right behind it
   * @param verb what governs it; null if nothing does
   */
  private record Candidates(
      int from, int reach, List<Cue> before, List<Cue> after, @Nullable Cue verb) {}

  private Candidates words(FigureMention f) {
    int first = f.first();
    int from = s.clauseStart(first, 1);
    List<Cue> after = behind.phraseAfter(f);
    boolean unknown = phrases.unknownSubject(from, first);
    if (after.isEmpty() && !phrases.hasContent(from, first) && !behind.shareOf(f) && !unknown) {
      from = s.clauseStart(first, 2);
    }
    List<Cue> before = phrases.nouns(from, first);
    Cue verb = verbs.governing(from, first);
    if (before.isEmpty()
        && after.isEmpty()
        && !(f.is(Trait.OWN_MEASURE) || f.is(Trait.ZERO) || f.is(Trait.BREAK_EVEN))
        && !unknown) {
      // the thing may stand in the clause before: "NPS, from 30 to 40", "完成培训，完成率100%"
      int wider = s.clauseStart(Math.max(0, from - 1), 2);
      List<Cue> earlier = phrases.nouns(wider, first);
      if (!earlier.isEmpty()) {
        return new Candidates(
            from, wider, earlier, after, verb != null ? verb : verbs.governing(wider, first));
      }
    }
    return new Candidates(from, from, before, after, verb);
  }

  /** 80%上线, 100%完成: a verb of work right behind a share. */
  private @Nullable Cue hanVerbBehind(FigureMention f) {
    return s.firstCue(
        cue ->
            cue.start() == f.end()
                && (cue.kind() == Kind.TASK || cue.kind() == Kind.STATIVE)
                && text.hanAt(cue.start()));
  }

  private static boolean pair(FigureMention f) {
    return f.baseline() != null || f.low() != null;
  }

  private static boolean counted(FigureMention f) {
    return f.isCount();
  }

  /** Whether the figure is about the nouns behind it: "60 customers", and not "churn 5% in May". */
  private boolean direct(FigureMention f, @Nullable Cue named, List<Cue> after) {
    if (after.isEmpty()) {
      return false;
    }
    if (counted(f) && !pair(f)) {
      return named == null
          || !named.entry().isMetric()
          || !f.marked(Kind.TO, Kind.ATLEAST, Kind.ATMOST, Kind.AT);
    }
    return named == null
        || (f.change() && f.followed(Kind.UP, Kind.DOWN))
        || (f.dimension() == Dimension.PERCENT && !pair(f) && behind.adjacent(f, after.get(0)));
  }

  private Measurand byWordsBehind(FigureMention f, @Nullable Cue verb, List<Cue> after) {
    if (counted(f)) {
      return tallies.tally(f, verb, after);
    }
    Cue head = after.get(after.size() - 1);
    if (verb != null && verb.kind() == Kind.TASK && head.kind() == Kind.NEUTRAL && !f.change()) {
      // "完成80%供应商的年度评级"
      return Measurand.own(head);
    }
    return verb != null && Tallies.wins(verb) ? Measurand.outcome(head) : byNoun(f, head, after);
  }

  /** No noun tells what the figure is about; the verb does, or a participle behind it. */
  private Measurand unnamed(FigureMention f, Candidates words) {
    Cue verb = words.verb();
    if (verb != null && works(verb, f)) {
      return Measurand.own(verb);
    }
    if (f.dimension() == Dimension.BARE) {
      if (!pair(f) && verb == null && unknownVerb(words.from(), f)) {
        return Measurand.own(null);
      }
      if (!pair(f) && !f.change() && verb == null && !f.marked(Kind.ATMOST) && actors.things(f)) {
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
        && !(property(f) && ("ms".equals(f.unit()) || text.hanAt(verb.start())));
  }

  private Measurand named(FigureMention f, Cue named, Candidates words) {
    Cue verb = words.verb();
    if (counted(f)
        && !pair(f)
        && verb != null
        && verb.kind() == Kind.TASK
        && !named.entry().isMetric()
        && !named.entry().weak()) {
      return tallies.tally(f, verb, List.of(named));
    }
    List<Cue> before = words.before();
    Measurand measured = byNoun(f, named, before);
    if (measured.isOutcome()
        && (named.kind() == Kind.RATIO || named.entry().weak() || named.kind() == Kind.NEUTRAL)) {
      // look at the whole phrase, the clause before included where this one has only the rate
      boolean alone =
          named.kind() == Kind.RATIO && words.reach() == words.from() && before.size() == 1;
      int wider = s.clauseStart(Math.max(0, words.from() - 1), 2);
      return rates.transparent(f, named, alone ? phrases.nouns(wider, f.first()) : before);
    }
    return measured;
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

  /** A property of a thing that runs: its time, its price, its grade. */
  private boolean property(FigureMention f) {
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

  private boolean isFakeHead(Cue cue, FigureMention f) {
    return cue.kind() == Kind.FAKE && gauges.fake(f);
  }

  private Measurand byNoun(FigureMention f, Cue noun, List<Cue> nouns) {
    switch (noun.kind()) {
      case OWN -> {
        return property(f) ? Measurand.outcome(noun) : Measurand.own(noun);
      }
      case FAKE -> {
        boolean gauged =
            f.dimension() == Dimension.BARE
                && f.baseline() != null
                && !behind.phraseAfter(f).isEmpty();
        return gauges.fake(f) && !gauged ? Measurand.fake(noun) : Measurand.outcome(noun);
      }
      case RATIO -> {
        return rates.transparent(f, noun, nouns);
      }
      case OUTCOME -> {
        if (noun.entry().weak()) {
          return rates.transparent(f, noun, nouns);
        }
        return gauges.ownParticiple(noun) ? Measurand.own(noun) : Measurand.outcome(noun);
      }
      default -> {
        return gauges.ownParticiple(noun) ? Measurand.own(noun) : Measurand.outcome(noun);
      }
    }
  }
}
