package dev.okr.core.statement;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Numbers told as a ratio of two: "4.6/5", "1/3", "1 in 200", "9 out of 10". */
final class Ratios {
  private static final int DIGITS = 15;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final NormalText text;
  private final List<Figure> figures;
  private final Literals literals;
  private final FigureSurroundings around;

  Ratios(Scan scan, Literals literals, FigureSurroundings around) {
    this.text = scan.text();
    this.figures = scan.figures();
    this.literals = literals;
    this.around = around;
  }

  int slashed(Figure f, int i, int second, boolean integer) {
    int end = literals.literalEnd(second);
    if (end - second > DIGITS) {
      return around.name(i, end);
    }
    BigDecimal b = literals.literal(second, end);
    if (text.at(end) == '/' || (text.at(end) == '-' && NormalText.isDigit(text.at(end + 1)))) {
      return around.name(i, literals.literalEnd(around.skip(end + 1)));
    }
    boolean round = b.compareTo(BigDecimal.TEN) == 0 || b.compareTo(HUNDRED) == 0;
    boolean scale =
        round || b.compareTo(BigDecimal.valueOf(5)) == 0 || b.compareTo(BigDecimal.valueOf(7)) == 0;
    if (scale && f.value.compareTo(b) <= 0 && (!integer || round || around.scored())) {
      f.unit = "points";
      f.dimension = Dimension.POINTS;
      f.end = end;
      f.tail = end;
      figures.add(f);
      return end;
    }
    if (integer
        && b.compareTo(BigDecimal.valueOf(4)) <= 0
        && f.value.compareTo(b) < 0
        && f.value.signum() > 0
        && !NormalText.isDigit(text.at(i - 2))
        && b.scale() <= 0
        && b.signum() > 0) {
      f.value = share(f.value, b);
      f.unit = "%";
      f.dimension = Dimension.PERCENT;
      f.end = end;
      f.tail = end;
      figures.add(f);
      return end;
    }
    return around.name(i, end);
  }

  static BigDecimal share(BigDecimal a, BigDecimal b) {
    BigDecimal exact = a.multiply(HUNDRED).divide(b, MathContext.DECIMAL64);
    return exact.setScale(exact.abs().compareTo(BigDecimal.ONE) < 0 ? 4 : 1, RoundingMode.HALF_UP);
  }

  /** 10, 100, 1,000: what a share is told in, where 90 of "60 in 90 days" is not. */
  private static boolean powerOfTen(BigDecimal b) {
    return b.compareTo(BigDecimal.ONE) > 0
        && b.stripTrailingZeros().unscaledValue().equals(BigInteger.ONE);
  }

  /** "1 in 200", "9 out of 10". */
  int oneIn(Figure f, int j, boolean united) {
    if (united) {
      return -1;
    }
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
      return -1;
    }
    if (text.startsWith(k, "every ")) {
      k += 6;
    }
    if (!NormalText.isDigit(text.at(k))) {
      return -1;
    }
    int end = literals.literalEnd(k);
    if (end - k > 9) {
      return -1;
    }
    BigDecimal b = literals.literal(k, end);
    if (b.compareTo(f.value) <= 0) {
      return -1;
    }
    boolean year =
        end - k == 4
            && b.compareTo(BigDecimal.valueOf(1990)) > 0
            && b.compareTo(BigDecimal.valueOf(2060)) < 0;
    if (year) {
      return -1;
    }
    if (outOf) {
      if (f.value.scale() > 0 || around.scored()) {
        f.unit = "points";
        f.dimension = Dimension.POINTS;
        f.end = end;
        f.tail = end;
        return end;
      }
      if (f.value.compareTo(BigDecimal.ONE) <= 0
          && b.intValue() < 10
          && text.startsWith(j, " of ")) {
        return -1;
      }
    } else if (f.value.compareTo(BigDecimal.ONE) != 0 && !powerOfTen(b)) {
      return -1;
    }
    f.value = share(f.value, b);
    f.unit = "%";
    f.dimension = Dimension.PERCENT;
    f.end = end;
    f.tail = end;
    return end;
  }
}
