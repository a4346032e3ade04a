package dev.okr.scoring.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.okr.core.goal.Ambition;
import dev.okr.core.goal.RollUp;
import dev.okr.core.metric.Refresh;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyTest {

  private static Policy.Builder named() {
    return Policy.builder().name("p");
  }

  @Test
  void aPolicyWithNothingButANameIsTheStandard() {
    assertThat(named().name("standard").build()).isEqualTo(Policies.standard());
    Policy standard = Policies.standard();
    assertThat(standard.clamp()).isEqualTo(Clamp.MEASURE);
    assertThat(standard.cap()).isEqualByComparingTo("1");
    assertThat(standard.noData()).isEqualTo(NoData.AS_ZERO);
    assertThat(standard.rollUp()).isEqualTo(RollUp.KEY_RESULTS);
    assertThat(standard.weighting()).isEqualTo(Weighting.AS_GIVEN);
    assertThat(standard.guardrail()).isEqualTo(GuardrailEffect.FLAG);
    assertThat(standard.guardrailCap()).isEqualByComparingTo("0.3");
    assertThat(standard.bounds()).isEqualTo(Bounds.INCLUSIVE);
    assertThat(standard.boundProgress()).isEqualTo(BoundProgress.PARTIAL);
    assertThat(standard.riskIsYellow()).isFalse();
    assertThat(standard.dayCount()).isEqualTo(DayCount.INCLUSIVE);
    assertThat(standard.expectedBy())
        .containsEntry(Ambition.COMMITTED, BigDecimal.ONE)
        .containsEntry(Ambition.ASPIRATIONAL, new BigDecimal("0.7"))
        .containsEntry(Ambition.LEARNING, new BigDecimal("0.7"));
    assertThat(standard.expectedOn()).isEqualTo(ExpectedOn.VALUE);
    assertThat(standard.notBegun()).isEqualTo(NotBegun.LEAVE_OUT);
    assertThat(standard.unstatedWeights()).isEqualTo(UnstatedWeights.ONE);
    assertThat(standard.greenGap()).isEqualByComparingTo("0.05");
    assertThat(standard.yellowGap()).isEqualByComparingTo("0.1");
    assertThat(standard.confidenceDays()).isEqualTo(31);
    assertThat(standard.reported()).isTrue();
    assertThat(standard.light()).isEqualTo(LightRule.ratio("0.95", "0.75"));
    assertThat(standard.objectiveLight()).isEqualTo(ObjectiveLight.WEAKEST);
    assertThat(standard.confidenceYellow()).isEqualByComparingTo("0.5");
    assertThat(standard.confidenceRed()).isEqualByComparingTo("0.3");
    assertThat(standard.bands()).isEqualTo(Bands.redYellowGreen("0.4", "0.7"));
    assertThat(standard.bandsOf(Optional.of(Ambition.COMMITTED)))
        .isEqualTo(Bands.redYellowGreen("0.7", "1"));
    assertThat(standard.display()).isEqualTo(Display.UNIT);
  }

  @Test
  void capsAreCheckedOnTheirEdges() {
    assertThat(named().cap(BigDecimal.ONE).build().cap()).isEqualByComparingTo("1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> named().cap(new BigDecimal("0.999")).build())
        .withMessageContaining("(0.999)");
    assertThat(named().guardrailCap(BigDecimal.ZERO).build().guardrailCap()).isZero();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> named().guardrailCap(new BigDecimal("-0.1")).build())
        .withMessageContaining("(-0.1)");
  }

  /** Figures that are one number make one policy, whatever their zeros. */
  @Test
  void policiesThatSayTheSameAreEqual() {
    Policy one =
        named()
            .cap(new BigDecimal("1.2"))
            .guardrailCap(new BigDecimal("0.4"))
            .confidenceYellow(BigDecimal.ONE)
            .confidenceRed(new BigDecimal("0.5"))
            .putExpectedBy(Ambition.LEARNING, new BigDecimal("0.7"))
            .light(LightRule.ratio("0.9", "0.7"))
            .bands(Bands.redYellowGreen("0.3", "0.6"))
            .build();
    Policy other =
        named()
            .cap(new BigDecimal("1.200"))
            .guardrailCap(new BigDecimal("4E-1"))
            .confidenceYellow(new BigDecimal("1.0"))
            .confidenceRed(new BigDecimal("0.50"))
            .putExpectedBy(Ambition.LEARNING, new BigDecimal("0.70"))
            .light(LightRule.ratio("0.90", "0.70"))
            .bands(Bands.redYellowGreen("0.30", "0.60"))
            .build();
    assertThat(other).isEqualTo(one).hasSameHashCodeAs(one).hasToString(one.toString());
    assertThat(other.cap()).isEqualTo(new BigDecimal("1.2"));
    assertThat(other.expectedBy()).containsEntry(Ambition.LEARNING, new BigDecimal("0.7"));
    assertThat(named().confidenceRed(new BigDecimal("0.00")).build().confidenceRed())
        .isEqualTo(BigDecimal.ZERO);
  }

  /** Each figure, the least and the most it may be, and what is just outside. */
  @ParameterizedTest
  @CsvSource({
    "cap, 1, 1000, 0.999999999, 1000.000000001",
    "guardrailCap, 0, 1000, -0.000000001, 1000.1",
    "confidenceYellow, 0.3, 1, 0.29, 1.01",
    "confidenceRed, 0, 0.5, -3, 0.51",
    "expectedBy, 0, 1000, -0.7, 1001",
    "staleAfterDays, 0, 2147483647, -1, -2147483648",
    "ratioGreen, 0.5, 1000, 0.49, 1001",
    "ratioYellow, 0, 0.5, -0.1, 0.51",
    "gapGreen, 0, 0.5, -0.1, 0.51",
    "gapYellow, 0.5, 1000, 0.49, 1001",
    "greenGap, -1, 1000, -1.01, 1001",
    "yellowGap, -1, 1000, -1.01, 1001",
    "confidenceDays, 0, 1000, -1, -31",
  })
  void everyFigureIsHeldToItsRange(
      String figure, BigDecimal least, BigDecimal most, BigDecimal below, BigDecimal above) {
    with(figure, least).build();
    with(figure, most).build();
    for (BigDecimal outside : List.of(below, above)) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> with(figure, outside).build())
          .withMessageContaining("(");
    }
  }

  private static Policy.Builder with(String figure, BigDecimal value) {
    BigDecimal half = new BigDecimal("0.5");
    return switch (figure) {
      case "cap" -> named().cap(value);
      case "guardrailCap" -> named().guardrailCap(value);
      case "confidenceYellow" -> named().confidenceYellow(value);
      case "confidenceRed" -> named().confidenceRed(value);
      case "expectedBy" -> named().putExpectedBy(Ambition.COMMITTED, value);
      case "staleAfterDays" -> named().putStaleAfterDay(Refresh.DAILY, value.intValueExact());
      case "ratioGreen" -> named().light(new LightRule.Ratio(value, half));
      case "ratioYellow" -> named().light(new LightRule.Ratio(half, value));
      case "gapGreen" -> named().light(new LightRule.Gap(value, half));
      case "gapYellow" -> named().light(new LightRule.Gap(half, value));
      case "greenGap" -> named().greenGap(value);
      case "yellowGap" -> named().yellowGap(value);
      case "confidenceDays" -> named().confidenceDays(value.intValueExact());
      default -> throw new IllegalArgumentException(figure);
    };
  }

  @Test
  void aFigureBeyondAllLimitsIsRefusedAtOnce() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> named().cap(new BigDecimal("1E+1000000000")).build());
    assertThatIllegalArgumentException().isThrownBy(() -> LightRule.ratio("1E+1000000000", "0"));
    assertThatIllegalArgumentException().isThrownBy(() -> LightRule.ratio("high", "0"));
    assertThatIllegalArgumentException().isThrownBy(() -> Bands.redYellowGreen("0.4", "high"));
  }

  @Test
  void bandsNeedANameForEachRisingBound() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Bands(List.of(), 9));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bands.of(List.of("a", "b"), List.of("0")));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bands.of(List.of("a", "b"), List.of("0.5", "0.5")))
        .withMessageContaining("b");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Bands.of(List.of("a", "b", "c"), List.of("0", "0.5", "0.4")));
    Bands bands = Bands.redYellowGreen("0.4", "0.7");
    assertThat(bands.atDigits(0).digits()).isZero();
    assertThat(bands.digits()).isEqualTo(9);
    assertThatIllegalArgumentException().isThrownBy(() -> bands.atDigits(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> bands.atDigits(10));
  }

  @ParameterizedTest
  @CsvSource({
    "-1, red, red",
    "0, red, red",
    "0.349999999, red, red",
    // rounded to one decimal first
    "0.35, red, yellow",
    "0.399999999, red, yellow",
    "0.4, yellow, yellow",
    "0.649999999, yellow, yellow",
    "0.65, yellow, green",
    "0.7, green, green",
    "2, green, green",
  })
  void aBandIncludesItsLowerBound(String score, String exact, String oneDecimal) {
    Bands bands = Bands.redYellowGreen("0.4", "0.7");
    assertThat(bands.of(new BigDecimal(score)).name()).isEqualTo(exact);
    assertThat(bands.atDigits(1).of(new BigDecimal(score)).name()).isEqualTo(oneDecimal);
  }

  @ParameterizedTest
  @CsvSource({
    "0.634999999, 0.63, 63",
    "0.635, 0.64, 64",
    "-0.005, -0.01, -1",
    "1.2, 1.20, 120",
    "0, 0.00, 0",
    // neither reached nor begun may look as if it were
    "0.999999999, 0.99, 99",
    "0.995, 0.99, 99",
    "0.000000001, 0.01, 1",
    "0.004, 0.01, 1",
    "1.001, 1.00, 100",
    "-0.001, 0.00, 0",
  })
  void scoresAreShownHalfUpButNeverAsReachedOrUntouchedWhenTheyAreNot(
      String score, String unit, String percent) {
    assertThat(Display.UNIT.show(new BigDecimal(score))).isEqualTo(unit);
    assertThat(Display.PERCENT.show(new BigDecimal(score))).isEqualTo(percent);
  }

  @Test
  void zeroToNineDigitsAreShown() {
    assertThat(new Display(false, 9).show(new BigDecimal("0.1"))).isEqualTo("0.100000000");
    assertThat(new Display(false, 0).show(new BigDecimal("0.5"))).isEqualTo("1");
    assertThatIllegalArgumentException().isThrownBy(() -> new Display(false, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> new Display(false, 10));
  }

  @Test
  void figuresOfLightsAreEqualHoweverTheyAreWritten() {
    assertThat(LightRule.ratio("0.950", "0.75")).isEqualTo(LightRule.ratio("0.95", "0.750"));
    assertThat(LightRule.gap("0.0", "0.250")).isEqualTo(LightRule.gap("0", "0.25"));
    assertThat(LightRule.band()).isEqualTo(LightRule.band());
    assertThat(new Band("a", new BigDecimal("1.0"))).isEqualTo(new Band("a", BigDecimal.ONE));
    assertThat(LightRule.reported()).isInstanceOf(LightRule.Reported.class);
  }

  @Test
  void aPolicyIsFoundByItsNameAlone() {
    assertThat(Policies.all()).hasSize(15).doesNotHaveDuplicates();
    assertThat(Policies.all())
        .allSatisfy(policy -> assertThat(Policies.find(policy.name())).containsSame(policy));
    assertThat(Policies.find("none")).isEmpty();
    assertThat(Policies.all()).startsWith(Policies.standard());
  }

  /** What tells each of these from the standard, as their vendors publish it. */
  @Test
  void policiesOfToolsDifferWhereTheToolsDo() {
    assertThat(Policies.feishu().clamp()).isEqualTo(Clamp.NONE);
    assertThat(Policies.feishu().display()).isEqualTo(new Display(false, 1));
    assertThat(Policies.mooncamp().light()).isEqualTo(LightRule.ratio("0.9", "0.7"));
    assertThat(Policies.oslo())
        .isEqualTo(
            Policy.builder()
                .from(Policies.standard())
                .name("oslo")
                .notBegun(NotBegun.AS_ZERO)
                .expectedOn(ExpectedOn.TODAY)
                .expectedBy(Map.of())
                .greenGap(new BigDecimal("-1"))
                .yellowGap(new BigDecimal("-1"))
                .holdGreen(HoldGreen.AT_ONCE)
                .confidenceRed(new BigDecimal("0.4"))
                .confidenceYellow(new BigDecimal("0.7"))
                .confidenceDays(Policy.FOR_EVER)
                .reported(false)
                .build());
    assertThat(Policies.all()).contains(Policies.feishu(), Policies.mooncamp(), Policies.oslo());
  }

  @Test
  void aPolicyMadeFromAnotherIsThatOne() {
    assertThat(Policies.all())
        .allSatisfy(policy -> assertThat(Policy.builder().from(policy).build()).isEqualTo(policy));
  }

  /** What all tools have in common, other than the standard. */
  @Test
  void noToolKnowsWhatTheStandardAdds() {
    assertThat(Policies.all().subList(1, 15))
        .allSatisfy(
            tool -> {
              assertThat(tool.notBegun()).isEqualTo(NotBegun.AS_ZERO);
              assertThat(tool.expectedOn()).isEqualTo(ExpectedOn.TODAY);
              assertThat(tool.greenGap()).isEqualByComparingTo("-1");
              assertThat(tool.yellowGap()).isEqualByComparingTo("-1");
              assertThat(tool.holdGreen()).isEqualTo(HoldGreen.AT_ONCE);
              assertThat(tool.confidenceRed()).isEqualByComparingTo("0.4");
              assertThat(tool.confidenceYellow()).isEqualByComparingTo("0.7");
              assertThat(tool.confidenceDays()).isEqualTo(Policy.FOR_EVER);
              assertThat(tool.reported()).isFalse();
            });
  }
}
