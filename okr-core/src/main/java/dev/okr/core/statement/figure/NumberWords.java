package dev.okr.core.statement.figure;

import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.lexicon.LexiconEntry;
import dev.okr.core.statement.text.NormalText;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in Latin and Han words of the lists: "three integrations", "by a third", "double", "six
 * in ten", 八成.
 */
final class NumberWords {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal ONE_AND_A_HALF = new BigDecimal("1.5");
  private static final List<String> HALVES =
      List.of(" the last ", " last ", " first ", " second ", " next ", " this ");
  private static final String DIGIT_WORDS = "零一二三四五六七八九";

  private final NormalText text;
  private final Scan scan;
  private final UnitsBehind units;
  private final ZeroWords zeros;

  NumberWords(Scan scan) {
    this.text = scan.text();
    this.scan = scan;
    this.units = new UnitsBehind(scan);
    this.zeros = new ZeroWords(scan);
  }

  int word(Cue cue) {
    LexiconEntry entry = cue.entry();
    switch (cue.kind()) {
      case NUMBER -> {
        if (text.at(cue.end()) == '-'
            || text.startsWith(cue.end(), " figure")
            || named(cue)
            || halfYear(cue)
            || (entry.soft()
                && !scan.limitBefore(cue.start())
                && !text.startsWith(cue.start() - 3, "by ", "in one "))) {
          return -1;
        }
        FigureMention f =
            FigureMention.of(
                cue.start(), cue.end(), entry.number(), entry.unit(), entry.dimension());
        boolean bare = entry.dimension() == Dimension.BARE;
        if (entry.dimension() == Dimension.TIME && text.startsWith(f.end(), UnitsBehind.HALF)) {
          // "a day and a half"
          f =
              f.worth(f.value().multiply(ONE_AND_A_HALF))
                  .until(f.end() + UnitsBehind.HALF.length());
        }
        FigureMention share = bare ? wordsIn(f) : null;
        if (share != null) {
          return scan.add(share);
        }
        f = bare ? units.unitAfter(f, cue.end()) : f;
        if (bare
            && !UnitsBehind.united(f, cue.end())
            && !(scan.limitedBefore(cue.start())
                && (wordNumberFits(cue.end()) || text.next(cue.end()) == 0))
            && !closesPair(cue.start())
            && !often(cue)
            && (entry.number().compareTo(BigDecimal.ONE) == 0 || !wordNumberFits(cue.end()))) {
          return -1;
        }
        if (entry.number().compareTo(BigDecimal.ONE) == 0
            && bare
            && f.dimension() != Dimension.TIME
            && f.dimension() != Dimension.PP
            && !(f.isPoints() && text.startsWith(cue.start() - 5, "down ", "p by "))
            && !f.multiplied()
            && !often(cue)
            && (!scan.limitedBefore(cue.start()) || text.startsWith(cue.start() - 6, "under "))) {
          return -1;
        }
        f = tenthsAndMore(f);
        if (text.startsWith(f.end(), " out of ")) {
          // "nine times out of ten"
          FigureMention often = wordsIn(f.in(null, Dimension.BARE));
          f = often == null ? f : often;
        }
        if (f.isPoints() && text.startsWith(f.end(), " scale")) {
          // "on a five-point scale"
          return scan.add(f.before(Kind.SCALE));
        }
        boolean by =
            entry.dimension() == Dimension.PERCENT
                ? text.startsWith(cue.start(), "by ")
                : (bare || entry.dimension() == Dimension.TIME)
                    && text.startsWith(cue.start() - 3, "by ");
        return scan.add(by ? f.before(Kind.BY) : f);
      }
      case CHANGE -> {
        if (text.startsWith(cue.end(), " a ", " an ")
            && scan.trie().longest(text, text.wordEnd(cue.end() + 1) + 1, Kind.UNIT.bit())
                != null) {
          // "by half a day"
          return -1;
        }
        return scan.add(
            FigureMention.of(cue.start(), cue.end(), entry.number(), "%", Dimension.PERCENT)
                .with(Trait.WHOLE_CHANGE));
      }
      case BREAKEVEN -> {
        if (cue.entry().term().equals("转正")
            && text.startsWith(cue.end(), "前", "后", "率", "通过", "答辩")) {
          // 新员工转正前: people, and no balance
          return -1;
        }
        return scan.add(
            FigureMention.of(cue.start(), cue.end(), BigDecimal.ZERO, null, Dimension.OTHER)
                .with(Trait.BREAK_EVEN));
      }
      case ZERO -> {
        return zeros.zero(cue);
      }
      default -> {
        return -1;
      }
    }
  }

