package dev.okr.scoring.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.Accumulation;
import dev.okr.scoring.Scenario;
import dev.okr.scoring.policy.Policies;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** What must hold of every forecast, whatever the values. */
class ForecastProperties {

  private static final double[] PROBABILITIES = {
    0.001, 0.025, 0.1, 0.3, 0.5, 0.7, 0.9, 0.975, 0.999
  };

  @Provide
  Arbitrary<List<Integer>> values() {
    return Arbitraries.integers().between(0, 100).list().ofMinSize(1).ofMaxSize(12);
  }

  private static String[] texts(List<Integer> values) {
    return values.stream().map(String::valueOf).toArray(String[]::new);
  }

  private static MeasureForecast forecast(
      List<Integer> values, Target target, String unit, Accumulation accumulation) {
    return Quarter.of(target, unit, accumulation)
        .values(texts(values))
        .on(Math.min(99, 7 * values.size()));
  }

  @Property(tries = 200)
  void quantilesRise(
      @ForAll("values") List<Integer> values,
      @ForAll Accumulation accumulation,
      @ForAll @IntRange(min = -50, max = 150) int target) {
    MeasureForecast forecast =
        forecast(values, Target.fromTo("20", String.valueOf(target)), "custom:u", accumulation);
    BigDecimal before = null;
    for (double probability : PROBABILITIES) {
      BigDecimal quantile = forecast.value().orElseThrow().quantile(probability);
      assertThat(before == null || quantile.compareTo(before) >= 0).isTrue();
      before = quantile;
    }
    assertThat(forecast.reach().orElseThrow()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
  }

  @Property(tries = 200)
  void boundsAreKept(
      @ForAll("values") List<Integer> values, @ForAll @IntRange(max = 100) int target) {
    Target atLeast = Target.atLeast(String.valueOf(target));
    Distribution share = forecast(values, atLeast, "%", Accumulation.LEVEL).value().orElseThrow();
    Distribution count =
        forecast(values, atLeast, "count", Accumulation.LEVEL).value().orElseThrow();
    Distribution sum =
        forecast(values, atLeast, "count", Accumulation.PER_PERIOD).value().orElseThrow();
    BigDecimal soFar = BigDecimal.valueOf(values.stream().mapToInt(v -> v).sum());
    for (double probability : PROBABILITIES) {
      assertThat(share.quantile(probability)).isBetween(BigDecimal.ZERO, new BigDecimal("100"));
      assertThat(count.quantile(probability)).isGreaterThanOrEqualTo(BigDecimal.ZERO);
      assertThat(sum.quantile(probability)).isGreaterThanOrEqualTo(soFar);
    }
    assertThat(share.mean()).isBetween(BigDecimal.ZERO, new BigDecimal("100"));
  }

  @Property(tries = 100)
  void scalingValuesAndTargetScalesTheForecast(
      @ForAll("values") List<Integer> values,
      @ForAll @DoubleRange(min = 0.01, max = 100) double factor,
      @ForAll @IntRange(min = -1000, max = 1000) int shift) {
    MeasureForecast plain =
        forecast(values, Target.fromTo("10", "90"), "custom:u", Accumulation.LEVEL);
    BigDecimal by = BigDecimal.valueOf(factor);
    BigDecimal and = BigDecimal.valueOf(shift);
    String[] scaled =
        values.stream()
            .map(value -> BigDecimal.valueOf(value).multiply(by).add(and).toPlainString())
            .toArray(String[]::new);
    Target target =
        Target.fromTo(
            new BigDecimal("10").multiply(by).add(and).toPlainString(),
            new BigDecimal("90").multiply(by).add(and).toPlainString());
    MeasureForecast moved =
        Quarter.of(target, "custom:u", Accumulation.LEVEL)
            .values(scaled)
            .on(Math.min(99, 7 * values.size()));
    // a value alone that is as far as its target has no scale but its own size
    double size = 1 + Math.abs(shift) + 100 * factor;
    for (double probability : PROBABILITIES) {
      double expected =
          plain.value().orElseThrow().quantile(probability).doubleValue() * factor + shift;
      assertThat(moved.value().orElseThrow().quantile(probability).doubleValue())
          .isCloseTo(expected, offset(1e-6 * (size + Math.abs(expected))));
    }
    assertThat(moved.reach().orElseThrow().doubleValue())
        .isCloseTo(plain.reach().orElseThrow().doubleValue(), offset(1e-6));
  }

  private static Scenario several(Random order) {
    List<KeyResult> keyResults = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      keyResults.add(
          Scenario.keyResult(
              "K" + i,
              Scenario.measure("a", i % 2 == 0 ? "up" : "down", Target.fromTo("0", "10")),
              Scenario.measure("b", "up", Target.atLeast("" + (3 + i), "0"))));
    }
    Collections.shuffle(keyResults, order);
    Scenario scenario = Scenario.empty();
    scenario.objective("O1", keyResults.subList(0, 5).toArray(KeyResult[]::new));
    for (int week = 1; week <= 6; week++) {
      scenario.reading("up", String.valueOf(week % 3 + week / 2), Scenario.day(7 * week));
      scenario.reading("down", String.valueOf(9 - week), Scenario.day(7 * week));
    }
    return scenario;
  }

  private static String told(Forecast forecast) {
    StringBuilder told = new StringBuilder();
    for (int i = 0; i < 5; i++) {
      KeyResultId id = KeyResultId.of("K" + i);
      forecast.measures(id).forEach(m -> told.append(tellValue(m.value())).append(m.reach()));
      told.append(tellGoal(forecast.keyResult(id).orElseThrow()));
    }
    forecast.objectives().forEach(objective -> told.append(tellGoal(objective)));
    return told.toString();
  }

  private static String tellGoal(GoalForecast goal) {
    return tellValue(goal.score()) + goal.reach();
  }

  private static String tellValue(Optional<Distribution> value) {
    return value
        .map(
            found ->
                Arrays.stream(PROBABILITIES).mapToObj(found::quantile).toList() + "" + found.mean())
        .orElse("none");
  }

  @Property(tries = 20)
  void orderOfThePlanDoesNotMatter(@ForAll Random order) {
    Forecast sorted = several(new Random(0)).card(Policies.standard(), Scenario.day(45)).forecast();
    Forecast shuffled = several(order).card(Policies.standard(), Scenario.day(45)).forecast();
    assertThat(told(shuffled)).isEqualTo(told(sorted));
  }

  @Property(tries = 20)
  void seedDecidesTheDraws(@ForAll long seed) {
    ForecastOptions options = ForecastOptions.standard().withSeed(seed);
    Scenario scenario = several(new Random(0));
    String first = told(scenario.card(Policies.standard(), Scenario.day(45)).forecast(options));
    String second = told(scenario.card(Policies.standard(), Scenario.day(45)).forecast(options));
    String other =
        told(
            scenario
                .card(Policies.standard(), Scenario.day(45))
                .forecast(options.withSeed(seed + 1)));
    assertThat(second).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
  }

  @Property(tries = 100)
  void hardlyAnythingIsCertainBeforeTheLastDay(@ForAll("values") List<Integer> values) {
    MeasureForecast forecast =
        forecast(values, Target.fromTo("0", "1000"), "custom:u", Accumulation.LEVEL);
    Distribution value = forecast.value().orElseThrow();
    assertThat(value.quantile(0.975)).isGreaterThan(value.quantile(0.025));
  }
}
