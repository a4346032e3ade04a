package dev.okr.scoring.review.page;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Numbers as people read them: digits in groups of three, no more decimals than anybody needs. */
final class Figure {

  private static final int MOST_DECIMALS = 4;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal NINETY_NINE = BigDecimal.valueOf(99);

  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
  private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);
  private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal BILLION = BigDecimal.valueOf(1_000_000_000);

  private Figure() {}

  /** {@code 5,800} or {@code 96.1}; a mean of many decimals is shown with four. */
  static String of(BigDecimal number) {
    return grouped(plain(number));
  }

  /** The same without groups. */
  static String plain(BigDecimal number) {
    BigDecimal shown =
        number.scale() > MOST_DECIMALS
            ? number.setScale(MOST_DECIMALS, RoundingMode.HALF_UP)
            : number;
    BigDecimal stripped = shown.signum() == 0 ? BigDecimal.ZERO : shown.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  private static String grouped(String plain) {
    int point = plain.indexOf('.');
    int end = point < 0 ? plain.length() : point;
    int first = plain.startsWith("-") ? 1 : 0;
    StringBuilder out = new StringBuilder(plain);
    for (int i = end - 3; i > first; i -= 3) {
      out.insert(i, ',');
    }
    return out.toString();
  }

  /** {@code 13.6M}, in Chinese {@code 1,360万}: short enough for an axis. */
  static String brief(BigDecimal number, boolean isChinese) {
    BigDecimal size = number.abs();
    if (isChinese) {
      return size.compareTo(YI) >= 0
          ? of(number.movePointLeft(8)) + "亿"
          : size.compareTo(WAN) >= 0 ? of(number.movePointLeft(4)) + "万" : of(number);
    }
    return size.compareTo(BILLION) >= 0
        ? of(number.movePointLeft(9)) + "B"
        : size.compareTo(MILLION) >= 0 ? of(number.movePointLeft(6)) + "M" : of(number);
  }

  /** A share in whole per cent; what is above 0 is at least 1, what is below 1 at most 99. */
  static String percent(BigDecimal share) {
    BigDecimal percent = share.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP);
    if (share.signum() > 0 && percent.signum() == 0) {
      return "1";
    }
    return share.compareTo(BigDecimal.ONE) < 0 && percent.compareTo(HUNDRED) >= 0
        ? NINETY_NINE.toPlainString()
        : percent.toPlainString();
  }
}
