package dev.okr.core.statement.figure;

import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.text.NormalText;
import java.math.BigDecimal;

/** Chinese numerals: 三十五家, 百分之五, 两万, 二点五; and those that are names or idioms, 第三 and 统一. */
final class HanNumerals {
  private static final int DIGITS = 15;
  private static final long UNITS = Kind.UNIT.bit();
  private static final String DIGIT_WORDS = "零一二三四五六七八九";
  private static final String NUMERALS = "零一二两三四五六七八九十百千万亿半";

  private final NormalText text;
  private final Scan scan;
  private final UnitsBehind units;

  HanNumerals(Scan scan) {
    this.text = scan.text();
    this.scan = scan;
    this.units = new UnitsBehind(scan);
  }

  int numeral(int i) {
    char before = text.at(i - 1);
    // 百分之五, 千分之三, 万分之五
    char c = text.at(i);
    if ((c == '百' || c == '千' || c == '万') && text.startsWith(i + 1, "分之")) {
      return parts(i, c);
    }
    if ((c == '十' || c == '百') && text.startsWith(i + 1, "万分之")) {
      return parts(i + 1, c);
    }
    if (before != 0 && "第每同统唯专首逐进单双星周".indexOf(before) >= 0) {
      return skipNumerals(i);
    }
    int j = i;
    long total = 0;
    long section = 0;
    long digit = -1;
    // 日活破万, 单店月销超百万: a scale alone is one of it
    boolean any = before != 0 && "破过超".indexOf(before) >= 0 && "百千万亿".indexOf(c) >= 0;
    boolean scale = any;
    if (scale) {
      digit = 1;
    }
    while (j - i < 9) {
      char d = text.at(j);
      int v = DIGIT_WORDS.indexOf(d);
      if (d == '两') {
        v = 2;
      }
      if (v >= 0) {
        digit = v;
        any = true;
      } else if (d == '十' || d == '百' || d == '千') {
        long tens = d == '十' ? 10 : d == '百' ? 100 : 1000;
        if (!any && d != '十') {
          return skipNumerals(i);
        }
        section += (digit < 0 ? 1 : digit) * tens;
        digit = -1;
        any = true;
      } else if ((d == '万' || d == '亿') && any) {
        section += Math.max(digit, 0);
        total += section * (d == '万' ? 10_000L : 100_000_000L);
        section = 0;
        digit = -1;
      } else {
        break;
      }
      j++;
    }
    if (!any) {
      return skipNumerals(i);
    }
    long value = total + section + Math.max(digit, 0);
    int decimals = decimals(j);
    BigDecimal exact = withDecimals(BigDecimal.valueOf(value), j, decimals);
    j = decimals;
    if (text.at(j) == '成' && value <= 10) {
      BigDecimal tenths = BigDecimal.valueOf(value * 10);
      return scan.add(FigureMention.of(i, j, tenths, "%", Dimension.PERCENT).ending(j + 1));
    }
    if (text.at(j) == '月' || text.at(j) == '季' || text.at(j) == '年' || (value == 0 && !unitAt(j))) {
      return j;
    }
    FigureMention f = units.unitAfter(FigureMention.of(i, j, exact, null, Dimension.BARE), j);
    if (!UnitsBehind.united(f, j)
        && !(value >= 10 && (scale || j - i > 1) && scan.limitBefore(i))) {
      return j;
    }
    if (scale && thingFollows(f.end())) {
      return f.end();
    }
    if (value <= 1
        && f.dimension() != Dimension.TIMES
        && f.dimension() != Dimension.PP
        && f.dimension() != Dimension.PERCENT
        && f.dimension() != Dimension.TIME) {
      return j;
    }
    if (text.at(i) == '二' && j == i + 1 && f.dimension() == Dimension.COUNT) {
      return j;
    }
    if (value == 1 && f.dimension() == Dimension.TIME && before == 0) {
      return j;
    }
    return scan.add(f);
  }

  /** Where the decimals in words end: "二点五"; the same place where there are none. */
  private int decimals(int point) {
    int end = point + 1;
    while (end - point < 6 && text.at(end) != 0 && DIGIT_WORDS.indexOf(text.at(end)) >= 0) {
      end++;
    }
    return text.at(point) == '点' && end > point + 1 ? end : point;
  }

  private BigDecimal withDecimals(BigDecimal whole, int point, int end) {
    BigDecimal value = whole;
    for (int k = point + 1; k < end; k++) {
      value = value.add(BigDecimal.valueOf(DIGIT_WORDS.indexOf(text.at(k)), k - point));
    }
    return value;
  }

  /** 年销过百万的商家, 年销过百万商家: the scale only tells which. */
  private boolean thingFollows(int end) {
    int at = text.at(end) == '的' ? end + 1 : end;
    return scan.cues().stream().anyMatch(cue -> cue.start() == at && cue.kind().isNoun());
  }

  private boolean unitAt(int i) {
    return scan.trie().longest(text, i, UNITS) != null;
  }

  private int skipNumerals(int i) {
    int j = i + 1;
    while (NUMERALS.indexOf(text.at(j)) >= 0 && text.at(j) != 0) {
      j++;
    }
    return j;
  }

  private int parts(int i, char base) {
    int j = i + 3;
    BigDecimal value;
    if (text.digitAt(j)) {
      int k = text.literalEnd(j);
      if (k - j > DIGITS) {
        return k;
      }
      value = text.literal(j, k);
      j = k;
    } else {
      int v = text.at(j) == '两' ? 2 : DIGIT_WORDS.indexOf(text.at(j));
      long n = 0;
      if (text.at(j) == '十') {
        n = 10;
        j++;
        int u = DIGIT_WORDS.indexOf(text.at(j));
        if (u > 0) {
          n += u;
          j++;
        }
      } else if (v < 0) {
        return i + 3;
      } else {
        n = v;
        j++;
        if (text.at(j) == '十') {
          n *= 10;
          j++;
          int u = DIGIT_WORDS.indexOf(text.at(j));
          if (u > 0) {
            n += u;
            j++;
          }
        }
      }
      int end = decimals(j);
      value = withDecimals(BigDecimal.valueOf(n), j, end);
      j = end;
    }
    boolean ofMillions = text.at(i) == '万' && base != '万';
    int shift = (base == '百' ? 0 : base == '千' || base == '十' ? 1 : 2) + (ofMillions ? 2 : 0);
    int start = "十百".indexOf(base) >= 0 && text.at(i) == '万' ? i - 1 : i;
    return scan.add(FigureMention.of(start, j, value.movePointLeft(shift), "%", Dimension.PERCENT));
  }
}
