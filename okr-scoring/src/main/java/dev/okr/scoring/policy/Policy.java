package dev.okr.scoring.policy;

import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.RollUp;
import dev.okr.core.metric.Refresh;
import dev.okr.core.time.WorkingDays;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.immutables.value.Value;

/**
 * The rules of scoring, as a value. Every default is that of {@link Policies#standard()}. Numbers
 * are held in their one form, so two policies that say the same are equal however their figures
 * were written.
 *
 * <pre>{@code
 * Policy ours = Policy.builder().from(Policies.standard())
 *     .name("ours").noData(NoData.EXCLUDE).cap(new BigDecimal("1.2")).build();
 * }</pre>
 */
@Value.Immutable
public sealed interface Policy permits ImmutablePolicy {

  /** The name by which documents and the command line call it. */
  String name();

  /** Where a progress out of range is cut. */
  @Value.Default
  default Clamp clamp() {
    return Clamp.MEASURE;
  }

  /**
   * The most a measure attains, and the most that a score is set to by hand: 1, or more where
   * over-achievement counts; up to 1000.
   */
  @Value.Default
  default BigDecimal cap() {
    return BigDecimal.ONE;
  }

  /** What a part without data does. */
  @Value.Default
  default NoData noData() {
    return NoData.AS_ZERO;
  }

  /** What an objective that doesn't say is the mean of. */
  @Value.Default
  default RollUp rollUp() {
    return RollUp.KEY_RESULTS;
  }

  /** Which weights count. */
  @Value.Default
  default Weighting weighting() {
    return Weighting.AS_GIVEN;
  }

  /** What a broken guardrail does. */
  @Value.Default
  default GuardrailEffect guardrail() {
    return GuardrailEffect.FLAG;
  }

  /**
   * The most a key result scores while a guardrail is broken, under {@link GuardrailEffect#CAP}; 0
   * to 1000.
   */
  @Value.Default
  default BigDecimal guardrailCap() {
    return new BigDecimal("0.3");
  }

  /** Whether a value on a bound of a target or a guardrail has met it. */
  @Value.Default
  default Bounds bounds() {
    return Bounds.INCLUSIVE;
  }

  /** What a bound that isn't met is worth. */
  @Value.Default
  default BoundProgress boundProgress() {
    return BoundProgress.PARTIAL;
  }

  /**
   * Whether a bound that is broken no further than its target's {@code risk} is yellow instead of
   * red.
   */
  @Value.Default
  default boolean riskIsYellow() {
    return false;
  }

  /** How the elapsed part of a span is counted. */
  @Value.Default
  default DayCount dayCount() {
    return DayCount.INCLUSIVE;
  }

  /** Which days count. */
  @Value.Default
  default WorkingDays calendar() {
    return WorkingDays.EVERY_DAY;
  }

  /**
   * What the expected score is multiplied by, for a key result of that ambition: 0 to 1000; 1 if
   * absent.
   */
  Map<Ambition, BigDecimal> expectedBy();

  /** How a key result gets its light. */
  @Value.Default
  default LightRule light() {
    return LightRule.ratio("0.95", "0.75");
  }

  /** How an objective gets its light. */
  @Value.Default
  default ObjectiveLight objectiveLight() {
    return ObjectiveLight.WEAKEST;
  }

  /** The confidence below which a light is at most yellow: 0, which is never, to 1. */
  @Value.Default
  default BigDecimal confidenceYellow() {
    return new BigDecimal("0.7");
  }

  /** The confidence below which a light is red: 0 to {@link #confidenceYellow()}. */
  @Value.Default
  default BigDecimal confidenceRed() {
    return new BigDecimal("0.4");
  }

  /**
   * How many days old the newest value of a metric may be before it counts as stale, at least 0;
   * never if absent.
   */
  @Value.Default
  default Map<Refresh, Integer> staleAfterDays() {
    return Arrays.stream(Refresh.values())
        .collect(Collectors.toUnmodifiableMap(r -> r, Refresh::allowedAgeDays));
  }

  /** The bands of every other score. */
  @Value.Default
  default Bands bands() {
    return Bands.redYellowGreen("0.4", "0.7");
  }

  /** The bands of the score of a key result that is committed, itself or by its objective. */
  @Value.Default
  default Bands committedBands() {
    return Bands.redYellowGreen("0.7", "1");
  }

  /** How scores are shown. */
  @Value.Default
  default Display display() {
    return Display.UNIT;
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Policy}; {@code name} is required. */
  final class Builder extends ImmutablePolicy.Builder {
    Builder() {}

    /**
     * Builds the policy.
     *
     * @throws IllegalArgumentException if a figure is outside its range or beyond the limits of
     *     {@link dev.okr.core.value.Decimals}
     */
    @Override
    public Policy build() {
      Policy made = super.build();
      cap(Range.within("cap", made.cap(), BigDecimal.ONE, Range.MOST));
      guardrailCap(Range.score("guardrailCap", made.guardrailCap()));
      BigDecimal yellow =
          Range.within(
              "confidenceYellow", made.confidenceYellow(), BigDecimal.ZERO, BigDecimal.ONE);
      confidenceYellow(yellow);
      confidenceRed(Range.within("confidenceRed", made.confidenceRed(), BigDecimal.ZERO, yellow));
      Map<Ambition, BigDecimal> factors = new EnumMap<>(Ambition.class);
      made.expectedBy()
          .forEach((ambition, by) -> factors.put(ambition, Range.score("expectedBy", by)));
      expectedBy(factors);
      made.staleAfterDays().values().forEach(days -> Range.atLeastZero("staleAfterDays", days));
      return super.build();
    }
  }
}
