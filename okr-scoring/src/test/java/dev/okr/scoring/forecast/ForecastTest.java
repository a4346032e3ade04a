package dev.okr.scoring.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import dev.okr.core.goal.Combination;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.State;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.StateChanged;
import dev.okr.core.metric.Accumulation;
import dev.okr.core.org.PartyId;
import dev.okr.core.value.Weight;
import dev.okr.scoring.Scenario;
import dev.okr.scoring.policy.GuardrailEffect;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a forecast says, and where it says nothing. */
class ForecastTest {

  private static final KeyResultId K = KeyResultId.of("K");
  private static final ObjectiveId O = ObjectiveId.of("O");

  private static double number(BigDecimal number) {
    return number.doubleValue();
  }

  private static double width(MeasureForecast forecast) {
    Distribution value = forecast.value().orElseThrow();
    return number(value.quantile(0.9)) - number(value.quantile(0.1));
  }

  private static double reach(MeasureForecast forecast) {
    return number(forecast.reach().orElseThrow());
  }

  @Test
  void withoutAValueNothingIsSaid() {
    MeasureForecast forecast = Quarter.level(Target.fromTo("0", "10")).on(30);
    assertThat(forecast.method()).isEqualTo(ForecastMethod.NOT_YET);
    assertThat(forecast.value()).isEmpty();
    assertThat(forecast.reach()).isEmpty();
    assertThat(forecast.values()).isZero();
    assertThat(forecast.likeliestDay()).isEmpty();
  }

  @Test
  void oneValueIsForecastAsWideAsTheTargetIsAway() {
    MeasureForecast forecast = Quarter.level(Target.fromTo("0", "10")).values("2").on(10);
    assertThat(number(forecast.value().orElseThrow().median())).isEqualTo(2);
    assertThat(width(forecast)).isBetween(5.0, 60.0);
    assertThat(reach(forecast)).isBetween(0.02, 0.45);
  }

  @Test
  void moreValuesOfASteadyRiseMakeItNarrower() {
    Target target = Target.fromTo("0", "20");
    String[] values = {"1", "2.1", "2.9", "4", "5.1", "6", "6.9", "8", "9.1", "10"};
    double before = Double.POSITIVE_INFINITY;
    for (int count = 1; count <= values.length; count++) {
      Quarter quarter = Quarter.level(target);
      quarter.values(Arrays.copyOf(values, count));
      double width = width(quarter.on(7 * count));
      assertThat(width).as("of %s values", count).isLessThan(before);
      before = width;
    }
  }

  @Test
  void aValueThatNeverMovedIsNearlyCertainAndNotQuite() {
    MeasureForecast forecast =
        Quarter.level(Target.fromTo("0", "10")).values("5", "5", "5", "5", "5", "5").on(42);
    assertThat(number(forecast.value().orElseThrow().median())).isEqualTo(5);
    assertThat(width(forecast)).isBetween(0.01, 5.0);
    assertThat(reach(forecast)).isBetween(0.0001, 0.1);
  }

  @Test
  void shareStaysBetweenNothingAndAll() {
    MeasureForecast forecast =
        Quarter.of(Target.atLeast("97"), "%", Accumulation.LEVEL)
            .values("80", "99", "85", "98", "99")
            .on(35);
    Distribution value = forecast.value().orElseThrow();
    assertThat(number(value.quantile(0.999))).isEqualTo(100);
    assertThat(number(value.quantile(0.001))).isBetween(0.0, 90.0);
    assertThat(number(value.mean())).isBetween(0.0, 100.0);
    assertThat(reach(forecast)).isBetween(0.1, 0.9);
  }

