package dev.okr.core.rule.result;

import dev.okr.core.rule.facts.TermList;
import dev.okr.core.value.LocalizedText;

/** Titles that are still to come. */
final class PlaceholderTitles {

  private static final TermList ANYWHERE =
      TermList.load(PlaceholderTitles.class, "placeholders.txt");
  private static final TermList ALONE = TermList.load(PlaceholderTitles.class, "blanks.txt");

  private PlaceholderTitles() {}

  /** Whether a title says nothing yet in any of its languages; a blank one isn't there at all. */
  static boolean isOne(LocalizedText title) {
    boolean isThere = false;
    for (String text : title.byTag().values()) {
      if (!text.isBlank()) {
        isThere = true;
        if (!isOne(text)) {
          return false;
        }
      }
    }
    return isThere;
  }

  private static boolean isOne(String text) {
    String core = core(text);
    return core.isEmpty() || ALONE.isWhole(core) || ANYWHERE.isIn(core);
  }

  /** The text without what stands around its letters and digits: brackets, dots, question marks. */
  private static String core(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && !Character.isLetterOrDigit(text.codePointAt(from))) {
      from += Character.charCount(text.codePointAt(from));
    }
    while (to > from && !Character.isLetterOrDigit(text.codePointBefore(to))) {
      to -= Character.charCount(text.codePointBefore(to));
    }
    return text.substring(from, to);
  }
}
