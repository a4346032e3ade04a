package dev.okr.core.statement.measure;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.figure.Trait;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.lexicon.LexiconEntry;
import dev.okr.core.statement.reading.StatedQuantity.Role;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.role.Verbs;
import dev.okr.core.statement.text.NormalText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which way a figure points: the direction its verbs say, else the polarity of the metric, and
 * whether the figure is a floor or a ceiling.
 */
public final class Senses {
  private static final BigDecimal FIFTY = BigDecimal.valueOf(50);

  private static final List<String> SETTLED =
      List.of("闭环率", "解决率", "处理率", "修复率", "办结率", "响应率", "回复率", "恢复率", "及时率");

  private static final List<String> TIMELY = List.of("当日", "当天", "次日", "准时", "按时", "按期");

  private final Sentence s;
  private final NormalText text;
  private final Verbs verbs;
  private final FigurePhrases behind;

  public Senses(Sentence s) {
    this.s = s;
    this.text = s.text();
    this.verbs = new Verbs(s);
    this.behind = new FigurePhrases(s);
  }

  /** -1 down, 1 up, 0 nothing said: the verb beside the figure, else the last one before it. */
  public int direction(FigureMention f) {
    if (f.marked(Kind.DOWN) || f.followed(Kind.DOWN)) {
      return -1;
    }
    if (f.marked(Kind.UP) || f.followed(Kind.UP)) {
      return 1;
    }
    int found = 0;
    int from = s.clauseStart(f.start(), 2);
    for (Cue cue : s.cues()) {
      if (cue.within(from, f.start()) && cue.kind().isDirection()) {
        found = cue.kind() == Kind.UP ? 1 : -1;
      }
    }
    if (found == 0 && f.change()) {
      int end = s.clauseEnd(f.end(), 2);
      for (Cue cue : s.cues()) {
        if (cue.within(f.end(), end) && cue.kind().isDirection()) {
          return cue.kind() == Kind.UP ? 1 : -1;
        }
      }
    }
    return found;
  }

  /** 系统运行时间 99.95%: a share of time, and no duration. */
  private static boolean shareOfTime(FigureMention f, @Nullable Cue what) {
    return f.dimension() == Dimension.PERCENT
        && what != null
        && (what.entry().term().equals("时间") || what.entry().term().equals("time"));
  }

  public int polarity(@Nullable Cue what) {
    if (what != null && (what.kind() == Kind.OUTCOME || what.kind() == Kind.RATIO)) {
      if (what.entry().lower()) {
        return -1;
      }
      if (!what.entry().weak()) {
        return 1;
      }
    }
    if (what == null || what.entry().weak() || what.kind() == Kind.NEUTRAL) {
      if (s.anyCue(
          cue ->
              cue.kind() == Kind.OUTCOME
                  && cue.entry().lower()
                  && !s.inFigure(cue)
                  && (what == null || Math.abs(cue.start() - what.start()) <= 30))) {
        return -1;
      }
    }
    return 1;
  }

  /** 客诉 48 小时闭环率 95%: how many of them are settled. */
  private boolean settledRate(FigureMention f) {
    String before = text.fragment(s.clauseStart(f.start(), 2), f.start());
    return SETTLED.stream().anyMatch(before::contains)
        || (before.strip().endsWith("率") && TIMELY.stream().anyMatch(before::contains));
  }

  /** "First reply within 2 hours for 90% of tickets": the time is the limit, the share a floor. */
  private boolean inTime(FigureMention share) {
    int from = s.clauseStart(share.start(), 2);
    return s.figures().stream()
        .anyMatch(
            f ->
                f.role() == Role.WINDOW
                    && f.fallback()
                    && f.dimension() == Dimension.TIME
                    && f.start() >= from
                    && f.end() <= share.start());
  }

  /** "Incidents detected by monitoring: 90%": most of them, which is done to them. */
  private boolean found(FigureMention f) {
    return introduced(f)
        && f.value().compareTo(FIFTY) >= 0
        && s.anyCue(
            cue ->
                cue.kind() == Kind.SERVICE
                    && cue.entry().form() == LexiconEntry.Form.PAST
                    && cue.end() < f.start());
  }

  /** "Review turnaround: 80% of changes ...": what is introduced is no level of it. */
  private boolean introduced(FigureMention share) {
    return text.at(share.reach()) == ':' && share.before() == Kind.AT.bit();
  }

