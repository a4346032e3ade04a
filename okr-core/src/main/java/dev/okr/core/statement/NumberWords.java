package dev.okr.core.statement;

import java.math.BigDecimal;
import java.util.List;

/**
 * Numbers in Latin and Han words of the lists: "three integrations", "by a third", "double", "six
 * in ten", 八成.
 */
final class NumberWords {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final String DIGIT_WORDS = "零一二三四五六七八九";

  private final NormalText text;
  private final Trie trie;
  private final List<Figure> figures;
  private final FigureSurroundings around;
  private final UnitsBehind units;
  private final ZeroWords zeros;
  private final Literals literals;

  NumberWords(
      Scan scan, FigureSurroundings around, UnitsBehind units, ZeroWords zeros, Literals literals) {
    this.text = scan.text();
    this.trie = scan.trie();
    this.figures = scan.figures();
    this.around = around;
    this.units = units;
    this.zeros = zeros;
    this.literals = literals;
  }

  int word(Cue cue) {
    Entry entry = cue.entry();
    switch (cue.kind()) {
      case NUMBER -> {
        if (text.at(cue.end()) == '-'
            || text.startsWith(cue.end(), " figure")
            || (entry.soft() && !around.limitBefore(cue.start()))) {
          return -1;
        }
        Figure f =
            new Figure(cue.start(), cue.end(), entry.number(), entry.unit(), entry.dimension());
        if (entry.dimension() == Dimension.BARE && wordsIn(f)) {
          figures.add(f);
          return f.end;
        }
        if (entry.dimension() == Dimension.BARE
            && !units.unitAfter(f, cue.end())
            && !(around.limitedBefore(cue.start()) && wordNumberFits(cue.end()))
            && (entry.number().compareTo(BigDecimal.ONE) == 0 || !wordNumberFits(cue.end()))) {
          return -1;
        }
        if (entry.number().compareTo(BigDecimal.ONE) == 0
            && entry.dimension() == Dimension.BARE
            && f.dimension != Dimension.TIME
            && f.dimension != Dimension.PP
            && !f.multiplied
            && !around.limitedBefore(cue.start())) {
          return -1;
        }
        tenthsAndMore(f);
        figures.add(f);
        if (entry.dimension() == Dimension.PERCENT && text.startsWith(cue.start(), "by ")) {
          f.before |= Kind.BY.bit();
        }
        return f.end;
      }
      case CHANGE -> {
        Figure f = new Figure(cue.start(), cue.end(), entry.number(), "%", Dimension.PERCENT);
        f.wholeChange = true;
        figures.add(f);
        return cue.end();
      }
      case BREAKEVEN -> {
        Figure f = new Figure(cue.start(), cue.end(), BigDecimal.ZERO, null, Dimension.OTHER);
        f.breakEven = true;
        figures.add(f);
        return cue.end();
      }
      case ZERO -> {
        return zeros.zero(cue);
      }
      default -> {
        return -1;
      }
    }
  }

  /** "six in ten", "nine out of 10". */
  private boolean wordsIn(Figure f) {
    int k =
        text.startsWith(f.end, " in ")
            ? f.end + 4
            : text.startsWith(f.end, " out of ") ? f.end + 8 : -1;
    if (k < 0) {
      return false;
    }
    BigDecimal of = null;
    int end = k;
    if (NormalText.isDigit(text.at(k))) {
      end = literals.literalEnd(k);
      of = end - k <= 4 ? literals.literal(k, end) : null;
    } else {
      Cue word = trie.longest(text, k, Kind.NUMBER.bit());
      if (word != null && word.entry().dimension() == Dimension.BARE) {
        of = word.entry().number();
        end = word.end();
      }
    }
    if (of == null || of.compareTo(f.value) <= 0 || of.compareTo(HUNDRED) > 0) {
      return false;
    }
    f.value = Ratios.share(f.value, of);
    f.unit = "%";
    f.dimension = Dimension.PERCENT;
    f.end = end;
    f.tail = end;
    return true;
  }

  /** "three integrations": a word number counts when a word follows it. */
  private boolean wordNumberFits(int end) {
    return (text.at(end) == ' ' && NormalText.isLatin(text.at(end + 1)))
        || NormalText.isHan(text.at(end));
  }

  /** 八成二 is 82 per cent. */
  private void tenthsAndMore(Figure f) {
    int unit = text.at(f.end) == 0 ? -1 : DIGIT_WORDS.indexOf(text.at(f.end));
    if (text.at(f.end - 1) == '成' && unit > 0 && "个家名件款".indexOf(text.at(f.end + 1)) < 0) {
      f.value = f.value.add(BigDecimal.valueOf(unit));
      f.end++;
      f.tail = f.end;
    }
  }
}
