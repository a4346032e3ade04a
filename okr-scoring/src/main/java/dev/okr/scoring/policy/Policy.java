package dev.okr.scoring.policy;

import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.RollUp;
import dev.okr.core.goal.Target;
import dev.okr.core.internal.Arguments;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Refresh;
import dev.okr.core.time.WorkingDays;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
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

  /**
   * The version of the scoring text, {@code docs/reference/scoring.md}, that this library scores
   * by. A policy's document may state it ({@code "scoring": 2}): one of another version is refused,
   * because it would give other figures.
   */
  int SCORING = 2;

  /** So many days that nothing is too old. */
  int FOR_EVER = Integer.MAX_VALUE;

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

  /** What a part does that has not begun. */
  @Value.Default
  default NotBegun notBegun() {
    return NotBegun.LEAVE_OUT;
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

  /** What a weight is that the plan doesn't state. */
  @Value.Default
  default UnstatedWeights unstatedWeights() {
    return UnstatedWeights.ONE;
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

  /** Of which day something is expected. */
  @Value.Default
  default ExpectedOn expectedOn() {
    return ExpectedOn.VALUE;
  }

  /** What is expected where a key result doesn't state it. */
  @Value.Default
  default UnstatedExpectation unstatedExpectation() {
    return UnstatedExpectation.BY_TARGET;
  }

  /**
   * What the expected score is multiplied by, for a key result with measures of that ambition: 0 to
   * 1000; 1 if absent. It counts once, at the key result.
   */
  @Value.Default
  default Map<Ambition, BigDecimal> expectedBy() {
    return Map.of(
        Ambition.COMMITTED, BigDecimal.ONE,
        Ambition.ASPIRATIONAL, new BigDecimal("0.7"),
        Ambition.LEARNING, new BigDecimal("0.7"));
  }

  /** How a key result gets its light. */
  @Value.Default
  default LightRule light() {
    return LightRule.ratio("0.95", "0.75");
  }

  /**
   * By how much a score may fall short of what is expected and is green all the same, under {@link
   * LightRule.Ratio}; -1, which is never, to 1000.
   */
  @Value.Default
  default BigDecimal greenGap() {
    return new BigDecimal("0.05");
  }

  /** The same for yellow. */
  @Value.Default
  default BigDecimal yellowGap() {
    return new BigDecimal("0.1");
  }

  /** When a score of 1 is green though a bound still has to hold. */
  @Value.Default
  default HoldGreen holdGreen() {
    return HoldGreen.LAST_DAY;
  }

  /** How bad it is if nothing is missing but bounds that have to hold. */
  @Value.Default
  default UnmetHold unmetHold() {
    return UnmetHold.RED;
  }

  /** How an objective gets its light. */
  @Value.Default
  default ObjectiveLight objectiveLight() {
    return ObjectiveLight.WEAKEST;
  }

  /** What a part of which nothing is known does to the light of its objective. */
  @Value.Default
  default UnknownParts unknownParts() {
    return UnknownParts.COUNT;
  }

  /**
   * Whether the light of the newest check-in that gives one, no more than 31 days old, makes a
   * light worse.
   */
  @Value.Default
  default boolean reported() {
    return true;
  }

  /** For how many days a stated confidence says something, at least 0; or {@link #FOR_EVER}. */
  // an Optional would not survive Builder.from: what is empty there leaves the default alone
  @Value.Default
  default int confidenceDays() {
    return 31;
  }

  /** The confidence below which a light is at most yellow: 0, which is never, to 1. */
  @Value.Default
  default BigDecimal confidenceYellow() {
    return new BigDecimal("0.5");
  }

  /** The confidence below which a light is red: 0 to {@link #confidenceYellow()}. */
  @Value.Default
  default BigDecimal confidenceRed() {
    return new BigDecimal("0.3");
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

  /** The bands of a score. */
  @Value.Default
  default Bands bands() {
    return Bands.redYellowGreen("0.4", "0.7");
  }

  /**
   * The bands of the score of a goal of that ambition, its own or its objective's; {@link #bands()}
   * for those that are not named.
   */
  @Value.Default
  default Map<Ambition, Bands> bandsBy() {
    return Map.of(Ambition.COMMITTED, Bands.redYellowGreen("0.7", "1"));
  }

  /** The bands of a goal of that ambition. */
  default Bands bandsOf(Optional<Ambition> ambition) {
    return ambition.map(bandsBy()::get).orElseGet(this::bands);
  }

  /** How scores are shown. */
  @Value.Default
  default Display display() {
    return Display.UNIT;
  }

  /** The host's own formulas; at most one for a metric, and one for a kind of target. */
  List<FormulaUse> formulas();

  /** The host's formula for a target; that of the metric goes before that of the target's kind. */
  default Optional<Formula> formulaFor(Target target, Optional<MetricId> metric) {
    Objects.requireNonNull(target, "target");
    return metric
        .flatMap(id -> formula(use -> use.metric().equals(metric)))
        .or(() -> formula(use -> use.kind().filter(kind -> kind.isInstance(target)).isPresent()));
  }

  private Optional<Formula> formula(Predicate<FormulaUse> where) {
    return formulas().stream().filter(where).map(FormulaUse::formula).findFirst();
  }

  /** A builder that starts from this one. */
  default Builder toBuilder() {
    return builder().from(this);
  }

  /** A new builder. */
  static Builder builder() {
    return new Builder();
  }

  /** Builds a {@link Policy}; {@code name} is required. */
  final class Builder extends ImmutablePolicy.Builder {
    private static final BigDecimal OFF = BigDecimal.ONE.negate();

    Builder() {}

    /** As {@code cap(BigDecimal)}, from a decimal numeral such as {@code "1.2"}. */
    public Builder cap(String decimal) {
      return cap(Arguments.decimal(decimal, "decimal"));
    }

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
      greenGap(Range.within("greenGap", made.greenGap(), OFF, Range.MOST));
      yellowGap(Range.within("yellowGap", made.yellowGap(), OFF, Range.MOST));
      Range.atLeastZero("confidenceDays", made.confidenceDays());
      refuseTwo(made.formulas());
      made.staleAfterDays().values().forEach(days -> Range.atLeastZero("staleAfterDays", days));
      return super.build();
    }

    private static void refuseTwo(List<FormulaUse> uses) {
      Set<Object> seen = new HashSet<>();
      for (FormulaUse use : uses) {
        Object where = use.metric().<Object>map(id -> id).orElseGet(() -> use.kind().orElseThrow());
        if (!seen.add(where)) {
          throw new IllegalArgumentException("one formula is meant for each (" + where + ")");
        }
      }
    }
  }
}
