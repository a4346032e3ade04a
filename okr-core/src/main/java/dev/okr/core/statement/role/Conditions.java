package dev.okr.core.statement.role;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.text.NormalText;

/**
 * Figures that only restrict what is counted or hold something in place: "customers with spend
 * above $50", 超过48小时的工单, "at 500 requests per second", "without dropping below 20%".
 */
final class Conditions {
  private static final java.util.List<String> EVERY =
      java.util.List.of(" every ", " each ", " all ", " any ");

  private final Sentence s;
  private final NormalText text;

  private static final java.util.List<String> UNDER =
      java.util.List.of("情况下", "条件下", "前提下", "背景下", "压力下", "负载下");

  Conditions(Sentence s) {
    this.s = s;
    this.text = s.text();
  }

  /**
   * "customers with spend above $50": right before the comparison stands a thing that is counted.
   */
  boolean countedBefore(FigureMention f) {
    int p = f.reach();
    while (text.at(p - 1) == ' ') {
      p--;
    }
    for (Cue cue : s.cues()) {
      if (cue.end() == p && cue.kind().isNoun() && !cue.entry().isMetric() && !cue.entry().weak()) {
        return true;
      }
    }
    return false;
  }

  /** "Payback in under 14 months": right before the limit stands a metric that is better low. */
  boolean metricBefore(FigureMention f) {
    return f.dimension() == Dimension.PERIOD
        && s.anyCue(
            cue ->
                cue.end() == f.reach() - 1
                    && cue.kind() == Kind.OUTCOME
                    && cue.entry().lower()
                    && cue.entry().isMetric());
  }

  /** "For every account over $50k": which ones, and nothing to reach. */
  boolean everyOne(FigureMention f) {
    String before = " " + text.fragment(Math.max(0, f.reach() - 30), f.reach());
    return f.marked(Kind.ATLEAST, Kind.ATMOST)
        && EVERY.stream().anyMatch(before::contains)
        && countedBefore(f);
  }

  /** "超过48小时的工单", "准时率95%以上的承运商". */
  boolean hanCondition(FigureMention f) {
    if (UNDER.stream()
        .anyMatch(
            word ->
                text.startsWith(f.tail(), word)
                    || text.startsWith(f.tail(), "的" + word)
                    || text.startsWith(f.tail(), " " + word))) {
      return true;
    }
    if (ofShare(f)) {
      return true;
    }
    if (f.dimension() == Dimension.PERCENT && ranked(f)) {
      return true;
    }
    if (f.dimension() == Dimension.COUNT && text.startsWith(f.tail(), "下,", "时,", "场景", "并发")) {
      return true;
    }
    if (f.dimension() == Dimension.COUNT && f.followed(Kind.AFTERMORE) && whoseShare(f)) {
      return true;
    }
    if (text.at(f.tail()) != '的' && text.at(f.tail()) != '未') {
      return false;
    }
    if (f.dimension() == Dimension.PERCENT) {
      return nounBeforeWithin(f) && text.at(f.tail()) == '的';
    }
    return f.followed(Kind.AFTERMORE)
        || f.followed(Kind.AFTERLESS)
        || f.marked(Kind.ATLEAST, Kind.ATMOST);
  }

  /** 应收账款超 90 天占比: which ones the share is of. */
  boolean ofShare(FigureMention f) {
    return f.marked(Kind.ATLEAST, Kind.ATMOST)
        && text.startsWith(text.skipBlanks(f.tail()), "占比", "的占比", "比例", "的比例");
  }

  /** 完成三次以上下单的比例达到 18%: which ones the share is of, and the share behind. */
  private boolean whoseShare(FigureMention f) {
    int end = s.clauseEnd(f.end(), 2);
    String behind = text.fragment(f.tail(), end);
    return (behind.contains("的比例") || behind.contains("的占比"))
        && s.figures().stream()
            .anyMatch(
                other ->
                    other.dimension() == Dimension.PERCENT
                        && other.start() > f.end()
                        && other.end() <= end);
  }

  /** 面向前 10% 的客户: those at the top, and not how many. */
  private boolean ranked(FigureMention f) {
    int p = text.at(f.start() - 1) == ' ' ? f.start() - 2 : f.start() - 1;
    char before = text.at(p - 1);
    return text.at(p) == '前'
        && (before == 0
            || before == ' '
            || before == '向'
            || before == '对'
            || before == '为'
            || before == '给');
  }

  /** Whether a noun ends where the marks of a figure begin. */
  boolean nounBeforeWithin(FigureMention f) {
    int p = f.reach();
    for (Cue cue : s.cues()) {
      if (cue.end() == p && cue.kind().isNoun()) {
        return true;
      }
    }
    return false;
  }

  /** "at 500 requests per second", "at 10x traffic" after another figure. */
  boolean throughput(FigureMention f) {
    if (!f.marked(Kind.AT) || s.figures().get(0).start() == f.start()) {
      return false;
    }
    if (f.dimension() == Dimension.TIMES) {
      return text.startsWith(f.reach(), "at ");
    }
    if (!f.isCount()) {
      return false;
    }
    int end = Math.min(text.length(), f.tail() + 30);
    String tail = text.fragment(f.tail(), end);
    return tail.contains(" per second")
        || tail.contains("/s")
        || tail.contains("rps")
        || tail.contains("qps")
        || tail.contains("concurrent");
  }

  boolean guarded(FigureMention f) {
    if (f.dimension() == Dimension.PERCENT && text.startsWith(f.reach(), "for ")) {
      // "Answered without a ticket for 70% of visitors"
      return false;
    }
    int from = s.clauseStart(f.first(), 2);
    int to = s.clauseEnd(f.end(), 2);
    for (Cue cue : s.cues()) {
      if (cue.kind() != Kind.GUARD) {
        continue;
      }
      if (cue.within(from, f.first())) {
        if (UNDER.stream().anyMatch(word -> text.startsWith(cue.end() - word.length(), word))) {
          continue;
        }
        return true;
      }
      if (cue.within(f.end(), to)
          && text.hanAt(cue.start())
          && text.startsWith(cue.start(), "前提", "情况下")) {
        return true;
      }
    }
    return false;
  }
}