  /** "Down to one a week": how often. */
  private boolean often(Cue number) {
    return text.startsWith(number.start() - 3, "to ")
        && text.startsWith(number.end(), " a ", " per ");
  }

  /** "In the last half", "close a quarter within 6 days": a stretch of time. */
  private boolean halfYear(Cue number) {
    if (number.entry().term().equals("a quarter")) {
      return text.startsWith(number.end(), " within ");
    }
    return number.entry().term().equals("half")
        && HALVES.stream().anyMatch(word -> text.startsWith(number.start() - word.length(), word));
  }

  /** "On day two": which one, where no thing follows that could be counted. */
  private boolean named(Cue number) {
    boolean thing =
        text.latinAt(number.end() + 1)
            && scan.trie().longest(text, number.end() + 1, Kind.STOP.bit()) == null;
    return !thing
        && text.latinAt(number.start())
        && scan.cues().stream()
            .anyMatch(cue -> cue.kind() == Kind.NAMEBEFORE && cue.end() == number.start() - 1);
  }

  /** "From seven to four", "two weeks instead of five": the second number of a pair. */
  private boolean closesPair(int start) {
    FigureMention last =
        scan.figures().isEmpty() ? null : scan.figures().get(scan.figures().size() - 1);
    if (last != null && text.startsWith(start - 11, "instead of ")) {
      return true;
    }
    return last != null
        && last.end() == start - 4
        && text.startsWith(last.end(), " to ")
        && text.startsWith(last.start() - 5, "from ");
  }

  /** "six in ten", "nine out of 10". */
  private @Nullable FigureMention wordsIn(FigureMention f) {
    int k =
        text.startsWith(f.end(), " in ")
            ? f.end() + 4
            : text.startsWith(f.end(), " out of ")
                ? f.end() + 8
                : text.startsWith(f.end(), " of every ") ? f.end() + 10 : -1;
    boolean apart = k < 0 && f.value().compareTo(BigDecimal.ONE) == 0;
    if (apart) {
      // "one customer in five"
      int noun = text.wordEnd(f.end() + 1);
      k = noun > f.end() + 1 && text.startsWith(noun, " in ") ? noun + 4 : -1;
    }
    if (k < 0) {
      return null;
    }
    BigDecimal of = null;
    int end = k;
    if (text.digitAt(k)) {
      end = text.literalEnd(k);
      of = end - k <= 4 ? text.literal(k, end) : null;
    } else {
      Cue word = scan.trie().longest(text, k, Kind.NUMBER.bit());
      if (word != null && word.entry().dimension() == Dimension.BARE) {
        of = word.entry().number();
        end = word.end();
      }
    }
    boolean united = apart && scan.trie().longest(text, scan.skip(end), Kind.UNIT.bit()) != null;
    if (of == null || united || of.compareTo(f.value()) <= 0 || of.compareTo(HUNDRED) > 0) {
      return null;
    }
    return Ratios.shareOf(f, of, end);
  }

  /** "three integrations": a word number counts when a word follows it. */
  private boolean wordNumberFits(int end) {
    return (text.at(end) == ' ' && text.latinAt(end + 1)) || text.hanAt(end);
  }

  /** 八成二 is 82 per cent. */
  private FigureMention tenthsAndMore(FigureMention f) {
    int unit = text.at(f.end()) == 0 ? -1 : DIGIT_WORDS.indexOf(text.at(f.end()));
    if (text.at(f.end() - 1) == '成' && unit > 0 && "个家名件款".indexOf(text.at(f.end() + 1)) < 0) {
      return f.worth(f.value().add(BigDecimal.valueOf(unit))).until(f.end() + 1);
    }
    return f;
  }
}
