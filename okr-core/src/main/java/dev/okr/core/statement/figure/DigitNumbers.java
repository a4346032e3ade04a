package dev.okr.core.statement.figure;

import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.lexicon.LexiconEntry;
import dev.okr.core.statement.text.NormalText;
import java.math.BigDecimal;

/**
 * Numbers in digits: sign, currency, multiplier and unit around them, and the many shapes in which
 * digits are a name instead.
 */
final class DigitNumbers {
  private static final int DIGITS = 15;
  private static final long UNITS = Kind.UNIT.bit();

  private final NormalText text;
  private final Scan scan;
  private final NameDigits names;
  private final Currencies currencies;
  private final Ratios ratios;
  private final UnitsBehind units;

  DigitNumbers(Scan scan) {
    this.text = scan.text();
    this.scan = scan;
    this.names = new NameDigits(scan);
    this.currencies = new Currencies(scan);
    this.ratios = new Ratios(scan);
    this.units = new UnitsBehind(scan);
  }

  /** "In the 50s": no seconds, and of a level the numbers from 50 to 59. */
  private int decade(FigureMention f, int i, int j) {
    boolean level = text.startsWith(i - 7, "in the ") && j - i == 2 && text.at(i + 1) == '0';
    return level
        ? scan.add(f.worth(f.value().add(BigDecimal.valueOf(9))).until(j + 1).above(f))
        : scan.name(i, j + 1);
  }

  int number(int i) {
    int j = text.literalEnd(i);
    if (j - i > DIGITS + 6) {
      return scan.name(i, j);
    }
    BigDecimal value = text.literal(i, j);
    boolean integer = value.scale() <= 0;
    int date = names.dateEnd(i, j);
    if (date > 0) {
      return scan.name(i, date);
    }
    FigureMention f = FigureMention.of(start(i), j, value, null, Dimension.BARE);
    char before = text.at(f.start() - 1);
    if (text.at(i - 1) == '-' && f.start() < i) {
      f = f.signed(-1);
    } else if (text.at(i - 1) == '+' && f.start() < i) {
      f = f.signed(1);
    }
    FigureMention money = currencies.prefixCurrency(f);
    boolean currency = money != null;
    f = money == null ? f : money;
    if (!currency && NormalText.isLatin(before) && !metricGlued(i)) {
      if (f.sign() != 0
          && before == 't'
          && text.at(f.start()) == '+'
          && !text.latinAt(f.start() - 2)) {
        return scan.add(f.signed(0).reaching(f.start() - 1).in("day", Dimension.TIME));
      }
      return scan.name(f.start(), j);
    }
    if (text.startsWith(i - 4, "sub-") && !text.latinAt(i - 5)) {
      return scan.add(units.unitAfter(f.signed(0).reaching(i - 4).before(Kind.ATMOST), j));
    }
    if ((text.at(i - 1) == '-' && text.latinAt(i - 2))
        || text.at(i - 1) == '#'
        || text.at(i - 1) == '_'
        || (text.at(i - 1) == '/' && text.latinAt(i - 2))) {
      return scan.name(i, j);
    }
    if (text.at(j) == ':'
        && text.at(j + 1) == '1'
        && !text.digitAt(j + 2)
        && !text.latinAt(j + 2)) {
      // "LTV:CAC of 3:1"
      return scan.add(f.in(f.unit(), Dimension.OTHER).until(j + 2));
    }
    if (text.startsWith(i, "1:") && text.digitAt(j + 1) && NormalText.isHan(text.prev(i))) {
      // 投入产出比达到1:5, and no time of the day
      int end = text.literalEnd(j + 1);
      if (text.literal(j + 1, end).scale() > 0 || end == j + 2) {
        return scan.add(f.worth(text.literal(j + 1, end)).in(null, Dimension.OTHER).until(end));
      }
    }
    if (text.at(j) == ':' && text.digitAt(j + 1) && j - i <= 2) {
      return scan.name(i, text.literalEnd(j + 1));
    }
    // 1/3, 4.6/5, 6/30
    int slash = scan.skip(j);
    if (text.at(slash) == '/' && text.digitAt(scan.skip(slash + 1))) {
      return ratios.slashed(f, i, scan.skip(slash + 1), integer);
    }
    if (text.at(j) == 's' && !text.latinAt(j + 1) && text.startsWith(i - 4, "the ")) {
      return decade(f, i, j);
    }
    if (integer && tenths(f, j)) {
      return scan.add(
          f.worth(f.value().multiply(BigDecimal.TEN))
              .in("%", Dimension.PERCENT)
              .until(scan.skip(j) + 1));
    }
    int nines = nines(j);
    if (integer && nines > 0 && j == i + 1) {
      BigDecimal missing = BigDecimal.valueOf(100).scaleByPowerOfTen(-value.intValue());
      return scan.add(
          f.worth(BigDecimal.valueOf(100).subtract(missing))
              .in("%", Dimension.PERCENT)
              .until(nines));
    }
    if (text.at(j) == '-' && text.latinAt(j + 1)) {
      return hyphenated(f, j);
    }
    f = units.unitAfter(f, j);
    boolean united = UnitsBehind.united(f, j);
    if (!currency && names.year(f, i, j, united)) {
      return scan.name(i, f.dimension() == Dimension.PERIOD ? f.end() : j);
    }
    int name = currency ? -1 : names.nameByNeighbours(f, i, j, united);
    if (name >= 0) {
      return scan.name(i, name);
    }
    if (!currency && names.release(f, i, j)) {
      return scan.name(i, f.end());
    }
    if (!united && !currency && names.version(i, j)) {
      return scan.name(i, j);
    }
    boolean outOf = united && text.startsWith(f.end(), " out of ");
    FigureMention share =
        (united && !outOf) || currency ? null : ratios.oneIn(f, outOf ? f.end() : j);
    return Math.max(scan.add(share == null ? f : share), j);
  }

