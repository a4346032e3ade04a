package dev.okr.core.statement.figure;

import dev.okr.core.statement.lexicon.Dimension;
import dev.okr.core.statement.lexicon.Kind;
import dev.okr.core.statement.text.English;
import dev.okr.core.statement.text.NormalText;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Numbers told as a ratio of two: "4.6/5", "1/3", "1 in 200", "9 out of 10". */
final class Ratios {
  private static final int DIGITS = 15;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final NormalText text;
  private final Scan scan;

  Ratios(Scan scan) {
    this.text = scan.text();
    this.scan = scan;
  }

  int slashed(FigureMention f, int i, int second, boolean integer) {
    int end = text.literalEnd(second);
    if (end - second > DIGITS) {
      return scan.name(i, end);
    }
    BigDecimal b = text.literal(second, end);
    if (text.at(end) == '/' || (text.at(end) == '-' && text.digitAt(end + 1))) {
      return scan.name(i, text.literalEnd(scan.skip(end + 1)));
    }
    boolean round = b.compareTo(BigDecimal.TEN) == 0 || b.compareTo(HUNDRED) == 0;
    boolean scale =
        round || b.compareTo(BigDecimal.valueOf(5)) == 0 || b.compareTo(BigDecimal.valueOf(7)) == 0;
    if (scale && f.value().compareTo(b) <= 0 && (!integer || round || scan.scored())) {
      return scan.add(f.in("points", Dimension.POINTS).until(end));
    }
    if (integer
        && b.compareTo(BigDecimal.valueOf(4)) <= 0
        && f.value().compareTo(b) < 0
        && f.value().signum() > 0
        && !text.digitAt(i - 2)
        && b.scale() <= 0
        && b.signum() > 0) {
      return scan.add(shareOf(f, b, end));
    }
    return scan.name(i, end);
  }

  private static BigDecimal share(BigDecimal a, BigDecimal b) {
    BigDecimal exact = a.multiply(HUNDRED).divide(b, MathContext.DECIMAL64);
    return exact.setScale(exact.abs().compareTo(BigDecimal.ONE) < 0 ? 4 : 1, RoundingMode.HALF_UP);
  }

  /** 10, 100, 1,000: what a share is told in, where 90 of "60 in 90 days" is not. */
  private static boolean powerOfTen(BigDecimal b) {
    return b.compareTo(BigDecimal.ONE) > 0
        && b.stripTrailingZeros().unscaledValue().equals(BigInteger.ONE);
  }

  /** "4 in 5 students", and not "4 in 5 weeks". */
  private boolean ofFew(FigureMention f, BigDecimal b, int end) {
    return b.compareTo(BigDecimal.TEN) < 0
        && f.value().scale() <= 0
        && text.at(end) == ' '
        && text.latinAt(end + 1)
        && scan.trie().longest(text, end + 1, Kind.set(Kind.UNIT, Kind.STOP)) == null
        && (English.people(text.fragment(end + 1, text.wordEnd(end + 1)))
            || scan.cues().stream()
                .anyMatch(
                    cue ->
                        cue.start() == end + 1
                            && cue.kind() == Kind.OUTCOME
                            && !cue.entry().isMetric()));
  }

  /** "1 in 200", "9 out of 10"; nothing where it is no such ratio. */
  @Nullable FigureMention oneIn(FigureMention f, int j) {
    int k = -1;
    boolean outOf = false;
    if (text.startsWith(j, " in ")) {
      k = j + 4;
    } else if (text.startsWith(j, " out of ")) {
      k = j + 8;
      outOf = true;
    } else if (text.startsWith(j, " of ")) {
      k = j + 4;
      outOf = true;
    }
    if (k < 0) {
      return null;
    }
    if (text.startsWith(k, "every ")) {
      k += 6;
    }
    if (!text.digitAt(k)) {
      return null;
    }
    int end = text.literalEnd(k);
    if (end - k > 9) {
      return null;
    }
    BigDecimal b = text.literal(k, end);
    if (b.compareTo(f.value()) <= 0) {
      return null;
    }
    boolean year =
        end - k == 4
            && b.compareTo(BigDecimal.valueOf(1990)) > 0
            && b.compareTo(BigDecimal.valueOf(2060)) < 0;
    if (year) {
      return null;
    }
    if (outOf) {
      if (f.value().scale() > 0 || scan.scored() || graded(b, end)) {
        return f.in("points", Dimension.POINTS).until(end);
      }
      if (f.value().compareTo(BigDecimal.ONE) <= 0
          && b.intValue() < 10
          && text.startsWith(j, " of ")) {
        return null;
      }
    } else if (f.value().compareTo(BigDecimal.ONE) != 0
        && !powerOfTen(b)
        && !ofFew(f, b, end)
        && !((text.prev(f.start()) == ':' || scan.limitBefore(f.start()))
            && text.next(end) == 0
            && b.intValue() <= 10)) {
      return null;
    }
    return shareOf(f, b, end);
  }

  /** "4 out of 5 or higher": a grade on a scale. */
  private boolean graded(BigDecimal b, int end) {
    return b.compareTo(BigDecimal.TEN) <= 0
        && text.startsWith(end, " or higher", " or better", " or above", " or more");
  }

  /** The figure as the share that it is of another, which ends there. */
  static FigureMention shareOf(FigureMention f, BigDecimal whole, int end) {
    return f.worth(share(f.value(), whole)).in("%", Dimension.PERCENT).until(end);
  }
}
