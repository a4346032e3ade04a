package dev.okr.core.statement.measure;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.lexicon.LexiconEntry;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.role.Verbs;
import dev.okr.core.statement.text.English;
import dev.okr.core.statement.text.NormalText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts that belong to what the team itself does, told by the shape of the sentence: "Hire an
 * editor, 3 writers and 2 designers", "Extend the crew (+1 search, +2 billing)".
 */
final class OwnDoings {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  static final LexiconEntry COUNTED =
      LexiconEntry.unlisted("counted", Kind.TASK, LexiconEntry.Form.BASE);
  private static final Set<String> ON =
      Set.of(" to ", " with ", " through ", " in on ", " on ", " at ", " about ");
  private static final long ON_MARKS =
      Kind.set(Kind.TO, Kind.SCOPE, Kind.CONDITION, Kind.WINDOW, Kind.AT);
  private static final List<String> HIRING = List.of("hire", "recruit", "appoint");
  private static final List<String> ROLES =
      List.of(" roles ", " positions ", " vacancies ", " openings ", " posts ");
  private final Sentence s;
  private final NormalText text;
  private final Verbs verbs;
  private final HanDoings han;

  OwnDoings(Sentence s) {
    this.s = s;
    this.text = s.text();
    this.verbs = new Verbs(s);
    this.han = new HanDoings(s);
  }

  /** The word that makes a count one of own work; null if none does. */
  @Nullable Cue ownDoing(FigureMention f, List<Cue> before) {
    if (f.dimension() == Dimension.PERCENT) {
      Cue handed = f.value().compareTo(HUNDRED) == 0 ? handedTo(f) : null;
      if (handed != null) {
        return handed;
      }
      Cue work = f.paired() || f.change() ? null : text.hasHan() ? han.trained(f) : ofEach(f);
      if (work != null) {
        return work;
      }
      return f.baseline() == null
              && !f.change()
              && before.stream().allMatch(noun -> noun.kind() == Kind.NEUTRAL)
          ? han.ours(f)
          : null;
    }
    boolean counted = f.isCount();
    if (!counted || f.baseline() != null || f.low() != null) {
      return null;
    }
    if (before.stream().anyMatch(noun -> noun.kind() == Kind.OUTCOME && noun.entry().isMetric())) {
      return null;
    }
    Cue person = listed(f);
    if (person != null) {
      return person;
    }
    if (text.hasHan()) {
      return han.doing(f);
    }
    Cue handed = handedTo(f);
    if (handed != null) {
      return handed;
    }
    Cue each = ofEach(f);
    return each != null ? each : deliverableFor(f);
  }

  /** "Hire an editor, 3 writers": people of one's own, whatever they are called. */
  private boolean hiring() {
    return s.anyCue(
        cue -> cue.kind() == Kind.TASK && s.opensText(cue) && HIRING.contains(cue.entry().term()));
  }

  /** "Hiring: design (2 seniors)": what it is about, and in brackets who is to come. */
  private boolean headed(FigureMention f) {
    return text.startsWith(opening(), "hiring:", "recruiting:", "recruitment:")
        && s.inBrackets(f.start());
  }

  /** "Fill 18 open roles": hiring in other words. */
  private boolean filling(FigureMention f) {
    String behind = text.fragment(f.tail(), s.clauseEnd(f.tail(), 2)).replace(',', ' ') + " ";
    return text.startsWith(text.skipBlanks(0), "fill ")
        && ROLES.stream().anyMatch(behind::contains);
  }

