package dev.okr.jackson.oracle;

import java.util.List;
import java.util.Map;

/** Every figure and switch of sections 3 to 7. {@link PolicyDocument} reads it from a document. */
record Policy(
    String name,
    NoData noData,
    boolean notBegunAsZero,
    UnstatedWeights unstatedWeights,
    boolean plainWeights,
    Objective.RollUp rollUp,
    Clamp clamp,
    Fraction cap,
    boolean strictBounds,
    BoundProgress boundProgress,
    boolean risk,
    boolean elapsedDays,
    boolean expectedOnValue,
    Map<String, Fraction> expectedBy,
    boolean unstatedExpectsOne,
    Light light,
    Fraction green,
    Fraction yellow,
    Fraction greenGap,
    Fraction yellowGap,
    boolean holdGreenAtOnce,
    boolean unmetHoldYellow,
    ObjectiveLight objectiveLight,
    boolean ignoreUnknownParts,
    Map<String, List<Band>> bands,
    Integer bandDigits,
    Fraction guardrailCap,
    Fraction confidenceRed,
    Fraction confidenceYellow,
    Integer confidenceDays,
    boolean reported,
    Map<String, Integer> refreshDays,
    WorkingDays workingDays) {

  /** Section 3. */
  enum NoData {
    AS_ZERO,
    EXCLUDE,
    UNKNOWN
  }

  /** Section 3. */
  enum UnstatedWeights {
    ONE,
    SHARE_OF_REST,
    PROPORTIONAL
  }

  /** Section 3. */
  enum Clamp {
    MEASURE,
    ROLL_UP,
    NONE
  }

  /** Section 7: partial as section 2, 1 or 0, or profit.co's distance. */
  enum BoundProgress {
    PARTIAL,
    BINARY,
    DISTANCE
  }

  /** Section 6, "Base by policy". */
  enum Light {
    RATIO,
    GAP,
    BAND,
    REPORTED
  }

  /** Section 6 and profitCo's in section 7. */
  enum ObjectiveLight {
    WEAKEST,
    BY_PACE,
    BY_LIGHTS
  }

  /** A band of scores from its lower bound on; the first one has no lower bound. */
  record Band(String name, Fraction from) {}

  /** Policy {@code expectedBy}: the factor of an ambition, "unstated 1". */
  Fraction ambitionFactor(String ambition) {
    return expectedBy.getOrDefault(ambition, Fraction.ONE);
  }

  /** The days that a refresh allows, or null: "no refresh: never". */
  Integer allowance(String refresh) {
    return refreshDays.get(refresh);
  }

  Policy with(WorkingDays calendar) {
    return new Policy(
        name,
        noData,
        notBegunAsZero,
        unstatedWeights,
        plainWeights,
        rollUp,
        clamp,
        cap,
        strictBounds,
        boundProgress,
        risk,
        elapsedDays,
        expectedOnValue,
        expectedBy,
        unstatedExpectsOne,
        light,
        green,
        yellow,
        greenGap,
        yellowGap,
        holdGreenAtOnce,
        unmetHoldYellow,
        objectiveLight,
        ignoreUnknownParts,
        bands,
        bandDigits,
        guardrailCap,
        confidenceRed,
        confidenceYellow,
        confidenceDays,
        reported,
        refreshDays,
        calendar);
  }
}
