package dev.okr.core.statement.figure;

import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.lexicon.Trie;
import dev.okr.core.statement.text.NormalText;
import org.jspecify.annotations.Nullable;

/** A currency before a number: "$900k", "US$ 5", "EUR 12". */
final class Currencies {
  private static final long UNITS = Kind.UNIT.bit();

  private final NormalText text;
  private final Trie trie;

  Currencies(Scan scan) {
    this.text = scan.text();
    this.trie = scan.trie();
  }

  /** The figure with the currency before it, if there is one. */
  @Nullable FigureMention prefixCurrency(FigureMention f) {
    int k = f.start();
    int p = k - 1;
    if (text.at(p) == ' ') {
      p--;
    }
    char c = text.at(p);
    if (c == '$' || c == '€' || c == '£' || c == '¥' || c == '₹' || c == '₩') {
      boolean us = c == '$' && (!text.latinAt(p - 1) || text.startsWith(p - 2, "us"));
      String unit = us ? "USD" : c == '¥' ? "CNY" : null;
      int sign = f.sign();
      int s = p;
      while (text.latinAt(s - 1) && p - s < 3 && c == '$') {
        s--;
      }
      if (text.at(s - 1) == '+' || (text.at(s - 1) == '-' && !text.digitAt(s - 2))) {
        sign = text.at(s - 1) == '+' ? 1 : -1;
      }
      return f.in(unit, Dimension.MONEY).signed(sign).reaching(s);
    }
    int e = p + 1;
    int s = e;
    while (text.latinAt(s - 1) && e - s < 4) {
      s--;
    }
    if (e - s == 3 && !text.latinAt(s - 1)) {
      Cue unit = trie.longest(text, s, UNITS);
      if (unit != null && unit.entry().dimension() == Dimension.MONEY && unit.end() == e) {
        return f.in(unit.entry().unit(), Dimension.MONEY).reaching(s);
      }
    }
    return null;
  }
}
