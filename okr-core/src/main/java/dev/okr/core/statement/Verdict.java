package dev.okr.core.statement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides, from the figures and their roles, what a sentence is. */
final class Verdict {
  private enum Measured {
    OUTCOME,
    OWN,
    FAKE
  }

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal FIFTY = BigDecimal.valueOf(50);
  private static final List<String> EVERY =
      List.of(" every ", " each ", " all ", " any ", " incoming ", "每", "所有", "全部");
  private static final Entry PARTICIPLE =
      new Entry(
          "-ed",
          Kind.STATIVE,
          Entry.Form.PAST,
          false,
          false,
          false,
          false,
          false,
          false,
          false,
          false,
          null,
          false,
          Dimension.BARE,
          BigDecimal.ONE);
  private static final Entry IMPERATIVE =
      new Entry(
          "verb",
          Kind.TASK,
          Entry.Form.BASE,
          false,
          false,
          false,
          false,
          false,
          false,
          false,
          false,
          null,
          false,
          Dimension.BARE,
          BigDecimal.ONE);
  private static final Set<String> HELP = Set.of("help", "support", "assist", "serve");
  private static final Set<String> SIGNED = Set.of("sign", "secure", "签署", "签订", "签约");
  private static final List<String> NO_VERB =
      List.of(
          "er", "est", "ity", "ness", "ion", "ment", "ance", "ence", "ship", "ism", "ist", "al",
          "ive", "ous", "ful", "less", "able", "ible", "ic", "ly", "ed", "ing", "s", "or", "ant",
          "ent", "ary", "ory", "y", "ure", "age", "dom", "hood", "th", "an");
  private static final List<String> DETERMINERS =
      List.of(" the ", " a ", " an ", " our ", " all ", " every ", " each ", " its ", " new ");
  private static final long DIRECTIONS = Kind.set(Kind.UP, Kind.DOWN);

  private final Sentence s;
  private final NormalText text;
  private final List<Span> evidence = new ArrayList<>();
  private @Nullable Cue head;

  private Verdict(Sentence s) {
    this.s = s;
    this.text = s.text;
  }

  static StatementReading of(Sentence sentence) {
    return new Verdict(sentence).decide();
  }

  private StatementReading decide() {
    List<Figure> candidates = new ArrayList<>();
    List<Figure> fallbacks = new ArrayList<>();
    for (Figure f : s.figures) {
      boolean end =
          f.role == StatedQuantity.Role.END
              || f.role == StatedQuantity.Role.CHANGE
              || f.role == StatedQuantity.Role.HIGH;
      if (end && !f.fallback) {
        candidates.add(f);
      } else if (f.fallback) {
        fallbacks.add(f);
      }
    }
    if (candidates.isEmpty()) {
      for (Figure f : fallbacks) {
        if (f.role == StatedQuantity.Role.END || f.role == StatedQuantity.Role.CHANGE) {
          candidates.add(f);
        }
      }
    }
    for (Figure f : fallbacks) {
      Figure none = candidates.isEmpty() ? null : candidates.get(0);
      if (none != null
          && none.zero
          && f.role == StatedQuantity.Role.CONDITION
          && f.start > none.end) {
        none.role = StatedQuantity.Role.SCOPE;
        f.role = StatedQuantity.Role.END;
        f.before |= Kind.ATMOST.bit();
        f.before &= ~Kind.ATLEAST.bit();
        f.fallback = false;
        candidates.set(0, f);
      }
    }
    Figure result = null;
    Figure own = null;
    Figure fake = null;
    Cue resultHead = null;
    Cue ownHead = null;
    Cue fakeHead = null;
    int results = 0;
    for (Figure f : candidates) {
      Measured measured = classify(f);
      if (measured == Measured.OUTCOME) {
        results++;
        if (result == null) {
          result = f;
          resultHead = head;
        } else if (levelOver(result, f) || incidental(result, f)) {
          result = f;
          results--;
        }
      } else if (measured == Measured.OWN && own == null) {
        own = f;
        ownHead = head;
      } else if (measured == Measured.FAKE && fake == null) {
        fake = f;
        fakeHead = head;
      }
    }
    if (result == null) {
      Figure level = serviceLevel(fallbacks, own != null);
      if (level != null) {
        result = level;
        level.role = StatedQuantity.Role.END;
        resultHead = head;
        results = 1;
      }
    }
    Set<StatementIssue> issues = EnumSet.noneOf(StatementIssue.class);
    StatementLabel label;
    StatedTarget target = StatedTarget.none();
    boolean measurable;
    if (result != null) {
      label = StatementLabel.RESULT;
      measurable = true;
      target = target(result, resultHead);
      evidence(result, resultHead, "measured");
      if (results > 1) {
        issues.add(StatementIssue.SEVERAL_TARGETS);
      }
      if (result.baseline == null && !result.zero) {
        issues.add(StatementIssue.NO_BASELINE);
      }
    } else {
      Cue task = own == null ? taskCue() : null;
      if (own == null && task != null) {
        own = scoped(fallbacks);
        ownHead = null;
      }
      if (own != null) {
        label = StatementLabel.TASK;
        measurable = true;
        target = target(own, ownHead);
        evidence(own, ownHead, "own-work");
        issues.add(StatementIssue.NOT_AN_OUTCOME);
      } else if (task != null) {
        label = StatementLabel.TASK;
        measurable = false;
        evidence.add(
            text.span(
                task.start(),
                task.end(),
                task.kind() == Kind.TASK
                    ? "task-verb"
                    : task.kind() == Kind.STATIVE ? "state" : "deliverable"));
        issues.add(StatementIssue.NOT_AN_OUTCOME);
        issues.add(StatementIssue.NO_END_VALUE);
      } else {
        label = StatementLabel.VAGUE;
        measurable = false;
        if (fake != null) {
          target = target(fake, fakeHead);
          evidence(fake, fakeHead, "no-gauge");
          issues.add(StatementIssue.UNDEFINED_QUANTITY);
        } else {
          issues.add(StatementIssue.NO_END_VALUE);
          vagueEvidence();
        }
      }
      if (target.kind() == StatedTarget.Kind.NONE && s.figures.isEmpty() && !s.all.isEmpty()) {
        issues.add(StatementIssue.ONLY_NAMES);
      }
    }
    if (text.truncated()) {
      issues.add(StatementIssue.TRUNCATED);
    }
    evidence.sort(Comparator.comparingInt(Span::start).thenComparingInt(Span::end));
    return new StatementReading(label, measurable, target, evidence, issues, quantities());
  }

  /** "+20 %, to 5 million": a level of the same thing wins over the change before it. */
  private boolean levelOver(Figure first, Figure next) {
    if (first.role != StatedQuantity.Role.CHANGE || next.role == StatedQuantity.Role.CHANGE) {
      return false;
    }
    if (first.wholeChange
        && next.baseline != null
        && s.clauseStart(next.first(), 2) <= first.start) {
      return true;
    }
    for (Cue cue : s.cues) {
      if (cue.start() >= first.end
          && cue.end() <= next.first()
          && (cue.kind() == Kind.OUTCOME || cue.kind() == Kind.RATIO || cue.kind() == Kind.OWN)) {
        return false;
      }
    }
    return true;
  }

  /** "头部三家供应商占比压到30%", "欧洲五国55%的订单": a count that nothing asks for, beside a share. */
  private boolean incidental(Figure first, Figure next) {
    boolean counted = first.dimension == Dimension.COUNT || first.dimension == Dimension.BARE;
    return counted
        && next.dimension == Dimension.PERCENT
        && first.before == 0
        && first.after == 0
        && first.baseline == null
        && first.low == null
        && !first.zero
        && s.clauseStart(next.first(), 2) <= first.start
        && governing(s.clauseStart(first.start, 2), first.start) == null;
  }

  private void evidence(Figure f, @Nullable Cue what, String why) {
    Figure low = f.low;
    evidence.add(text.span(low == null ? f.start : low.start, f.end, "end-value"));
    Figure base = f.baseline;
    if (base != null) {
      evidence.add(text.span(base.start, base.end, "baseline"));
    }
    if (what != null) {
      evidence.add(text.span(what.start(), what.end(), why));
    }
  }

  private void vagueEvidence() {
    for (Cue cue : s.cues) {
      if (cue.kind() == Kind.VAGUE || cue.kind() == Kind.FAKE) {
        evidence.add(text.span(cue.start(), cue.end(), "vague-word"));
        return;
      }
    }
  }

