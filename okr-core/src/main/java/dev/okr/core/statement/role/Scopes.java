package dev.okr.core.statement.role;

import dev.okr.core.statement.figure.FigureMention;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.text.NormalText;
import dev.okr.core.statement.text.WordLists;
import java.util.List;

/**
 * Counts that only say of how many one speaks: "our 34 kiosks", "the remaining 9 services", 三项均.
 */
final class Scopes {
  private static final List<String> REST =
      WordLists.list("the remaining ,our remaining ,all remaining ,the other ,our other ");

  private static final List<String> PLACES =
      WordLists.list(" in , for , across , on , to , at , with , from , into ");

  private static final List<String> FIRST =
      List.of(" the first ", " our first ", " their first ", " first ");

  private final Sentence s;
  private final NormalText text;

  Scopes(Sentence s) {
    this.s = s;
    this.text = s.text();
  }

  /** "Every one of our 34 kiosks": how many there are. */
  boolean ofOurs(FigureMention f) {
    return text.startsWith(f.reach(), "of our ", "of the ", "of its ");
  }

  /** "Win the first 10 customers": which ones says no more than how many. */
  boolean firstWon(FigureMention f) {
    for (String words : FIRST) {
      int at = f.start() - words.length();
      if (text.startsWith(at, words)) {
        return s.anyCue(cue -> cue.kind() == Kind.SERVICE && cue.end() == at);
      }
    }
    return false;
  }

  /** "In the remaining 9 services": a place that is known. */
  private boolean rest(FigureMention f) {
    String before = text.fragment(Math.max(0, f.start() - 24), f.start());
    return REST.stream()
        .filter(before::endsWith)
        .map(words -> before.substring(0, before.length() - words.length()))
        .anyMatch(rest -> PLACES.stream().anyMatch(rest::endsWith));
  }

  /** "The remaining 9 services", 三项均不低于: of a number that is known, and of all of them. */
  boolean known(FigureMention f) {
    return rest(f) || foremost(f) || text.startsWith(f.tail(), "均", "都", "全部");
  }

  /** "The three slowest queries", "in the largest 3 countries": which ones, and not how many. */
  private boolean foremost(FigureMention f) {
    int end = f.start() - 1;
    int word = text.wordStart(end);
    int the = text.startsWith(word, "the ") ? word : word - 4;
    boolean most =
        the == word
            ? superlative(text.fragment(f.end() + 1, text.wordEnd(f.end() + 1)))
            : text.startsWith(the, "the ") && superlative(text.fragment(word, end));
    return most
        && f.low() == null
        && !s.anyCue(cue -> cue.kind() == Kind.SERVICE && cue.end() == the - 1);
  }

  private static boolean superlative(String word) {
    return word.length() > 5 && word.endsWith("est");
  }
}
