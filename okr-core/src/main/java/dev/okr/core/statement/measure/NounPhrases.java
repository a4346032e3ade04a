package dev.okr.core.statement.measure;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.lexicon.LexiconEntry;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.role.Verbs;
import dev.okr.core.statement.text.English;
import dev.okr.core.statement.text.NormalText;
import java.util.ArrayList;
import java.util.List;

/**
 * The nouns of a stretch of text and the head of a phrase: in Latin the last noun before the first
 * small word ("share of orders"), in Han the last of all (海外仓缺货率).
 */
public final class NounPhrases {
  private final Sentence s;
  private final NormalText text;
  private final Verbs verbs;

  public NounPhrases(Sentence s) {
    this.s = s;
    this.text = s.text();
    this.verbs = new Verbs(s);
  }

  /** Whether words that no lexicon knows stand before the figure: its subject, if unknown. */
  boolean unknownSubject(int from, int to) {
    int han = 0;
    int latin = 0;
    int i = from;
    while (i < to) {
      int end = -1;
      for (Cue cue : s.cues()) {
        if (cue.start() <= i && cue.end() > i) {
          end = Math.max(end, cue.end());
        }
      }
      for (FigureMention f : s.all()) {
        if (f.start() <= i && f.end() > i) {
          end = Math.max(end, f.end());
        }
      }
      if (end > i) {
        i = end;
        continue;
      }
      han += text.hanAt(i) ? 1 : 0;
      latin += text.latinAt(i) ? 1 : 0;
      i++;
    }
    return han >= 2 || latin >= 4;
  }

  boolean hasContent(int from, int to) {
    return s.anyCue(cue -> cue.within(from, to) && (cue.kind().isNoun() || cue.kind().isVerb()));
  }

  public List<Cue> nouns(int from, int to) {
    List<Cue> list = new ArrayList<>();
    for (Cue cue : s.cues()) {
      if (cue.within(from, to)
          && cue.kind().isNoun()
          && !s.inFigure(cue)
          && !denominator(cue)
          && !reference(cue)
          && !text.endsWith(cue.start() - 2, "who")
          && !(cue.kind() == Kind.OWN && verbHere(cue))
          && !secondVerb(cue)
          && !(verbBeforeCount(cue) && (to == cue.end() + 1 || atLeast(cue.end() + 1, to)))) {
        list.add(cue);
      }
    }
    return list;
  }

  /** "Launch", "Survey", "Plan" as the verb of the clause, and not as a noun. */
  private boolean verbHere(Cue noun) {
    if (text.hanAt(noun.start())) {
      return false;
    }
    for (Cue cue : s.cues()) {
      if (cue.start() == noun.start() && cue.end() == noun.end() && cue.kind() == Kind.TASK) {
        return cue.entry().form() != LexiconEntry.Form.PAST
            && verbs.asVerb(cue)
            && !(cue.entry().form() == LexiconEntry.Form.THIRD && listed(cue));
      }
    }
    return false;
  }

  /** "Has drafts or prototypes": one of two things, as the one before is no verb either. */
  private boolean listed(Cue noun) {
    int or = noun.start() - 4;
    return text.startsWith(or, " or ")
        && s.anyCue(
            cue ->
                cue.end() == or
                    && cue.entry().form() == LexiconEntry.Form.THIRD
                    && !(cue.kind().isVerb() && verbs.asVerb(cue)));
  }

  /** "Identify and rework 6 patterns": behind a verb that opens the clause, and no metric. */
  private boolean secondVerb(Cue noun) {
    int and = noun.start() - 5;
    return text.startsWith(and, " and ")
        && noun.entry().form() == LexiconEntry.Form.BASE
        && s.anyCue(cue -> cue.start() == noun.start() && cue.kind() == Kind.TASK)
        && s.anyCue(cue -> cue.end() == and && cue.kind() == Kind.TASK && s.opensText(cue));
  }

  /** 费用较预算节约 8%: what it is compared with. */
  private boolean reference(Cue noun) {
    char before = text.at(noun.start() - 1);
    return (before == '较' || before == '比') && "占环同对性".indexOf(text.prev(noun.start() - 1)) < 0;
  }

  /** "Fill 18 roles": the verb right before what it acts on, and no rate. */
  private boolean verbBeforeCount(Cue noun) {
    return "%".equals(noun.entry().unit())
        && text.latinAt(noun.start())
        && s.opensText(noun)
        && s.anyCue(
            cue ->
                cue.start() == noun.start()
                    && cue.end() == noun.end()
                    && cue.kind().isVerb()
                    && cue.entry().form() == LexiconEntry.Form.BASE);
  }

  /** "Rework at least 6 forms": nobody promises that much of a fault. */
  private boolean atLeast(int from, int to) {
    return s.anyCue(
        cue -> cue.kind() == Kind.ATLEAST && cue.start() == from && cue.end() == to - 1);
  }

  /** "per release", "每场meetup". */
  private boolean denominator(Cue noun) {
    for (Cue cue : s.cues()) {
      if (cue.start() >= noun.start()) {
        break;
      }
      if (cue.kind() == Kind.PER) {
        int gap = noun.start() - cue.end();
        if (gap <= 1 || (gap == 2 && text.hanAt(cue.start()))) {
          return true;
        }
      }
    }
    return false;
  }

  static boolean strongOutcome(Cue cue) {
    return cue.kind() == Kind.OUTCOME && !cue.entry().weak();
  }

  /** The head of the phrase that ends before a figure. */
  public Cue headOf(List<Cue> nouns) {
    // Latin: the last noun of the first phrase; Han: the last noun
    Cue last = nouns.get(0);
    for (int i = 1; i < nouns.size(); i++) {
      Cue cue = nouns.get(i);
      if (cue.start() < last.end()) {
        if (rank(cue) < rank(last)) {
          last = cue;
        }
        continue;
      }
      if (text.latinAt(cue.start())
          && (s.stopBetween(last.end(), cue.start())
              || English.relative(between(last, cue)) >= 0)) {
        break;
      }
      last = cue;
    }
    return last;
  }

  private String between(Cue first, Cue second) {
    return text.fragment(/* start= */ first.end(), /* end= */ second.start());
  }

  private static int rank(Cue cue) {
    return switch (cue.kind()) {
      case OUTCOME -> 0;
      case RATIO -> 1;
      case OWN -> 2;
      case FAKE -> 3;
      default -> 4;
    };
  }

  /** In Han the first unbroken run of nouns ends with its head. */
  Cue chain(List<Cue> nouns) {
    Cue last = nouns.get(0);
    for (Cue cue : nouns) {
      if (cue.start() - last.end() > 0) {
        break;
      }
      last = cue;
    }
    return last;
  }
}
