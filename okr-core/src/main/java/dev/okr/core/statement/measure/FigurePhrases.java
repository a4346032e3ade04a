package dev.okr.core.statement.measure;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.lexicon.LexiconEntry;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.text.NormalText;
import java.util.ArrayList;
import java.util.List;

/**
 * The nouns right behind a figure, up to the end of their phrase, and how they hang on it: "25
 * interviews with buyers", "88% of tickets", 70%的门店店长.
 */
final class FigurePhrases {
  private static final long COMPARISON = Kind.set(Kind.ATLEAST, Kind.ATMOST);

  private final Sentence s;
  private final NormalText text;

  FigurePhrases(Sentence s) {
    this.s = s;
    this.text = s.text();
  }

  /** Nouns right after a figure, up to the end of their phrase. */
  List<Cue> phraseAfter(FigureMention f) {
    int p =
        f.followed(Kind.UP) || f.followed(Kind.DOWN) || f.followed(Kind.TURN) ? f.end() : f.tail();
    if (text.startsWith(p, " of ")) {
      p += 4;
    }
    int end = Math.min(s.clauseEnd(Math.max(f.last(), p), 2), text.length());
    List<Cue> list = new ArrayList<>();
    int words = 0;
    int at = p;
    for (Cue cue : s.cues()) {
      if (cue.start() < p) {
        continue;
      }
      if (cue.start() >= end) {
        break;
      }
      if (!list.isEmpty() && cue.start() < list.get(list.size() - 1).end()) {
        if (cue.kind().isNoun()) {
          list.add(cue);
        }
        continue;
      }
      words += text.blanks(at, cue.start());
      boolean han = text.hanAt(cue.start());
      if (words > 4 || overlapsOther(cue, f)) {
        break;
      }
      if (list.isEmpty() && cue.kind().isChange() && cue.start() - f.end() <= 1) {
        at = cue.end();
        continue;
      }
      // "90% of grant reports": right behind "of" stands no verb
      boolean nominal =
          cue.start() == p && text.endsWith(p - 2, "of") && thingOfOurs(cue.end() + 1);
      boolean latinVerb =
          cue.kind().isVerb()
              && !nominal
              && !han
              && (cue.entry().form() == LexiconEntry.Form.BASE
                  || cue.entry().form() == LexiconEntry.Form.THIRD
                  || !list.isEmpty())
              && cue.kind() != Kind.UP;
      if (cue.kind() == Kind.STOP
          && list.isEmpty()
          && cue.start() - f.tail() <= 1
          && !f.followed(Kind.YOY)
          && (f.followed(Kind.DOWN)
              || (f.followed(Kind.UP) && text.startsWith(cue.start(), "in ")))) {
        continue;
      }
      if (cue.kind() == Kind.STOP
          || (list.isEmpty() && f.followed(Kind.YOY) && cue.kind().in(COMPARISON))
          || latinVerb
          || bracketed(f, cue)
          || agent(cue)
          || (cue.kind() == Kind.STATIVE && !list.isEmpty())) {
        break;
      }
      if (list.isEmpty() && describes(cue, f)) {
        at = cue.end();
        continue;
      }
      if (list.isEmpty() && cue.kind().isNoun() && text.startsWith(f.tail(), " a ", " an ")) {
        // "15k an episode"
        break;
      }
      if (cue.kind().isNoun() && !(!list.isEmpty() && adverbial(cue, end))) {
        list.add(cue);
        words = 0;
      } else if (han
          && (cue.kind() == Kind.BREAK
              || (cue.kind() == Kind.SERVICE && !list.isEmpty())
              || (cue.entry().term().equals("完成") && ours(list)))) {
        // 3 个账号完成冷启动: behind a thing of ours, what becomes of it
        break;
      }
      at = cue.end();
    }
    return list;
  }

  private static boolean ours(List<Cue> nouns) {
    return !nouns.isEmpty() && nouns.get(nouns.size() - 1).kind() == Kind.OWN;
  }

  private boolean thingOfOurs(int at) {
    return s.anyCue(cue -> cue.start() == at && cue.kind() == Kind.OWN && !cue.entry().soft());
  }

  /** "由机器人解决": who does it follows, and not what is counted. */
  private boolean agent(Cue cue) {
    return cue.kind() == Kind.FROM && cue.end() - cue.start() == 1 && text.at(cue.start()) == '由';
  }

  /** "80% of reviews on time": how, and not what. */
  private boolean adverbial(Cue noun, int end) {
    String term = noun.entry().term();
    return (term.equals("on time") || term.equals("on time in full")) && noun.end() >= end - 1;
  }

  /** "18 open roles": so many things, and no share of what describes them. */
  private boolean describes(Cue cue, FigureMention f) {
    return f.isCount()
        && cue.kind() == Kind.OUTCOME
        && "%".equals(cue.entry().unit())
        && text.latinAt(cue.start())
        && cue.start() == f.tail() + 1
        && s.wordFollows(cue);
  }

  private boolean bracketed(FigureMention f, Cue cue) {
    return s.inBrackets(cue.start()) && !s.inBrackets(f.start());
  }

  private boolean overlapsOther(Cue cue, FigureMention f) {
    for (FigureMention other : s.figures()) {
      if (other.start() != f.start() && other.start() < cue.end() && other.end() > f.end()) {
        return cue.start() >= other.start();
      }
    }
    return false;
  }

  boolean adjacent(FigureMention f, Cue noun) {
    return text.blanks(f.tail(), noun.start()) <= 3 && !text.startsWith(f.tail(), ",");
  }

  /** "88% of tickets", "70%的门店店长", "20%的新注册". */
  boolean shareOf(FigureMention f) {
    int p = text.skipBlanks(f.tail());
    return text.startsWith(p, "of ")
        || text.at(p) == '的'
        || (f.dimension() == Dimension.PERCENT
            && (text.startsWith(f.end() - 3, " of") || text.startsWith(f.end() - 4, " the")));
  }
}