  /** "Hire +2 engineers", "Extend the crew: +1 search": people of one's own, added one by one. */
  private @Nullable Cue listed(FigureMention f) {
    int added = 0;
    for (FigureMention other : s.figures()) {
      added += other.sign() > 0 && other.dimension() == Dimension.BARE ? 1 : 0;
    }
    if (f.dimension() == Dimension.BARE && (added > 2 || hiring() || headed(f) || filling(f))) {
      return new Cue(f.start(), f.end(), COUNTED);
    }
    Cue opening = null;
    for (Cue cue : s.cues()) {
      if (cue.start() >= f.start()) {
        break;
      }
      if (opening == null && cue.kind() == Kind.TASK && cue.entry().own() && s.opensText(cue)) {
        opening = cue;
      }
      if (cue.kind() == Kind.OWN && cue.entry().person() && (f.sign() > 0 || opening != null)) {
        return cue;
      }
      if ((cue.kind() == Kind.OUTCOME && cue.entry().isMetric())
          || (cue.kind() == Kind.SERVICE && verbs.atStart(cue))) {
        return null;
      }
    }
    return null;
  }

  /** "Ship the beta to 5 partners": who is given it, and no level that is reached. */
  private @Nullable Cue handedTo(FigureMention f) {
    int from = text.skipBlanks(0);
    int end = text.wordEnd(from);
    if (ON.contains(text.fragment(/* start= */ end, /* end= */ f.start()))
        && (f.before() & ~ON_MARKS) == 0
        && !s.anyCue(cue -> cue.start() < end && cue.end() > from)) {
      // "Talk to 10 customers about why they left", "Sit in on 15 calls"
      return new Cue(from, end, COUNTED);
    }
    return f.marked(Kind.TO) && text.startsWith(f.reach(), "to ")
        ? s.firstCue(
            cue ->
                cue.kind() == Kind.TASK
                    && cue.entry().form() == LexiconEntry.Form.BASE
                    && s.opensText(cue))
        : null;
  }

  /** "Query hints for at least 2 repositories": where a deliverable is to be found. */
  private @Nullable Cue deliverableFor(FigureMention f) {
    if (!f.marked(Kind.SCOPE) || !text.fragment(f.reach(), f.start()).startsWith("for ")) {
      return null;
    }
    return s.firstCue(cue -> cue.kind() == Kind.OWN && cue.end() <= f.reach());
  }

  /** Where the words begin, behind labels and bullets, which are blanks by now. */
  private int opening() {
    return text.skipBlanks(0);
  }

  /** "Every maintainer reviews 5 changes": nobody outside is named. */
  private boolean everyOfOurs(Cue verb) {
    int from = opening();
    if (!text.startsWith(from, "every ") && !text.startsWith(from, "each ")) {
      return false;
    }
    return !s.anyCue(
        cue ->
            cue.end() <= verb.start()
                && (cue.kind() == Kind.OUTCOME || cue.kind() == Kind.NEUTRAL));
  }

  /** "SE adds ...": a role of one's own, in capitals, opens the clause. */
  private boolean role(int verb) {
    int from = opening();
    int i = from;
    while (Character.isUpperCase(text.casedAt(i))) {
      i++;
    }
    return i >= from + 2 && i <= from + 4 && text.at(i) == ' ' && verb > i;
  }

  /** "Make at least 20 edits", "Each member of the team submits 2 reports". */
  private @Nullable Cue ofEach(FigureMention f) {
    Cue first = null;
    for (Cue cue : s.cues()) {
      if (cue.end() > f.reach()) {
        break;
      }
      first = first == null && cue.kind() == Kind.WEAK ? cue : first;
      if (cue.kind() == Kind.TASK
          && cue.entry().form() == LexiconEntry.Form.THIRD
          && (role(cue.start())
              || (cue.entry().own() && cue.end() >= f.reach() - 1 && everyOfOurs(cue))
              || (cue.end() >= f.reach() - 1
                  && English.namesInsiders(text.fragment(0, cue.start()))))) {
        return cue;
      }
    }
    boolean made =
        first != null
            && f.dimension() != Dimension.PERCENT
            && s.opensText(first)
            && (first.entry().term().equals("make") || first.entry().term().equals("do"))
            && first.end() >= f.reach() - 1;
    return made ? first : null;
  }
}
