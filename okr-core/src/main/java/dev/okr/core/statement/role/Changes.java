package dev.okr.core.statement.role;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.text.English;
import java.math.BigDecimal;
import java.util.List;

/**
 * Whether a figure is a change against a reference and not a level: "by 20%", "+18% YoY",
 * 提升1.5个百分点, but not "raise $3m".
 */
final class Changes {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final List<String> SAVES = List.of("节约", "节省", " saves", " saved");
  private static final List<String> EXTENTS = List.of("增幅", "升幅", "涨幅", "降幅", "跌幅");
  private static final String LESS = "低少短";
  private static final String MORE = "高多长";

  private final Sentence s;

  Changes(Sentence s) {
    this.s = s;
  }

  /** The figure as a change, if it is one. */
  FigureMention told(FigureMention f) {
    if (f.followed(Kind.YOY) || f.marked(Kind.YOY)) {
      return f.change(
          !f.marked(Kind.TO, Kind.ATLEAST, Kind.ATMOST)
              || f.marked(Kind.UP, Kind.DOWN)
              || f.followed(Kind.UP, Kind.DOWN)
              || (f.dimension() == Dimension.PERCENT && f.marked(Kind.YOY)));
    }
    String extent = extent(f);
    if (!extent.isEmpty()) {
      boolean less = extent.charAt(0) == '降' || extent.charAt(0) == '跌';
      return (extent.length() > 1 ? f : f.before(less ? Kind.DOWN : Kind.UP)).change(true);
    }
    if (ofBefore(f)) {
      return f.worth(HUNDRED.subtract(f.value())).before(Kind.DOWN.bit()).change(true);
    }
    if (saved(f)) {
      return f.before(Kind.DOWN).change(true);
    }
    if (f.isCount() && s.text().startsWith(f.reach(), "涨粉")) {
      return f.change(false);
    }
    if (f.marked(Kind.BY)) {
      return f.change(!agent(f));
    }
    if (f.dimension() == Dimension.MONEY && raised(f)) {
      return f.change(false);
    }
    if (f.followed(Kind.TURN) && f.dimension() == Dimension.PERCENT && f.before() == 0) {
      return f.change(true);
    }
    if (f.dimension() == Dimension.MONEY
        && s.text().startsWith(s.text().at(f.end()) == ' ' ? f.end() + 1 : f.end(), "raised")) {
      return f.change(false);
    }
    if (f.followed(Kind.UP, Kind.DOWN)) {
      return f.change(!f.marked(Kind.TO) && (!f.isCount() || f.followed(Kind.DOWN)));
    }
    boolean level =
        f.marked(
                Kind.set(
                    Kind.TO,
                    Kind.ARROW,
                    Kind.ATLEAST,
                    Kind.ATMOST,
                    Kind.AT,
                    Kind.WITHIN,
                    Kind.BETWEEN))
            || (f.followed(Kind.AFTERLESS) && !f.marked(Kind.UP, Kind.DOWN));
    if (compared(f)) {
      boolean less = LESS.indexOf(text(f.start() - 1)) >= 0;
      return f.before(less ? Kind.DOWN : Kind.UP).change(true);
    }
    if (f.sign() > 0
        && f.before() == Kind.AT.bit()
        && introduced(f)
        && (f.dimension() != Dimension.BARE || f.value().compareTo(HUNDRED) > 0)) {
      return f.change(true);
    }
    if (f.dimension() == Dimension.PP) {
      return f.change(
          !f.marked(Kind.TO, Kind.ATLEAST, Kind.ATMOST, Kind.AT) || f.marked(Kind.UP, Kind.DOWN));
    }
    if (f.marked(Kind.UP)
        && f.dimension() == Dimension.PERCENT
        && text(f.start() - 1) == 'p'
        && s.text().fragment(f.start(), f.end() + 4).contains(" of ")
        && !s.anyCue(cue -> cue.kind() == Kind.UP && cue.end() < f.reach())) {
      // "Customers pick up 35% of orders": a share, and no change of one
      return f.change(false);
    }
    if (f.marked(Kind.TURN) && f.followed(Kind.AFTERLESS)) {
      // "Boats turn around in 40 minutes or less"
      return f.change(false);
    }
    if (f.isPoints() && f.sign() < 0 && f.followed(Kind.AFTERMORE)) {
      // "A score of minus 5 or better"
      return f.change(false);
    }
    if (f.isCount() && f.marked(Kind.UP) && f.followed(Kind.AFTERMORE)) {
      // "Each gains 3+ members": so many at least
      return f.change(false);
    }
    if (f.marked(Kind.UP, Kind.DOWN, Kind.TURN)) {
      return f.change(!f.marked(Kind.TO, Kind.ARROW, Kind.ATMOST, Kind.AT));
    }
    if (level) {
      return f.change(false);
    }
    if (f.sign() != 0) {
      return f.change(true);
    }
    // "Lower paid CAC 20%", "Lift the recycling rate 6 points"
    if ((f.dimension() == Dimension.PERCENT || f.isPoints()) && f.before() == 0 && f.after() == 0) {
      return f.change(directed(f));
    }
    return f.change(false);
  }

