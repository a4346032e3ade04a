package dev.okr.core.statement.role;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.lexicon.LexiconEntry;
import dev.okr.core.statement.text.NormalText;
import java.util.List;
import java.util.Set;

/**
 * Figures that something is built to watch or to act on: "Set up alerts for p95 above 500 ms",
 * "Block merges when coverage drops below 80%", 对响应超过2秒的接口建立告警机制. They belong to the task and are
 * no end values, not even where nothing else is stated.
 */
final class Thresholds {
  private static final Set<String> WHEN = Set.of("when", "whenever", "if", "unless", "once");
  private static final List<String> AUTOMATIC = List.of("自动", "报警", "预警", "告警", "触发", "即触发");
  private static final long COMPARED = Kind.set(Kind.ATLEAST, Kind.ATMOST);
  private static final long REACHED =
      Kind.set(Kind.TO, Kind.ARROW, Kind.BY, Kind.FROM, Kind.BETWEEN, Kind.UP, Kind.DOWN);

  private final Sentence s;
  private final NormalText text;
  private final Verbs verbs;
  private final Conditions conditions;

  Thresholds(Sentence s) {
    this.s = s;
    this.text = s.text();
    this.verbs = new Verbs(s);
    this.conditions = new Conditions(s);
  }

  /** Whether a figure is only the limit at which something is to happen. */
  boolean watched(FigureMention f) {
    if (described(f)) {
      return true;
    }
    boolean compared = f.marked(COMPARED) || f.followed(Kind.AFTERMORE, Kind.AFTERLESS);
    // "to under four minutes": what is to be reached
    return compared
        && !f.marked(REACHED)
        && !text.startsWith(f.reach(), "to ")
        && (acts(f) || hanActs(f));
  }

  /** A task, then "for" or "when", then the limit, all in one clause. */
  private boolean acts(FigureMention f) {
    int from = s.clauseStart(f.start(), 2);
    boolean task = false;
    boolean linked = false;
    for (Cue cue : s.cues()) {
      if (cue.start() < from) {
        continue;
      }
      if (cue.end() > f.reach()) {
        break;
      }
      String term = cue.entry().term();
      if (cue.kind() == Kind.STOP && WHEN.contains(term) && cue.start() > from) {
        return true;
      }
      task |=
          (cue.kind() == Kind.TASK && verbs.asVerb(cue))
              || (cue.kind() == Kind.WEAK && cue.entry().rollout() && verbs.atStart(cue));
      linked |= task && cue.kind() == Kind.STOP && (term.equals("for") || term.equals("on"));
      if (cue.kind() == Kind.BREAK || (linked && (term.equals("with") || term.equals("to")))) {
        linked = false;
      }
    }
    return linked && (!counted(f) || conditions.countedBefore(f));
  }

  /** 制定单笔超过100万元投资的评审流程: what is written says for what it holds. */
  private boolean regulated(FigureMention f) {
    if (!f.marked(COMPARED)) {
      return false;
    }
    int end = s.clauseEnd(f.tail(), 2);
    if (text.fragment(f.tail(), end).indexOf('的') < 0) {
      return false;
    }
    boolean written = false;
    for (Cue cue : s.cues()) {
      if (cue.kind() == Kind.OUTCOME && cue.entry().isMetric() && cue.end() <= f.reach()) {
        return false;
      }
      written |=
          cue.kind() == Kind.TASK
              && cue.end() <= f.reach()
              && text.hanAt(cue.start())
              && verbs.atStart(cue);
    }
    if (s.figures().stream().anyMatch(other -> other.start() > f.end() && other.start() < end)) {
      return false;
    }
    return written;
  }

  /** "Publish SLAs of 99.9%", "Define a target of 4 hours": what the document says. */
  private boolean described(FigureMention f) {
    if (counted(f)
        || !text.fragment(f.reach(), f.start()).endsWith("of ")
        || f.before() != Kind.AT.bit()) {
      return false;
    }
    boolean task = false;
    for (Cue cue : s.cues()) {
      if (cue.end() > f.reach()) {
        break;
      }
      task |=
          cue.kind() == Kind.TASK
              && cue.entry().own()
              && cue.entry().form() == LexiconEntry.Form.BASE
              && verbs.atStart(cue);
      if (cue.kind() == Kind.WEAK && verbs.atStart(cue)) {
        // "Support: maintain a CSAT of 95%"
        task = false;
      }
    }
    return task && !stopped(f);
  }

  private boolean stopped(FigureMention f) {
    return s.anyCue(cue -> cue.kind() == Kind.STOP && cue.end() < f.reach());
  }

  private static boolean counted(FigureMention f) {
    return f.dimension() == Dimension.BARE
        || f.dimension() == Dimension.COUNT
        || f.dimension() == Dimension.MONEY;
  }

  /**
   * "超过1%的service接入自动回滚", "超过2秒时触发告警": the limit describes what the task is done to; 九成以上的商家 is a
   * share of them.
   */
  private boolean hanActs(FigureMention f) {
    char c = text.at(f.tail());
    if (AUTOMATIC.stream().anyMatch(word -> text.startsWith(f.tail(), word))) {
      return true;
    }
    if (regulated(f)) {
      return true;
    }
    boolean share = f.dimension() == Dimension.PERCENT && !conditions.nounBeforeWithin(f);
    if (share || (c != '的' && c != '时' && c != '即')) {
      return false;
    }
    int end = s.clauseEnd(f.tail(), 2);
    return s.anyCue(
        cue ->
            cue.start() > f.tail()
                && cue.end() <= end
                && cue.kind() == Kind.TASK
                && verbs.asVerb(cue));
  }
}