  /** 24 小时内处理 85% 报修工单: of so many it is done, and more is better. */
  private boolean served(FigureMention f) {
    return s.anyCue(
        cue ->
            (cue.kind() == Kind.SERVICE || cue.kind() == Kind.TASK)
                && text.hanAt(cue.start())
                && (cue.end() == f.start()
                    || (cue.end() == f.start() - 1 && text.at(cue.end()) == ' ')));
  }

  /** "Churn of 2% or better": the way the metric itself points. */
  private int better(FigureMention f, @Nullable Cue what) {
    return f.dimension() == Dimension.TIME ? -1 : polarity(what);
  }

  public int sense(FigureMention f, @Nullable Cue what, int direction) {
    if (f.is(Trait.ZERO) || (f.value().signum() == 0 && !f.is(Trait.BREAK_EVEN))) {
      return -1;
    }
    if (f.is(Trait.BREAK_EVEN)) {
      return 1;
    }
    if (f.followed(Kind.AFTERLESS) || f.marked(Kind.ATMOST)) {
      return -1;
    }
    if (f.followed(Kind.AFTERMORE)) {
      boolean better = text.fragment(f.end(), f.tail()).contains("better");
      return better ? better(f, what) : 1;
    }
    if (text.startsWith(f.reach(), "no worse than ", "not worse than ")) {
      return better(f, what);
    }
    if (f.marked(Kind.WITHIN)
        || (f.role() == Role.END && f.fallback() && f.dimension() == Dimension.TIME)) {
      return -1;
    }
    if (f.dimension() == Dimension.MONEY || f.dimension() == Dimension.TIME) {
      Cue verb = verbs.governing(s.clauseStart(f.start(), 1), f.start());
      if (verb != null
          && verb.kind() == Kind.SERVICE
          && verb.entry().soft()
          && !f.marked(Kind.AT)) {
        return 1;
      }
    }
    if (f.marked(Kind.ATLEAST) && !f.softReach()) {
      return 1;
    }
    if (direction != 0) {
      return direction;
    }
    if (text.startsWith(f.reach() - 2, "累计") || text.startsWith(f.reach() - 3, "累计")) {
      return 1;
    }
    if (shareOfTime(f, what)) {
      return 1;
    }
    if (f.dimension() == Dimension.PERCENT
        && behind.shareOf(f)
        && (what == null
            || what.start() >= f.start()
            || !what.entry().lower()
            || inTime(f)
            || introduced(f))) {
      return 1;
    }
    if (f.dimension() == Dimension.PERCENT
        && what != null
        && what.end() == f.start()
        && what.entry().unit() == null
        && !what.entry().weak()
        && text.at(f.end()) != 0
        && text.hanAt(f.end())) {
      // 工单80%在12小时内结案: a share of things
      return 1;
    }
    if (f.dimension() == Dimension.PERCENT && (served(f) || settledRate(f) || found(f))) {
      return 1;
    }
    if (f.dimension() == Dimension.TIME
        && text.startsWith(
            text.skipBlanks(s.clauseStart(f.start(), 2)),
            "the longest ",
            "the slowest ",
            "maximum ")) {
      return -1;
    }
    if (f.dimension() == Dimension.MONEY && (what == null || "%".equals(what.entry().unit()))) {
      // "Turnover of £3m": no share, and so not the metric of that name
      return 1;
    }
    if (f.dimension() == Dimension.PERCENT
        && f.value().compareTo(FIFTY) >= 0
        && (text.fragment(f.start(), f.end()).contains(" out of ") || inTime(f))) {
      return 1;
    }
    return counted(f, what) || spentOnUs(f, what) ? 1 : polarity(what);
  }

  /** "Shop spend of €4 per visitor": what those outside spend is what we get. */
  private boolean spentOnUs(FigureMention f, @Nullable Cue what) {
    return what != null
        && what.entry().term().startsWith("spend")
        && f.dimension() == Dimension.MONEY
        && s.anyCue(
            per ->
                per.kind() == Kind.PER
                    && s.anyCue(
                        who ->
                            who.start() == per.end() + 1
                                && who.kind() == Kind.OUTCOME
                                && !who.entry().isMetric()));
  }

  /** "40 companies disclose their emissions": those who do it are counted, whatever it is. */
  private boolean counted(FigureMention f, @Nullable Cue what) {
    return what == null
        && f.isCount()
        && f.before() == 0
        && !s.anyCue(
            cue -> cue.kind() == Kind.OUTCOME && cue.entry().lower() && cue.start() < f.end());
  }
}