  /** 降幅达到 20%, 提升幅度不低于 20%: how far it moves, and not a level. */
  private String extent(FigureMention f) {
    int end = s.text().at(f.reach() - 1) == ' ' ? f.reach() - 1 : f.reach();
    for (String word : EXTENTS) {
      if (s.text().startsWith(end - 2, word)) {
        return word.substring(0, 1);
      }
    }
    boolean moved =
        s.text().startsWith(end - 2, "幅度")
            && s.anyCue(cue -> cue.kind().isDirection() && cue.end() == end - 2);
    return moved ? "幅度" : "";
  }

  /** 降到原来的一半: a share of what was, so a change by the rest. */
  private boolean ofBefore(FigureMention f) {
    return f.dimension() == Dimension.PERCENT
        && f.value().compareTo(HUNDRED) < 0
        && (f.marked(Kind.TO) || s.text().startsWith(f.reach(), "只有", "仅为", "仅有"))
        && f.marked(Kind.BASE)
        && s.text().at(f.start() - 1) == '的';
  }

  /** 行政费用节约 8%: so much less of a cost. */
  private boolean saved(FigureMention f) {
    if (f.dimension() != Dimension.PERCENT || f.marked(Kind.TO, Kind.ATMOST)) {
      return false;
    }
    String before = s.text().fragment(s.clauseStart(f.start(), 2), f.reach()).strip();
    return SAVES.stream().anyMatch(word -> before.endsWith(word) || before.startsWith(word))
        && s.anyCue(
            cue -> cue.kind() == Kind.YOY || (cue.kind() == Kind.OUTCOME && cue.entry().lower()));
  }

  /** "Visited by 50% of members": who does it, and not by how much. */
  boolean agent(FigureMention f) {
    boolean share =
        s.text().startsWith(f.end(), " of ")
            || s.text().fragment(f.start(), f.end()).endsWith(" of")
            || nounBehind(f);
    if (!share && !f.isCount()) {
      return false;
    }
    int end = f.reach();
    while (end > 0 && s.text().at(end - 1) == ' ') {
      end--;
    }
    int from = end;
    while (s.text().latinAt(from - 1)) {
      from--;
    }
    String word = s.text().fragment(from, end);
    if (share && passive(f)) {
      return true;
    }
    for (Cue cue : s.cues()) {
      if (cue.end() == end && cue.kind().isChange()) {
        return false;
      }
    }
    return word.endsWith("ed") || List.of("seen", "read", "held", "taken").contains(word);
  }

  /**
   * "Is chosen over the paper route by 55% of them": it is done to the subject, whatever follows.
   */
  private boolean passive(FigureMention f) {
    int i = s.clauseStart(f.start(), 2);
    boolean be = false;
    while (i < f.reach()) {
      int from = s.text().skipBlanks(i);
      i = Math.max(from + 1, s.text().wordEnd(from));
      String word = s.text().fragment(from, i);
      if (be && English.participle(word)) {
        return !s.anyCue(cue -> cue.start() == from && cue.kind().isChange());
      }
      be = English.BE.contains(word) || word.equals("been") || word.equals("being");
    }
    return false;
  }

  private boolean nounBehind(FigureMention f) {
    return s.anyCue(cue -> cue.start() == f.end() + 1 && cue.kind().isNoun());
  }

  private char text(int at) {
    return s.text().at(at) == ' ' ? s.text().at(at - 1) : s.text().at(at);
  }

  /** 单耗比去年低 12%, 得分比去年高 5 分: against another time or place, and no 占比 or 比例. */
  private boolean compared(FigureMention f) {
    char how = text(f.start() - 1);
    if (how == 0 || (LESS.indexOf(how) < 0 && MORE.indexOf(how) < 0)) {
      return false;
    }
    String before = s.text().fragment(s.clauseStart(f.start(), 2), f.start());
    if (before.indexOf('较') > 0 && before.indexOf('较') < before.length() - 2) {
      return true;
    }
    for (int i = before.indexOf('比'); i >= 0; i = before.indexOf('比', i + 1)) {
      boolean noun =
          (i > 0 && "占同环对".indexOf(before.charAt(i - 1)) >= 0)
              || (i + 1 < before.length() && "例率重".indexOf(before.charAt(i + 1)) >= 0);
      if (!noun) {
        return true;
      }
    }
    return false;
  }

  /** "Conversion: +2pp": the colon only introduces it. */
  private boolean introduced(FigureMention f) {
    return s.text().at(f.reach()) == ':';
  }

  /** "Raise $3m": money is raised to an amount, not by one. */
  private boolean raised(FigureMention f) {
    return s.anyCue(
        cue ->
            cue.kind() == Kind.UP
                && cue.start() == f.reach()
                && cue.entry().term().startsWith("rais")
                && !f.marked(Kind.YOY));
  }

  /** A direction verb opens the clause and no other verb stands between it and the figure. */
  private boolean directed(FigureMention f) {
    int from = s.clauseStart(f.start(), 1);
    Cue verb = null;
    for (Cue cue : s.cues()) {
      if (verb == null && cue.within(from, f.start()) && cue.kind().isVerb()) {
        verb = cue;
      }
    }
    return verb != null && verb.kind().isChange();
  }
}