  @Test
  void counterGrowsOnByWhatItGrew() {
    MeasureForecast forecast =
        Quarter.of(Target.atLeast("90"), "count", Accumulation.TO_DATE)
            .values("7", "14", "21", "28", "35")
            .on(35);
    assertThat(forecast.method()).isEqualTo(ForecastMethod.COUNTER);
    assertThat(number(forecast.value().orElseThrow().median())).isBetween(98.0, 102.0);
    assertThat(reach(forecast)).isBetween(0.6, 0.99);
    assertThat(number(forecast.value().orElseThrow().quantile(0.0001))).isGreaterThanOrEqualTo(35);
  }

  @Test
  void amountsStillToComeAreAdded() {
    MeasureForecast forecast =
        Quarter.of(Target.atLeast("1000"), "count", Accumulation.PER_PERIOD)
            .values("100", "120", "80", "110", "90")
            .on(35);
    assertThat(forecast.method()).isEqualTo(ForecastMethod.AMOUNTS);
    assertThat(number(forecast.value().orElseThrow().median())).isBetween(1350.0, 1500.0);
    assertThat(reach(forecast)).isGreaterThan(0.95);
  }

  @Test
  void shareOfPeriodsIsAveragedOverTheCycle() {
    MeasureForecast forecast =
        Quarter.of(Target.atLeast("50"), "%", Accumulation.PER_PERIOD)
            .values("40", "42", "38", "41", "39", "40", "41", "39", "40", "42", "38")
            .on(77);
    assertThat(number(forecast.value().orElseThrow().median())).isBetween(39.0, 41.0);
    assertThat(width(forecast)).isLessThan(3);
    assertThat(reach(forecast)).isLessThan(0.01);
  }

  private static MeasureForecast observed(Observation observation, int planned, String... values) {
    Scenario scenario = Scenario.empty();
    Measure measure =
        Measure.builder()
            .from(Scenario.measure("m", "up", Target.atLeast("10")))
            .observe(observation)
            .planned(planned)
            .build();
    scenario.objective("O", Scenario.keyResult("K", measure));
    for (int i = 0; i < values.length; i++) {
      scenario.at("K", "m", values[i], Scenario.day(7 * (i + 1)));
    }
    return scenario
        .card(Policies.standard(), Scenario.day(7 * values.length))
        .forecast()
        .measures(K)
        .get(0);
  }

  @Test
  void successesGoOnAsTheyCame() {
    MeasureForecast forecast =
        observed(Observation.SUCCESS_RATIO, 14, "11", "9", "12", "13", "8", "14", "15");
    assertThat(forecast.method()).isEqualTo(ForecastMethod.SUCCESSES);
    assertThat(number(forecast.value().orElseThrow().mean())).isBetween(0.6, 0.8);
    assertThat(number(forecast.value().orElseThrow().quantile(0.999))).isLessThanOrEqualTo(0.858);
    assertThat(reach(forecast)).isZero();
  }

  @Test
  void allPlannedSuccessesMayStillCome() {
    MeasureForecast forecast =
        observed(Observation.SUCCESS_RATIO, 13, "11", "12", "12", "13", "18", "14", "15", "12");
    assertThat(reach(forecast)).isBetween(0.3, 0.9);
  }

  @Test
  void streakIsNeverShorterThanItWas() {
    MeasureForecast forecast = observed(Observation.STREAK, 13, "11", "12", "12", "9", "18", "14");
    Distribution value = forecast.value().orElseThrow();
    assertThat(number(value.quantile(0.001))).isGreaterThanOrEqualTo(3 / 13.0 - 1e-9);
    assertThat(number(value.mean())).isBetween(0.3, 0.7);
  }

  @Test
  void largestSoFarStays() {
    MeasureForecast forecast = observed(Observation.MAX, 0, "5", "9", "6", "7", "5", "6");
    assertThat(forecast.method()).isEqualTo(ForecastMethod.EXTREME);
    assertThat(number(forecast.value().orElseThrow().quantile(0.01))).isEqualTo(9);
    assertThat(reach(forecast)).isBetween(0.1, 0.9);
    assertThat(reach(observed(Observation.MAX, 0, "5", "10", "6", "7"))).isEqualTo(1);
    MeasureForecast smallest = observed(Observation.MIN, 0, "5", "9", "6", "7", "5", "6");
    assertThat(number(smallest.value().orElseThrow().quantile(0.99))).isEqualTo(5);
    assertThat(reach(smallest)).isZero();
  }

