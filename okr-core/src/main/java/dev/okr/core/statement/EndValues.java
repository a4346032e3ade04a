package dev.okr.core.statement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The end values among the figures of a sentence, by what they measure: the first of an outcome, of
 * own work, and of a quantity without a gauge. Of several for outcomes a level wins over the change
 * before it, and a share over a count beside it that nothing asks for.
 */
final class EndValues {
  private final Sentence s;
  private final Verbs verbs;
  private final WhatIsMeasured measuring;
  private final ServiceLevels levels;
  private final List<Figure> fallbacks = new ArrayList<>();

  private @Nullable EndValue result;
  private @Nullable EndValue own;
  private @Nullable EndValue fake;
  private int results;

  EndValues(Sentence s, Verbs verbs, WhatIsMeasured measuring, ServiceLevels levels) {
    this.s = s;
    this.verbs = verbs;
    this.measuring = measuring;
    this.levels = levels;
  }

  /** Looks through the figures; to be called once, before anything is asked. */
  void find() {
    for (Figure f : candidates()) {
      add(f, measuring.classify(f));
    }
    if (result == null) {
      EndValue level = levels.serviceLevel(fallbacks, own == null ? null : own.figure());
      if (level != null) {
        level.figure().role = StatedQuantity.Role.END;
        level.figure().measures = level.head();
        result = level;
        results = 1;
      }
    }
  }

  @Nullable EndValue result() {
    return result;
  }

  @Nullable EndValue own() {
    return own;
  }

  @Nullable EndValue fake() {
    return fake;
  }

  /** Whether more than one outcome is promised. */
  boolean several() {
    return results > 1;
  }

  /** "Launch in 4 countries": the scope of a task is what is counted. */
  @Nullable EndValue scoped() {
    for (Figure f : fallbacks) {
      if ((f.role == StatedQuantity.Role.SCOPE
              || (f.role == StatedQuantity.Role.CONDITION
                  && f.before == (Kind.SCOPE.bit() | Kind.CONDITION.bit())))
          && (f.dimension == Dimension.BARE || f.dimension == Dimension.COUNT)) {
        return new EndValue(f, null);
      }
    }
    return null;
  }

  private void add(Figure f, Measured measured) {
    f.measures = measured.head();
    EndValue value = new EndValue(f, measured.head());
    switch (measured.what()) {
      case OUTCOME -> {
        results++;
        if (result == null) {
          result = value;
        } else if (levelOver(result.figure(), f)
            || incidental(result.figure(), f)
            || (result.figure().zero && f.baseline != null)
            || (total(f) && !total(result.figure()))) {
          result = value;
          results--;
        }
      }
      case OWN -> own = own == null || (total(f) && !total(own.figure())) ? value : own;
      case FAKE -> fake = fake == null ? value : fake;
    }
  }

  private List<Figure> candidates() {
    List<Figure> candidates = new ArrayList<>();
    for (Figure f : s.figures) {
      if (f.fallback) {
        fallbacks.add(f);
      } else if (f.role == StatedQuantity.Role.END
          || f.role == StatedQuantity.Role.CHANGE
          || f.role == StatedQuantity.Role.HIGH) {
        candidates.add(f);
      }
    }
    if (candidates.isEmpty()) {
      for (Figure f : fallbacks) {
        if (f.role == StatedQuantity.Role.END || f.role == StatedQuantity.Role.CHANGE) {
          candidates.add(f);
        }
      }
    }
    noneOver(candidates);
    return candidates;
  }

  /**
   * "No order over 48 hours", 超过5分钟的排队清零: none is not the end value, the limit it may not pass is.
   */
  private void noneOver(List<Figure> candidates) {
    if (candidates.size() == 2
        && candidates.get(0).zero
        && candidates.get(0).start == firstWord()
        && candidates.get(1).marked(Kind.ATMOST)
        && s.clauseStart(candidates.get(1).start, 2) <= candidates.get(0).start) {
      candidates.get(0).role = StatedQuantity.Role.SCOPE;
      candidates.remove(0);
    }
    for (Figure f : fallbacks) {
      Figure none = candidates.isEmpty() ? null : candidates.get(0);
      if (none != null
          && none.zero
          && (f.role == StatedQuantity.Role.CONDITION || f.role == StatedQuantity.Role.GUARDRAIL)
          && (f.start > none.end || (f.end < none.start && s.text.at(f.tail) == '的'))) {
        none.role = StatedQuantity.Role.SCOPE;
        f.role = StatedQuantity.Role.END;
        f.before |= Kind.ATMOST.bit();
        f.before &= ~Kind.ATLEAST.bit();
        f.fallback = false;
        candidates.set(0, f);
      }
    }
  }

  private int firstWord() {
    int i = 0;
    while (s.text.at(i) == ' ') {
      i++;
    }
    return i;
  }

  /** "每月1篇，全年共12篇", "1 a month, 12 in total": the whole wins over its parts. */
  private boolean total(Figure f) {
    NormalText text = s.text;
    return text.at(f.reach - 1) == '共'
        || text.startsWith(f.reach - 2, "合计")
        || text.startsWith(f.reach - 2, "总计")
        || text.startsWith(f.reach - 2, "累计")
        || text.startsWith(f.tail, " in total")
        || text.startsWith(f.tail, " in all");
  }

  /** "+20 %, to 5 million": a level of the same thing wins over the change before it. */
  private boolean levelOver(Figure first, Figure next) {
    if (first.role != StatedQuantity.Role.CHANGE || next.role == StatedQuantity.Role.CHANGE) {
      return false;
    }
    int clause = s.clauseStart(next.first(), 2);
    if (first.wholeChange
        && next.baseline != null
        && (clause <= first.start || !nounBetween(clause, next.first()))) {
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

  private boolean nounBetween(int from, int to) {
    for (Cue cue : s.cues) {
      if (cue.start() >= from && cue.end() <= to && cue.kind().isNoun()) {
        return true;
      }
    }
    return false;
  }

  /** "头部三家供应商占比压到30%", "欧洲五国55%的订单": a count that nothing asks for, beside a share. */
  private boolean incidental(Figure first, Figure next) {
    boolean counted = first.dimension == Dimension.COUNT || first.dimension == Dimension.BARE;
    boolean measured =
        next.dimension == Dimension.PERCENT
            || (next.dimension == Dimension.TIME
                && (next.marked(Kind.ATMOST)
                    || next.marked(Kind.WITHIN)
                    || next.followed(Kind.AFTERLESS)));
    return counted
        && measured
        && first.before == 0
        && first.after == 0
        && first.baseline == null
        && first.low == null
        && !first.zero
        && s.clauseStart(next.first(), 2) <= first.start
        && verbs.governing(s.clauseStart(first.start, 2), first.start) == null;
  }
}
