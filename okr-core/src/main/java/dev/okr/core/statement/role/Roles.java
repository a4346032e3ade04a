package dev.okr.core.statement.role;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.figure.Trait;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.reading.StatedQuantity.Role;
import dev.okr.core.statement.text.English;
import dev.okr.core.statement.text.NormalText;
import dev.okr.core.statement.text.WordLists;
import java.util.ArrayList;
import java.util.List;

/**
 * The role of each figure that is in no pair: end value, baseline, change, denominator, window,
 * scale, guardrail, condition or scope.
 */
public final class Roles {
  private static final long LEVEL =
      Kind.set(Kind.TO, Kind.ARROW, Kind.ATLEAST, Kind.ATMOST, Kind.AT, Kind.BETWEEN);

  private static final List<String> TAKES =
      WordLists.list(" take , takes , need , needs , require , requires , last , lasts ");

  private static final List<String> DONE =
      List.of("完成", "办结", "解决", "恢复", "响应", "修复", "处理", "送达", "出结果");

  private static final List<String> SAVES = List.of(" save ", " saves ", " give ", " gives ");

  private static final List<String> RATES = List.of("率", "比例", "占比");

  private static final List<String> AVERAGES =
      WordLists.list("average ,average of ,mean ,mean of ,median ,median of ,avg ,typical ");

  private final Sentence s;
  private final NormalText text;
  private final Conditions conditions;
  private final Thresholds thresholds;
  private final Scopes scopes;
  private final Changes changes;
  private final boolean settled;

  private Roles(Sentence s, boolean settled) {
    this.s = s;
    this.text = s.text();
    this.conditions = new Conditions(s);
    this.thresholds = new Thresholds(s);
    this.scopes = new Scopes(s);
    this.settled = settled;
    this.changes = new Changes(s);
  }

  /** The sentence with its figures in their roles. */
  static Sentence assigned(Sentence paired) {
    Sentence s = paired;
    boolean settled = s.figures().stream().anyMatch(f -> f.baseline() != null);
    List<FigureMention> figures = new ArrayList<>(s.figures());
    for (int i = 0; i < figures.size(); i++) {
      // what a figure is may hang on the role of the one before it
      figures.set(i, new Roles(s, settled).guarded(figures.get(i)));
      s = s.with(figures);
    }
    return s.with(Roles::changed);
  }

  private FigureMention guarded(FigureMention figure) {
    FigureMention f = figure.role() == null ? assigned(figure) : banded(figure);
    if (f.role() != Role.END && f.role() != Role.HIGH) {
      return f;
    }
    if (conditions.guarded(f)) {
      return f.low() == null ? f.as(Role.GUARDRAIL).fallback(true) : f.fallback(true);
    }
    return s.inBrackets(f.start()) && f.baseline() == null && f.low() == null
        ? f.fallback(true)
        : f;
  }

  /** "within 3-5 days": the upper end of a time that only says when. */
  private static FigureMention banded(FigureMention f) {
    boolean when =
        f.role() == Role.HIGH
            && f.isTime()
            && f.marked(Kind.WITHIN, Kind.WINDOW)
            && !f.marked(LEVEL);
    return when ? f.fallback(true) : f;
  }

  private static FigureMention changed(FigureMention f) {
    return f.role() == Role.END && f.baseline() == null && f.low() == null && f.change()
        ? f.as(Role.CHANGE)
        : f;
  }

