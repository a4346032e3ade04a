package dev.okr.jackson.oracle;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The knobs that the scoring specification names, and the readings that it leaves open.
 *
 * @param green the figure from which a light is green (up to which, for {@code gap})
 * @param yellow the figure from which a light is yellow (up to which, for {@code gap})
 * @param working the host's calendar: does this day count in the elapsed share
 * @param alternatives the other readings of ambiguous sentences that are to be taken
 */
record OraclePolicy(
    String name,
    Clamp clamp,
    BigDecimal cap,
    NoData noData,
    GuardrailEffect guardrail,
    BigDecimal guardrailCap,
    boolean strict,
    DayCount dayCount,
    Predicate<LocalDate> working,
    RollUp rollUp,
    LightKind lights,
    BigDecimal green,
    BigDecimal yellow,
    List<Band> bands,
    List<Band> committedBands,
    ObjectiveLight objectiveLight,
    BigDecimal confidenceRed,
    BigDecimal confidenceYellow,
    Map<String, Integer> refreshDays,
    Set<Alternative> alternatives) {

  enum Clamp {
    MEASURE,
    ROLL_UP,
    NONE
  }

  enum NoData {
    AS_ZERO,
    EXCLUDE,
    UNKNOWN
  }

  enum GuardrailEffect {
    FLAG,
    CAP
  }

  enum DayCount {
    INCLUSIVE,
    ELAPSED
  }

  enum RollUp {
    KEY_RESULTS,
    CONTRIBUTORS,
    BOTH
  }

  enum LightKind {
    RATIO,
    GAP,
    BAND,
    REPORTED
  }

  enum ObjectiveLight {
    WEAKEST,
    BY_PACE
  }

  /** A band of scores: from this figure on, lower bound included. */
  record Band(String name, BigDecimal from) {}

  /** Other readings of sentences that can be read in two ways; the default takes none of them. */
  enum Alternative {
    /** Two check-ins of one day both count in a sum, a mean and so on. */
    SAME_DAY_ADDS,
    /** Readings never join the series of sum, mean, min, max and successRatio. */
    READINGS_ONLY_FOR_LAST,
    /** A mean is rounded to 9 decimals before it is compared and used. */
    ROUNDED_MEAN,
    /** The expectation of a success ratio rises like any other. */
    RATIO_EXPECTED_AS_SET,
    /** A contributor without a value adds nothing to a value of contributors. */
    CONTRIBUTOR_WITHOUT_VALUE_LEFT_OUT,
    /** Milestones once done stay done, whatever the later lists say. */
    MILESTONES_ADD_UP,
    /** No data scores 0 even where the baseline itself is worth more. */
    NO_DATA_IS_ZERO,
    /** A part of weight 0 still shows in the lights and reasons above it. */
    ZERO_WEIGHT_IN_LIGHTS,
    /** The objective's own weight is the weight of its edges that give none. */
    EDGE_TAKES_OBJECTIVE_WEIGHT,
    /** Only edges that the roll-up in force uses can close a contribution cycle. */
    ONLY_USED_EDGES_MAKE_CYCLES,
    /** A revision counts from the date in the plan instead of that of the journal. */
    REVISION_FROM_PLAN_DATE,
    /** A part that expects nothing is left out of the expectation above. */
    NONE_IS_LEFT_OUT,
    /** Checkpoints are joined on the scale of the elapsed share instead of days. */
    CHECKPOINTS_ON_ELAPSED,
    /** Holding targets follow an expectation that the key result sets itself. */
    EXPECTED_OVERRIDES_HOLD,
    /** A full score is green, yet the other reasons are listed beside it. */
    FULL_SCORE_LISTS_REASONS,
    /** An unknown light gives no reason. */
    UNKNOWN_WITHOUT_REASON,
    /** An adjustment of an unscorable node leaves it unscorable. */
    UNSCORABLE_STAYS
  }

  static OraclePolicy standard() {
    return new OraclePolicy(
        "standard",
        Clamp.MEASURE,
        BigDecimal.ONE,
        NoData.AS_ZERO,
        GuardrailEffect.FLAG,
        new BigDecimal("0.3"),
        false,
        DayCount.INCLUSIVE,
        day -> true,
        RollUp.KEY_RESULTS,
        LightKind.RATIO,
        new BigDecimal("0.95"),
        new BigDecimal("0.75"),
        List.of(
            new Band("red", new BigDecimal(-1000)),
            new Band("yellow", new BigDecimal("0.4")),
            new Band("green", new BigDecimal("0.7"))),
        List.of(
            new Band("red", new BigDecimal(-1000)),
            new Band("yellow", new BigDecimal("0.7")),
            new Band("green", BigDecimal.ONE)),
        ObjectiveLight.WEAKEST,
        new BigDecimal("0.4"),
        new BigDecimal("0.7"),
        Map.of("daily", 2, "weekly", 9, "monthly", 35),
        EnumSet.noneOf(Alternative.class));
  }

  boolean reads(Alternative alternative) {
    return alternatives.contains(alternative);
  }

  OraclePolicy reading(Alternative... taken) {
    Set<Alternative> all = EnumSet.noneOf(Alternative.class);
    all.addAll(List.of(taken));
    return copy(all);
  }

  private OraclePolicy copy(Set<Alternative> taken) {
    return new OraclePolicy(
        name,
        clamp,
        cap,
        noData,
        guardrail,
        guardrailCap,
        strict,
        dayCount,
        working,
        rollUp,
        lights,
        green,
        yellow,
        bands,
        committedBands,
        objectiveLight,
        confidenceRed,
        confidenceYellow,
        refreshDays,
        taken);
  }

  OraclePolicy clamped(Clamp newClamp, String newCap) {
    return new OraclePolicy(
        name,
        newClamp,
        new BigDecimal(newCap),
        noData,
        guardrail,
        guardrailCap,
        strict,
        dayCount,
        working,
        rollUp,
        lights,
        green,
        yellow,
        bands,
        committedBands,
        objectiveLight,
        confidenceRed,
        confidenceYellow,
        refreshDays,
        alternatives);
  }

  OraclePolicy withNoData(NoData newNoData) {
    return new OraclePolicy(
        name,
        clamp,
        cap,
        newNoData,
        guardrail,
        guardrailCap,
        strict,
        dayCount,
        working,
        rollUp,
        lights,
        green,
        yellow,
        bands,
        committedBands,
        objectiveLight,
        confidenceRed,
        confidenceYellow,
        refreshDays,
        alternatives);
  }

  OraclePolicy withGuardrail(GuardrailEffect newEffect, String newCap) {
    return new OraclePolicy(
        name,
        clamp,
        cap,
        noData,
        newEffect,
        new BigDecimal(newCap),
        strict,
        dayCount,
        working,
        rollUp,
        lights,
        green,
        yellow,
        bands,
        committedBands,
        objectiveLight,
        confidenceRed,
        confidenceYellow,
        refreshDays,
        alternatives);
  }

  OraclePolicy withStrict(boolean newStrict) {
    return new OraclePolicy(
        name,
        clamp,
        cap,
        noData,
        guardrail,
        guardrailCap,
        newStrict,
        dayCount,
        working,
        rollUp,
        lights,
        green,
        yellow,
        bands,
        committedBands,
        objectiveLight,
        confidenceRed,
        confidenceYellow,
        refreshDays,
        alternatives);
  }

  OraclePolicy withDays(DayCount newDayCount, Predicate<LocalDate> newWorking) {
    return new OraclePolicy(
        name,
        clamp,
        cap,
        noData,
        guardrail,
        guardrailCap,
        strict,
        newDayCount,
        newWorking,
        rollUp,
        lights,
        green,
        yellow,
        bands,
        committedBands,
        objectiveLight,
        confidenceRed,
        confidenceYellow,
        refreshDays,
        alternatives);
  }

  OraclePolicy withRollUp(RollUp newRollUp) {
    return new OraclePolicy(
        name,
        clamp,
        cap,
        noData,
        guardrail,
        guardrailCap,
        strict,
        dayCount,
        working,
        newRollUp,
        lights,
        green,
        yellow,
        bands,
        committedBands,
        objectiveLight,
        confidenceRed,
        confidenceYellow,
        refreshDays,
        alternatives);
  }

  OraclePolicy withLights(LightKind newLights, String newGreen, String newYellow) {
    return new OraclePolicy(
        name,
        clamp,
        cap,
        noData,
        guardrail,
        guardrailCap,
        strict,
        dayCount,
        working,
        rollUp,
        newLights,
        new BigDecimal(newGreen),
        new BigDecimal(newYellow),
        bands,
        committedBands,
        objectiveLight,
        confidenceRed,
        confidenceYellow,
        refreshDays,
        alternatives);
  }

  OraclePolicy withBands(String newYellow, String newGreen) {
    List<Band> both =
        List.of(
            new Band("red", new BigDecimal(-1000)),
            new Band("yellow", new BigDecimal(newYellow)),
            new Band("green", new BigDecimal(newGreen)));
    return new OraclePolicy(
        name,
        clamp,
        cap,
        noData,
        guardrail,
        guardrailCap,
        strict,
        dayCount,
        working,
        rollUp,
        lights,
        green,
        yellow,
        both,
        both,
        objectiveLight,
        confidenceRed,
        confidenceYellow,
        refreshDays,
        alternatives);
  }

  OraclePolicy withObjectiveLight(ObjectiveLight newLight) {
    return new OraclePolicy(
        name,
        clamp,
        cap,
        noData,
        guardrail,
        guardrailCap,
        strict,
        dayCount,
        working,
        rollUp,
        lights,
        green,
        yellow,
        bands,
        committedBands,
        newLight,
        confidenceRed,
        confidenceYellow,
        refreshDays,
        alternatives);
  }

  /** The band of a score: the last whose lower bound it has reached. */
  String band(BigDecimal score, boolean committed) {
    String name = null;
    for (Band band : committed ? committedBands : bands) {
      if (score.compareTo(band.from()) >= 0) {
        name = band.name();
      }
    }
    return name;
  }
}
