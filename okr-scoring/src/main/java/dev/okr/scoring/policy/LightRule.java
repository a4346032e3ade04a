package dev.okr.scoring.policy;

import dev.okr.core.value.Decimals;
import java.math.BigDecimal;

/** How a key result gets its light before anything makes it worse. */
public sealed interface LightRule {

  /**
   * From pace, the score divided by the expected score.
   *
   * @param green green from this pace on
   * @param yellow yellow from this pace on, red below
   */
  record Ratio(BigDecimal green, BigDecimal yellow) implements LightRule {
    /** Normalises. */
    public Ratio {
      green = Decimals.normalise(green);
      yellow = Decimals.normalise(yellow);
    }
  }

  /**
   * From the gap, the expected score less the score.
   *
   * @param green green up to this gap
   * @param yellow yellow up to this gap, red above
   */
  record Gap(BigDecimal green, BigDecimal yellow) implements LightRule {
    /** Normalises. */
    public Gap {
      green = Decimals.normalise(green);
      yellow = Decimals.normalise(yellow);
    }
  }

  /**
   * From the score alone.
   *
   * @param green green from this score on
   * @param yellow yellow from this score on, red below
   */
  record ByBand(BigDecimal green, BigDecimal yellow) implements LightRule {
    /** Normalises. */
    public ByBand {
      green = Decimals.normalise(green);
      yellow = Decimals.normalise(yellow);
    }
  }

  /** The light that the latest check-in which gives one gives. */
  record Reported() implements LightRule {}

  /** By pace. */
  static LightRule ratio(String green, String yellow) {
    return new Ratio(new BigDecimal(green), new BigDecimal(yellow));
  }

  /** By gap. */
  static LightRule gap(String green, String yellow) {
    return new Gap(new BigDecimal(green), new BigDecimal(yellow));
  }

  /** By the score alone. */
  static LightRule band(String green, String yellow) {
    return new ByBand(new BigDecimal(green), new BigDecimal(yellow));
  }

  /** As reported. */
  static LightRule reported() {
    return new Reported();
  }
}
