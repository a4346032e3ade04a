package dev.okr.core.statement.judge;

import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.lexicon.LexiconEntry;
import dev.okr.core.statement.reading.StatedQuantity.Role;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.text.NormalText;
import dev.okr.core.statement.text.WordLists;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Verbs no list knows, told by their place and shape: an unknown word that opens the sentence
 * before a determiner, or a participle that closes it.
 */
final class UnknownVerbs {
  private static final LexiconEntry PARTICIPLE =
      LexiconEntry.unlisted("-ed", Kind.STATIVE, LexiconEntry.Form.PAST);
  private static final LexiconEntry IMPERATIVE =
      LexiconEntry.unlisted("verb", Kind.TASK, LexiconEntry.Form.BASE);
  private static final List<String> NO_VERB =
      WordLists.list(
          "er,est,ity,ness,ion,ment,ance,ence,ship,ism,ist,al,ive,ous,ful,less,able,ible,ic,"
              + "ly,ed,ing,s,or,ant,ent,ary,ory,y,ure,age,dom,hood,th,an");
  private static final List<String> DETERMINERS =
      WordLists.list(" the , a , an , our , all , every , each , its , new , any ");

  private final Sentence s;
  private final NormalText text;
  private final VerbObjects objects;

  UnknownVerbs(Sentence s) {
    this.s = s;
    this.text = s.text();
    this.objects = new VerbObjects(s);
  }

  /** "Polish the ...": an unknown word that opens the text, before a determiner, is a verb. */
  @Nullable Cue unknownImperative() {
    int start = text.skipBlanks(0);
    int end = text.wordEnd(start);
    if (end - start < 3 || s.slogan()) {
      return null;
    }
    boolean noun = false;
    for (Cue cue : s.cues()) {
      if (cue.start() < end && cue.end() > start) {
        if (!cue.kind().isNoun()
            || cue.entry().isMetric()
            || cue.end() != end
            || cue.entry().form() != LexiconEntry.Form.BASE) {
          return null;
        }
        noun = true;
      }
    }
    if (noun) {
      // "Segment the customers": a noun before a determiner is a verb
      return determined(end) ? new Cue(start, end, IMPERATIVE) : null;
    }
    for (String word : DETERMINERS) {
      if (text.startsWith(end, word)) {
        return new Cue(start, end, IMPERATIVE);
      }
    }
    Cue verb = new Cue(start, end, IMPERATIVE);
    Cue object = objects.object(verb);
    boolean things = object == null || object.kind() == Kind.OWN || object.kind() == Kind.NEUTRAL;
    return things
            && nothingReached()
            && text.blanks(end, text.length()) >= 2
            && !s.stopAt(end + 1)
            && !nominal(text, start, end)
        ? verb
        : null;
  }

  private boolean determined(int end) {
    return DETERMINERS.subList(0, 6).stream().anyMatch(word -> text.startsWith(end, word));
  }

  /** Whether no figure states an end. */
  private boolean nothingReached() {
    return !s.figures().stream().anyMatch(f -> f.role() != Role.CONDITION || f.fallback());
  }

  /** "Profitability of the app", "Sharper pricing": by its ending no verb. */
  static boolean nominal(NormalText text, int start, int end) {
    return nominal(text, start, end, "");
  }

  /** The same, but for one ending that verbs may have too. */
  static boolean nominal(NormalText text, int start, int end, String except) {
    String word = text.fragment(start, end);
    if (word.endsWith("ify") || word.endsWith("ise") || word.endsWith("ize")) {
      return false;
    }
    return NO_VERB.stream().anyMatch(ending -> !ending.equals(except) && word.endsWith(ending))
        || text.startsWith(end, " of ", " and ");
  }

  /** The same for a word the lexicon does not know. */
  @Nullable Cue unknownParticiple() {
    int end = text.length();
    while (end > 0
        && (text.at(end - 1) == ' ' || text.at(end - 1) == '.' || text.at(end - 1) == ';')) {
      end--;
    }
    int start = end;
    while (start > 0 && text.latinAt(start - 1)) {
      start--;
    }
    if (end - start < 6
        || start == 0
        || !text.startsWith(end - 2, "ed")
        || text.startsWith(end - 3, "eed")) {
      return null;
    }
    for (Cue cue : s.cues()) {
      if ((cue.start() < end && cue.end() > start) || cue.kind() == Kind.VAGUE) {
        return null;
      }
    }
    return new Cue(start, end, PARTICIPLE);
  }
}
