package dev.okr.core.statement;

import java.math.BigDecimal;
import java.util.List;

/**
 * Numbers in digits: sign, currency, multiplier and unit around them, and the many shapes in which
 * digits are a name instead.
 */
final class DigitNumbers {
  private static final int DIGITS = 15;
  private static final long UNITS = Kind.UNIT.bit();

  private final NormalText text;
  private final Trie trie;
  private final List<Figure> figures;
  private final Literals literals;
  private final FigureSurroundings around;
  private final NameDigits names;
  private final Currencies currencies;
  private final Ratios ratios;
  private final UnitsBehind units;

  DigitNumbers(
      Scan scan,
      Literals literals,
      FigureSurroundings around,
      NameDigits names,
      Currencies currencies,
      Ratios ratios,
      UnitsBehind units) {
    this.text = scan.text();
    this.trie = scan.trie();
    this.figures = scan.figures();
    this.literals = literals;
    this.around = around;
    this.names = names;
    this.currencies = currencies;
    this.ratios = ratios;
    this.units = units;
  }

  int number(int i) {
    int j = literals.literalEnd(i);
    if (j - i > DIGITS + 6) {
      return around.name(i, j);
    }
    BigDecimal value = literals.literal(i, j);
    boolean integer = value.scale() <= 0;
    int date = names.dateEnd(i, j);
    if (date > 0) {
      return around.name(i, date);
    }
    Figure f = new Figure(start(i), j, value, null, Dimension.BARE);
    char before = text.at(f.start - 1);
    if (text.at(i - 1) == '-' && f.start < i) {
      f.sign = -1;
    } else if (text.at(i - 1) == '+' && f.start < i) {
      f.sign = 1;
    }
    boolean currency = currencies.prefixCurrency(f);
    if (!currency && NormalText.isLatin(before)) {
      if (f.sign != 0
          && before == 't'
          && text.at(f.start) == '+'
          && !NormalText.isLatin(text.at(f.start - 2))) {
        f.sign = 0;
        f.reach = f.start - 1;
        f.unit = "day";
        f.dimension = Dimension.TIME;
        figures.add(f);
        return j;
      }
      return around.name(f.start, j);
    }
    if ((text.at(i - 1) == '-' && NormalText.isLatin(text.at(i - 2)))
        || text.at(i - 1) == '#'
        || text.at(i - 1) == '_'
        || (text.at(i - 1) == '/' && NormalText.isLatin(text.at(i - 2)))) {
      return around.name(i, j);
    }
    if (text.at(j) == ':' && text.at(j + 1) == '1' && !NormalText.isDigit(text.at(j + 2))) {
      // "LTV:CAC of 3:1"
      f.dimension = Dimension.OTHER;
      f.end = j + 2;
      f.tail = f.end;
      figures.add(f);
      return f.end;
    }
    if (text.at(j) == ':' && NormalText.isDigit(text.at(j + 1)) && j - i <= 2) {
      return around.name(i, literals.literalEnd(j + 1));
    }
    // 1/3, 4.6/5, 6/30
    int slash = around.skip(j);
    if (text.at(slash) == '/' && NormalText.isDigit(text.at(around.skip(slash + 1)))) {
      return ratios.slashed(f, i, around.skip(slash + 1), integer);
    }
    if (text.at(j) == '-' && NormalText.isLatin(text.at(j + 1))) {
      return hyphenated(f, j);
    }
    boolean united = units.unitAfter(f, j);
    if (!currency && names.year(f, i, j, united)) {
      return around.name(i, f.dimension == Dimension.PERIOD ? f.end : j);
    }
    if (!currency && names.nameByNeighbours(f, i, j, united)) {
      return around.name(i, f.end);
    }
    if (!currency && names.release(f, i, j)) {
      return around.name(i, f.end);
    }
    if (!united && !currency && names.version(i, j)) {
      return around.name(i, j);
    }
    int oneIn = ratios.oneIn(f, j, united || currency);
    if (oneIn > 0) {
      figures.add(f);
      return oneIn;
    }
    figures.add(f);
    return Math.max(f.end, j);
  }

  /** The place of a sign or of the digits. */
  private int start(int i) {
    char c = text.at(i - 1);
    if (c != '-' && c != '+') {
      return i;
    }
    char before = text.at(i - 2);
    if (c == '-') {
      int k = i - 2;
      while (text.at(k) == ' ') {
        k--;
      }
      boolean afterFigure =
          !figures.isEmpty()
              && !around.lastIsName()
              && figures.get(figures.size() - 1).end == k + 1;
      if (afterFigure || NormalText.isLatin(before) || NormalText.isDigit(before)) {
        return i;
      }
      return i - 1;
    }
    return NormalText.isDigit(before) ? i : i - 1;
  }

  private int hyphenated(Figure f, int j) {
    Cue unit = trie.longest(text, j + 1, UNITS);
    if (unit == null) {
      int k = j + 1;
      while (NormalText.isLatin(text.at(k))) {
        k++;
      }
      return around.name(f.start, k);
    }
    Entry entry = unit.entry();
    f.value = f.value.multiply(entry.number());
    f.unit = entry.unit();
    f.dimension = entry.dimension();
    f.end = unit.end();
    f.tail = f.end;
    if (entry.dimension() == Dimension.TIME || entry.dimension() == Dimension.PERIOD) {
      f.adjectival = true;
    } else if (unit.end() - unit.start() > 3 && text.startsWith(unit.start(), "star")) {
      return around.name(f.start, unit.end());
    }
    figures.add(f);
    return f.end;
  }
}
