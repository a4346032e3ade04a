package dev.okr.core.statement;

import java.util.List;

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
  private final Shares shares;
  private final Tallies tallies;
  private final RateNouns rates;
  private final Surroundings around;
  private final Gauges gauges;

  WhatIsMeasured(
      Sentence s,
      FigurePhrases behind,
      NounPhrases phrases,
      Verbs verbs,
      Shares shares,
      Tallies tallies,
      RateNouns rates,
      Surroundings around,
      Gauges gauges) {
    this.s = s;
    this.text = s.text;
    this.behind = behind;
    this.phrases = phrases;
    this.verbs = verbs;
    this.shares = shares;
    this.tallies = tallies;
    this.rates = rates;
    this.around = around;
    this.gauges = gauges;
  }

  Measured classify(Figure f) {
    Cue head = null;
    int first = f.first();
    int from = s.clauseStart(first, 1);
    List<Cue> after = behind.phraseAfter(f);
    boolean unknown = phrases.unknownSubject(from, first);
    if (after.isEmpty() && !phrases.hasContent(from, first) && !behind.shareOf(f) && !unknown) {
      from = s.clauseStart(first, 2);
    }
    int reach = from;
    List<Cue> before = phrases.nouns(from, first);
    boolean pair = f.baseline != null || f.low != null;
    Cue verb = verbs.governing(from, first);
    if (f.timeSubject) {
      return Measured.outcome(null);
    }
    if (f.zero || f.breakEven) {
      head =
          !after.isEmpty()
              ? after.get(after.size() - 1)
              : before.isEmpty() ? null : before.get(before.size() - 1);
      return Measured.outcome(head);
    }
    if (before.isEmpty() && after.isEmpty() && !f.ownMeasure && !unknown) {
      // the thing may stand in the clause before: "NPS, from 30 to 40", "完成培训，完成率100%"
      int wider = s.clauseStart(Math.max(0, from - 1), 2);
      before = phrases.nouns(wider, first);
      if (!before.isEmpty()) {
        reach = wider;
        if (verb == null) {
          verb = verbs.governing(wider, first);
        }
      }
    }
    if (f.dimension == Dimension.PERCENT
        && !f.change
        && (before.isEmpty() || !NounPhrases.strongOutcome(phrases.headOf(before)))) {
      for (Cue cue : s.cues) {
        if (cue.start() == f.end
            && (cue.kind() == Kind.TASK || cue.kind() == Kind.STATIVE)
            && NormalText.isHan(text.at(cue.start()))) {
          head = cue;
          return Measured.own(head);
        }
      }
    }
    if (f.dimension == Dimension.PERCENT && !f.change && behind.shareOf(f)) {
      return shares.share(f, verb, before.isEmpty() ? null : phrases.headOf(before), after);
    }
    boolean counted = f.dimension == Dimension.COUNT || f.dimension == Dimension.BARE;
    boolean direct =
        !after.isEmpty()
            && ((counted && !pair)
                || before.isEmpty()
                || (f.change && (f.followed(Kind.UP) || f.followed(Kind.DOWN)))
                || (f.dimension == Dimension.PERCENT && !pair && behind.adjacent(f, after.get(0))));
    if (direct
        && counted
        && !before.isEmpty()
        && !pair
        && phrases.headOf(before).entry().isMetric()
        && f.marked(Kind.set(Kind.TO, Kind.ATLEAST, Kind.ATMOST, Kind.AT))) {
      direct = false;
    }
    if (f.dimension == Dimension.POINTS
        && (before.isEmpty() || phrases.headOf(before).kind() != Kind.OWN)) {
      head = before.isEmpty() ? null : phrases.headOf(before);
      if (head == null || !isFakeHead(head, f)) {
        return Measured.outcome(head);
      }
    }
    if (direct && counted) {
      return tallies.tally(f, verb, after);
    }
    if (direct) {
      head = after.get(after.size() - 1);
      if (verb != null && verb.kind() == Kind.TASK && head.kind() == Kind.NEUTRAL && !f.change) {
        // "完成80%供应商的年度评级"
        return Measured.own(head);
      }
      return verb != null && Tallies.wins(verb) ? Measured.outcome(head) : byNoun(f, head, after);
    }
    if (f.ownMeasure && (before.isEmpty() || !NounPhrases.strongOutcome(phrases.headOf(before)))) {
      head = before.isEmpty() ? null : phrases.headOf(before);
      return Measured.own(head);
    }
    if (before.isEmpty()) {
      if (verb != null
          && f.dimension != Dimension.MONEY
          && !held(verb, f)
          && !(f.dimension == Dimension.PERCENT && shares.timely(f) && !verb.entry().rollout())
          && !(property(f) && ("ms".equals(f.unit) || NormalText.isHan(text.at(verb.start()))))
          && (verb.kind() == Kind.TASK
              || (verb.kind() == Kind.WEAK
                  && verb.entry().rollout()
                  && f.dimension != Dimension.PERCENT))) {
        head = verb;
        return Measured.own(head);
      }
      if (f.dimension == Dimension.BARE && !pair && verb == null && unknownVerb(from, f)) {
        return Measured.own(head);
      }
      Cue done = f.dimension == Dimension.BARE ? tallies.doneAfter(f) : null;
      if (done != null) {
        head = done;
        return Measured.own(head);
      }
      return Measured.outcome(head);
    }
    head = phrases.headOf(before);
    if (counted
        && !pair
        && verb != null
        && verb.kind() == Kind.TASK
        && !head.entry().isMetric()
        && !head.entry().weak()) {
      return tallies.tally(f, verb, List.of(head));
    }
    Measured m = byNoun(f, head, before);
    if (m.isOutcome()
        && (head.kind() == Kind.RATIO || head.entry().weak() || head.kind() == Kind.NEUTRAL)) {
      // look at the whole phrase, the clause before included where this one has only the rate
      List<Cue> wide =
          head.kind() == Kind.RATIO && reach == from && before.size() == 1
              ? phrases.nouns(s.clauseStart(Math.max(0, from - 1), 2), first)
              : before;
      return rates.transparent(f, head, wide);
    }
    return m;
  }

  /** "Hold discounting to 5 %": kept at a level, and not held like a workshop. */
  private static boolean held(Cue verb, Figure f) {
    return verb.entry().term().equals("hold")
        && f.dimension != Dimension.COUNT
        && f.marked(Kind.set(Kind.TO, Kind.AT, Kind.ATMOST, Kind.ATLEAST, Kind.BETWEEN));
  }

  /** "Polish 200 lenses": one or two unknown words open the clause, and things to count follow. */
  private boolean unknownVerb(int from, Figure f) {
    int p = from;
    while (text.at(p) == ' ') {
      p++;
    }
    int words = 0;
    boolean in = false;
    for (int i = p; i < f.start; i++) {
      boolean latin = NormalText.isLatin(text.at(i));
      if (!latin && text.at(i) != ' ') {
        return false;
      }
      if (latin && !in) {
        words++;
      }
      in = latin;
    }
    if (words == 0 || words > 2 || !NormalText.isLatin(around.next(f.tail))) {
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
        && !f.followed(Kind.AFTERMORE)
        && !f.followed(Kind.AFTERLESS);
  }

  /** A property of a thing that runs: its time, its price, its grade. */
  private boolean property(Figure f) {
    return f.dimension == Dimension.POINTS
        || f.dimension == Dimension.MONEY
        || (f.dimension == Dimension.TIME
            && ("ms".equals(f.unit)
                || f.marked(Kind.ATMOST)
                || f.followed(Kind.AFTERLESS)
                || (f.baseline != null && f.baseline.value.compareTo(f.value) > 0)));
  }

  private boolean isFakeHead(Cue cue, Figure f) {
    return cue.kind() == Kind.FAKE && gauges.fake(f);
  }

  private Measured byNoun(Figure f, Cue noun, List<Cue> nouns) {
    switch (noun.kind()) {
      case OWN -> {
        return property(f) ? Measured.outcome(noun) : Measured.own(noun);
      }
      case FAKE -> {
        boolean gauged =
            f.dimension == Dimension.BARE && f.baseline != null && !behind.phraseAfter(f).isEmpty();
        return gauges.fake(f) && !gauged ? Measured.fake(noun) : Measured.outcome(noun);
      }
      case RATIO -> {
        return rates.transparent(f, noun, nouns);
      }
      case OUTCOME -> {
        if (noun.entry().weak()) {
          return rates.transparent(f, noun, nouns);
        }
        return gauges.ownParticiple(noun) ? Measured.own(noun) : Measured.outcome(noun);
      }
      default -> {
        return gauges.ownParticiple(noun) ? Measured.own(noun) : Measured.outcome(noun);
      }
    }
  }
}