  /** NPS45: the letters are a metric that is known, and no part of a name. */
  private boolean metricGlued(int i) {
    return text.hasHan()
        && scan.cues().stream()
            .anyMatch(
                cue ->
                    cue.end() == i
                        && cue.kind() == Kind.OUTCOME
                        && cue.entry().isMetric()
                        && cue.end() - cue.start() > 2);
  }

  /** 8 成: eight tenths, and no 成本 or 成员. */
  private boolean tenths(FigureMention f, int j) {
    int at = scan.skip(j);
    return text.at(at) == '成'
        && f.value().compareTo(BigDecimal.TEN) <= 0
        && "功本员交为果品立长都绩就年人".indexOf(text.at(at + 1)) < 0;
  }

  /** 4 个 9: where it ends, or -1. */
  private int nines(int j) {
    int measure = scan.skip(j);
    int nine = scan.skip(measure + 1);
    boolean is = text.at(measure) == '个' && text.at(nine) == '9' && !text.digitAt(nine + 1);
    return is ? nine + 1 : -1;
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
          !scan.figures().isEmpty()
              && !scan.lastIsName()
              && scan.figures().get(scan.figures().size() - 1).end() == k + 1;
      if (afterFigure || NormalText.isLatin(before) || NormalText.isDigit(before)) {
        return i;
      }
      return i - 1;
    }
    return NormalText.isDigit(before) ? i : i - 1;
  }

  private int hyphenated(FigureMention f, int j) {
    Cue unit = scan.trie().longest(text, j + 1, UNITS);
    if (unit == null) {
      int k = text.wordEnd(j + 1);
      return scan.name(f.start(), k);
    }
    LexiconEntry entry = unit.entry();
    FigureMention glued =
        f.in(entry.unit(), entry.dimension())
            .worth(f.value().multiply(entry.number()))
            .until(unit.end());
    if (glued.isTime()) {
      glued = glued.with(Trait.ADJECTIVAL);
    } else if (unit.end() - unit.start() > 3 && text.startsWith(unit.start(), "star")) {
      return scan.name(f.start(), unit.end());
    } else if (text.startsWith(unit.end(), " scale")) {
      // "4+ on a 5-point scale"
      glued = glued.before(Kind.SCALE);
    }
    return scan.add(glued);
  }
}