  private List<StatedQuantity> quantities() {
    List<StatedQuantity> list = new ArrayList<>();
    for (Figure f : s.figures) {
      StatedQuantity.Role role = f.role;
      if (role == null) {
        continue;
      }
      BigDecimal value = f.value;
      String unit = f.unit;
      if (role == StatedQuantity.Role.CHANGE || role == StatedQuantity.Role.END) {

        StatedTarget target = target(f, head);
        BigDecimal to = target.to();
        if (to != null) {
          value = to;
          unit = target.unit();
        }
        if (target.kind() == StatedTarget.Kind.CHANGE_BY) {
          role = StatedQuantity.Role.CHANGE;
        }
      }
      list.add(new StatedQuantity(role, plain(value), unit, text.span(f.start, f.end, word(role))));
    }
    return list;
  }

  private static String word(StatedQuantity.Role role) {
    return switch (role) {
      case END -> "end-value";
      case CHANGE -> "change";
      case BASELINE -> "baseline";
      case LOW -> "low";
      case HIGH -> "high";
      case DENOMINATOR -> "denominator";
      case WINDOW -> "window";
      case SCALE -> "scale";
      case GUARDRAIL -> "guardrail";
      case CONDITION -> "condition";
      case SCOPE -> "scope";
    };
  }

  // ------------------------------------------------------ what is it that is measured

