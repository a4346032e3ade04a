package dev.okr.core.statement.judge;

import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.lexicon.LexiconEntry;
import dev.okr.core.statement.measure.NounPhrases;
import dev.okr.core.statement.reading.StatedQuantity.Role;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.text.English;
import dev.okr.core.statement.text.NormalText;
import dev.okr.core.statement.text.WordLists;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Clauses without an end value whose deciding word no list holds. They name something to be done or
 * delivered, and so state a task, unless they only praise, point in a direction, or name a metric
 * or people outside.
 */
final class PlainClauses {
  private static final LexiconEntry CLAUSE =
      LexiconEntry.unlisted("clause", Kind.TASK, LexiconEntry.Form.BASE);

  /** Words of praise or degree that no verb is: they open a noun phrase. */
  private static final Set<String> ADJECTIVES =
      WordLists.set(
          "as,bad,big,clean,clear,early,easy,fast,few,fewer,first,full,good,great,happy,high,"
              + "large,late,less,long,low,new,no,quick,real,rich,safe,short,small,smart,strong,top,"
              + "true,zero");

  /** Verbs that decide nothing, but begin or move something. */
  private static final Set<String> BEGUN =
      WordLists.set(
          "start,begin,set,put,find,move,bring,hand,give,fill,build,develop,establish,"
              + "advance,cover,progress,push");

  /** What begins an indirect question: finding out is work. */
  private static final Set<String> ASKED = WordLists.set("what,why,how,which,who,where,whether");

  private static final List<String> OPEN = List.of("able", "ible", " public", " open");

  /** Words of praise anywhere in a clause. */
  private static final List<String> PRAISE =
      WordLists.list(
          "excellent,proud, true ,truly,quickly, love , enjoy , trust ,well known,loves,"
              + "amazing,perfect,as few ,trending");

  /** Results of an action without a measure, and praise, in one sign. */
  private static final String HAN_PRAISE = "最越更好牢稳住赢严少";

  private static final List<String> HAN_TOWARDS =
      List.of("优秀", "保持", "维持", "下去", "下来", "上去", "上来", "起来", "再上", "不爆");

  private final Sentence s;
  private final NormalText text;
  private final NounPhrases phrases;
  private final VerbObjects objects;

  PlainClauses(Sentence s) {
    this.s = s;
    this.text = s.text();
    this.phrases = new NounPhrases(s);
    this.objects = new VerbObjects(s);
  }

  /** The word that opens the clause, if the clause names something to do; null if it is vague. */
  @Nullable Cue taskCue() {
    int start = text.skipBlanks(0);
    boolean han = text.hasHan();
    if (text.length() - start < (han ? 4 : 8) || directed()) {
      return null;
    }
    int end = text.wordEnd(start);
    boolean quality = s.slogan() && !thingNobodyListed(start);
    if (quality && (han || !(stated(start) || imperative(start, end)))) {
      return null;
    }
    boolean vague = han ? hanVague() : latinVague(start, end);
    if (vague) {
      return null;
    }
    return new Cue(start, end > start ? end : Math.min(start + 2, text.length()), CLAUSE);
  }

  private boolean directed() {
    return s.anyCue(
        cue ->
            cue.kind() == Kind.VAGUE
                || cue.kind() == Kind.TURN
                || cue.kind() == Kind.UP
                || cue.kind() == Kind.DOWN);
  }

  /** "Specify baselines": the word that opens the clause is in no list and by its shape no noun. */
  private boolean imperative(int start, int end) {
    if (s.anyCue(cue -> cue.start() < end && cue.end() > start)) {
      return false;
    }
    return end - start > 3
        && !ADJECTIVES.contains(text.fragment(start, end))
        && !UnknownVerbs.nominal(text, start, end, "y");
  }

