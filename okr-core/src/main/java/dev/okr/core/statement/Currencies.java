package dev.okr.core.statement;

/** A currency before a number: "$900k", "US$ 5", "EUR 12". */
final class Currencies {
  private static final long UNITS = Kind.UNIT.bit();

  private final NormalText text;
  private final Trie trie;

  Currencies(Scan scan) {
    this.text = scan.text();
    this.trie = scan.trie();
  }

  boolean prefixCurrency(Figure f) {
    int k = f.start;
    int p = k - 1;
    if (text.at(p) == ' ') {
      p--;
    }
    char c = text.at(p);
    if (c == '$' || c == '€' || c == '£' || c == '¥' || c == '₹' || c == '₩') {
      boolean us =
          c == '$' && (!NormalText.isLatin(text.at(p - 1)) || text.startsWith(p - 2, "us"));
      f.unit = us ? "USD" : c == '¥' ? "CNY" : null;
      f.dimension = Dimension.MONEY;
      int s = p;
      while (NormalText.isLatin(text.at(s - 1)) && p - s < 3 && c == '$') {
        s--;
      }
      if (text.at(s - 1) == '+' || (text.at(s - 1) == '-' && !NormalText.isDigit(text.at(s - 2)))) {
        f.sign = text.at(s - 1) == '+' ? 1 : -1;
      }
      f.reach = s;
      return true;
    }
    int e = p + 1;
    int s = e;
    while (NormalText.isLatin(text.at(s - 1)) && e - s < 4) {
      s--;
    }
    if (e - s == 3 && !NormalText.isLatin(text.at(s - 1))) {
      Cue unit = trie.longest(text, s, UNITS);
      if (unit != null && unit.entry().dimension() == Dimension.MONEY && unit.end() == e) {
        f.unit = unit.entry().unit();
        f.dimension = Dimension.MONEY;
        f.reach = s;
        return true;
      }
    }
    return false;
  }
}