  private static MeasureForecast milestones(int day, int done) {
    List<Milestone> items = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      items.add(Milestone.of("s" + i));
    }
    Scenario scenario = Scenario.of("up", new Target.Milestones(items));
    for (int i = 0; i < done; i++) {
      scenario.entry(
          scenario
              .checkIn("K", "m", "1", Scenario.day(1 + i))
              .value(Optional.empty())
              .done(List.of(MilestoneId.of("s" + i)))
              .build());
    }
    return scenario.card(Policies.standard(), Scenario.day(day)).forecast().measures(K).get(0);
  }

  @Test
  void milestonesGoOnAtTheirPace() {
    MeasureForecast half = milestones(50, 5);
    assertThat(half.method()).isEqualTo(ForecastMethod.PACE);
    assertThat(number(half.value().orElseThrow().mean())).isBetween(8.5, 10.0);
    assertThat(reach(half)).isBetween(0.4, 0.7);
    assertThat(reach(milestones(90, 5))).isLessThan(0.02);
    assertThat(reach(milestones(50, 10))).isEqualTo(1);
    assertThat(reach(milestones(50, 0))).isLessThan(reach(half));
  }

  @Test
  void doneMayStillBeDone() {
    MeasureForecast forecast =
        Scenario.of("up", new Target.Done())
            .card(Policies.standard(), Scenario.day(50))
            .forecast()
            .measures(K)
            .get(0);
    assertThat(reach(forecast)).isBetween(0.05, 0.6);
  }

  @Test
  void onTheLastDayTheValueIsKnown() {
    MeasureForecast forecast = Quarter.level(Target.fromTo("0", "10")).values("4", "10").on(100);
    assertThat(forecast.method()).isEqualTo(ForecastMethod.KNOWN);
    assertThat(reach(forecast)).isEqualTo(1);
    assertThat(forecast.value().orElseThrow().quantile(0.025)).isEqualByComparingTo("10");
    assertThat(forecast.value().orElseThrow().quantile(0.975)).isEqualByComparingTo("10");
  }

  @Test
  void goalThatIsOutIsNotForecast() {
    Quarter quarter = Quarter.level(Target.fromTo("0", "10")).values("4", "5");
    quarter
        .scenario()
        .entry(
            StateChanged.builder()
                .id(EntryId.of("drop"))
                .goal(GoalRef.to(K))
                .state(State.DROPPED)
                .on(Scenario.day(20))
                .recordedAt(Instant.parse("2026-01-20T12:00:00Z"))
                .by(PartyId.of("lead"))
                .build());
    assertThat(quarter.on(30).method()).isEqualTo(ForecastMethod.OUT);
    Forecast forecast = quarter.card(Scenario.day(30)).forecast();
    assertThat(forecast.keyResult(K).orElseThrow().score()).isEmpty();
    assertThat(forecast.objective(O).orElseThrow().reach()).isEmpty();
  }

  @Test
  void lowerIsReachedFromAbove() {
    MeasureForecast falling =
        Quarter.level(Target.fromTo("100", "50")).values("95", "89", "85", "80", "74").on(35);
    assertThat(falling.highest()).contains(new BigDecimal("50"));
    assertThat(reach(falling)).isBetween(0.1, 0.9);
    assertThat(falling.likeliestDay()).isPresent();
  }

  @Test
  void betweenIsReachedInside() {
    MeasureForecast inside =
        Quarter.level(Target.between("4", "6")).values("5", "5.1", "4.9", "5", "5.1").on(35);
    assertThat(reach(inside)).isGreaterThan(0.9);
    MeasureForecast above =
        Quarter.level(Target.between("4", "4.5")).values("5", "5.1", "4.9", "5", "5.1").on(35);
    assertThat(reach(above)).isLessThan(0.2);
  }

  // ---- goals

  @Test
  void keyResultWithOneMeasureIsReachedAsItsMeasureIs() {
    Quarter quarter = Quarter.level(Target.fromTo("0", "10")).values("2", "3", "5", "6");
    Forecast forecast = quarter.card(Scenario.day(28)).forecast();
    assertThat(forecast.keyResult(K).orElseThrow().reach())
        .isEqualTo(forecast.measures(K).get(0).reach());
    assertThat(number(forecast.objective(O).orElseThrow().reach().orElseThrow()))
        .isCloseTo(reach(forecast.measures(K).get(0)), offset(0.006));
  }

  private static Forecast two(String first, String second, Combination combination) {
    KeyResult keyResult =
        Scenario.combined(
            "K",
            combination,
            Scenario.measure("a", first, Target.fromTo("0", "10")),
            Scenario.measure("b", second, Target.fromTo("0", "10")));
    Scenario scenario = Scenario.empty().objective("O", keyResult);
    String[] values = {"2", "1", "3", "2", "4", "3"};
    for (int i = 0; i < values.length; i++) {
      scenario.reading("up", values[i], Scenario.day(7 * (i + 1)));
      scenario.reading("down", values[i], Scenario.day(7 * (i + 1)));
    }
    return scenario.card(Policies.standard(), Scenario.day(42)).forecast();
  }

  @Test
  void measuresOnOneMetricMoveTogether() {
    double together = width(two("up", "up", Combination.WEIGHTED_MEAN).keyResult(K).orElseThrow());
    double apart = width(two("up", "down", Combination.WEIGHTED_MEAN).keyResult(K).orElseThrow());
    assertThat(apart).isLessThan(together * 0.9);
  }

  private static double width(GoalForecast forecast) {
    Distribution score = forecast.score().orElseThrow();
    return number(score.quantile(0.9)) - number(score.quantile(0.1));
  }

  @Test
  void combinationsAreThoseOfScoring() {
    double mean = mean(two("up", "down", Combination.WEIGHTED_MEAN));
    double worst = mean(two("up", "down", Combination.WORST));
    double all = mean(two("up", "down", Combination.ALL));
    assertThat(worst).isLessThan(mean);
    assertThat(all).isLessThan(worst);
  }

  private static double mean(Forecast forecast) {
    return number(forecast.keyResult(K).orElseThrow().score().orElseThrow().mean());
  }

  @Test
  void brokenGuardrailCutsTheScoreWhereThePolicySaysSo() {
    KeyResult keyResult =
        KeyResult.builder()
            .from(Scenario.keyResult("K", Scenario.measure("m", "up", Target.atLeast("1"))))
            .guardrails(List.of(Guardrail.atMost("down", "5")))
            .build();
    Scenario scenario = Scenario.empty().objective("O", keyResult);
    for (int i = 1; i <= 6; i++) {
      scenario.at("K", "m", "2", Scenario.day(7 * i));
      scenario.reading("down", String.valueOf(20 + i), Scenario.day(7 * i));
    }
    Policy capping =
        Policy.builder().from(Policies.standard()).guardrail(GuardrailEffect.CAP).build();
    Forecast cut = scenario.card(capping, Scenario.day(42)).forecast();
    assertThat(number(cut.keyResult(K).orElseThrow().score().orElseThrow().median()))
        .isEqualTo(0.3);
    assertThat(number(cut.keyResult(K).orElseThrow().reach().orElseThrow())).isLessThan(0.05);
    Forecast flagged = scenario.card(Policies.standard(), Scenario.day(42)).forecast();
    assertThat(number(flagged.keyResult(K).orElseThrow().reach().orElseThrow())).isGreaterThan(0.9);
  }

  @Test
  void partOfWhichNothingIsKnownMayScoreAnything() {
    KeyResult known = Scenario.keyResult("K", Scenario.measure("m", "up", Target.atLeast("1")));
    KeyResult unknown = Scenario.keyResult("L", Scenario.measure("m", "down", Target.atLeast("1")));
    Scenario scenario = Scenario.empty().objective("O", known, unknown);
    for (int i = 1; i <= 6; i++) {
      scenario.at("K", "m", "2", Scenario.day(7 * i));
    }
    Forecast forecast = scenario.card(Policies.standard(), Scenario.day(42)).forecast();
    assertThat(forecast.keyResult(KeyResultId.of("L")).orElseThrow().score()).isEmpty();
    Distribution score = forecast.objective(O).orElseThrow().score().orElseThrow();
    assertThat(number(score.quantile(0.1))).isBetween(0.5, 0.6);
    assertThat(number(score.quantile(0.9))).isBetween(0.9, 1.0);
  }

  @Test
  void namesOfWhatNothingIsKnownOfHaveNoSayInTheDraws() {
    Distribution score = beside(Scenario.measure("m", "down", Target.atLeast("1")));
    Distribution other = beside(Scenario.measure("hidden", "up", Target.atLeast("1")));
    for (double share : new double[] {0.025, 0.1, 0.5, 0.9, 0.975}) {
      assertThat(other.quantile(share)).isEqualTo(score.quantile(share));
    }
  }

  /** The score of a key result that has another measure, of which nothing is known. */
  private static Distribution beside(Measure unknown) {
    Measure known = Scenario.measure("a", "up", Target.fromTo("0", "20"));
    Scenario scenario = Scenario.empty().objective("O", Scenario.keyResult("K", known, unknown));
    for (int i = 1; i <= 6; i++) {
      scenario.at("K", "a", String.valueOf(i + i % 3), Scenario.day(7 * i));
    }
    Forecast forecast = scenario.card(Policies.standard(), Scenario.day(42)).forecast();
    return forecast.keyResult(K).orElseThrow().score().orElseThrow();
  }

  @Test
  void weightZeroCountsNowhere() {
    Measure counting = Scenario.measure("m", "up", Target.atLeast("1"));
    Measure idle =
        Measure.builder()
            .from(Scenario.measure("n", "up", Target.atLeast("1000")))
            .weight(Weight.of("0"))
            .build();
    Scenario scenario = Scenario.empty().objective("O", Scenario.keyResult("K", counting, idle));
    for (int i = 1; i <= 6; i++) {
      scenario.reading("up", "2", Scenario.day(7 * i));
    }
    Forecast forecast = scenario.card(Policies.standard(), Scenario.day(42)).forecast();
    assertThat(number(forecast.keyResult(K).orElseThrow().reach().orElseThrow()))
        .isGreaterThan(0.9);
  }

  @Test
  void measuresAloneAreNotSimulated() {
    Quarter quarter = Quarter.level(Target.fromTo("0", "10")).values("2", "3");
    Forecast forecast =
        quarter.card(Scenario.day(20)).forecast(ForecastOptions.standard().measuresAlone());
    assertThat(forecast.measures()).hasSize(1);
    assertThat(forecast.keyResults()).isEmpty();
    assertThat(forecast.objectives()).isEmpty();
    assertThat(forecast.keyResult(K)).isEmpty();
  }

  @Test
  void probabilitiesAndDrawsHaveTheirRange() {
    Distribution value =
        Quarter.level(Target.fromTo("0", "10")).values("2", "3").on(20).value().orElseThrow();
    assertThatThrownBy(() -> value.quantile(0)).hasMessageContaining("(0.0)");
    assertThatThrownBy(() -> value.quantile(Double.NaN)).hasMessageContaining("(NaN)");
    assertThatThrownBy(() -> new ForecastOptions(1, -1)).hasMessageContaining("(-1)");
    assertThatThrownBy(() -> new ForecastOptions(1, 100_001)).hasMessageContaining("(100001)");
  }
}
