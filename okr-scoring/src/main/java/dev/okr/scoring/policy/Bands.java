package dev.okr.scoring.policy;

import dev.okr.core.internal.Arguments;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Names for ranges of scores.
 *
 * @param bands the bands, their bounds rising
 * @param digits to how many decimals a score is rounded (HALF_UP) before it is compared; 9 compares
 *     it as it is
 */
public record Bands(List<Band> bands, int digits) {

  /**
   * Copies and checks.
   *
   * @throws IllegalArgumentException if there is no band, the bounds don't rise, or the digits are
   *     not within 0 and 9
   */
  public Bands {
    bands = List.copyOf(bands);
    if (bands.isEmpty()) {
      throw new IllegalArgumentException("bands need at least one band (bands)");
    }
    for (int i = 1; i < bands.size(); i++) {
      if (bands.get(i - 1).from().compareTo(bands.get(i).from()) >= 0) {
        throw new IllegalArgumentException("the bounds of bands rise (" + bands.get(i) + ")");
      }
    }
    if (digits < 0 || digits > 9) {
      throw new IllegalArgumentException("digits are 0 to 9 (" + digits + ")");
    }
  }

  /**
   * Bands compared on the score as it is.
   *
   * @param names the names, from the lowest up
   * @param bounds the lower bounds as decimal numerals, one a name
   * @throws IllegalArgumentException if the lists differ in size, a bound is no numeral, or the
   *     bounds don't rise
   */
  public static Bands of(List<String> names, List<String> bounds) {
    if (names.size() != bounds.size()) {
      throw new IllegalArgumentException(
          "every band has a name and a bound (" + names + ", " + bounds + ")");
    }
    List<Band> all = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      all.add(new Band(names.get(i), Arguments.decimal(bounds.get(i), "bounds")));
    }
    return new Bands(all, 9);
  }

  /**
   * Red below the one bound, yellow from it, green from the other on.
   *
   * @throws IllegalArgumentException if a bound is no numeral, or 0, {@code yellow} and {@code
   *     green} don't rise
   */
  public static Bands redYellowGreen(String yellow, String green) {
    return of(List.of("red", "yellow", "green"), List.of("0", yellow, green));
  }

  /** These bands, on scores rounded HALF_UP to that many decimals. */
  public Bands atDigits(int decimals) {
    return new Bands(bands, decimals);
  }

  /** The band of a score. */
  public Band of(BigDecimal score) {
    BigDecimal shown =
        Objects.requireNonNull(score, "score").setScale(digits, RoundingMode.HALF_UP);
    Band found = bands.get(0);
    for (Band band : bands) {
      if (shown.compareTo(band.from()) >= 0) {
        found = band;
      }
    }
    return found;
  }
}
