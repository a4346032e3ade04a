package dev.okr.core.statement.measure;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.lexicon.LexiconEntry;
import dev.okr.core.statement.reading.StatedQuantity.Role;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.text.English;
import dev.okr.core.statement.text.NormalText;
import dev.okr.core.statement.text.WordLists;
import java.util.List;

/**
 * Nouns that say nothing until one knows of what: "share of", "number of", 完成率. The nearest noun of
 * the clause decides for them.
 */
final class RateNouns {
  private static final List<String> FAULTS =
      WordLists.list("flaky ,broken ,failed ,failing ,rejected ,defective ,incorrect ,abandoned ");

  private static final List<String> INSTRUMENTS =
      List.of(
          " through our ", " through the ", " via our ", " via the ", " using our ", " using the ");

  private final Sentence s;
  private final NormalText text;
  private final Senses senses;
  private final Gauges gauges;

  RateNouns(Sentence s) {
    this.s = s;
    this.text = s.text();
    this.senses = new Senses(s);
    this.gauges = new Gauges(s);
  }

  /** "share of", "number of", 完成率: what it is a share of decides. */
  Measurand transparent(FigureMention f, Cue rate, List<Cue> nouns) {
    Cue outcome = null;
    Cue own = null;
    Cue fake = null;
    int from = nouns.isEmpty() ? rate.start() : Math.min(nouns.get(0).start(), rate.start());
    int clause = s.clauseStart(from, 1);
    int limit = rate.start() >= f.end() ? s.clauseEnd(rate.start(), 2) : described(rate, f.first());
    for (Cue cue : s.cues()) {
      if (cue.start() < clause || cue.end() > limit || cue.equals(rate)) {
        continue;
      }
      boolean modifier = text.hanAt(cue.start());
      if (modifier && cue.kind() == Kind.TASK && cue.end() - cue.start() == 1) {
        continue;
      }
      if ((cue.kind() == Kind.OWN && !(cue.entry().soft() && (isShare(rate) || f.marked(Kind.AT))))
          || (cue.kind() == Kind.TASK
              && ((modifier && cue.start() < rate.start())
                  || (cue.entry().form() == LexiconEntry.Form.PAST
                      && (cue.entry().own()
                          || cue.entry().rollout()
                          || rate.kind() == Kind.NEUTRAL))))) {
        if (firstTime(cue) || faulty(cue) || instrument(cue) || describesRunning(cue, rate, f)) {
          continue;
        }
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
        && ((own.kind() == Kind.TASK && !own.entry().rollout())
            || rate.entry().lower()
            || timed(rate))
        && rate.kind() == Kind.OUTCOME
        && !isShare(rate)
        && (senses.direction(f) < 0 || f.marked(Kind.ATMOST) || f.followed(Kind.AFTERLESS))) {
      // less of one's own handling is a result
      own = null;
    }
    if ((f.dimension() == Dimension.MONEY || rate.entry().money()) && !rate.entry().lower()) {
      return Measurand.outcome(outcome == null ? rate : outcome);
    }
    if (f.dimension() == Dimension.TIME
        && text.hanAt(rate.start())
        && (f.marked(Kind.ATMOST) || f.followed(Kind.AFTERLESS))) {
      return Measurand.outcome(rate);
    }
    if (own == null
        && outcome != null
        && rate.kind() == Kind.RATIO
        && rate.entry().own()
        && text.hanAt(rate.start())
        && rate.entry().term().contains("覆盖")
        && action(outcome, rate)) {
      return Measurand.own(rate);
    }
    if (own != null
        && own.kind() == Kind.OWN
        && outcome == null
        && rate.kind() == Kind.RATIO
        && stranger(own, rate)) {
      own = null;
    }
    if (own != null
        && text.hanAt(own.start())
        && own.end() <= rate.start()
        && (text.at(rate.start()) == '率' || isShare(rate))
        && f.dimension() == Dimension.PERCENT
        && (happens(own, rate)
            || f.marked(Kind.ATMOST)
            || f.followed(Kind.AFTERLESS)
            || senses.direction(f) < 0)) {
      // 投诉升级率控制在 1% 以下: what is capped is no progress
      own = null;
    }
    boolean han = text.at(rate.start()) == '率';
    boolean turns =
        own != null
            && text.hanAt(own.end())
            && text.fragment(/* start= */ own.end(), /* end= */ rate.start()).indexOf('转') >= 0;
    if (own != null && (own.kind() == Kind.OWN || turns) && han && served(rate)) {
      // 热线按时办结率: what is done for those who call
      own = null;
    }
    if (own != null && (rate.kind() == Kind.RATIO || han) && inTime(rate)) {
      // 高危漏洞 7 天内修复率: each in its time
      own = null;
    }
    if (own != null
        && outcome != null
        && own.kind() == Kind.OWN
        && !outcome.entry().isMetric()
        && outcome.start() <= clause + 1
        && outcome.end() < own.start()
        && text.startsWith(rate.start(), "完成率")) {
      // 新玩家教程完成率: they complete it
      own = null;
    }
    if (own != null
        && outcome != null
        && own.kind() == Kind.TASK
        && own.entry().soft()
        && isShare(rate)
        && outcome.start() <= clause + 1) {
      // 用户独立完成报税的比例: they do it
      own = null;
    }
    if (own != null && outcome != null) {
      // the nearer to the rate decides, or the first after "of"
      boolean ownWins =
          (own.kind() == Kind.TASK && own.entry().rollout())
              || distance(own, rate) < distance(outcome, rate);
      return ownWins ? Measurand.own(own) : Measurand.outcome(outcome);
    }
    if (own != null) {
      return Measurand.own(own);
    }
    if (outcome != null) {
      return Measurand.outcome(rate);
    }
    if (fake != null
        && gauges.fake(f)
        && !s.wordFollows(fake)
        && rate.kind() != Kind.RATIO
        && !(text.hanAt(rate.start()) && fake.end() != rate.start())) {
      return Measurand.fake(fake);
    }
    if (rate.kind() == Kind.RATIO
        && rate.entry().own()
        && !inTime(rate)
        && !served(rate)
        && f.baseline() == null) {
      return Measurand.own(rate);
    }
    return Measurand.outcome(rate);
  }

  /** 首次修复率, 一次验收率: how often it is right at once, felt by those it is done for. */
  private boolean firstTime(Cue cue) {
    return s.text().startsWith(cue.start() - 2, "首次", "一次", "准点", "准时");
  }

  /** "Number of shops that win a contract": where it begins to say which ones. */
  private int described(Cue rate, int to) {
    int which = English.relative(text.fragment(rate.end(), to));
    return which < 0 ? to : rate.end() + which;
  }

  /** "Number of forms sent through our tools": by what, and not what is counted. */
  private boolean instrument(Cue cue) {
    return INSTRUMENTS.stream()
        .anyMatch(word -> text.startsWith(cue.start() - word.length(), word));
  }

  /** "Mirrored repositories are never over 21 days stale": of which ones it is a property. */
  private boolean describesRunning(Cue done, Cue thing, FigureMention f) {
    return done.kind() == Kind.TASK && done.end() == thing.start() - 1 && gauges.property(f);
  }

  /** "Flaky test rate": how often a thing of ours fails those who rely on it. */
  private boolean faulty(Cue cue) {
    int from = text.skipBlanks(s.clauseStart(cue.start(), 2));
    String before = text.fragment(from, cue.start());
    return FAULTS.stream().anyMatch(before::endsWith);
  }

  /** 占比, share, 比重: of something that is there, and not the progress of making it. */
  private static boolean isShare(Cue rate) {
    return rate.kind() == Kind.OUTCOME && "%".equals(rate.entry().unit());
  }

  /** 客户主动关怀覆盖率: something is done to them, and the rate says to how many. */
  private boolean action(Cue outcome, Cue rate) {
    int han = 0;
    for (int i = rate.start() - 1; i >= outcome.end() && text.hanAt(i); i--) {
      han++;
    }
    for (Cue cue : s.cues()) {
      if (cue.end() > outcome.end()
          && cue.start() >= rate.start() - han
          && cue.end() <= rate.start()
          && cue.kind() != Kind.VAGUE
          && cue.kind() != Kind.FILLER) {
        return false;
      }
    }
    return han >= 2;
  }

  /** "Test flake rate": a word no list holds says what happens, and the thing only where. */
  private boolean stranger(Cue thing, Cue rate) {
    if (text.hanAt(thing.start()) || thing.end() >= rate.start()) {
      return false;
    }
    String between = text.fragment(/* start= */ thing.end(), /* end= */ rate.start()).strip();
    if (between.length() < 4 || between.indexOf(' ') >= 0) {
      return false;
    }
    return !s.anyCue(cue -> cue.start() < rate.start() && cue.end() > thing.end());
  }

  private boolean served(Cue rate) {
    return s.anyCue(cue -> cue.kind() == Kind.SERVICE && cue.end() == rate.start());
  }

  /** 笔记爆文率, 自有品牌销售占比: words no list holds say what happens to the thing of ours. */
  private boolean happens(Cue thing, Cue rate) {
    return rate.start() - thing.end() >= 2
        && text.hanAt(thing.end())
        && !s.anyCue(cue -> cue.start() < rate.start() && cue.end() > thing.end());
  }

  private boolean inTime(Cue rate) {
    return s.figures().stream()
        .anyMatch(
            f ->
                f.role() == Role.WINDOW
                    && f.dimension() == Dimension.TIME
                    && f.end() <= rate.start()
                    && (text.at(f.end()) == '内' || repaired(f.end(), rate.start()))
                    && s.clauseStart(rate.start(), 2) <= f.start());
  }

  /** 24 小时修复率: what is done in that time stands between it and the rate. */
  private boolean repaired(int from, int to) {
    return s.anyCue(cue -> cue.start() == from && cue.end() == to && cue.kind() == Kind.TASK);
  }

  private static boolean timed(Cue rate) {
    return rate.entry().term().equals("time") || rate.entry().term().endsWith("hours");
  }

  private static boolean touches(Cue a, Cue b) {
    return b.start() - a.end() <= 2;
  }

  private static int distance(Cue a, Cue b) {
    return a.end() <= b.start() ? b.start() - a.end() : a.start() - b.end();
  }
}
