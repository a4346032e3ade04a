package dev.okr.core.statement.judge;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.lexicon.LexiconEntry;
import dev.okr.core.statement.role.Roles;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.text.English;
import dev.okr.core.statement.text.NormalText;
import java.util.List;
import java.util.Set;

/** Whether a time is what each case of a kind takes, and no deadline for one piece of work. */
final class Recurring {
  private static final Set<String> EACH = Set.of("a", "an", "each", "every", "any", "all");
  private static final List<String> EVERY_HAN = List.of("所有", "每", "任一", "任何", "全部");

  private final Sentence s;
  private final NormalText text;

  Recurring(Sentence s) {
    this.s = s;
    this.text = s.text();
  }

  /**
   * "Deploys go out in less than 10 minutes", "A new developer makes a first commit within 2 days":
   * each case of a kind and how long it takes, and no deadline for one piece of work.
   */
  boolean each(FigureMention f) {
    int from = text.skipBlanks(purpose(f, s.clauseStart(f.start(), 2)));
    if (EVERY_HAN.stream().anyMatch(word -> text.startsWith(s.clauseStart(f.start(), 2), word))
        && text.at(f.end()) == '内') {
      return true;
    }
    if (Roles.done(text, f.end())
        && ("min".equals(f.unit()) || "ms".equals(f.unit()) || "hour".equals(f.unit()))
        && f.start() <= from + 1) {
      return true;
    }
    if (Roles.done(text, f.end()) && f.start() > from + 1 && !text.startsWith(f.end(), "完成")) {
      // 社保卡补办 3 个工作日办结
      return true;
    }
    if (text.at(f.end()) == '内'
        && f.start() > from + 1
        && !"day".equals(f.unit())
        && Roles.done(text, f.end() + 1)) {
      return true;
    }
    if (f.marked(Kind.WITHIN) && text.startsWith(f.end(), " on average")) {
      return true;
    }
    int end = text.wordEnd(from);
    if (byOurs(f)) {
      return false;
    }
    if (end == from
        || f.start() - end < 8
        || !(f.marked(Kind.WITHIN) || f.marked(Kind.ATMOST) || text.startsWith(f.reach(), "in "))) {
      return false;
    }
    if (eachOfAKind(from, f)) {
      return true;
    }
    boolean every = EACH.contains(text.fragment(from, end));
    for (Cue cue : s.cues()) {
      boolean opens = cue.start() == from;
      if (cue.start() < from || cue.end() > f.start()) {
        continue;
      }
      if (opens
          && !s.stopAt(cue.end() + 1)
          && cue.kind().isVerb()
          && cue.entry().form() == LexiconEntry.Form.BASE
          && !every
          && !nounHere(cue)) {
        return false;
      }
      if (cue.kind() == Kind.TASK
          && cue.entry().form() == LexiconEntry.Form.PAST
          && (cue.entry().own() || cue.entry().rollout())
          && !arising(from)) {
        return false;
      }
      if (cue.kind() == Kind.STATIVE && ofOurs(from, cue.start())) {
        return false;
      }
    }
    return every || plural(from, f.reach()) || habitual(f.reach());
  }

  /** "Sync a node in less than six hours", "We answer every question within 5 days". */
  private boolean eachOfAKind(int from, FigureMention f) {
    int verb = text.startsWith(from, "we ") ? from + 3 : from;
    int next = text.wordEnd(verb) + 1;
    String word = text.fragment(next, text.wordEnd(next));
    boolean every = List.of("every", "each", "all", "any").contains(word);
    boolean one = word.equals("a") || word.equals("an");
    boolean hours = !"day".equals(f.unit()) && text.fragment(f.reach(), f.start()).contains("than");
    return (every && verb > from) || (one && hours);
  }

  /** "Build a portal so that pages load in under a second": what it is for has its own clause. */
  private int purpose(FigureMention f, int from) {
    int begins = from;
    for (Cue cue : s.cues()) {
      if (cue.kind() == Kind.BREAK
          && cue.within(from, f.start())
          && cue.entry().term().startsWith("so that")) {
        begins = cue.end();
      }
    }
    return begins;
  }

  /** "Vulnerabilities are patched within 72 hours": what comes up again and again, unwanted. */
  private boolean arising(int from) {
    return s.anyCue(
        cue -> cue.kind() == Kind.OUTCOME && cue.entry().lower() && cue.start() == from);
  }

  /** "Modules completed by all ward staff within 8 weeks": our own work, and by when. */
  private boolean byOurs(FigureMention f) {
    return s.anyCue(
        cue ->
            cue.kind() == Kind.TASK
                && cue.entry().form() == LexiconEntry.Form.PAST
                && cue.end() < f.reach()
                && text.startsWith(cue.end(), " by ")
                && English.namesInsiders(text.fragment(cue.end(), f.reach())));
  }

  /** "Postmortems are published within a week": a thing of ours, and what is done to it. */
  private boolean ofOurs(int from, int to) {
    return s.anyCue(cue -> cue.kind() == Kind.OWN && cue.start() == from && cue.end() == to - 1);
  }

  private boolean nounHere(Cue verb) {
    return s.anyCue(
        cue -> cue.start() == verb.start() && cue.kind().isNoun() && cue.end() > verb.end());
  }

  /** "A lookup answers in under 3 s": what a single thing does, each time. */
  private boolean habitual(int to) {
    int end = to;
    while (text.at(end - 1) == ' ') {
      end--;
    }
    return end - 2 > 0
        && text.at(end - 1) == 's'
        && text.at(end - 2) != 's'
        && text.at(end - 2) != 'u';
  }

  /** Whether the subject, up to its verb or first small word, ends in a plural. */
  private boolean plural(int from, int to) {
    int i = from;
    for (int words = 0; words < 4 && i < to; words++) {
      int start = i;
      while (i < to && text.latinAt(i)) {
        i++;
      }
      if (i - start > 3 && text.at(i - 1) == 's' && text.at(i - 2) != 's') {
        return true;
      }
      i++;
    }
    return false;
  }
}