  private FigureMention assigned(FigureMention figure) {
    FigureMention f = figure;
    if (f.dimension() == Dimension.TIMES && occasions(f)) {
      f = f.in("count", Dimension.COUNT);
    }
    boolean timed = f.isTime();
    if (f.is(Trait.WHOLE_CHANGE) && conditions.hanCondition(f)) {
      return f.as(Role.CONDITION).fallback(true);
    }
    if (f.is(Trait.WHOLE_CHANGE)) {
      return f.as(Role.END).change(true);
    }
    if (f.is(Trait.BREAK_EVEN) || f.is(Trait.ZERO) || f.is(Trait.RANK)) {
      return f.as(Role.END);
    }
    long strong = Kind.set(Kind.TO, Kind.ARROW, Kind.ATMOST);
    if (f.marked(Kind.PER) && !timed && !f.marked(strong) && f.dimension() != Dimension.PERCENT) {
      return f.as(Role.DENOMINATOR);
    }
    if (f.marked(Kind.SCALE) || (f.marked(Kind.OF) && f.dimension() != Dimension.PERCENT)) {
      return f.as(Role.SCALE);
    }
    if (f.dimension() == Dimension.TIME
        && f.after() == 0
        && !f.marked(Kind.UP, Kind.DOWN, Kind.ATLEAST)
        && average(f)) {
      return f.as(Role.END).before(Kind.ATMOST);
    }
    if (f.dimension() == Dimension.TIME && f.before() == 0 && behind(f, SAVES)) {
      return f.as(Role.END);
    }
    if (f.dimension() == Dimension.TIME && f.before() == 0 && behind(f, TAKES)) {
      return f.as(Role.END).before(Kind.ATMOST);
    }
    if (f.is(Trait.ADJECTIVAL) && !f.marked(strong) && !f.followed(Kind.AFTERLESS)) {
      return f.as(Role.WINDOW);
    }
    if (timed && text.at(f.end()) == '达' && text.hanAt(f.end() - 1) && !clear(f)) {
      // 5 日达: a service of that name
      return f.as(Role.WINDOW);
    }
    if (thresholds.watched(f) || (timed && f.before() != 0 && conditions.ofShare(f))) {
      return f.as(Role.CONDITION);
    }
    if (timed) {
      if (f.marked(Kind.PER)
          || (f.marked(Kind.WINDOW) && !f.marked(strong) && !f.followed(Kind.AFTERLESS))
          || (f.marked(Kind.SCOPE)
              && !f.marked(Kind.TO, Kind.ATMOST, Kind.AT, Kind.BASE, Kind.WITHIN)
              && !f.followed(Kind.AFTERLESS))) {
        // "The page loads in 2 s" may be a service level, where nothing else is stated
        return f.as(Role.WINDOW)
            .fallback(
                text.startsWith(f.reach(), "in ")
                    && !text.startsWith(f.reach(), "in the first ")
                    && !f.marked(Kind.PER));
      }
      if (f.marked(Kind.WITHIN)
          || text.startsWith(f.end(), "内", "之内")
          || (text.startsWith(f.end(), "以内") && !clauseEnds(f))) {
        boolean ends =
            clauseEnds(f)
                && (f.marked(Kind.AT, Kind.ATMOST, Kind.TO) || conditions.metricBefore(f));
        if (!ends) {
          return f.as(Role.WINDOW).fallback(true);
        }
        return f.as(Role.END);
      }
      if (f.before() == 0
          && (f.after() & ~Kind.AFTERMORE.bit()) == 0
          && (nounRightAfter(f) || rateRightAfter(f))) {
        return f.as(Role.WINDOW);
      }
      if (f.dimension() == Dimension.PERIOD
          && !f.marked(
              Kind.set(
                  Kind.TO,
                  Kind.ARROW,
                  Kind.ATMOST,
                  Kind.ATLEAST,
                  Kind.AT,
                  Kind.UP,
                  Kind.DOWN,
                  Kind.BY))
          && f.after() == 0) {
        return f.as(Role.WINDOW);
      }
      if (f.before() == 0 && f.after() == 0 && !nounBefore(f)) {
        return f.as(Role.WINDOW).fallback(done(text, f.end()));
      }
    }
    if (f.marked(Kind.FROM)
        && f.followed(Kind.AFTERMORE, Kind.AFTERLESS)
        && text.latinAt(f.tail() - 1)) {
      return f.as(Role.END);
    }
    boolean based = f.marked(Kind.BASE) && !f.marked(Kind.YOY, Kind.ATLEAST, Kind.ATMOST);
    if (f.marked(Kind.FROM) && contributors(f)) {
      return f.as(Role.END);
    }
    if ((f.marked(Kind.FROM) || based)
        && !f.marked(Kind.TO, Kind.ARROW)
        && !(f.marked(Kind.FROM) && f.marked(Kind.AT))) {
      if (f.marked(Kind.BASE) && f.marked(Kind.UP, Kind.DOWN)) {
        return f.as(Role.END).change(true);
      }
      return f.as(Role.BASELINE);
    }
    if (text.startsWith(f.tail(), "基础上", "的基础上") || text.startsWith(f.end(), "起步")) {
      return f.as(Role.BASELINE);
    }
    boolean moved = f.followed(Kind.UP, Kind.DOWN);
    boolean share =
        f.dimension() == Dimension.PERCENT
            && text.startsWith(f.reach(), "with ")
            && (text.startsWith(f.end(), " of ") || text.startsWith(f.end() - 3, " of"));
    if (f.marked(Kind.CONDITION)
        && !share
        && !f.marked(Kind.TO)
        && !(moved && f.dimension() == Dimension.PERCENT)) {
      return f.as(Role.CONDITION).fallback(true);
    }
    if (conditions.hanCondition(f)) {
      return f.as(Role.CONDITION).fallback(true);
    }
    if (f.dimension() == Dimension.MONEY && conditions.everyOne(f)) {
      return f.as(Role.CONDITION);
    }
    if (settled && f.marked(Kind.ATLEAST, Kind.ATMOST) && conditions.countedBefore(f)) {
      return f.as(Role.CONDITION).fallback(true);
    }
    if ((f.dimension() == Dimension.BARE
            || f.dimension() == Dimension.COUNT
            || f.dimension() == Dimension.MONEY)
        && f.marked(Kind.SCOPE)
        && !f.followed(Kind.AFTERLESS)
        && !(f.dimension() == Dimension.MONEY && f.marked(Kind.WITHIN))
        && !scopes.firstWon(f)
        && !English.named(text.fragment(0, f.start()))
        && (scopes.ofOurs(f)
            || !f.marked(
                Kind.set(Kind.TO, Kind.ATLEAST, Kind.ATMOST, Kind.AT, Kind.UP, Kind.DOWN)))) {
      return f.as(Role.SCOPE).fallback(true);
    }
    if (f.isCount() && scopes.known(f)) {
      return f.as(Role.SCOPE).fallback(true);
    }
    if (conditions.throughput(f)) {
      return f.as(Role.CONDITION).fallback(true);
    }
    return changes.told(f).as(Role.END);
  }

