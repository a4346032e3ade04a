package dev.okr.core.statement.role;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.figure.Trait;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.reading.StatedQuantity.Role;
import dev.okr.core.statement.text.English;
import dev.okr.core.statement.text.NormalText;
import java.util.ArrayList;
import java.util.List;

/**
 * The role of each figure that is in no pair: end value, baseline, change, denominator, window,
 * scale, guardrail, condition or scope.
 */
public final class Roles {
  private static final long LEVEL =
      Kind.set(Kind.TO, Kind.ARROW, Kind.ATLEAST, Kind.ATMOST, Kind.AT, Kind.BETWEEN);

  private static final List<String> DONE =
      List.of("完成", "办结", "解决", "恢复", "响应", "修复", "处理", "送达", "出结果");

  private final Sentence s;
  private final NormalText text;
  private final Conditions conditions;
  private final Thresholds thresholds;
  private final Scopes scopes;
  private final Changes changes;
  private final TimeRoles times;
  private final boolean settled;

  private Roles(Sentence s, boolean settled) {
    this.s = s;
    this.text = s.text();
    this.conditions = new Conditions(s);
    this.thresholds = new Thresholds(s);
    this.scopes = new Scopes(s);
    this.settled = settled;
    this.changes = new Changes(s);
    this.times = new TimeRoles(s);
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
    if (f.role() == Role.HIGH && f.is(Trait.ADJECTIVAL) && f.before() == 0 && f.after() == 0) {
      // "5-10 year replacement costs": of which length, and nothing to reach
      return f.as(Role.WINDOW);
    }
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
    if (f.marked(Kind.PER)
        && !timed
        && !f.marked(TimeRoles.STRONG)
        && f.dimension() != Dimension.PERCENT) {
      return f.as(Role.DENOMINATOR);
    }
    if (f.marked(Kind.SCALE) || (f.marked(Kind.OF) && f.dimension() != Dimension.PERCENT)) {
      return f.as(Role.SCALE);
    }
    FigureMention lasting = times.lasting(f);
    if (lasting != null) {
      return lasting;
    }
    if (f.is(Trait.ADJECTIVAL) && !f.marked(TimeRoles.STRONG) && !f.followed(Kind.AFTERLESS)) {
      return f.as(Role.WINDOW);
    }
    if (timed && times.service(f)) {
      return f.as(Role.WINDOW);
    }
    if (thresholds.watched(f) || (timed && f.before() != 0 && conditions.ofShare(f))) {
      return f.as(Role.CONDITION);
    }
    FigureMention when = timed ? times.when(f) : null;
    if (when != null) {
      return when;
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

  /** 从申请到放款平均 2.5 小时: from one step to another, which takes its time. */
  public static boolean span(String before) {
    int from = before.indexOf('从');
    return from >= 0 && before.indexOf('到') > from + 1 && before.strip().endsWith("平均");
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
}
