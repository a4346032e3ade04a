package dev.okr.jackson.oracle;

import dev.okr.jackson.oracle.Policy.Band;
import java.math.RoundingMode;
import java.util.List;

/** Section 5: "a list of (name, from), compared on the 9-decimal score, lower bound included". */
final class Bands {
  private Bands() {}

  /** The name of the band, or null where there is no score. */
  static String of(Fraction score, String ambition, Policy policy) {
    return score == null ? null : list(ambition, policy).get(index(score, ambition, policy)).name();
  }

  /** "band on the score": by its colour's name, else first red, last green, yellow between. */
  static Light light(Fraction score, String ambition, Policy policy) {
    int index = index(score, ambition, policy);
    List<Band> bands = list(ambition, policy);
    return switch (bands.get(index).name()) {
      case "red" -> Light.RED;
      case "yellow", "orange" -> Light.YELLOW;
      case "green" -> Light.GREEN;
      default -> index == 0 ? Light.RED : index == bands.size() - 1 ? Light.GREEN : Light.YELLOW;
    };
  }

  private static List<Band> list(String ambition, Policy policy) {
    return policy.bands().getOrDefault(ambition, policy.bands().get("default"));
  }

  /** google: "bands on the score at one decimal (HALF_UP first)" (section 7). */
  private static int index(Fraction score, String ambition, Policy policy) {
    Fraction compared =
        policy.bandDigits() == null
            ? score
            : score.rounded(policy.bandDigits(), RoundingMode.HALF_UP);
    List<Band> bands = list(ambition, policy);
    int index = 0;
    for (int i = 1; i < bands.size(); i++) {
      if (compared.isAtLeast(bands.get(i).from())) {
        index = i;
      }
    }
    return index;
  }
}