  /** 5 天达 95%: the share that is reached, and no name. */
  private boolean clear(FigureMention f) {
    int next = text.skipBlanks(f.end() + 1);
    return text.digitAt(next) || text.startsWith(f.end() + 1, "成", "到", "标");
  }

  /** "3 天内办结": whether a word for what is done stands there. */
  public static boolean done(NormalText text, int at) {
    return DONE.stream().anyMatch(word -> text.startsWith(at, word));
  }

  /** "Chapters from 25 partners": who gives it, and not where it starts. */
  private boolean contributors(FigureMention f) {
    if (!f.isCount() || !text.startsWith(f.reach(), "from ") || s.inBrackets(f.start())) {
      return false;
    }
    boolean who = false;
    for (Cue cue : s.cues()) {
      if (cue.kind().isChange()) {
        return false;
      }
      who |=
          cue.start() == f.end() + 1
              && (cue.kind() == Kind.NEUTRAL
                  || (cue.kind() == Kind.OUTCOME && !cue.entry().isMetric()));
    }
    return who;
  }

  /** "Downloaded 2,000 times": how often, and not how many times as much. */
  private boolean occasions(FigureMention f) {
    return text.fragment(f.start(), f.end()).endsWith(" times")
        && f.before() == 0
        && text.startsWith(f.start() - 3, "ed ");
  }

  /** "A deployment needs 2 hours", "Teachers save two hours": the verb right before a time. */
  private boolean behind(FigureMention f, List<String> verbs) {
    String before = text.fragment(Math.max(0, f.reach() - 10), f.reach());
    return verbs.stream().anyMatch(before::endsWith);
  }

  /** "We keep an average 5 day turnaround": the level itself, where no share is promised of it. */
  private boolean average(FigureMention f) {
    if (s.figures().stream().anyMatch(other -> other.dimension() == Dimension.PERCENT)) {
      return false;
    }
    String before = text.fragment(Math.max(0, f.start() - 12), f.start());
    return AVERAGES.stream().anyMatch(before::endsWith);
  }

  private boolean clauseEnds(FigureMention f) {
    int p = f.tail();
    while (text.at(p) == ' ' || text.at(p) == ')') {
      p++;
    }
    return p >= text.length() || s.clauseBegins(p + 1);
  }

  /** "30日留存率", "90 day retention". */
  private boolean nounRightAfter(FigureMention f) {
    int p = text.skipBlanks(f.tail());
    for (Cue cue : s.cues()) {
      if (cue.start() == p
          && (cue.kind() == Kind.OUTCOME
              || cue.kind() == Kind.RATIO
              || cue.kind() == Kind.OWN
              || (cue.kind() == Kind.SERVICE && text.hanAt(p) && text.at(cue.end()) == '率'))) {
        return true;
      }
    }
    return false;
  }

  /** 48 小时签收比例: a time in the name of a share. */
  private boolean rateRightAfter(FigureMention f) {
    int from = text.skipBlanks(f.tail());
    int end = from;
    while (text.hanAt(end) && end - from < 9) {
      end++;
    }
    String behind = text.fragment(from, end);
    return RATES.stream().anyMatch(rate -> behind.indexOf(rate) > 0)
        && "内达以后未".indexOf(text.at(from)) < 0
        && s.figures().stream().anyMatch(other -> other.start() > f.end());
  }

  private boolean nounBefore(FigureMention f) {
    int from = s.clauseStart(f.start(), 2);
    return s.anyCue(cue -> cue.within(from, f.start()) && cue.kind() == Kind.OUTCOME);
  }
}
