package dev.okr.scoring.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.okr.core.goal.RollUp;
import java.math.BigDecimal;
import java.util.List;
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
    assertThat(standard.expectedBy()).isEmpty();
    assertThat(standard.light()).isEqualTo(LightRule.ratio("0.95", "0.75"));
    assertThat(standard.objectiveLight()).isEqualTo(ObjectiveLight.WEAKEST);
    assertThat(standard.confidenceYellow()).isEqualByComparingTo("0.7");
    assertThat(standard.confidenceRed()).isEqualByComparingTo("0.4");
    assertThat(standard.bands()).isEqualTo(Bands.redYellowGreen("0.4", "0.7"));
    assertThat(standard.committedBands()).isEqualTo(Bands.redYellowGreen("0.7", "1"));
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
  })
  void scoresAreShownHalfUp(String score, String unit, String percent) {
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
    assertThat(LightRule.band("0.90", "0.750")).isEqualTo(LightRule.band("0.9", "0.75"));
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
        .isEqualTo(Policy.builder().from(Policies.standard()).name("oslo").build());
    assertThat(Policies.all()).contains(Policies.feishu(), Policies.mooncamp(), Policies.oslo());
  }
}
