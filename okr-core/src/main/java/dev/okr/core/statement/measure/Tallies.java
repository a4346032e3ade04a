package dev.okr.core.statement.measure;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.figure.Trait;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.lexicon.LexiconEntry;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.role.Verbs;
import dev.okr.core.statement.text.NormalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Counts of things: "25 interviews" are own work, "60 customers" are won outside. */
final class Tallies {
  private final Sentence s;
  private final NormalText text;
  private final NounPhrases phrases;
  private final Verbs verbs;

  Tallies(Sentence s) {
    this.s = s;
    this.text = s.text();
    this.phrases = new NounPhrases(s);
    this.verbs = new Verbs(s);
  }

  /** A count of things: "25 interviews", "60 customers". */
  Measurand tally(FigureMention f, @Nullable Cue verb, List<Cue> after) {
    Cue noun = phrases.headOf(after);
    if (text.hanAt(noun.start())) {
      noun = after.get(after.size() - 1);
    }
    Cue head = noun;
    if ((noun.kind() == Kind.OWN || f.is(Trait.OWN_MEASURE))
        && !(verb != null
            && verb.kind() == Kind.SERVICE
            && (subject(f, verb) || wins(verb) || holders(f, noun)))
        && !(noun.kind() == Kind.OWN && gerundAfter(noun))) {
      return Measurand.own(head);
    }
    Cue done = doneAfter(f);
    if (done != null && (noun.kind() != Kind.OUTCOME || done.entry().own())) {
      head = done;
      return Measurand.own(head);
    }
    if (verb != null && queued(verb, noun, f)) {
      return Measurand.own(verb);
    }
    if (noun.kind() == Kind.NEUTRAL
        && verb == null
        && f.before() == 0
        && f.after() == 0
        && !behaves(noun)
        && !paying(f, noun)
        && !progressive(f)
        && !text.hanAt(noun.start())) {
      return Measurand.own(head);
    }
    boolean task = verb != null && verb.kind() == Kind.TASK;
    if (task
        && verb != null
        && !verb.entry().own()
        && !verb.entry().rollout()
        && qualified(f, noun)) {
      return Measurand.outcome(head);
    }
    if (task && verb != null) {
      boolean metric = noun.kind() == Kind.OUTCOME && noun.entry().isMetric();
      if (verb.entry().own() || verb.entry().rollout()) {
        if (!metric || !f.change()) {
          head = verb;
          return Measurand.own(head);
        }
      }
      if (noun.kind() == Kind.NEUTRAL
          || noun.kind() == Kind.FAKE
          || (noun.kind() == Kind.OUTCOME && s.wordFollows(noun))
          || (metric && noun.entry().lower())) {
        head = verb;
        return Measurand.own(head);
      }
    }
    if (verb != null
        && noun.kind() == Kind.NEUTRAL
        && ((verb.kind() == Kind.WEAK && verb.entry().rollout())
            || verb.entry().term().equals("新增"))) {
      return Measurand.own(head);
    }
    if (noun.kind() == Kind.RATIO && noun.entry().own()) {
      return Measurand.own(head);
    }
    if (noun.kind() == Kind.FAKE && !s.wordFollows(noun)) {
      return f.dimension() == Dimension.BARE || f.dimension() == Dimension.PERCENT
          ? Measurand.fake(head)
          : Measurand.outcome(head);
    }
    return Measurand.outcome(head);
  }

  /**
   * "The chapter is actively involving 50 volunteers": how things are, and not what is to be done.
   */
  private boolean progressive(FigureMention f) {
    String before = text.fragment(s.clauseStart(f.start(), 2), f.start()).strip();
    return before.endsWith("ing")
        && (before.contains(" is ") || before.contains(" are ") || before.startsWith("we're "));
  }

  /**
   * "Clear 90 of the oldest tickets", "Answer 500 customer questions", "Close 40 bugs": a plain
   * count that comes off our own queue. "Close 25 accounts" are won.
   */
  private boolean queued(Cue verb, Cue noun, FigureMention f) {
    return verb.kind() == Kind.SERVICE
        && verb.entry().own()
        && verb.entry().form() == LexiconEntry.Form.BASE
        && verbs.atStart(verb)
        && !f.change()
        && f.baseline() == null
        && (!verb.entry().term().equals("close") || noun.entry().lower());
  }

  /** 孵化10家年营收过千万的伙伴: only those count that a metric of theirs qualifies. */
  private boolean qualified(FigureMention f, Cue noun) {
    return s.anyCue(
        cue ->
            f.dimension() == Dimension.COUNT
                && cue.within(f.end(), noun.start())
                && cue.kind() == Kind.OUTCOME
                && cue.entry().isMetric()
                && text.fragment(/* start= */ cue.end(), /* end= */ noun.start()).indexOf('的')
                    >= 0);
  }

  /** 拿下30家KA的年度合同: counted are those who sign, and not what they sign. */
  private boolean holders(FigureMention f, Cue noun) {
    return f.dimension() == Dimension.COUNT
        && "家户位名".indexOf(text.at(f.end() - 1)) >= 0
        && text.fragment(/* start= */ f.end(), /* end= */ noun.start()).indexOf('的') >= 0;
  }

  /** "Win 12 tenders", "Sell 400 courses": what the market takes from us. */
  static boolean wins(Cue verb) {
    return verb.kind() == Kind.SERVICE && verb.entry().gauge();
  }

  /** "developers building on our API": what somebody outside does. */
  private boolean gerundAfter(Cue noun) {
    return s.anyCue(
        cue ->
            cue.start() == noun.end() + 1
                && cue.kind().isVerb()
                && cue.entry().form() == LexiconEntry.Form.GERUND);
  }

  /** "40 paying hospitals", "12 referring clinics": what they do stands before them. */
  private boolean paying(FigureMention f, Cue noun) {
    return s.anyCue(
        cue ->
            cue.within(f.end(), noun.start())
                && cue.kind() == Kind.SERVICE
                && cue.entry().form() == LexiconEntry.Form.GERUND);
  }

  /** "400 sites using the app": what they do follows. */
  private boolean behaves(Cue noun) {
    int end = s.clauseEnd(noun.end(), 2);
    return s.anyCue(cue -> cue.within(noun.end(), end) && cue.kind() == Kind.SERVICE);
  }

  /** "each account uses": somebody outside does it. */
  private boolean subject(FigureMention f, Cue verb) {
    for (Cue cue : phrases.nouns(s.clauseStart(f.start(), 2), verb.start())) {
      if (cue.kind() == Kind.OUTCOME || cue.kind() == Kind.NEUTRAL) {
        return true;
      }
    }
    return s.anyCue(
        cue -> cue.end() <= verb.start() && cue.kind() == Kind.OUTCOME && !cue.entry().isMetric());
  }

  /** "12 customers interviewed", "6 languages translated". */
  @Nullable Cue doneAfter(FigureMention f) {
    int end = s.clauseEnd(f.end(), 2);
    char before = text.prev(f.reach());
    if (before == '对' || before == '给' || before == '向' || before == '为') {
      for (Cue cue : s.cues()) {
        if (cue.within(f.end(), end) && cue.kind() == Kind.TASK && cue.entry().own()) {
          return cue;
        }
      }
    }
    return s.firstCue(
        cue ->
            cue.within(f.end(), end)
                && cue.kind() == Kind.TASK
                && cue.entry().form() == LexiconEntry.Form.PAST
                && text.latinAt(cue.start())
                && (cue.entry().own() || cue.entry().rollout())
                && verbs.asVerb(cue));
  }
}
