package dev.okr.scoring.internal.unit;

import dev.okr.core.message.Texts;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Numbers as people read them: digits in groups of three, no more decimals than anybody needs. The
 * decimal point is a point in every language, as it is in scores; what stands between the groups
 * and how large numbers are shortened is a matter of the language.
 */
public final class Figure {

  private static final Texts TEXTS = Texts.of(Figure.class);

  private static final int MOST_DECIMALS = 4;
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal NINETY_NINE = BigDecimal.valueOf(99);

  private Figure() {}

  /** {@code 5,800} or {@code 96.1}; a mean of many decimals is shown with four. */
  public static String of(BigDecimal number, String languageTag) {
    return exact(rounded(number), languageTag);
  }

  /** The same with all its decimals. */
  public static String exact(BigDecimal number, String languageTag) {
    return grouped(stripped(number), TEXTS.say(languageTag, "figure.group"));
  }

  /** As {@link #of}, without groups. */
  public static String plain(BigDecimal number) {
    return stripped(rounded(number));
  }

  private static BigDecimal rounded(BigDecimal number) {
    return number.scale() > MOST_DECIMALS
        ? number.setScale(MOST_DECIMALS, RoundingMode.HALF_UP)
        : number;
  }

  private static String stripped(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  private static String grouped(String plain, String group) {
    int point = plain.indexOf('.');
    int end = point < 0 ? plain.length() : point;
    int first = plain.startsWith("-") ? 1 : 0;
    StringBuilder out = new StringBuilder(plain);
    for (int i = end - 3; i > first; i -= 3) {
      out.insert(i, group);
    }
    return out.toString();
  }

  /** {@code 13.6M}, in Chinese {@code 1,360万}: short enough for an axis. */
  public static String brief(BigDecimal number, String languageTag) {
    for (String unit : new String[] {"figure.larger", "figure.large"}) {
      int power = Integer.parseInt(TEXTS.say(languageTag, unit + ".power"));
      if (number.abs().compareTo(BigDecimal.ONE.movePointRight(power)) >= 0) {
        return TEXTS.say(languageTag, unit, "number", of(number.movePointLeft(power), languageTag));
      }
    }
    return of(number, languageTag);
  }

  /** A share in whole per cent; what is above 0 is at least 1, what is below 1 at most 99. */
  public static String percent(BigDecimal share) {
    BigDecimal percent = share.multiply(HUNDRED).setScale(0, RoundingMode.HALF_UP);
    if (share.signum() > 0 && percent.signum() == 0) {
      return "1";
    }
    return share.compareTo(BigDecimal.ONE) < 0 && percent.compareTo(HUNDRED) >= 0
        ? NINETY_NINE.toPlainString()
        : percent.toPlainString();
  }
}
