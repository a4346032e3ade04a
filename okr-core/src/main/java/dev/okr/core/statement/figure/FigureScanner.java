package dev.okr.core.statement.figure;

import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.lexicon.Trie;
import dev.okr.core.statement.text.NormalText;
import java.util.List;

/**
 * Finds the figures of a text, in digits and in words, and tells names from numbers. It walks the
 * text once; at each place one of the readers of numbers says where its number ends.
 */
public final class FigureScanner {
  private static final int MOST = 48;
  private static final String NUMERALS = "零一二两三四五六七八九十百千万亿半";

  private final Scan scan;
  private final NumberWords words;
  private final HanNumerals numerals;
  private final DigitNumbers digits;
  private final Ranks ranks;
  private final boolean[] masked;

  private FigureScanner(NormalText text, Trie trie, List<Cue> cues) {
    this.scan = new Scan(text, trie, cues);
    this.words = new NumberWords(scan);
    this.numerals = new HanNumerals(scan);
    this.digits = new DigitNumbers(scan);
    this.ranks = new Ranks(scan);
    this.masked = new boolean[text.length() + 1];
    for (Cue cue : cues) {
      if (cue.kind() == Kind.NAME && "<>\u2264\u2265=".indexOf(scan.text().prev(cue.start())) < 0) {
        for (int i = cue.start(); i < cue.end(); i++) {
          masked[i] = true;
        }
      }
    }
  }

  /** The figures of the text, in their order, names among them. */
  public static List<FigureMention> figures(NormalText text, Trie trie, List<Cue> cues) {
    return new FigureScanner(text, trie, cues).scan();
  }

  private List<FigureMention> scan() {
    int i = 0;
    int next = 0;
    while (i < scan.text().length() && scan.figures().size() < MOST) {
      while (next < scan.cues().size() && scan.cues().get(next).start() < i) {
        next++;
      }
      if (masked[i]) {
        i++;
        continue;
      }
      char c = scan.text().at(i);
      int end = ranks.rank(i);
      for (int k = next;
          end < 0 && k < scan.cues().size() && scan.cues().get(k).start() == i;
          k++) {
        end = Math.max(end, words.word(scan.cues().get(k)));
      }
      if (end < 0 && NormalText.isDigit(c)) {
        i = digits.number(i);
        continue;
      }
      if (end < 0 && NUMERALS.indexOf(c) >= 0) {
        end = numerals.numeral(i);
      }
      i = end > i ? end : i + 1;
    }
    List<FigureMention> whole = new Durations(scan.text()).joined(scan.figures());
    return List.copyOf(new HanShares(scan.text()).joined(whole));
  }
}
