package dev.okr.core.statement.lexicon;

import dev.okr.core.statement.text.NormalText;
import java.util.List;

/** The forms of English words: plurals, and the forms of verbs. */
final class Inflections {
  private Inflections() {}

  /** Adds the other forms of a word: those given, and where it is regular those it makes. */
  static void add(List<LexiconEntry> out, LexiconEntry base, boolean regular, List<String> forms) {
    Kind kind = base.kind();
    if (kind.isVerb()) {
      if (regular && forms.size() < 3) {
        inflect(out, base);
      }
      for (String form : forms) {
        LexiconEntry.Form as =
            form.contains("ing") ? LexiconEntry.Form.GERUND : LexiconEntry.Form.PAST;
        out.add(base.inflected(NormalText.foldTerm(form), as));
      }
    } else if (regular && (kind == Kind.OUTCOME || kind == Kind.OWN || kind == Kind.NEUTRAL)) {
      out.add(base.inflected(plural(base.term()), LexiconEntry.Form.THIRD));
    }
  }

  private static String plural(String term) {
    char last = term.charAt(term.length() - 1);
    if (last == 's' || last == 'x' || term.endsWith("ch") || term.endsWith("sh")) {
      return term + "es";
    }
    return endsInSoundingY(term) ? term.substring(0, term.length() - 1) + "ies" : term + "s";
  }

  private static boolean endsInSoundingY(String term) {
    int last = term.length() - 1;
    return term.charAt(last) == 'y' && (last == 0 || !isVowel(term.charAt(last - 1)));
  }

  private static boolean isVowel(char c) {
    return "aeiou".indexOf(c) >= 0;
  }

  private static void inflect(List<LexiconEntry> out, LexiconEntry base) {
    String term = base.term();
    int space = term.indexOf(' ');
    String head = space < 0 ? term : term.substring(0, space);
    String rest = space < 0 ? "" : term.substring(space);
    if (head.length() < 2 || !NormalText.isLatin(head.charAt(head.length() - 1))) {
      return;
    }
    out.add(base.inflected(plural(head) + rest, LexiconEntry.Form.THIRD));
    char last = head.charAt(head.length() - 1);
    String stem = head.substring(0, head.length() - 1);
    String past = last == 'e' ? head + "d" : endsInSoundingY(head) ? stem + "ied" : head + "ed";
    out.add(base.inflected(past + rest, LexiconEntry.Form.PAST));
    out.add(base.inflected((last == 'e' ? stem : head) + "ing" + rest, LexiconEntry.Form.GERUND));
    if (doubles(head)) {
      out.add(base.inflected(head + last + "ed" + rest, LexiconEntry.Form.PAST));
      out.add(base.inflected(head + last + "ing" + rest, LexiconEntry.Form.GERUND));
    }
  }

  /** "fit": one vowel before one closing consonant, so "fitted" beside "fited". */
  private static boolean doubles(String head) {
    int n = head.length();
    return n >= 3
        && head.chars().filter(c -> isVowel((char) c)).count() == 1
        && isVowel(head.charAt(n - 2))
        && "bdglmnprt".indexOf(head.charAt(n - 1)) >= 0;
  }
}
