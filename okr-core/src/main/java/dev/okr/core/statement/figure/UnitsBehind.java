package dev.okr.core.statement.figure;

import dev.okr.core.statement.lexicon.Cue;
import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.lexicon.LexiconEntry;
import dev.okr.core.statement.text.NormalText;
import java.math.BigDecimal;

/** Multiplier, plus sign and unit behind a number: 2.4万, "1.5 M", "30+ days", "3.8 s". */
final class UnitsBehind {
  private static final long NOUNS =
      Kind.set(Kind.OUTCOME, Kind.RATIO, Kind.OWN, Kind.NEUTRAL, Kind.FAKE, Kind.TASK);
  private static final long UNITS = Kind.UNIT.bit();
  private static final long MULTIPLIERS = Kind.MULTIPLIER.bit();

  private static final BigDecimal ONE_HALF = new BigDecimal("0.5");

  /** What stands behind a number or its unit. */
  static final String HALF = " and a half";

  private final Scan scan;
  private final NormalText text;

  UnitsBehind(Scan scan) {
    this.scan = scan;
    this.text = scan.text();
  }

  /** Whether there was a multiplier, a plus sign or a unit behind the digits that end there. */
  static boolean united(FigureMention f, int j) {
    return f.multiplied() || f.end() > j;
  }

  /** The figure with the multiplier, plus sign and unit after its number. */
  FigureMention unitAfter(FigureMention number, int j) {
    FigureMention f = number;
    int k = j;
    boolean money = f.dimension() == Dimension.MONEY;
    if (text.startsWith(k, HALF)) {
      // "two and a half days"
      k += HALF.length();
      f = f.worth(f.value().add(ONE_HALF)).ending(k);
    }
    Cue multiplier = scan.trie().longest(text, scan.skip(k), MULTIPLIERS);
    if (multiplier != null) {
      boolean glued = multiplier.start() == k;
      int length = multiplier.end() - multiplier.start();
      boolean latin = text.latinAt(multiplier.start());
      boolean fits = !latin || glued || length > 1;
      boolean minutes =
          fits
              && latin
              && length == 1
              && text.at(multiplier.start()) == 'm'
              && !money
              && text.casedAt(multiplier.start()) == 'm'
              && scan.timed();
      if (minutes) {
        return f.in("min", Dimension.TIME).ending(multiplier.end());
      }
      if (fits && !text.startsWith(multiplier.start(), "百分", "千克", "万分", "千瓦")) {
        k = multiplier.end();
        f = f.times(multiplier.entry().number()).ending(k);
      }
    }
    if ((text.at(k) == '多' || text.at(k) == '余') && !text.startsWith(k, "多于")) {
      f = f.after(Kind.AFTERMORE.bit());
      k++;
    }
    if (text.at(k) == '+' && !text.digitAt(k + 1)) {
      k++;
      f = f.after(Kind.AFTERMORE.bit()).ending(k);
    }
    Cue unit = scan.trie().longest(text, scan.skip(k), UNITS);
    if (unit != null && unit.start() > k) {
      int length = unit.end() - unit.start();
      if (text.latinAt(unit.start())
          && length == 1
          && text.at(unit.start()) != 's'
          && text.at(unit.start()) != 'h'
          && text.at(unit.start()) != 'g') {
        unit = null;
      }
    }
    if (unit != null && unit.end() - unit.start() == 1 && text.casedAt(unit.start()) == 'G') {
      unit = null;
    }
    if (unit != null && text.at(unit.start()) == '$') {
      unit = null;
    }
    if (unit == null) {
      return f.tailing(f.end());
    }
    LexiconEntry entry = unit.entry();
    if (money && entry.dimension() != Dimension.MONEY) {
      // "$5 a day", "$3 per unit": the price stays a price
      return f.tailing(f.end());
    }
    f =
        f.in(!money || entry.unit() != null ? entry.unit() : f.unit(), entry.dimension())
            .perUnit(entry.number())
            .ending(unit.end());
    f = andAHalf(f, entry);
    if (entry.dimension() == Dimension.POINTS
        && entry.term().startsWith("star")
        && f.value().compareTo(BigDecimal.TEN) > 0) {
      // "10k stars": given, one by each who likes it
      f = f.in("count", Dimension.COUNT);
    }
    if (entry.own()) {
      f = f.with(Trait.OWN_MEASURE);
    }
    if (singular(unit) && f.value().compareTo(entry.number()) != 0 && wordAfter(f.end())) {
      f = f.with(Trait.ADJECTIVAL);
    }
    if (text.at(f.end()) == '+' && !text.digitAt(f.end() + 1)) {
      f = f.after(Kind.AFTERMORE.bit()).ending(f.end() + 1);
    }
    return f.tailing(f.end());
  }

  /** "an hour and a half". */
  private FigureMention andAHalf(FigureMention f, LexiconEntry unit) {
    return text.startsWith(f.end(), HALF)
        ? f.worth(f.value().add(unit.number().multiply(ONE_HALF))).ending(f.end() + HALF.length())
        : f;
  }

  /** "day", "week": with a number other than one it describes the word after it. */
  private static boolean singular(Cue unit) {
    return switch (unit.entry().term()) {
      case "second", "minute", "hour", "day", "week", "month", "quarter", "year" -> true;
      default -> false;
    };
  }

  private boolean wordAfter(int end) {
    return text.at(end) == ' '
        && text.latinAt(end + 1)
        && scan.trie().longest(text, end + 1, ~(NOUNS | UNITS)) == null;
  }
}