  private Measured classify(Figure f) {
    head = null;
    int first = f.first();
    int from = s.clauseStart(first, 1);
    List<Cue> after = phraseAfter(f);
    boolean unknown = unknownSubject(from, first);
    if (after.isEmpty() && !hasContent(from, first) && !shareOf(f) && !unknown) {
      from = s.clauseStart(first, 2);
    }
    int reach = from;
    List<Cue> before = nouns(from, first);
    boolean pair = f.baseline != null || f.low != null;
    Cue verb = governing(from, first);
    if (f.zero || f.breakEven) {
      head =
          !after.isEmpty()
              ? after.get(after.size() - 1)
              : before.isEmpty() ? null : before.get(before.size() - 1);
      return Measured.OUTCOME;
    }
    if (before.isEmpty() && after.isEmpty() && !f.ownMeasure && !unknown) {
      // the thing may stand in the clause before: "NPS, from 30 to 40", "完成培训，完成率100%"
      int wider = s.clauseStart(Math.max(0, from - 1), 2);
      before = nouns(wider, first);
      if (!before.isEmpty()) {
        reach = wider;
        if (verb == null) {
          verb = governing(wider, first);
        }
      }
    }
    if (f.dimension == Dimension.PERCENT
        && !f.change
        && (before.isEmpty() || !strongOutcome(headOf(before)))) {
      for (Cue cue : s.cues) {
        if (cue.start() == f.end
            && (cue.kind() == Kind.TASK || cue.kind() == Kind.STATIVE)
            && NormalText.isHan(text.at(cue.start()))) {
          head = cue;
          return Measured.OWN;
        }
      }
    }
    if (f.dimension == Dimension.PERCENT && !f.change && shareOf(f)) {
      return share(f, verb, before.isEmpty() ? null : headOf(before), after);
    }
    boolean counted = f.dimension == Dimension.COUNT || f.dimension == Dimension.BARE;
    boolean direct =
        !after.isEmpty()
            && ((counted && !pair)
                || before.isEmpty()
                || (f.change && (f.followed(Kind.UP) || f.followed(Kind.DOWN)))
                || (f.dimension == Dimension.PERCENT && !pair && adjacent(f, after.get(0))));
    if (direct
        && counted
        && !before.isEmpty()
        && !pair
        && headOf(before).entry().isMetric()
        && f.marked(Kind.set(Kind.TO, Kind.ATLEAST, Kind.ATMOST, Kind.AT))) {
      direct = false;
    }
    if (f.dimension == Dimension.POINTS
        && (before.isEmpty() || headOf(before).kind() != Kind.OWN)) {
      head = before.isEmpty() ? null : headOf(before);
      if (head == null || !isFakeHead(head, f)) {
        return Measured.OUTCOME;
      }
    }
    if (direct && counted) {
      return tally(f, verb, after);
    }
    if (direct) {
      head = after.get(after.size() - 1);
      if (verb != null && verb.kind() == Kind.TASK && head.kind() == Kind.NEUTRAL && !f.change) {
        // "完成80%供应商的年度评级"
        return Measured.OWN;
      }
      return verb != null && wins(verb) ? Measured.OUTCOME : byNoun(f, head, after);
    }
    if (f.ownMeasure && (before.isEmpty() || !strongOutcome(headOf(before)))) {
      head = before.isEmpty() ? null : headOf(before);
      return Measured.OWN;
    }
    if (before.isEmpty()) {
      if (verb != null
          && f.dimension != Dimension.MONEY
          && !held(verb, f)
          && !(f.dimension == Dimension.PERCENT && timely(f) && !verb.entry().rollout())
          && !(property(f) && ("ms".equals(f.unit) || NormalText.isHan(text.at(verb.start()))))
          && (verb.kind() == Kind.TASK
              || (verb.kind() == Kind.WEAK
                  && verb.entry().rollout()
                  && f.dimension != Dimension.PERCENT))) {
        head = verb;
        return Measured.OWN;
      }
      if (f.dimension == Dimension.BARE && !pair && verb == null && unknownVerb(from, f)) {
        return Measured.OWN;
      }
      Cue done = f.dimension == Dimension.BARE ? doneAfter(f) : null;
      if (done != null) {
        head = done;
        return Measured.OWN;
      }
      return Measured.OUTCOME;
    }
    head = headOf(before);
    if (counted
        && !pair
        && verb != null
        && verb.kind() == Kind.TASK
        && !head.entry().isMetric()
        && !head.entry().weak()) {
      return tally(f, verb, List.of(head));
    }
    Measured m = byNoun(f, head, before);
    if (m == Measured.OUTCOME
        && (head.kind() == Kind.RATIO || head.entry().weak() || head.kind() == Kind.NEUTRAL)) {
      // look at the whole phrase, the clause before included where this one has only the rate
      List<Cue> wide =
          head.kind() == Kind.RATIO && reach == from && before.size() == 1
              ? nouns(s.clauseStart(Math.max(0, from - 1), 2), first)
              : before;
      return transparent(f, head, wide);
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
    if (words == 0 || words > 2 || !NormalText.isLatin(next(f.tail))) {
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

  /** Whether words that no lexicon knows stand before the figure: its subject, if unknown. */
  private boolean unknownSubject(int from, int to) {
    int han = 0;
    int latin = 0;
    int i = from;
    while (i < to) {
      int end = -1;
      for (Cue cue : s.cues) {
        if (cue.start() <= i && cue.end() > i) {
          end = Math.max(end, cue.end());
        }
      }
      for (Figure f : s.all) {
        if (f.start <= i && f.end > i) {
          end = Math.max(end, f.end);
        }
      }
      if (end > i) {
        i = end;
        continue;
      }
      han += NormalText.isHan(text.at(i)) ? 1 : 0;
      latin += NormalText.isLatin(text.at(i)) ? 1 : 0;
      i++;
    }
    return han >= 2 || latin >= 4;
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
    return cue.kind() == Kind.FAKE && fake(f);
  }

  private boolean hasContent(int from, int to) {
    for (Cue cue : s.cues) {
      if (cue.start() >= from && cue.end() <= to && (cue.kind().isNoun() || cue.kind().isVerb())) {
        return true;
      }
    }
    return false;
  }

  private List<Cue> nouns(int from, int to) {
    List<Cue> list = new ArrayList<>();
    for (Cue cue : s.cues) {
      if (cue.start() >= from
          && cue.end() <= to
          && cue.kind().isNoun()
          && !inFigure(cue)
          && !denominator(cue)
          && !(cue.kind() == Kind.OWN && verbHere(cue))) {
        list.add(cue);
      }
    }
    return list;
  }

  /** "Launch", "Survey", "Plan" as the verb of the clause, and not as a noun. */
  private boolean verbHere(Cue noun) {
    if (NormalText.isHan(text.at(noun.start()))) {
      return false;
    }
    for (Cue cue : s.cues) {
      if (cue.start() == noun.start() && cue.end() == noun.end() && cue.kind() == Kind.TASK) {
        return cue.entry().form() != Entry.Form.PAST && asVerb(cue);
      }
    }
    return false;
  }

  /** "per release", "每场meetup". */
  private boolean denominator(Cue noun) {
    for (Cue cue : s.cues) {
      if (cue.start() >= noun.start()) {
        break;
      }
      if (cue.kind() == Kind.PER) {
        int gap = noun.start() - cue.end();
        if (gap <= 1 || (gap == 2 && NormalText.isHan(text.at(cue.start())))) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean inFigure(Cue cue) {
    for (Figure f : s.all) {
      if (cue.start() < f.end && cue.end() > f.start) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Cue governing(int from, int to) {
    Cue verb = null;
    for (Cue cue : s.cues) {
      if (cue.start() >= from && cue.end() <= to && cue.kind().isVerb() && !inFigure(cue)) {
        if (verb == null
            || !(verb.kind() == Kind.TASK
                && (cue.kind() == Kind.UP || cue.kind() == Kind.DOWN)
                && cue.end() == to)) {
          if (cue.kind() == Kind.TASK && !asVerb(cue)) {
            continue;
          }
          verb = cue;
        }
      }
    }
    return verb;
  }

  /** Nouns right after a figure, up to the end of their phrase. */
  private List<Cue> phraseAfter(Figure f) {
    int p = f.followed(Kind.UP) || f.followed(Kind.DOWN) || f.followed(Kind.TURN) ? f.end : f.tail;
    if (text.startsWith(p, " of ")) {
      p += 4;
    }
    int end = Math.min(s.clauseEnd(Math.max(f.last(), p), 2), text.length());
    List<Cue> list = new ArrayList<>();
    int words = 0;
    int at = p;
    for (Cue cue : s.cues) {
      if (cue.start() < p) {
        continue;
      }
      if (cue.start() >= end) {
        break;
      }
      if (!list.isEmpty() && cue.start() < list.get(list.size() - 1).end()) {
        if (cue.kind().isNoun()) {
          list.add(cue);
        }
        continue;
      }
      words += blanks(at, cue.start());
      boolean han = NormalText.isHan(text.at(cue.start()));
      if (words > 4 || overlapsOther(cue, f)) {
        break;
      }
      if (list.isEmpty()
          && (cue.kind() == Kind.UP || cue.kind() == Kind.DOWN || cue.kind() == Kind.TURN)
          && cue.start() - f.end <= 1) {
        at = cue.end();
        continue;
      }
      boolean latinVerb =
          cue.kind().isVerb()
              && !han
              && !sameSpanNoun(cue)
              && (cue.entry().form() == Entry.Form.BASE
                  || cue.entry().form() == Entry.Form.THIRD
                  || !list.isEmpty())
              && cue.kind() != Kind.UP;
      if (cue.kind() == Kind.STOP
          && list.isEmpty()
          && cue.start() - f.end <= 1
          && f.followed(Kind.DOWN)) {
        continue;
      }
      if (cue.kind() == Kind.STOP
          || latinVerb
          || bracketed(f, cue)
          || agent(cue)
          || (cue.kind() == Kind.STATIVE && !list.isEmpty())) {
        break;
      }
      if (cue.kind().isNoun() && !(!list.isEmpty() && adverbial(cue, end))) {
        list.add(cue);
        words = 0;
      } else if (han
          && (cue.kind() == Kind.BREAK || (cue.kind() == Kind.SERVICE && !list.isEmpty()))) {
        break;
      }
      at = cue.end();
    }
    return list;
  }

  /** "由机器人解决": who does it follows, and not what is counted. */
  private boolean agent(Cue cue) {
    return cue.kind() == Kind.FROM && cue.end() - cue.start() == 1 && text.at(cue.start()) == '由';
  }

  /** "80% of reviews on time": how, and not what. */
  private boolean adverbial(Cue noun, int end) {
    String term = noun.entry().term();
    return (term.equals("on time") || term.equals("on time in full")) && noun.end() >= end - 1;
  }

  private boolean bracketed(Figure f, Cue cue) {
    return s.inBrackets(cue.start()) && !s.inBrackets(f.start);
  }

  private boolean overlapsOther(Cue cue, Figure f) {
    for (Figure other : s.figures) {
      if (other != f && other.start < cue.end() && other.end > f.end) {
        return cue.start() >= other.start;
      }
    }
    return false;
  }

  private boolean sameSpanNoun(Cue cue) {
    for (Cue other : s.cues) {
      if (other.start() == cue.start() && other.end() == cue.end() && other.kind().isNoun()) {
        return true;
      }
    }
    return false;
  }

  private int blanks(int from, int to) {
    int n = 0;
    for (int i = from; i < to; i++) {
      if (text.at(i) == ' ') {
        n++;
      }
      if (NormalText.isHan(text.at(i)) && i % 2 == 0) {
        n++;
      }
    }
    return n;
  }

  private boolean adjacent(Figure f, Cue noun) {
    return blanks(f.tail, noun.start()) <= 3 && !text.startsWith(f.tail, ",");
  }

  /** "88% of tickets", "70%的门店店长", "20%的新注册". */
  private boolean shareOf(Figure f) {
    int p = f.tail;
    while (text.at(p) == ' ') {
      p++;
    }
    return text.startsWith(p, "of ")
        || text.at(p) == '的'
        || (f.dimension == Dimension.PERCENT
            && (text.startsWith(f.end - 3, " of") || text.startsWith(f.end - 4, " the")));
  }

  private static boolean strongOutcome(Cue cue) {
    return cue.kind() == Kind.OUTCOME && !cue.entry().weak();
  }

  /** The head of the phrase that ends before a figure. */
  private Cue headOf(List<Cue> nouns) {
    // Latin: the last noun of the first phrase; Han: the last noun
    Cue last = nouns.get(0);
    for (int i = 1; i < nouns.size(); i++) {
      Cue cue = nouns.get(i);
      if (cue.start() < last.end()) {
        if (rank(cue) < rank(last)) {
          last = cue;
        }
        continue;
      }
      if (stopBetween(last.end(), cue.start()) && NormalText.isLatin(text.at(cue.start()))) {
        break;
      }
      last = cue;
    }
    return last;
  }

  private static int rank(Cue cue) {
    return switch (cue.kind()) {
      case OUTCOME -> 0;
      case RATIO -> 1;
      case OWN -> 2;
      case FAKE -> 3;
      default -> 4;
    };
  }

  private boolean stopBetween(int from, int to) {
    for (Cue cue : s.cues) {
      if (cue.start() >= from && cue.end() <= to && cue.kind() == Kind.STOP) {
        return true;
      }
    }
    return false;
  }

  /** In Han the first unbroken run of nouns ends with its head. */
  private Cue chain(List<Cue> nouns) {
    Cue last = nouns.get(0);
    for (Cue cue : nouns) {
      if (cue.start() - last.end() > 0) {
        break;
      }
      last = cue;
    }
    return last;
  }

  private Measured share(Figure f, @Nullable Cue verb, @Nullable Cue metric, List<Cue> after) {
    Cue noun =
        after.isEmpty()
            ? null
            : NormalText.isHan(text.at(after.get(0).start())) ? chain(after) : headOf(after);
    head = noun;
    if (metric != null && strongOutcome(metric) && metric.entry().isMetric()) {
      // "regressions in under 2% of releases"
      head = metric;
      return Measured.OUTCOME;
    }
    if (verb != null && verb.kind() == Kind.TASK) {
      if (verb.entry().rollout() || verb.entry().own() || noun == null || !strongOutcome(noun)) {
        head = verb;
        return Measured.OWN;
      }
      return Measured.OUTCOME;
    }
    if (noun != null && noun.kind() == Kind.OWN && !acts(noun)) {
      return Measured.OWN;
    }
    int end = s.clauseEnd(f.end, 2);
    boolean outside = noun != null && strongOutcome(noun);
    for (Cue cue : s.cues) {
      if (cue.start() < f.end || cue.end() > end) {
        continue;
      }
      if ((cue.kind() == Kind.TASK
              && cue.entry().rollout()
              && ownPredicate(cue)
              && (!outside || rolledOut(cue)))
          || (!outside
              && ((cue.kind() == Kind.TASK
                      && ownPredicate(cue)
                      && !cue.entry().soft()
                      && (cue.entry().own()
                          || cue.entry().form() == Entry.Form.PAST
                          || NormalText.isHan(text.at(cue.start()))))
                  || (cue.kind() == Kind.OWN && !cue.entry().soft())))) {
        if (cue.kind() == Kind.TASK && !cue.entry().rollout() && timely(f)) {
          continue;
        }
        if (noun == null || cue.start() >= noun.end()) {
          if (cue.kind() == Kind.OWN && usedBy(noun, cue)) {
            continue;
          }
          head = cue;
          return Measured.OWN;
        }
      }
    }
    return Measured.OUTCOME;
  }

  /**
   * "70% of new hires pass probation", "90%的新人通过试用期": people, and what they do; of other things
   * only what stands right behind them, "88% of cycle counts match the system".
   */
  private boolean acts(Cue people) {
    int reach = people.entry().person() ? 12 : 1;
    for (Cue cue : s.cues) {
      if (cue.start() >= people.end() && cue.start() - people.end() <= reach) {
        if (cue.kind() == Kind.SERVICE) {
          return true;
        }
        if (cue.kind() == Kind.TASK) {
          return false;
        }
      }
    }
    return false;
  }

  /** "90% ... within one working day": a share that is served in time is a service level. */
  private boolean timely(Figure f) {
    int end = s.clauseEnd(f.end, 2);
    for (Figure other : s.figures) {
      if (other.role == StatedQuantity.Role.WINDOW
          && other.fallback
          && other.dimension == Dimension.TIME
          && other.start >= f.end
          && other.start < end
          && !("day".equals(other.unit) && other.value.compareTo(BigDecimal.TEN) > 0)) {
        return true;
      }
    }
    return false;
  }

  /** "70% of managers use the dashboard every week": behaviour, not rollout. */
  private boolean usedBy(@Nullable Cue noun, Cue own) {
    int from = noun == null ? 0 : noun.end();
    for (Cue cue : s.cues) {
      if (cue.start() >= from
          && cue.end() <= own.start()
          && (cue.kind() == Kind.SERVICE
              || (cue.kind() == Kind.WEAK && cue.entry().term().startsWith("us")))) {
        return true;
      }
    }
    return false;
  }

  /** "customers migrated", and not "customers to upgrade". */
  private boolean rolledOut(Cue cue) {
    return cue.entry().form() == Entry.Form.PAST || NormalText.isHan(text.at(cue.start()));
  }

  private boolean ownPredicate(Cue cue) {
    if (NormalText.isHan(text.at(cue.start()))) {
      // one character is a verb only before its figure: 评级, 测温
      return cue.end() - cue.start() > 1;
    }
    if (cue.entry().form() == Entry.Form.PAST) {
      return true;
    }
    for (Cue other : s.cues) {
      if (other.kind().isNoun() && other.end() == cue.start() - 1) {
        // "60% of plants file timesheets": what they do is behaviour, unless it is our rollout
        return cue.entry().form() != Entry.Form.GERUND
            && (other.kind() == Kind.OWN || cue.entry().rollout());
      }
    }
    return false;
  }

  /** A count of things: "25 interviews", "60 customers". */
  private Measured tally(Figure f, @Nullable Cue verb, List<Cue> after) {
    Cue noun = headOf(after);
    if (NormalText.isHan(text.at(noun.start()))) {
      noun = after.get(after.size() - 1);
    }
    head = noun;
    if ((noun.kind() == Kind.OWN || f.ownMeasure)
        && !(verb != null && verb.kind() == Kind.SERVICE && (subject(f, verb) || wins(verb)))
        && !(noun.kind() == Kind.OWN && gerundAfter(noun))) {
      return Measured.OWN;
    }
    Cue done = doneAfter(f);
    if (done != null && (noun.kind() != Kind.OUTCOME || done.entry().own())) {
      head = done;
      return Measured.OWN;
    }
    if (noun.kind() == Kind.NEUTRAL
        && verb == null
        && f.before == 0
        && f.after == 0
        && !behaves(noun)
        && !NormalText.isHan(text.at(noun.start()))) {
      return Measured.OWN;
    }
    boolean task = verb != null && verb.kind() == Kind.TASK;
    if (task && verb != null) {
      boolean metric = noun.kind() == Kind.OUTCOME && noun.entry().isMetric();
      if (verb.entry().own() || verb.entry().rollout()) {
        if (!metric || !f.change) {
          head = verb;
          return Measured.OWN;
        }
      }
      if (noun.kind() == Kind.NEUTRAL
          || noun.kind() == Kind.FAKE
          || (noun.kind() == Kind.OUTCOME && wordFollows(noun))
          || (metric && noun.entry().lower())) {
        head = verb;
        return Measured.OWN;
      }
    }
    if (verb != null
        && noun.kind() == Kind.NEUTRAL
        && ((verb.kind() == Kind.WEAK && verb.entry().rollout())
            || verb.entry().term().equals("新增"))) {
      return Measured.OWN;
    }
    if (noun.kind() == Kind.RATIO && noun.entry().own()) {
      return Measured.OWN;
    }
    if (noun.kind() == Kind.FAKE && !wordFollows(noun)) {
      return f.dimension == Dimension.BARE || f.dimension == Dimension.PERCENT
          ? Measured.FAKE
          : Measured.OUTCOME;
    }
    return Measured.OUTCOME;
  }

  /** "Win 12 tenders", "Sell 400 courses": what the market takes from us. */
  private static boolean wins(Cue verb) {
    return verb.kind() == Kind.SERVICE && verb.entry().gauge();
  }

  /** "developers building on our API": what somebody outside does. */
  private boolean gerundAfter(Cue noun) {
    for (Cue cue : s.cues) {
      if (cue.start() == noun.end() + 1
          && cue.kind().isVerb()
          && cue.entry().form() == Entry.Form.GERUND) {
        return true;
      }
    }
    return false;
  }

  /** "400 sites using the app": what they do follows. */
  private boolean behaves(Cue noun) {
    int end = s.clauseEnd(noun.end(), 2);
    for (Cue cue : s.cues) {
      if (cue.start() >= noun.end() && cue.end() <= end && cue.kind() == Kind.SERVICE) {
        return true;
      }
    }
    return false;
  }

  /** "each account uses": somebody outside does it. */
  private boolean subject(Figure f, Cue verb) {
    for (Cue cue : nouns(s.clauseStart(f.start, 2), verb.start())) {
      if (cue.kind() == Kind.OUTCOME || cue.kind() == Kind.NEUTRAL) {
        return true;
      }
    }
    for (Cue cue : s.cues) {
      if (cue.end() <= verb.start() && cue.kind() == Kind.OUTCOME && !cue.entry().isMetric()) {
        return true;
      }
    }
    return false;
  }

  /** "12 customers interviewed", "6 languages translated". */
  private @Nullable Cue doneAfter(Figure f) {
    int end = s.clauseEnd(f.end, 2);
    char before = prev(f.reach);
    if (before == '对' || before == '给' || before == '向' || before == '为') {
      for (Cue cue : s.cues) {
        if (cue.start() >= f.end
            && cue.end() <= end
            && cue.kind() == Kind.TASK
            && cue.entry().own()) {
          return cue;
        }
      }
    }
    for (Cue cue : s.cues) {
      if (cue.start() >= f.end
          && cue.end() <= end
          && cue.kind() == Kind.TASK
          && cue.entry().form() == Entry.Form.PAST
          && NormalText.isLatin(text.at(cue.start()))
          && (cue.entry().own() || cue.entry().rollout())
          && asVerb(cue)) {
        return cue;
      }
    }
    return null;
  }

  private Measured byNoun(Figure f, Cue noun, List<Cue> nouns) {
    switch (noun.kind()) {
      case OWN -> {
        return property(f) ? Measured.OUTCOME : Measured.OWN;
      }
      case FAKE -> {
        boolean gauged =
            f.dimension == Dimension.BARE && f.baseline != null && !phraseAfter(f).isEmpty();
        return fake(f) && !gauged ? Measured.FAKE : Measured.OUTCOME;
      }
      case RATIO -> {
        return transparent(f, noun, nouns);
      }
      case OUTCOME -> {
        if (noun.entry().weak()) {
          return transparent(f, noun, nouns);
        }
        return ownParticiple(noun) ? Measured.OWN : Measured.OUTCOME;
      }
      default -> {
        return ownParticiple(noun) ? Measured.OWN : Measured.OUTCOME;
      }
    }
  }

  private boolean fake(Figure f) {
    if (f.dimension != Dimension.PERCENT
        && f.dimension != Dimension.BARE
        && f.dimension != Dimension.PP
        && f.dimension != Dimension.TIMES) {
      return false;
    }
    for (Cue cue : s.cues) {
      if (cue.kind() == Kind.OUTCOME && cue.entry().gauge()) {
        return false;
      }
      if (cue.kind() == Kind.PER && cue.start() >= f.end && f.dimension == Dimension.BARE) {
        return false;
      }
    }
    return true;
  }

  /** "documented", "migrated", "trained" right before the noun. */
  private boolean ownParticiple(Cue noun) {
    for (Cue cue : s.cues) {
      if (cue.kind() == Kind.TASK
          && cue.entry().form() == Entry.Form.PAST
          && cue.end() == noun.start() - 1
          && (cue.entry().own() || cue.entry().rollout())) {
        return true;
      }
    }
    return false;
  }

  /** "share of", "number of", 完成率: what it is a share of decides. */
  private Measured transparent(Figure f, Cue rate, List<Cue> nouns) {
    Cue outcome = null;
    Cue own = null;
    Cue fake = null;
    int from = nouns.isEmpty() ? rate.start() : Math.min(nouns.get(0).start(), rate.start());
    int clause = s.clauseStart(from, 1);
    int limit = rate.start() >= f.end ? s.clauseEnd(rate.start(), 2) : f.first();
    for (Cue cue : s.cues) {
      if (cue.start() < clause || cue.end() > limit || cue.equals(rate)) {
        continue;
      }
      boolean modifier = NormalText.isHan(text.at(cue.start()));
      if (modifier && cue.kind() == Kind.TASK && cue.end() - cue.start() == 1) {
        continue;
      }
      if ((cue.kind() == Kind.OWN && !(cue.entry().soft() && share(rate)))
          || (cue.kind() == Kind.TASK
              && ((modifier && cue.start() < rate.start())
                  || (cue.entry().form() == Entry.Form.PAST
                      && (cue.entry().own()
                          || cue.entry().rollout()
                          || rate.kind() == Kind.NEUTRAL))))) {
        if (cue.kind() == Kind.TASK
            && modifier
            && !cue.entry().own()
            && !cue.entry().rollout()
            && !touches(cue, rate)
            && outcome != null) {
          continue;
        }
        own = cue;
      } else if (cue.kind() == Kind.OUTCOME && !cue.entry().weak()) {
        outcome = outcome == null || distance(cue, rate) < distance(outcome, rate) ? cue : outcome;
      } else if (cue.kind() == Kind.FAKE) {
        fake = cue;
      }
    }
    if (own != null
        && own.kind() == Kind.TASK
        && !own.entry().rollout()
        && rate.kind() == Kind.OUTCOME
        && !share(rate)
        && direction(f) < 0) {
      // less of one's own handling is a result
      own = null;
    }
    if (own != null && outcome != null) {
      // the nearer to the rate decides, or the first after "of"
      boolean ownWins =
          (own.kind() == Kind.TASK && own.entry().rollout())
              || distance(own, rate) < distance(outcome, rate);
      head = ownWins ? own : outcome;
      return ownWins ? Measured.OWN : Measured.OUTCOME;
    }
    if (own != null) {
      head = own;
      return Measured.OWN;
    }
    if (outcome != null) {
      return Measured.OUTCOME;
    }
    if (fake != null
        && fake(f)
        && rate.kind() != Kind.RATIO
        && !(NormalText.isHan(text.at(rate.start())) && fake.end() != rate.start())) {
      head = fake;
      return Measured.FAKE;
    }
    if (rate.kind() == Kind.RATIO && rate.entry().own()) {
      return Measured.OWN;
    }
    return Measured.OUTCOME;
  }

  /** 占比, share, 比重: of something that is there, and not the progress of making it. */
  private static boolean share(Cue rate) {
    return rate.kind() == Kind.OUTCOME && "%".equals(rate.entry().unit());
  }

  private static boolean touches(Cue a, Cue b) {
    return b.start() - a.end() <= 2;
  }

  private static int distance(Cue a, Cue b) {
    return a.end() <= b.start() ? b.start() - a.end() : a.start() - b.end();
  }

  // ------------------------------------------------------------------ fallbacks

  /** "Every complaint gets a reply within 48 hours": the only figure is a time limit. */
  private @Nullable Figure serviceLevel(List<Figure> fallbacks, boolean own) {
    if (own) {
      return null;
    }
    for (Figure f : fallbacks) {
      boolean band = f.low != null;
      if (f.role != StatedQuantity.Role.WINDOW
          && f.role != StatedQuantity.Role.GUARDRAIL
          && !band) {
        if (worth(f)) {
          classifyInto(f);
          return f;
        }
        if (f.role == StatedQuantity.Role.CONDITION && f.dimension == Dimension.PERCENT) {
          classifyInto(f);
          return head != null && head.kind() == Kind.OWN ? null : f;
        }
        continue;
      }
      if (f.role == StatedQuantity.Role.WINDOW
          && (f.dimension != Dimension.TIME || (f.marked(Kind.SCOPE) && slogan()))) {
        continue;
      }
      boolean served = false;
      boolean owned = false;
      int from = serviceClause(f);
      for (Cue cue : s.cues) {
        if (inFigure(cue) || cue.start() < from) {
          continue;
        }
        if (cue.kind() == Kind.TASK
            && ((!cue.entry().own() && everyThing(cue)) || handled(cue, f))) {
          served |= cue.end() <= f.start;
          continue;
        }
        served |= cue.kind() == Kind.SERVICE || (cue.kind() == Kind.OUTCOME && !cue.entry().weak());
        owned |=
            cue.kind() == Kind.OWN
                || (cue.kind() == Kind.TASK
                    && asVerb(cue)
                    && (cue.entry().own() || cue.entry().rollout() || atStart(cue)));
      }
      if (((served || quick(f)) && !owned) || (f.role == StatedQuantity.Role.GUARDRAIL && !owned)) {
        classifyInto(f);
        return f;
      }
    }
    return null;
  }

  /** "Sign contracts worth $10m": the worth is what is reached, unless it is only talked about. */
  private boolean worth(Figure f) {
    if (f.role != StatedQuantity.Role.CONDITION
        || f.dimension != Dimension.MONEY
        || !text.startsWith(f.reach, "worth")) {
      return false;
    }
    Cue verb = governing(0, f.start);
    return verb != null
        && !slogan()
        && (verb.kind() == Kind.SERVICE
            || (verb.kind() == Kind.TASK && SIGNED.contains(verb.entry().term())));
  }

  /** "Alarm to action in no more than 5 minutes": nobody plans work by the minute. */
  private boolean quick(Figure f) {
    return f.marked(Kind.WITHIN)
        && ("ms".equals(f.unit) || "min".equals(f.unit) || "hour".equals(f.unit))
        && !slogan();
  }

  /** "Roll out chat with first replies in under 5 minutes": only what follows "with" counts. */
  private int serviceClause(Figure f) {
    int from = 0;
    for (Cue cue : s.cues) {
      if (cue.end() <= f.start && (cue.kind() == Kind.BREAK || cue.entry().term().equals("with"))) {
        boolean outcome = false;
        for (Cue other : s.cues) {
          outcome |=
              other.start() >= cue.end()
                  && other.end() <= f.start
                  && (other.kind() == Kind.OUTCOME || other.kind() == Kind.SERVICE);
        }
        if (outcome) {
          from = cue.end();
        }
      }
    }
    return from;
  }

  /** "报销审批一天内完成", "报关资料审核2小时内办结": each case that comes, and how long it takes. */
  private boolean handled(Cue activity, Figure f) {
    if (!NormalText.isHan(text.at(activity.start())) || f.dimension != Dimension.TIME) {
      return false;
    }
    if (activity.end() <= f.start) {
      return f.start - activity.end() <= 4 && text.at(f.end) == '内' && !opensText(activity);
    }
    return activity.entry().term().equals("完成") && next(activity.end()) == 0;
  }

  private boolean opensText(Cue cue) {
    return text.fragment(0, cue.start()).isBlank();
  }

  /** "approve every application": each case, as it comes. */
  private boolean everyThing(Cue verb) {
    for (String word : EVERY) {
      if (text.startsWith(verb.end(), word)) {
        return true;
      }
    }
    return false;
  }

  private void classifyInto(Figure f) {
    Measured ignored = classify(f);
    if (ignored == Measured.FAKE) {
      head = null;
    }
  }

  /** "Launch in 4 countries": the scope is what is counted. */
  private @Nullable Figure scoped(List<Figure> fallbacks) {
    for (Figure f : fallbacks) {
      if ((f.role == StatedQuantity.Role.SCOPE
              || (f.role == StatedQuantity.Role.CONDITION
                  && f.before == (Kind.SCOPE.bit() | Kind.CONDITION.bit())))
          && (f.dimension == Dimension.BARE || f.dimension == Dimension.COUNT)) {
        return f;
      }
    }
    return null;
  }

  // ------------------------------------------------------- task without an end value

  private boolean atStart(Cue cue) {
    int p = cue.start() - 1;
    while (text.at(p) == ' ' || text.at(p) == '"') {
      p--;
    }
    char c = text.at(p);
    if (c == 0
        || c == ','
        || c == ';'
        || c == ':'
        || c == '.'
        || c == '('
        || c == '+'
        || c == '/'
        || c == ']'
        || c == '|'
        || c == '&'
        || c == '\u2014'
        || c == '\u3001'
        || c == '-') {
      return true;
    }
    if (endsWith(p, "and")
        || endsWith(p, "to")
        || endsWith(p, "by")
        || endsWith(p, "then")
        || endsWith(p, "or")
        || endsWith(p, "successfully")
        || endsWith(p, "fully")
        || endsWith(p, "we will")
        || endsWith(p, "will")) {
      return true;
    }
    // after a period or a name: "Q1 deliver", "By June, launch"
    for (Figure f : s.all) {
      if (f.name && f.end == p + 1) {
        return s.clauseStart(f.start, 2) >= 0 && nothingBefore(f.start);
      }
    }
    return false;
  }

  private boolean nothingBefore(int at) {
    for (Cue cue : s.cues) {
      if (cue.start() < at && (cue.kind().isNoun() || cue.kind().isVerb())) {
        return false;
      }
    }
    return true;
  }

  private boolean endsWith(int p, String word) {
    int at = p - word.length() + 1;
    return text.startsWith(at, word) && !NormalText.isLatin(text.at(at - 1));
  }

  /** Whether a task word is used as a verb here, and not as a noun or a modifier. */
  private boolean asVerb(Cue cue) {
    char after = next(cue.end());
    if (NormalText.isHan(text.at(cue.start()))) {
      return hanVerb(cue);
    }
    boolean hanBefore = NormalText.isHan(prev(cue.start()));
    switch (cue.entry().form()) {
      case BASE, THIRD -> {
        return atStart(cue)
            || ((hanBefore || NormalText.isHan(after)) && cue.entry().form() == Entry.Form.BASE);
      }
      case GERUND -> {
        return atStart(cue) && !(endsWith(cue.start() - 2, "and") && slogan());
      }
      default -> {
        if (atStart(cue) || isBefore(cue)) {
          return true;
        }
        int p = cue.end();
        while (text.at(p) == ' ') {
          p++;
        }
        if (p >= text.length() || after == ',' || after == ';' || after == '.' || after == ')') {
          return true;
        }
        for (Cue other : s.cues) {
          if (other.start() == p
              && (other.kind() == Kind.STOP
                  || other.kind() == Kind.TO
                  || other.kind() == Kind.STATIVE)) {
            return true;
          }
        }
        return text.startsWith(p, "and ") || text.startsWith(p, "before ");
      }
    }
  }

  private boolean isBefore(Cue cue) {
    int p = cue.start() - 2;
    return endsWith(p, "is")
        || endsWith(p, "are")
        || endsWith(p, "been")
        || endsWith(p, "be")
        || endsWith(p, "fully")
        || endsWith(p, "were")
        || endsWith(p, "gets")
        || endsWith(p, "get");
  }

  private char next(int end) {
    int p = end;
    while (text.at(p) == ' ') {
      p++;
    }
    return text.at(p);
  }

  private char prev(int start) {
    int p = start - 1;
    while (text.at(p) == ' ') {
      p--;
    }
    return text.at(p);
  }

  private boolean hanVerb(Cue cue) {
    int length = cue.end() - cue.start();
    for (Cue other : s.cues) {
      // 交付质量, 开发效率, 推广效果: a modifier of what nobody makes
      if (other.start() == cue.end()
          && (other.kind() == Kind.FAKE
              || other.kind() == Kind.OUTCOME
              || other.kind() == Kind.RATIO)) {
        if (!atStart(cue) || other.kind() == Kind.FAKE) {
          return false;
        }
      }
      // 新品上市提速: what gets faster is no verb
      if (other.start() == cue.end() && other.kind() == Kind.TURN && !atStart(cue)) {
        return false;
      }
    }
    if (length == 1) {
      boolean figure = false;
      for (Figure f : s.figures) {
        figure |= f.start - cue.end() <= 1 && f.start >= cue.end();
      }
      if (!figure && !ownAfter(cue)) {
        return false;
      }
    }
    return true;
  }

  private boolean ownAfter(Cue cue) {
    for (Cue other : s.cues) {
      if (other.start() >= cue.end()
          && other.start() - cue.end() <= (atStart(cue) ? 20 : 6)
          && other.kind() == Kind.OWN) {
        return true;
      }
    }
    return false;
  }

  private @Nullable Cue taskCue() {
    boolean vagueLead = vagueLead();
    Cue nominal = null;
    for (Cue cue : s.cues) {
      switch (cue.kind()) {
        case TASK -> {
          boolean han = NormalText.isHan(text.at(cue.start()));
          if (asVerb(cue)
              && !(vagueLead && han && !separated(cue) && !atStart(cue) && !delivered(cue))
              && !(vagueLead && !han && cue.entry().form() == Entry.Form.PAST)
              && !objectIsFake(cue)) {
            return cue;
          }
        }
        case STATIVE -> {
          if (!vagueLead && cue.start() > 0 && (!cue.entry().soft() || owns(cue))) {
            return cue;
          }
        }
        case WEAK, SERVICE -> {
          if (weakTask(cue) || stated(cue) || served(cue)) {
            return cue;
          }
        }
        case OWN -> {
          if (nominal == null) {
            nominal = cue;
          }
        }
        default -> {}
      }
    }
    if (nominal != null && nominalTask(nominal)) {
      return nominal;
    }
    Cue participle = unknownParticiple();
    return participle != null ? participle : unknownImperative();
  }

  /** "Every site has a named owner", and not "every customer has a great experience". */
  private boolean owns(Cue verb) {
    Cue object = object(verb);
    return object == null ? !slogan() : object.kind() == Kind.OWN;
  }

  /** "Build a culture of trust": the object of the verb is nothing that is made. */
  private boolean objectIsFake(Cue verb) {
    if (HELP.contains(verb.entry().term()) && s.figures.isEmpty()) {
      // "Help sellers succeed": with what is not said
      Cue helped = object(verb);
      return helped != null && (helped.kind() == Kind.OUTCOME || helped.kind() == Kind.NEUTRAL);
    }
    if (verb.entry().own() && !NormalText.isHan(text.at(verb.start()))) {
      return false;
    }
    Cue object = object(verb);
    return object != null && object.kind() == Kind.FAKE && !wordFollows(object);
  }

  /** "loyalty card": the word only describes what stands behind it. */
  private boolean wordFollows(Cue noun) {
    int p = noun.end() + 1;
    if (text.at(noun.end()) != ' ' || !NormalText.isLatin(text.at(p))) {
      return false;
    }
    for (Cue cue : s.cues) {
      if (cue.start() == p) {
        return false;
      }
    }
    return !text.startsWith(p, "and ") && !text.startsWith(p, "or ");
  }

  private @Nullable Cue object(Cue verb) {
    List<Cue> near = nouns(verb.end(), objectEnd(verb));
    if (near.isEmpty()) {
      return null;
    }
    if (phraseEnds(verb.end(), near.get(0).start())) {
      return null;
    }
    Cue last = near.get(near.size() - 1);
    return NormalText.isHan(text.at(last.start())) ? last : headOf(near);
  }

  /** "Ditch spreadsheets for planning": the object is an unknown word, what follows it is not. */
  private boolean phraseEnds(int from, int to) {
    for (Cue cue : s.cues) {
      if (cue.kind() == Kind.STOP && cue.start() >= from && cue.end() <= to) {
        return cue.start() > from + 1;
      }
    }
    return false;
  }

  /** "上线智能客服以提升用户体验": what it is for begins with a direction, and is no object. */
  private int objectEnd(Cue verb) {
    int end = s.clauseEnd(verb.end(), 2);
    for (Cue cue : s.cues) {
      if (cue.start() > verb.end()
          && cue.start() < end
          && (cue.kind() == Kind.UP || cue.kind() == Kind.DOWN || cue.kind() == Kind.TURN)
          && NormalText.isHan(text.at(cue.start()))) {
        return cue.start();
      }
    }
    return end;
  }

  private boolean vagueLead() {
    for (Cue cue : s.cues) {
      if (cue.kind() == Kind.FILLER
          || cue.kind() == Kind.SCOPE
          || cue.kind() == Kind.WINDOW
          || cue.kind() == Kind.NAME
          || (cue.kind() == Kind.VAGUE && cue.entry().soft())) {
        continue;
      }
      if (cue.kind().isNoun() && NormalText.isHan(text.at(cue.start()))) {
        continue;
      }
      return cue.kind() == Kind.UP
          || cue.kind() == Kind.DOWN
          || cue.kind() == Kind.TURN
          || cue.kind() == Kind.VAGUE
          || (cue.kind() == Kind.WEAK
              && NormalText.isHan(text.at(cue.start()))
              && !cue.entry().term().equals("推进")
              && !cue.entry().term().equals("推动")
              && !cue.entry().term().equals("建设")
              && !cue.entry().term().equals("完善"));
    }
    return false;
  }

  /** "项目上线", "方案落地": a delivery at the end of the clause, right behind what is delivered. */
  private boolean delivered(Cue cue) {
    char after = next(cue.end());
    if (after != 0 && after != ',' && after != ';') {
      return false;
    }
    for (Cue other : s.cues) {
      if (other.end() == cue.start() && other.kind() == Kind.OWN) {
        return !cue.entry().own();
      }
    }
    return false;
  }

  private boolean separated(Cue cue) {
    char c = prev(cue.start());
    return c == '并' || c == ',' || c == '过' || c == ';' || c == '、';
  }

  /** "Legal entity in Singapore established": a participle that closes the clause. */
  private boolean stated(Cue verb) {
    char after = next(verb.end());
    return verb.entry().form() == Entry.Form.PAST
        && verb.start() > 0
        && (after == 0 || after == ',' || after == ';' || after == '.');
  }

  /** "Collect consent records": serving nobody in particular, and no slogan. */
  private boolean served(Cue verb) {
    if (verb.kind() != Kind.SERVICE
        || verb.entry().form() != Entry.Form.BASE
        || verb.entry().soft()
        || !NormalText.isLatin(text.at(verb.start()))
        || !atStart(verb)
        || slogan()) {
      return false;
    }
    Cue object = object(verb);
    return object == null || (object.kind() != Kind.OUTCOME && object.kind() != Kind.FAKE);
  }

  private boolean slogan() {
    for (Cue cue : s.cues) {
      if (cue.kind() == Kind.VAGUE
          || cue.kind() == Kind.FAKE
          || cue.kind() == Kind.TURN
          || cue.kind() == Kind.UP
          || cue.kind() == Kind.DOWN) {
        return true;
      }
    }
    return false;
  }

  /** "Polish the ...": an unknown word that opens the text, before a determiner, is a verb. */
  private @Nullable Cue unknownImperative() {
    int start = 0;
    while (text.at(start) == ' ') {
      start++;
    }
    int end = start;
    while (NormalText.isLatin(text.at(end))) {
      end++;
    }
    if (end - start < 3 || slogan()) {
      return null;
    }
    for (Cue cue : s.cues) {
      if (cue.start() < end && cue.end() > start) {
        return null;
      }
    }
    for (String word : DETERMINERS) {
      if (text.startsWith(end, word)) {
        return new Cue(start, end, IMPERATIVE);
      }
    }
    Cue verb = new Cue(start, end, IMPERATIVE);
    Cue object = object(verb);
    boolean things = object == null || object.kind() == Kind.OWN || object.kind() == Kind.NEUTRAL;
    return things
            && s.figures.isEmpty()
            && blanks(end, text.length()) >= 2
            && !stopAt(end + 1)
            && !nominal(start, end)
        ? verb
        : null;
  }

  /** "Alarm to action", "Quotes on time": what a small word follows is no verb with an object. */
  private boolean stopAt(int at) {
    for (Cue cue : s.cues) {
      if (cue.start() == at && cue.kind() == Kind.STOP) {
        return true;
      }
    }
    return false;
  }

  /** "Profitability of the app", "Sharper pricing": by its ending no verb. */
  private boolean nominal(int start, int end) {
    String word = text.fragment(start, end);
    for (String ending : NO_VERB) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return text.startsWith(end, " of ") || text.startsWith(end, " and ");
  }

  /** The same for a word the lexicon does not know. */
  private @Nullable Cue unknownParticiple() {
    int end = text.length();
    while (end > 0
        && (text.at(end - 1) == ' ' || text.at(end - 1) == '.' || text.at(end - 1) == ';')) {
      end--;
    }
    int start = end;
    while (start > 0 && NormalText.isLatin(text.at(start - 1))) {
      start--;
    }
    if (end - start < 6
        || start == 0
        || !text.startsWith(end - 2, "ed")
        || text.startsWith(end - 3, "eed")) {
      return null;
    }
    for (Cue cue : s.cues) {
      if ((cue.start() < end && cue.end() > start) || cue.kind() == Kind.VAGUE) {
        return null;
      }
    }
    return new Cue(start, end, PARTICIPLE);
  }

  private boolean weakTask(Cue verb) {
    if (verb.kind() == Kind.SERVICE && (verb.entry().soft() || hanService(verb) || slogan())) {
      return false;
    }
    boolean pass = verb.entry().term().equals("pass");
    boolean latin = NormalText.isLatin(text.at(verb.start()));
    if (latin && !pass && !atStart(verb) && !NormalText.isHan(prev(verb.start()))) {
      return false;
    }
    Cue object = object(verb);
    if (verb.entry().rollout() && latin && !slogan()) {
      return object == null || object.kind() == Kind.OWN || object.kind() == Kind.NEUTRAL;
    }
    if (verb.entry().term().equals("make") && slogan()) {
      // "Make our platform more developer-friendly"
      return false;
    }
    return object != null && object.kind() == Kind.OWN && !verb.entry().soft();
  }

  /** 新增 alone may be ours: 新增客服热线; the others are done by people outside. */
  private boolean hanService(Cue verb) {
    return NormalText.isHan(text.at(verb.start())) && !verb.entry().term().equals("新增");
  }

  /** No verb at all: "New returns portal", "海外仓WMS系统升级". */
  private boolean nominalTask(Cue noun) {
    List<Cue> all = nouns(0, text.length());
    if (!all.isEmpty()
        && NormalText.isLatin(text.at(noun.start()))
        && headOf(all).kind() != Kind.OWN) {
      return false;
    }
    for (Cue cue : s.cues) {
      if (cue.kind() == Kind.VAGUE
          || cue.kind() == Kind.UP
          || cue.kind() == Kind.DOWN
          || cue.kind() == Kind.TURN
          || cue.kind() == Kind.WEAK
          || (cue.kind() == Kind.FAKE && cue.start() > noun.start())
          || (cue.kind() == Kind.OUTCOME
              && cue.start() > noun.start()
              && NormalText.isHan(text.at(cue.start())))) {
        return false;
      }
    }
    return true;
  }

  // ------------------------------------------------------------------ target

  private StatedTarget target(Figure f, @Nullable Cue what) {
    String unit = unit(f, what);
    Figure base = f.baseline;
    Figure low = f.low;
    if (low != null) {
      return new StatedTarget(
          StatedTarget.Kind.BETWEEN, plain(signed(low)), plain(signed(f)), unit);
    }
    if (base != null) {
      BigDecimal from = plain(signed(base));
      BigDecimal to = plain(signed(f));
      return new StatedTarget(
          to.compareTo(from) >= 0 ? StatedTarget.Kind.INCREASE : StatedTarget.Kind.DECREASE,
          from,
          to,
          unit);
    }
    int direction = direction(f);
    if (f.dimension == Dimension.TIMES) {
      return times(f, what, direction);
    }
    if (f.change) {
      BigDecimal by = f.value;
      if (f.wholeChange) {
        // "up by half": the word for a half goes both ways
        by = by.signum() < 0 && f.marked(Kind.UP) ? by.negate() : by;
      } else {
        int sign = f.sign != 0 ? f.sign : direction != 0 ? direction : polarity(what);
        if (f.sign > 0 && direction < 0) {
          sign = -1;
        }
        by = sign < 0 ? by.negate() : by;
      }
      boolean ofRate = what != null && "%".equals(what.entry().unit());
      if ((f.dimension == Dimension.POINTS && ofRate) || pct(f)) {
        unit = "pp";
      }
      return new StatedTarget(StatedTarget.Kind.CHANGE_BY, null, plain(by), unit);
    }
    BigDecimal to = plain(signed(f));
    int sense = sense(f, what, direction);
    boolean level = f.marked(Kind.set(Kind.TO, Kind.ARROW));
    if (level && direction != 0) {
      return new StatedTarget(
          direction > 0 ? StatedTarget.Kind.INCREASE : StatedTarget.Kind.DECREASE, null, to, unit);
    }
    boolean counted =
        "count".equals(unit)
            && sense > 0
            && !f.marked(Kind.set(Kind.TO, Kind.ARROW, Kind.ATLEAST, Kind.AT))
            && !f.followed(Kind.AFTERMORE);
    if (counted) {
      return new StatedTarget(StatedTarget.Kind.COUNT, null, to, unit);
    }
    return new StatedTarget(
        sense < 0 ? StatedTarget.Kind.AT_MOST : StatedTarget.Kind.AT_LEAST, null, to, unit);
  }

  /** "毛利率提高8pct": in Chinese a change in pct is one in percentage points. */
  private boolean pct(Figure f) {
    return f.dimension == Dimension.PERCENT && text.startsWith(f.end - 3, "pct") && hasHan();
  }

  private StatedTarget times(Figure f, @Nullable Cue what, int direction) {
    boolean level =
        (what != null && what.entry().unitless())
            || (f.dimension == Dimension.TIMES
                && f.marked(Kind.set(Kind.ATLEAST, Kind.ATMOST))
                && direction == 0)
            || (f.marked(Kind.AT) && direction == 0);
    if (level) {
      return new StatedTarget(
          sense(f, what, direction) < 0 ? StatedTarget.Kind.AT_MOST : StatedTarget.Kind.AT_LEAST,
          null,
          plain(f.value),
          null);
    }
    BigDecimal by = f.value;
    boolean added = f.marked(DIRECTIONS) && !f.marked(Kind.TO) && text.at(f.end - 1) == '倍';
    if (!added) {
      by = by.subtract(BigDecimal.ONE);
    }
    return new StatedTarget(StatedTarget.Kind.CHANGE_BY, null, plain(by.multiply(HUNDRED)), "%");
  }

  private static BigDecimal signed(Figure f) {
    return f.sign < 0 && !f.change ? f.value.negate() : f.value;
  }

  /** -1 down, 1 up, 0 nothing said: the verb beside the figure, else the last one before it. */
  private int direction(Figure f) {
    if (f.marked(Kind.DOWN) || f.followed(Kind.DOWN)) {
      return -1;
    }
    if (f.marked(Kind.UP) || f.followed(Kind.UP)) {
      return 1;
    }
    int found = 0;
    int from = s.clauseStart(f.start, 2);
    for (Cue cue : s.cues) {
      if (cue.start() >= from
          && cue.end() <= f.start
          && (cue.kind() == Kind.UP || cue.kind() == Kind.DOWN)) {
        found = cue.kind() == Kind.UP ? 1 : -1;
      }
    }
    if (found == 0 && f.change) {
      int end = s.clauseEnd(f.end, 2);
      for (Cue cue : s.cues) {
        if (cue.start() >= f.end
            && cue.end() <= end
            && (cue.kind() == Kind.UP || cue.kind() == Kind.DOWN)) {
          return cue.kind() == Kind.UP ? 1 : -1;
        }
      }
    }
    return found;
  }

  private int polarity(@Nullable Cue what) {
    if (what != null && (what.kind() == Kind.OUTCOME || what.kind() == Kind.RATIO)) {
      if (what.entry().lower()) {
        return -1;
      }
      if (!what.entry().weak()) {
        return 1;
      }
    }
    if (what == null || what.entry().weak() || what.kind() == Kind.NEUTRAL) {
      for (Cue cue : s.cues) {
        if (cue.kind() == Kind.OUTCOME
            && cue.entry().lower()
            && !inFigure(cue)
            && (what == null || Math.abs(cue.start() - what.start()) <= 30)) {
          return -1;
        }
      }
    }
    return 1;
  }

  private int sense(Figure f, @Nullable Cue what, int direction) {
    if (f.zero || (f.value.signum() == 0 && !f.breakEven)) {
      return -1;
    }
    if (f.breakEven) {
      return 1;
    }
    if (f.followed(Kind.AFTERLESS) || f.marked(Kind.ATMOST)) {
      return -1;
    }
    if (f.followed(Kind.AFTERMORE)) {
      return 1;
    }
    if (f.marked(Kind.WITHIN)
        || (f.role == StatedQuantity.Role.END && f.fallback && f.dimension == Dimension.TIME)) {
      return -1;
    }
    if (f.dimension == Dimension.MONEY || f.dimension == Dimension.TIME) {
      Cue verb = governing(s.clauseStart(f.start, 1), f.start);
      if (verb != null && verb.kind() == Kind.SERVICE && verb.entry().soft()) {
        return 1;
      }
    }
    if (f.marked(Kind.ATLEAST) && !f.softReach) {
      return 1;
    }
    if (direction != 0) {
      return direction;
    }
    if (f.dimension == Dimension.PERCENT
        && shareOf(f)
        && (what == null || what.start() >= f.start || !what.entry().lower())) {
      return 1;
    }
    if (f.dimension == Dimension.PERCENT
        && what != null
        && what.end() == f.start
        && what.entry().unit() == null
        && !what.entry().weak()
        && text.at(f.end) != 0
        && NormalText.isHan(text.at(f.end))) {
      // 工单80%在12小时内结案: a share of things
      return 1;
    }
    if (f.dimension == Dimension.MONEY && what == null) {
      return 1;
    }
    if (f.dimension == Dimension.PERCENT
        && f.value.compareTo(FIFTY) >= 0
        && text.fragment(f.start, f.end).contains(" out of ")) {
      return 1;
    }
    return polarity(what);
  }

  private @Nullable String unit(Figure f, @Nullable Cue what) {
    if (f.breakEven) {
      return what != null && "%".equals(what.entry().unit()) ? "%" : null;
    }
    if (f.dimension != Dimension.BARE && f.dimension != Dimension.COUNT) {
      return f.unit;
    }
    if (f.dimension == Dimension.BARE) {
      for (Figure other : s.figures) {
        if (other.role == StatedQuantity.Role.SCALE && other.start > f.start) {
          return "points";
        }
      }
    }
    if (what == null && f.dimension == Dimension.BARE && f.baseline != null) {
      for (Cue cue : s.cues) {
        if (cue.end() <= f.first() && cue.entry().unit() != null && cue.kind() == Kind.OUTCOME) {
          return cue.entry().unit();
        }
      }
    }
    if (what != null && (what.kind() == Kind.OUTCOME || what.kind() == Kind.RATIO)) {
      Entry e = what.entry();
      if (e.unitless()) {
        return null;
      }
      String unit = e.unit();
      if (f.dimension == Dimension.COUNT) {
        return f.unit;
      }
      if (unit != null) {
        if (unit.equals("%") && (perBefore(f) || f.value.compareTo(HUNDRED) > 0)) {
          return "count";
        }
        if (unit.equals("points")
            && f.value.abs().compareTo(BigDecimal.ONE) < 0
            && f.value.signum() != 0) {
          return null;
        }
        if (e.weak()) {
          return f.value.compareTo(HUNDRED) <= 0 && !f.multiplied ? unit : "count";
        }
        return unit;
      }
      if (e.money()) {
        return hasHan() ? "CNY" : null;
      }
    }
    return f.dimension == Dimension.COUNT && f.unit != null ? f.unit : "count";
  }

  private boolean perBefore(Figure f) {
    for (Cue cue : s.cues) {
      if (cue.kind() == Kind.PER && cue.start() < f.start) {
        return true;
      }
    }
    return false;
  }

  private boolean hasHan() {
    for (int i = 0; i < text.length(); i++) {
      if (NormalText.isHan(text.at(i))) {
        return true;
      }
    }
    return false;
  }

  private static BigDecimal plain(BigDecimal value) {
    if (value.signum() == 0) {
      return BigDecimal.ZERO;
    }
    BigDecimal stripped = value.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }
}
