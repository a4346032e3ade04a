package dev.okr.core.statement.measure;

import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.lexicon.LexiconEntry;
import dev.okr.core.statement.role.Sentence;
import dev.okr.core.statement.text.English;
import dev.okr.core.statement.text.NormalText;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The English words of a stretch of a sentence, up to a conjunction and without what stands in
 * brackets, each with the cue it carries as a noun or as a verb.
 */
final class Phrase {

  /** One word: where it stands, and its form. */
  record Word(int start, int end, String form) {}

  private static final Set<String> MORE = Set.of("above", "up", "over", "below");

  private final Sentence s;
  private final List<Word> words = new ArrayList<>();

  Phrase(Sentence s, int from, int to) {
    this.s = s;
    NormalText text = s.text();
    int i = from;
    while (i < to) {
      if (text.at(i) == '(') {
        while (i < to && text.at(i) != ')') {
          i++;
        }
      }
      int start = i;
      while (i < to && text.latinAt(i)) {
        i++;
      }
      if (i == start) {
        i++;
        continue;
      }
      String form = text.fragment(start, i);
      if (English.CONJUNCTIONS.contains(form)) {
        break;
      }
      words.add(new Word(start, i, form));
    }
  }

  int size() {
    return words.size();
  }

  Word get(int i) {
    return words.get(i);
  }

  /** The form of a word, or nothing where the phrase is over. */
  String form(int i) {
    return i >= 0 && i < words.size() ? words.get(i).form : "";
  }

  @Nullable Cue noun(int i) {
    Word word = words.get(i);
    return s.firstCue(
        cue -> cue.kind().isNoun() && cue.start() <= word.start() && cue.end() >= word.end());
  }

  @Nullable Cue verb(int i) {
    Word word = words.get(i);
    return s.firstCue(
        cue ->
            (cue.kind() == Kind.TASK || cue.kind() == Kind.SERVICE || cue.kind() == Kind.WEAK)
                && cue.start() == word.start()
                && cue.end() >= word.end());
  }

  /** A verb of own work as a participle: "trained", "held". */
  @Nullable Cue workDone(int i) {
    Cue done = verb(i);
    return done != null && done.kind() == Kind.TASK && done.entry().form() == LexiconEntry.Form.PAST
        ? done
        : null;
  }

  /** Whether a state of something delivered covers a word: "live", "in place". */
  boolean stative(int i) {
    Word word = words.get(i);
    return s.anyCue(
        cue ->
            cue.kind() == Kind.STATIVE && cue.start() <= word.start() && cue.end() >= word.end());
  }

  /** Where the finite verb behind a subject stands, or -1. */
  int finiteVerb() {
    for (int i = 1; i < words.size(); i++) {
      String form = form(i);
      // "6 patterns that can be reused": which ones, and nothing that they do
      boolean which = form(i - 1).equals("that") || form(i - 1).equals("which");
      boolean auxiliary =
          English.BE.contains(form) || English.HAVE.contains(form) || English.MODAL.contains(form);
      if ((auxiliary && !which)
          || (pluralBefore(i) && !English.PREPOSITIONS.contains(form) && behindPlural(i))) {
        return i;
      }
    }
    return -1;
  }

  /** "Managers and above": the same people, and more of them. */
  boolean andMore(int i) {
    return form(i).equals("and") && MORE.contains(form(i + 1));
  }

  /** "Customers", "managers and above": who may do what follows. */
  private boolean pluralBefore(int i) {
    int who = andMore(i - 2) ? i - 3 : i - 1;
    // "the members' area": theirs
    return English.plural(form(who)) && s.text().at(words.get(who).end()) != '\'';
  }

  /** A word right behind a plural that is no noun: "take the", "write about", "using". */
  private boolean behindPlural(int i) {
    String form = form(i);
    Cue listed = verb(i);
    if (form.endsWith("ing") && form.length() > 5) {
      return noun(i) == null;
    }
    if (English.PARTICIPLES.contains(form)
        || form.endsWith("ed")
        || form.endsWith("ly")
        || (English.OBJECT_STARTS.contains(form) && listed == null)) {
      return false;
    }
    if (English.SAY.contains(form)) {
      return true;
    }
    boolean object =
        English.OBJECT_STARTS.contains(form(i + 1))
            || (i == words.size() - 1
                && (English.isPublic(form(i - 1)) || English.INTRANSITIVE.contains(form)));
    if (listed != null) {
      return listed.entry().form() == LexiconEntry.Form.BASE && (noun(i) == null || object);
    }
    return object && unknown(words.get(i));
  }

  private boolean unknown(Word word) {
    return !s.anyCue(cue -> cue.end() > word.start() && cue.start() < word.end());
  }
}
