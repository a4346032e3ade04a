package dev.okr.scoring.policy;

import dev.okr.core.internal.Arguments;
import java.math.BigDecimal;

/** How a key result gets its light before anything makes it worse. */
public sealed interface LightRule {

  /**
   * From pace, the score divided by the expected score.
   *
   * @param green green from this pace on; 0 to 1000
   * @param yellow yellow from this pace on, red below; 0 to {@code green}
   */
  record Ratio(BigDecimal green, BigDecimal yellow) implements LightRule {
    /**
     * Normalises and checks.
     *
     * @throws IllegalArgumentException if a figure is outside its range
     */
    public Ratio {
      green = Range.score("green", green);
      yellow = Range.within("yellow", yellow, BigDecimal.ZERO, green);
    }
  }

  /**
   * From the gap, the expected score less the score.
   *
   * @param green green up to this gap; 0 to {@code yellow}
   * @param yellow yellow up to this gap, red above; 0 to 1000
   */
  record Gap(BigDecimal green, BigDecimal yellow) implements LightRule {
    /**
     * Normalises and checks.
     *
     * @throws IllegalArgumentException if a figure is outside its range
     */
    public Gap {
      yellow = Range.score("yellow", yellow);
      green = Range.within("green", green, BigDecimal.ZERO, yellow);
    }
  }

  /**
   * From the band of the score. A band that is named after a light gives that light; {@code orange}
   * gives yellow. Of other bands the first gives red, the last green, and those between yellow.
   */
  record ByBand() implements LightRule {}

  /** The light that the owner reports: that of the newest check-in with a light. */
  record Reported() implements LightRule {}

  /** Judges by pace; see {@link Ratio}. */
  static LightRule ratio(String green, String yellow) {
    return new Ratio(Arguments.decimal(green, "green"), Arguments.decimal(yellow, "yellow"));
  }

  /** Judges by the gap; see {@link Gap}. */
  static LightRule gap(String green, String yellow) {
    return new Gap(Arguments.decimal(green, "green"), Arguments.decimal(yellow, "yellow"));
  }

  /** Judges by the band of the score. */
  static LightRule band() {
    return new ByBand();
  }

  /** Takes the light that the owner reports. */
  static LightRule reported() {
    return new Reported();
  }
}
