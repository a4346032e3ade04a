package dev.okr.scoring.policy;

import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.RollUp;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Policies by name: this library's own, and those that score as known tools do. Tools disagree
 * about bounds, days, clamping and lights; each constant says what differs from {@link #standard()}
 * and whose semantics it follows, as that tool's public help pages state them. Faults in those
 * pages are not copied. {@code docs/reference/policies.md} has all values side by side.
 *
 * <p>A host makes its own: {@code Policy.builder().from(Policies.standard())...}.
 */
public final class Policies {

  private static final Policy STANDARD = Policy.builder().name("standard").build();

  private static final Policy GOOGLE =
      tool("google")
          .weighting(Weighting.EQUAL)
          .bands(Bands.redYellowGreen("0.4", "0.7").atDigits(1))
          .bandsBy(Map.of())
          .expectedBy(STANDARD.expectedBy())
          .build();

  private static final Policy VIVA_GOALS =
      tool("vivaGoals")
          .bounds(Bounds.STRICT)
          .boundProgress(BoundProgress.BINARY)
          .riskIsYellow(true)
          .dayCount(DayCount.ELAPSED)
          .light(LightRule.gap("0", "0.25"))
          .clamp(Clamp.NONE)
          .unstatedWeights(UnstatedWeights.SHARE_OF_REST)
          .bandsBy(
              Map.of(
                  Ambition.COMMITTED,
                  Bands.redYellowGreen("0.7", "1"),
                  Ambition.ASPIRATIONAL,
                  Bands.of(
                      List.of("red", "yellow", "green", "orange"),
                      List.of("0", "0.4", "0.7", "1"))))
          .build();

  private static final Policy QUANTIVE =
      tool("quantive")
          .bounds(Bounds.STRICT)
          .clamp(Clamp.NONE)
          .weighting(Weighting.EQUAL)
          .display(Display.PERCENT)
          .build();

  private static final Policy PERDOO =
      tool("perdoo")
          .clamp(Clamp.ROLL_UP)
          .light(LightRule.reported())
          .unknownParts(UnknownParts.IGNORE)
          .build();

  private static final Policy PROFIT_CO =
      tool("profitCo")
          .boundProgress(BoundProgress.DISTANCE)
          .clamp(Clamp.NONE)
          .objectiveLight(ObjectiveLight.BY_LIGHTS)
          .build();

  private static final Policy UP_RAISE =
      tool("upRaise").boundProgress(BoundProgress.BINARY).build();

  private static final Policy OBOARD = tool("oboard").light(LightRule.ratio("0.7", "0.4")).build();

  private static final Policy MOONCAMP =
      tool("mooncamp").light(LightRule.ratio("0.9", "0.7")).build();

  private static final Policy ENGAGEDLY =
      tool("engagedly").light(LightRule.gap("0.165", "0.33")).unmetHold(UnmetHold.YELLOW).build();

  private static final Policy SERVICE_NOW =
      tool("serviceNow")
          .light(LightRule.ratio("0.9", "0.75"))
          .unstatedExpectation(UnstatedExpectation.ONE)
          .build();

  private static final Policy PUZZLE =
      tool("puzzle")
          .bands(
              Bands.of(
                  List.of("fail", "commit", "target", "stretch"), List.of("0", "0.3", "0.7", "1")))
          .bandsBy(Map.of())
          .build();

  private static final Policy OSLO = tool("oslo").build();

  private static final Policy FIFTEEN_FIVE =
      tool("fifteenFive").rollUp(RollUp.BOTH).weighting(Weighting.EQUAL).build();

  private static final Policy FEISHU =
      tool("feishu")
          .unstatedWeights(UnstatedWeights.PROPORTIONAL)
          .clamp(Clamp.NONE)
          .display(new Display(false, 1))
          .build();

  private static final Map<String, Policy> BY_NAME = byName();

  private Policies() {}

  /** The defaults of this library, as {@code docs/reference/scoring.md} states them. */
  public static Policy standard() {
    return STANDARD;
  }

  /**
   * Grades as in Google's published OKR guide (re:Work, "Set goals with OKRs"): bands on the score
   * at one decimal, red to 0.3, yellow to 0.6, green from 0.7; objectives are plain means; 1.0 is
   * expected of a commitment, 0.7 of a stretch.
   */
  public static Policy google() {
    return GOOGLE;
  }

  /**
   * Microsoft Viva Goals, by its help pages on progress and status: bounds are strict, control
   * targets are 1 or 0 (yellow up to the risk threshold), days are those elapsed, lights go by the
   * gap of 0 and 0.25, nothing is clamped; at the close a commitment at 1.0 is green and a stretch
   * at 1.0 orange. Unstated weights share what the stated ones leave of 100, as {@link
   * Weights#fixedThenEqual} shows.
   */
  public static Policy vivaGoals() {
    return VIVA_GOALS;
  }

  /**
   * Quantive (formerly Gtmhub), by its help pages on progress: bounds are strict, nothing is
   * clamped, means are plain, shown to the whole per cent. A cascaded key result is {@code valueOf:
   * contributors} in the plan.
   */
  public static Policy quantive() {
    return QUANTIVE;
  }

  /**
   * Perdoo, by its support pages on progress: a key result keeps its figure and is clamped to 0 and
   * 1 where it is averaged; lights are those reported.
   */
  public static Policy perdoo() {
    return PERDOO;
  }

  /**
   * Profit.co, by its help pages on control key results: at least is 1 - (T - V) / |T|, at most 1 -
   * (V - T) / |T|, never below 0; an objective's light comes from the mean of its key results'
   * (completed 1, on track 0.8, at risk 0.3, in trouble 0.1). Its success ratio, sum and mean are
   * the plan's {@code observe}.
   */
  public static Policy profitCo() {
    return PROFIT_CO;
  }

  /**
   * UpRaise for Jira, by its documentation: lights at 0.95 and 0.75 of the expected progress,
   * ranges are inclusive and 1 or 0.
   */
  public static Policy upRaise() {
    return UP_RAISE;
  }

  /**
   * Oboard for Jira, by its documentation: lights at 0.70 and 0.40 of the expected progress. Its
   * thresholds by last, mean or worst value are the plan's {@code observe}.
   */
  public static Policy oboard() {
    return OBOARD;
  }

  /** Mooncamp, by its help pages: lights at 0.90 and 0.70 of the expected progress. */
  public static Policy mooncamp() {
    return MOONCAMP;
  }

  /**
   * Engagedly, by its help pages: lights by the gap of 0.165 and 0.33, both ends of the span
   * counted; a bound that isn't met before the end is behind, not off track.
   */
  public static Policy engagedly() {
    return ENGAGEDLY;
  }

  /**
   * ServiceNow goal framework, by its product documentation: lights by the ratio to what is
   * expected, which is all of it unless the key result states it, green from 0.90, yellow from
   * 0.75. Its printed minimise formula is the complement of the right one and is not copied.
   */
  public static Policy serviceNow() {
    return SERVICE_NOW;
  }

  /**
   * Puzzle OKR (open source): zones fail, commit, target and stretch, lower bounds included; its
   * key results are the plan's {@code grades} at 0, 0.3, 0.7 and 1.0.
   */
  public static Policy puzzle() {
    return PUZZLE;
  }

  /**
   * The OKR tracker of the city of Oslo (open source): the weighted mean, clamped to 0 and 1.
   * Weights that sum to 0 make a node unscorable here, not NaN.
   */
  public static Policy oslo() {
    return OSLO;
  }

  /**
   * 15Five, by its help pages on objectives: key results and contributing objectives stand in one
   * flat list and count the same.
   */
  public static Policy fifteenFive() {
    return FIFTEEN_FIVE;
  }

  /**
   * Feishu (Lark) OKR, by its help pages: progress may exceed 1 or be negative; scores have one
   * decimal. Weights of three decimals that sum to 1: {@link Weights#rescaled}.
   */
  public static Policy feishu() {
    return FEISHU;
  }

  /** Every policy, standard first. */
  public static List<Policy> all() {
    return List.of(
        STANDARD,
        GOOGLE,
        VIVA_GOALS,
        QUANTIVE,
        PERDOO,
        PROFIT_CO,
        UP_RAISE,
        OBOARD,
        MOONCAMP,
        ENGAGEDLY,
        SERVICE_NOW,
        PUZZLE,
        OSLO,
        FIFTEEN_FIVE,
        FEISHU);
  }

  /** The policy of that name. */
  public static Optional<Policy> find(String name) {
    return Optional.ofNullable(BY_NAME.get(Objects.requireNonNull(name, "name")));
  }

  private static Map<String, Policy> byName() {
    Map<String, Policy> map = new LinkedHashMap<>();
    all().forEach(policy -> map.put(policy.name(), policy));
    return map;
  }

  /** What the tools have in common, where the vendor says nothing else. */
  private static Policy.Builder tool(String name) {
    return Policy.builder()
        .name(name)
        .notBegun(NotBegun.AS_ZERO)
        .expectedOn(ExpectedOn.TODAY)
        .expectedBy(Map.of())
        .greenGap(BigDecimal.ONE.negate())
        .yellowGap(BigDecimal.ONE.negate())
        .holdGreen(HoldGreen.AT_ONCE)
        .confidenceRed(new BigDecimal("0.4"))
        .confidenceYellow(new BigDecimal("0.7"))
        .confidenceDays(Policy.FOR_EVER)
        .reported(false);
  }
}
