package dev.okr.core.statement;

import java.util.List;

/**
 * The role of each figure that is in no pair: end value, baseline, change, denominator, window,
 * scale, guardrail, condition or scope.
 */
final class Roles {
  private static final long LEVEL =
      Kind.set(Kind.TO, Kind.ARROW, Kind.ATLEAST, Kind.ATMOST, Kind.AT, Kind.BETWEEN);

  private static final List<String> TAKES =
      List.of(
          " take ", " takes ", " need ", " needs ", " require ", " requires ", " last ", " lasts ");

  private static final List<String> SAVES = List.of(" save ", " saves ");

  private static final List<String> AVERAGES =
      List.of(
          "average ",
          "average of ",
          "mean ",
          "mean of ",
          "median ",
          "median of ",
          "avg ",
          "typical ");

  private final Sentence s;
  private final NormalText text;
  private final List<Cue> cues;
  private final List<Figure> figures;
  private final Conditions conditions;
  private final Thresholds thresholds;
  private final Changes changes;

  Roles(Sentence s, Conditions conditions, Thresholds thresholds, Changes changes) {
    this.s = s;
    this.text = s.text;
    this.cues = s.cues;
    this.figures = s.figures;
    this.conditions = conditions;
    this.thresholds = thresholds;
    this.changes = changes;
  }

  void assign() {
    boolean settled = false;
    for (Figure f : figures) {
      settled |= f.baseline != null;
    }
    for (Figure f : figures) {
      if (f.role == null) {
        f.role = role(f, settled);
      } else if (f.role == StatedQuantity.Role.HIGH
          && (f.dimension == Dimension.TIME || f.dimension == Dimension.PERIOD)
          && f.marked(Kind.set(Kind.WITHIN, Kind.WINDOW))
          && !f.marked(LEVEL)) {
        f.fallback = true;
      }
      if (f.role == StatedQuantity.Role.END || f.role == StatedQuantity.Role.HIGH) {
        if (conditions.guarded(f)) {
          f.fallback = true;
          if (f.low == null) {
            f.role = StatedQuantity.Role.GUARDRAIL;
          }
        } else if (s.inBrackets(f.start)) {
          f.fallback |= f.baseline == null && f.low == null;
        }
      }
    }
    for (Figure f : figures) {
      if (f.role == StatedQuantity.Role.END && f.baseline == null && f.low == null && f.change) {
        f.role = StatedQuantity.Role.CHANGE;
      }
    }
  }

