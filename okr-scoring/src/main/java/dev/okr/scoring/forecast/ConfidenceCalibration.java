package dev.okr.scoring.forecast;

import dev.okr.core.org.PartyId;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * How well the confidence that a party stated in its key results was borne out, over those that are
 * over: for learning to judge, never for pay. Each check-in with a confidence is one statement:
 * that the key result will score 1 or more.
 *
 * @param party the owner, or a team of owners
 * @param statements how many statements there are
 * @param keyResults how many key results they are about
 * @param meanConfidence their mean, 0 to 1 with 9 decimals
 * @param met the share of them that came true, 0 to 1 with 9 decimals; well below the mean
 *     confidence is overconfident, well above it too careful
 * @param brier the mean squared difference between confidence and what came, 0 (always right and
 *     sure) to 1, with 9 decimals; who always says 0.5 has 0.25 (Brier, "Verification of forecasts
 *     expressed in terms of probability", Monthly Weather Review 78, 1950)
 */
public record ConfidenceCalibration(
    PartyId party,
    int statements,
    int keyResults,
    BigDecimal meanConfidence,
    BigDecimal met,
    BigDecimal brier) {

  /** Rejects what is missing. */
  public ConfidenceCalibration {
    Objects.requireNonNull(party, "party");
    Objects.requireNonNull(meanConfidence, "meanConfidence");
    Objects.requireNonNull(met, "met");
    Objects.requireNonNull(brier, "brier");
  }
}
