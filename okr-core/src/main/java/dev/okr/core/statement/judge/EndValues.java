package dev.okr.core.statement.judge;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.figure.Trait;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.measure.ClauseForms;
import dev.okr.core.statement.measure.Measurand;
import dev.okr.core.statement.measure.WhatIsMeasured;
import dev.okr.core.statement.reading.StatedQuantity.Role;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.role.Verbs;
import dev.okr.core.statement.text.NormalText;
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
  private final NormalText text;
  private final Verbs verbs;
  private final WhatIsMeasured measuring;
  private final ClauseForms forms;
  private final List<FigureMention> fallbacks;
  private final List<EndValue> read = new ArrayList<>();

  private @Nullable EndValue result;
  private @Nullable EndValue own;
  private @Nullable EndValue fake;
  private int results;

  EndValues(Sentence s) {
    this.s = s;
    this.text = s.text();
    this.verbs = new Verbs(s);
    this.measuring = new WhatIsMeasured(s);
    this.forms = new ClauseForms(s);
    this.fallbacks = s.figures().stream().filter(FigureMention::fallback).toList();
    find();
  }

  private void find() {
    for (FigureMention f : s.ends()) {
      add(f, forms.judged(f, measuring.classify(f)));
    }
    if (result == null) {
      ServiceLevels levels = new ServiceLevels(s);
      EndValue level = levels.serviceLevel(fallbacks, own == null ? null : own.figure());
      if (level != null) {
        result = new EndValue(level.figure().as(Role.END), level.head());
        read.add(result);
        results = 1;
      }
    }
  }

  /** A figure of the sentence with what it was found to measure, if it was asked for. */
  EndValue read(FigureMention f) {
    for (EndValue value : read) {
      if (value.figure().start() == f.start()) {
        return value;
      }
    }
    return new EndValue(f, null);
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
    for (FigureMention f : fallbacks) {
      if ((f.role() == Role.SCOPE
              || (f.role() == Role.CONDITION
                  && f.before() == (Kind.SCOPE.bit() | Kind.CONDITION.bit())))
          && f.isCount()) {
        return new EndValue(f, null);
      }
    }
    return null;
  }

  private void add(FigureMention f, Measurand measured) {
    EndValue value = new EndValue(f, measured.head());
    read.add(value);
    switch (measured.what()) {
      case OUTCOME -> {
        results++;
        if (result == null) {
          result = value;
        } else if (levelOver(result.figure(), f)
            || incidental(result.figure(), f)
            || howOften(result.figure(), f)
            || (result.figure().is(Trait.ZERO) && f.baseline() != null)
            || (total(f) && !total(result.figure()))
            || qualifies(result.figure(), f)) {
          result = value;
          results--;
        }
      }
      case OWN -> {
        if (result != null && howOften(result.figure(), f)) {
          result = new EndValue(f, result.head());
        } else if (own == null || (total(f) && !total(own.figure()))) {
          own = value;
        }
      }
      case FAKE -> fake = fake == null || (f.change() && fake.figure().isCount()) ? value : fake;
    }
  }

  /** "Customers using three or more modules: 400 → 650": which ones, and then how many. */
  private boolean qualifies(FigureMention first, FigureMention pair) {
    FigureMention base = pair.baseline();
    if (pair.dimension() == Dimension.PERCENT && (ofWhom(first) || madeUp(pair))) {
      return true;
    }
    if (base == null && first.marked(Kind.ATLEAST, Kind.ATMOST) && text.prev(pair.reach()) == ':') {
      // "Lines with punctuality below 90%: at most 2"
      return pair.isCount() && first.baseline() == null;
    }
    if (base == null) {
      // "Users who get there in two clicks or fewer: 3 in 4"
      return pair.dimension() == Dimension.PERCENT
          && (first.isCount() || first.isTime())
          && first.baseline() == null
          && pair.start() > first.end()
          && text.prev(pair.start()) == ':';
    }
    return first.baseline() == null
        && first.isCount()
        && base.start() < pair.start()
        && base.start() > first.end()
        && text.prev(base.start()) == ':';
  }

  /** "Contracts of two years or more make up 55%": what they are comes before. */
  private boolean madeUp(FigureMention share) {
    return text.startsWith(
        share.reach(), "make up ", "makes up ", "account for ", "accounts for ", "represent ");
  }

  /** "Subscribers who read at least five stories a week make up 40%": which ones. */
  private boolean ofWhom(FigureMention count) {
    String before = text.fragment(s.clauseStart(count.start(), 2), count.reach());
    int who = Math.max(before.lastIndexOf(" who "), before.lastIndexOf(" that "));
    return count.isCount() && count.baseline() == null && who > 0 && before.length() - who < 24;
  }

  /** "每月1篇，全年共12篇", "1 a month, 12 in total": the whole wins over its parts. */
  private boolean total(FigureMention f) {
    return text.at(f.reach() - 1) == '共'
        || text.startsWith(f.reach() - 2, "合计", "总计", "累计")
        || text.startsWith(f.tail(), " in total", " in all");
  }

  /** "+20 %, to 5 million": a level of the same thing wins over the change before it. */
  private boolean levelOver(FigureMention first, FigureMention next) {
    if (first.role() != Role.CHANGE || next.role() == Role.CHANGE) {
      return false;
    }
    if (next.isCount() && text.startsWith(next.reach(), "over ")) {
      // "Up by 18% over two seasons"
      return false;
    }
    int clause = s.clauseStart(next.first(), 2);
    if (first.is(Trait.WHOLE_CHANGE)
        && (next.baseline() != null || next.marked(Kind.TO))
        && (clause <= first.start() || !nounBetween(clause, next.first()))) {
      return true;
    }
    return !s.anyCue(
        cue ->
            cue.within(first.end(), next.first())
                && (cue.kind() == Kind.OUTCOME
                    || cue.kind() == Kind.RATIO
                    || cue.kind() == Kind.OWN));
  }

  /** "Rated 4 stars in 70% of surveys": how often the level in front of it holds. */
  private boolean howOften(FigureMention level, FigureMention share) {
    return share.dimension() == Dimension.PERCENT
        && share.baseline() == null
        && level.baseline() == null
        && !level.change()
        && level.dimension() != Dimension.PERCENT
        && text.startsWith(share.reach(), "in ")
        && (text.startsWith(share.end(), " of ") || text.startsWith(share.end() - 3, " of"))
        && s.clauseStart(share.start(), 2) <= level.start();
  }

  private boolean nounBetween(int from, int to) {
    return s.anyCue(cue -> cue.within(from, to) && cue.kind().isNoun());
  }

  /** "头部三家供应商占比压到30%", "欧洲五国55%的订单": a count that nothing asks for, beside a share. */
  private boolean incidental(FigureMention first, FigureMention next) {
    boolean counted = first.isCount();
    boolean measured =
        next.dimension() == Dimension.PERCENT
            || (next.dimension() == Dimension.TIME
                && (next.marked(Kind.ATMOST)
                    || next.marked(Kind.WITHIN)
                    || next.followed(Kind.AFTERLESS)));
    return counted
        && measured
        && first.before() == 0
        && first.after() == 0
        && first.baseline() == null
        && first.low() == null
        && !first.is(Trait.ZERO)
        && s.clauseStart(next.first(), 2) <= first.start()
        && verbs.governing(s.clauseStart(first.start(), 2), first.start()) == null;
  }
}