  private StatedQuantity.Role role(Figure f, boolean settled) {
    if (f.dimension == Dimension.TIMES && occasions(f)) {
      f.dimension = Dimension.COUNT;
      f.unit = "count";
    }
    boolean timed = f.dimension == Dimension.TIME || f.dimension == Dimension.PERIOD;
    if (f.wholeChange && conditions.hanCondition(f)) {
      f.fallback = true;
      return StatedQuantity.Role.CONDITION;
    }
    if (f.wholeChange) {
      f.change = true;
      return StatedQuantity.Role.END;
    }
    if (f.breakEven || f.zero) {
      return StatedQuantity.Role.END;
    }
    long strong = Kind.set(Kind.TO, Kind.ARROW, Kind.ATMOST);
    if (f.marked(Kind.PER) && !timed && !f.marked(strong) && f.dimension != Dimension.PERCENT) {
      return StatedQuantity.Role.DENOMINATOR;
    }
    if (f.marked(Kind.SCALE) || (f.marked(Kind.OF) && f.dimension != Dimension.PERCENT)) {
      return StatedQuantity.Role.SCALE;
    }
    if (f.dimension == Dimension.TIME
        && f.after == 0
        && !f.marked(Kind.set(Kind.UP, Kind.DOWN, Kind.ATLEAST))
        && average(f)) {
      f.before |= Kind.ATMOST.bit();
      return StatedQuantity.Role.END;
    }
    if (f.dimension == Dimension.TIME && f.before == 0 && behind(f, SAVES)) {
      return StatedQuantity.Role.END;
    }
    if (f.dimension == Dimension.TIME && f.before == 0 && behind(f, TAKES)) {
      f.before |= Kind.ATMOST.bit();
      return StatedQuantity.Role.END;
    }
    if (f.adjectival && !f.marked(strong) && !f.followed(Kind.AFTERLESS)) {
      return StatedQuantity.Role.WINDOW;
    }
    if (thresholds.watched(f)) {
      return StatedQuantity.Role.CONDITION;
    }
    if (timed) {
      if (f.marked(Kind.PER)
          || (f.marked(Kind.WINDOW) && !f.marked(strong) && !f.followed(Kind.AFTERLESS))
          || (f.marked(Kind.SCOPE)
              && !f.marked(Kind.set(Kind.TO, Kind.ATMOST, Kind.AT, Kind.BASE, Kind.WITHIN))
              && !f.followed(Kind.AFTERLESS))) {
        // "The page loads in 2 s" may be a service level, where nothing else is stated
        f.fallback = text.startsWith(f.reach, "in ") && !f.marked(Kind.PER);
        return StatedQuantity.Role.WINDOW;
      }
      if (f.marked(Kind.WITHIN)
          || text.startsWith(f.end, "内")
          || text.startsWith(f.end, "之内")
          || (text.startsWith(f.end, "以内") && !clauseEnds(f))) {
        boolean ends = clauseEnds(f) && f.marked(Kind.set(Kind.AT, Kind.ATMOST, Kind.TO));
        if (!ends) {
          f.fallback = true;
          return StatedQuantity.Role.WINDOW;
        }
        return StatedQuantity.Role.END;
      }
      if (f.before == 0 && (f.after & ~Kind.AFTERMORE.bit()) == 0 && nounRightAfter(f)) {
        return StatedQuantity.Role.WINDOW;
      }
      if (f.dimension == Dimension.PERIOD
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
          && f.after == 0) {
        return StatedQuantity.Role.WINDOW;
      }
      if (f.before == 0 && f.after == 0 && !nounBefore(f)) {
        f.fallback = ServiceLevels.DONE_HAN.stream().anyMatch(word -> text.startsWith(f.end, word));
        return StatedQuantity.Role.WINDOW;
      }
    }
    if (f.marked(Kind.FROM)
        && (f.followed(Kind.AFTERMORE) || f.followed(Kind.AFTERLESS))
        && NormalText.isLatin(text.at(f.tail - 1))) {
      return StatedQuantity.Role.END;
    }
    boolean based = f.marked(Kind.BASE) && !f.marked(Kind.set(Kind.YOY, Kind.ATLEAST, Kind.ATMOST));
    if (f.marked(Kind.FROM) && contributors(f)) {
      return StatedQuantity.Role.END;
    }
    if ((f.marked(Kind.FROM) || based)
        && !f.marked(Kind.set(Kind.TO, Kind.ARROW))
        && !(f.marked(Kind.FROM) && f.marked(Kind.AT))) {
      if (f.marked(Kind.BASE) && f.marked(Kind.set(Kind.UP, Kind.DOWN))) {
        f.change = true;
        return StatedQuantity.Role.END;
      }
      return StatedQuantity.Role.BASELINE;
    }
    if (text.startsWith(f.tail, "基础上")
        || text.startsWith(f.tail, "的基础上")
        || text.startsWith(f.end, "起步")) {
      return StatedQuantity.Role.BASELINE;
    }
    boolean moved = f.followed(Kind.UP) || f.followed(Kind.DOWN);
    boolean share =
        f.dimension == Dimension.PERCENT
            && text.startsWith(f.reach, "with ")
            && (text.startsWith(f.end, " of ") || text.startsWith(f.end - 3, " of"));
    if (f.marked(Kind.CONDITION)
        && !share
        && !f.marked(Kind.TO)
        && !(moved && f.dimension == Dimension.PERCENT)) {
      f.fallback = true;
      return StatedQuantity.Role.CONDITION;
    }
    if (conditions.hanCondition(f)) {
      f.fallback = true;
      return StatedQuantity.Role.CONDITION;
    }
    if (settled && f.marked(Kind.set(Kind.ATLEAST, Kind.ATMOST)) && conditions.countedBefore(f)) {
      f.fallback = true;
      return StatedQuantity.Role.CONDITION;
    }
    if ((f.dimension == Dimension.BARE
            || f.dimension == Dimension.COUNT
            || f.dimension == Dimension.MONEY)
        && f.marked(Kind.SCOPE)
        && (ofOurs(f)
            || !f.marked(
                Kind.set(Kind.TO, Kind.ATLEAST, Kind.ATMOST, Kind.AT, Kind.UP, Kind.DOWN)))) {
      f.fallback = true;
      return StatedQuantity.Role.SCOPE;
    }
    if (conditions.throughput(f)) {
      f.fallback = true;
      return StatedQuantity.Role.CONDITION;
    }
    f.change = changes.isChange(f);
    return StatedQuantity.Role.END;
  }

