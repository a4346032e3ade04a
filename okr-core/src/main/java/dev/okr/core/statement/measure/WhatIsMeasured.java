package dev.okr.core.statement.measure;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.figure.Trait;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.text.NormalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a figure measures: something outside the team's own list, the team's own work, or a quantity
 * that has no gauge. The nouns before and behind the figure and the verb that governs it decide
 * together.
 */
public final class WhatIsMeasured {
  private final Sentence s;
  private final NormalText text;
  private final FigurePhrases behind;
  private final NounPhrases phrases;
  private final NearbyWords nearby;
  private final UnnamedFigures unnamed;
  private final Proportions shares;
  private final Tallies tallies;
  private final RateNouns rates;
  private final Gauges gauges;
  private final Actors actors;
  private final OwnDoings doings;
  private final HanDoings hanDoings;
  private final OutsideSigns outside;

  public WhatIsMeasured(Sentence s) {
    this.s = s;
    this.text = s.text();
    this.behind = new FigurePhrases(s);
    this.phrases = new NounPhrases(s);
    this.nearby = new NearbyWords(s);
    this.unnamed = new UnnamedFigures(s);
    this.shares = new Proportions(s);
    this.tallies = new Tallies(s);
    this.rates = new RateNouns(s);
    this.gauges = new Gauges(s);
    this.actors = new Actors(s);
    this.doings = new OwnDoings(s);
    this.hanDoings = new HanDoings(s);
    this.outside = new OutsideSigns(s);
  }

  public Measurand classify(FigureMention f) {
    if (f.is(Trait.TIME_SUBJECT) || f.is(Trait.RANK)) {
      return Measurand.outcome(null);
    }
    NearbyWords.Found words = nearby.of(f);
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
    Cue quality = hanDoings.qualityOfWork(f, after);
    if (quality != null) {
      return Measurand.outcome(quality);
    }
    if (shares.ofAList(f, after)) {
      return Measurand.own(after.isEmpty() ? null : after.get(0));
    }
    if (named == null
        && !f.paired()
        && !f.change()
        && (f.isCount() || f.dimension() == Dimension.PERCENT)) {
      Measurand acted = actors.behind(f);
      if (acted != null) {
        return acted;
      }
    }
    if (f.isCount() && !f.paired() && named == null && hanDoings.people(f)) {
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
    return named == null ? unnamed.measured(f, words) : named(f, named, words);
  }

  /** "Account plans cover 80% of customers": how far our own work reaches. */
  private boolean covers(FigureMention f) {
    return text.startsWith(f.reach() - 6, "cover ") || text.startsWith(f.reach() - 7, "covers ");
  }

  /** 80%上线, 100%完成: a verb of work right behind a share. */
  private @Nullable Cue hanVerbBehind(FigureMention f) {
    return s.firstCue(
        cue ->
            cue.start() == f.end()
                && (cue.kind() == Kind.TASK || cue.kind() == Kind.STATIVE)
                && text.hanAt(cue.start()));
  }

  /** Whether the figure is about the nouns behind it: "60 customers", and not "churn 5% in May". */
  private boolean direct(FigureMention f, @Nullable Cue named, List<Cue> after) {
    if (after.isEmpty()) {
      return false;
    }
    if (f.isCount() && !f.paired()) {
      return named == null
          || !named.entry().isMetric()
          || !f.marked(Kind.TO, Kind.ATLEAST, Kind.ATMOST, Kind.AT);
    }
    return named == null
        || (text.prev(f.first()) == ':' && f.paired() && NounPhrases.strongOutcome(after.get(0)))
        || (f.change() && f.followed(Kind.UP, Kind.DOWN))
        || (f.dimension() == Dimension.PERCENT && !f.paired() && behind.adjacent(f, after.get(0)));
  }

  private Measurand byWordsBehind(FigureMention f, @Nullable Cue verb, List<Cue> after) {
    if (f.isCount()) {
      return tallies.tally(f, verb, after);
    }
    Cue head = after.get(after.size() - 1);
    if (verb != null && verb.kind() == Kind.TASK && head.kind() == Kind.NEUTRAL && !f.change()) {
      // "完成80%供应商的年度评级"
      return Measurand.own(head);
    }
    return verb != null && Tallies.wins(verb) ? Measurand.outcome(head) : byNoun(f, head, after);
  }

  private Measurand named(FigureMention f, Cue named, NearbyWords.Found words) {
    Cue verb = words.verb();
    if (f.isCount()
        && !f.paired()
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

  private boolean isFakeHead(Cue cue, FigureMention f) {
    return cue.kind() == Kind.FAKE && gauges.fake(f);
  }

  private Measurand byNoun(FigureMention f, Cue noun, List<Cue> nouns) {
    switch (noun.kind()) {
      case OWN -> {
        return gauges.property(f) ? Measurand.outcome(noun) : Measurand.own(noun);
      }
      case FAKE -> {
        boolean gauged =
            (f.dimension() == Dimension.BARE
                    && f.baseline() != null
                    && !behind.phraseAfter(f).isEmpty())
                || s.wordFollows(noun)
                || s.anyCue(
                    cue ->
                        (cue.start() == noun.end() + 1 && cue.kind() == Kind.NEUTRAL)
                            || (cue.end() == noun.start() - 1
                                && cue.kind() == Kind.OUTCOME
                                && cue.entry().isMetric()));
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