  private boolean latinVague(int start, int end) {
    if (end == start || text.blanks(start, text.length()) == 0) {
      return true;
    }
    Cue opening = null;
    for (Cue cue : s.cues()) {
      if (cue.start() == start && (cue.kind().isVerb() || cue.kind().isNoun())) {
        opening = cue;
        break;
      }
    }
    String clause = text.fragment(start, text.length());
    if (ASKED.contains(text.fragment(end + 1, text.wordEnd(end + 1)))) {
      // "Understand what keeps volunteers away"
      return false;
    }
    if (PRAISE.stream().anyMatch(word -> clause.contains(word))) {
      return true;
    }
    if (stated(start) || thingNobodyListed(start)) {
      return false;
    }
    if (opening == null) {
      String word = text.fragment(start, end);
      return ADJECTIVES.contains(word)
          || word.endsWith("er")
          || (UnknownVerbs.nominal(text, start, end)
              && (text.startsWith(end, " of ") || headOutside()));
    }
    if (opening.kind() == Kind.SERVICE && opening.entry().own()) {
      return false;
    }
    if (opening.kind() == Kind.WEAK || opening.kind() == Kind.SERVICE) {
      Cue object = objects.object(opening);
      if (object != null && object.kind() == Kind.OWN) {
        return false;
      }
      if (opening.kind() == Kind.SERVICE && object == null && !opening.entry().soft()) {
        return false;
      }
      if (opening.entry().term().equals("make") && open()) {
        return false;
      }
      boolean things =
          object == null
              || object.kind() == Kind.NEUTRAL
              || (object.kind() == Kind.OUTCOME && !object.entry().isMetric());
      return !things || !BEGUN.contains(opening.entry().term());
    }
    return headOutside();
  }

  /** "A reading circle on digital skills": what is to be there is named before what it is about. */
  private boolean thingNobodyListed(int start) {
    if (!text.startsWith(start, "a ", "an ")) {
      return false;
    }
    List<Cue> nouns = phrases.nouns(start, text.length());
    return !nouns.isEmpty() && s.stopBetween(text.wordEnd(start), nouns.get(0).start());
  }

  /** "Make the minutes searchable": a state that is there or not. */
  private boolean open() {
    int last = text.length();
    while (last > 0 && !text.latinAt(last - 1)) {
      last--;
    }
    int end = last;
    return OPEN.stream().anyMatch(ending -> text.startsWith(end - ending.length(), ending));
  }

  /** "Budgets are set for every lead", "We have handed over a paper", "Value provided to all". */
  private boolean stated(int start) {
    int i = start;
    boolean auxiliary = false;
    while (i < text.length()) {
      int from = i;
      i = text.wordEnd(i);
      if (i == from) {
        if (text.at(i) == ';') {
          return false;
        }
        i++;
        continue;
      }
      String word = text.fragment(from, i);
      boolean done = from > start && English.participle(word);
      if (done
          && (auxiliary
              || text.startsWith(i, " to ", " for ", " in ", " with ", " twice", " end to "))) {
        return true;
      }
      if (English.AUXILIARY.contains(word)) {
        auxiliary = true;
      } else if (!word.endsWith("ly")
          && !word.equals("been")
          && !word.equals("now")
          && !word.equals("all")) {
        auxiliary = false;
      }
    }
    return false;
  }

  /** Whether the first phrase is about something outside the team's own list. */
  private boolean headOutside() {
    List<Cue> nouns = phrases.nouns(0, text.length());
    if (nouns.isEmpty()) {
      return false;
    }
    Kind kind = phrases.headOf(nouns).kind();
    return kind == Kind.OUTCOME || kind == Kind.RATIO || kind == Kind.FAKE;
  }

  /** 退货网点覆盖 4 个新国家: how far something of ours reaches. */
  private boolean spreads() {
    return s.figures().stream()
        .anyMatch(
            f ->
                f.role() == Role.SCOPE
                    && f.dimension() == Dimension.COUNT
                    && text.startsWith(f.reach(), "覆盖"));
  }

  private boolean hanVague() {
    boolean own = false;
    boolean outside = false;
    for (Cue cue : s.cues()) {
      own |= cue.kind() == Kind.OWN || cue.kind() == Kind.TASK;
      outside |=
          cue.kind() == Kind.OUTCOME
              || cue.kind() == Kind.RATIO
              || (cue.entry().soft() && cue.kind() == Kind.WEAK);
    }
    if (spreads()) {
      return false;
    }
    if (outside && !own) {
      return true;
    }
    for (int i = 0; i < text.length(); i++) {
      if (HAN_PRAISE.indexOf(text.at(i)) >= 0) {
        return true;
      }
      for (String word : HAN_TOWARDS) {
        if (text.startsWith(i, word)) {
          return true;
        }
      }
    }
    return false;
  }
}