  /** "Every one of our 34 kiosks": how many there are. */
  private boolean ofOurs(Figure f) {
    return text.startsWith(f.reach, "of our ")
        || text.startsWith(f.reach, "of the ")
        || text.startsWith(f.reach, "of its ");
  }

  /** "Chapters from 25 partners": who gives it, and not where it starts. */
  private boolean contributors(Figure f) {
    if ((f.dimension != Dimension.BARE && f.dimension != Dimension.COUNT)
        || !text.startsWith(f.reach, "from ")
        || s.inBrackets(f.start)) {
      return false;
    }
    boolean who = false;
    for (Cue cue : cues) {
      if (cue.kind() == Kind.UP || cue.kind() == Kind.DOWN || cue.kind() == Kind.TURN) {
        return false;
      }
      who |=
          cue.start() == f.end + 1
              && (cue.kind() == Kind.NEUTRAL
                  || (cue.kind() == Kind.OUTCOME && !cue.entry().isMetric()));
    }
    return who;
  }

  /** "Downloaded 2,000 times": how often, and not how many times as much. */
  private boolean occasions(Figure f) {
    return text.fragment(f.start, f.end).endsWith(" times")
        && f.before == 0
        && text.startsWith(f.start - 3, "ed ");
  }

  /** "A deployment needs 2 hours", "Teachers save two hours": the verb right before a time. */
  private boolean behind(Figure f, List<String> verbs) {
    String before = text.fragment(Math.max(0, f.reach - 10), f.reach);
    return verbs.stream().anyMatch(before::endsWith);
  }

  /** "We keep an average 5 day turnaround": the level itself, where no share is promised of it. */
  private boolean average(Figure f) {
    for (Figure other : figures) {
      if (other.dimension == Dimension.PERCENT) {
        return false;
      }
    }
    String before = text.fragment(Math.max(0, f.start - 12), f.start);
    return AVERAGES.stream().anyMatch(before::endsWith);
  }

  private boolean clauseEnds(Figure f) {
    int p = f.tail;
    while (text.at(p) == ' ' || text.at(p) == ')') {
      p++;
    }
    return p >= text.length() || s.clauseBegins(p + 1);
  }

  /** "30日留存率", "90 day retention". */
  private boolean nounRightAfter(Figure f) {
    int p = f.tail;
    while (text.at(p) == ' ') {
      p++;
    }
    for (Cue cue : cues) {
      if (cue.start() == p
          && (cue.kind() == Kind.OUTCOME
              || cue.kind() == Kind.RATIO
              || cue.kind() == Kind.OWN
              || (cue.kind() == Kind.SERVICE
                  && NormalText.isHan(text.at(p))
                  && text.at(cue.end()) == '率'))) {
        return true;
      }
    }
    return false;
  }

  private boolean nounBefore(Figure f) {
    int from = s.clauseStart(f.start, 2);
    for (Cue cue : cues) {
      if (cue.start() >= from && cue.end() <= f.start && cue.kind() == Kind.OUTCOME) {
        return true;
      }
    }
    return false;
  }
}
