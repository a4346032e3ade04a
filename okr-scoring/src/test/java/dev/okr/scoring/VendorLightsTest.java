package dev.okr.scoring;

import static dev.okr.scoring.Scenario.day;
import static dev.okr.scoring.Scenario.keyResult;
import static dev.okr.scoring.Scenario.measure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.metric.MetricId;
import dev.okr.core.value.Weight;
import dev.okr.scoring.policy.Policies;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Lights that only some tools know: risk thresholds, and means of what lights stand for. */
class VendorLightsTest {

  private static BigDecimal orNull(String number) {
    return number == null ? null : new BigDecimal(number);
  }

  @ParameterizedTest
  @CsvSource({
    // at least 97, with risk 94 and without: strict, so on the risk it is red
    "least, 97.1, 94, GREEN",
    "least, 97, 94, YELLOW",
    "least, 94.1, 94, YELLOW",
    "least, 94, 94, RED",
    "least, 93.9, 94, RED",
    "least, 96, , RED",
    // at most 7, with risk 9
    "most, 6.9, 9, GREEN",
    "most, 7, 9, YELLOW",
    "most, 8.9, 9, YELLOW",
    "most, 9, 9, RED",
    "most, 9.1, 9, RED",
    "most, 8, , RED",
  })
  void aBoundMissedShortOfItsRiskIsYellowInVivaGoals(
      String kind, String value, String risk, Light light) {
    Target target =
        kind.equals("least")
            ? new Target.AtLeast(new BigDecimal("97"), null, orNull(risk))
            : new Target.AtMost(new BigDecimal("7"), null, orNull(risk));
    Scenario scenario = Scenario.of(target).at("K", "m", value, day(50));
    assertThat(scenario.score(Policies.vivaGoals(), day(50)).light()).isEqualTo(light);
    assertThat(scenario.score(Policies.vivaGoals(), day(50)).score())
        .contains(light == Light.GREEN ? Score.ONE : Score.ZERO);
  }

  @Test
  void everyMissedBoundOfAKeyResultMustBeWithinItsRisk() {
    Target risky = new Target.AtLeast(new BigDecimal("97"), null, new BigDecimal("94"));
    Scenario scenario =
        Scenario.empty()
            .objective("O", keyResult("K", measure("a", "up", risky), measure("b", "up", risky)))
            .at("K", "a", "95", day(50))
            .at("K", "b", "95", day(50));
    assertThat(scenario.score(Policies.vivaGoals(), day(50)).light()).isEqualTo(Light.YELLOW);
    scenario.at("K", "b", "93", day(50));
    assertThat(scenario.score(Policies.vivaGoals(), day(50)).light()).isEqualTo(Light.RED);
  }

  @Test
  void whereBoundsAreStrictAGuardrailBreaksOnItsBound() {
    KeyResult guarded =
        KeyResult.builder()
            .from(keyResult("K", measure("m", "up", Target.fromTo("0", "10"))))
            .addGuardrail(new Guardrail(MetricId.of("down"), BigDecimal.ONE, BigDecimal.TEN))
            .build();
    for (String onBound : List.of("1", "10")) {
      Scenario scenario =
          Scenario.empty()
              .objective("O", guarded)
              .at("K", "m", "10", day(50))
              .reading("down", onBound, day(50));
      assertThat(scenario.score(Policies.standard(), day(50)).light()).isEqualTo(Light.GREEN);
      assertThat(scenario.score(Policies.quantive(), day(50)).light()).isEqualTo(Light.RED);
    }
    Scenario within =
        Scenario.empty()
            .objective("O", guarded)
            .at("K", "m", "10.1", day(50))
            .reading("down", "5", day(50));
    assertThat(within.score(Policies.quantive(), day(50)).light()).isEqualTo(Light.GREEN);
  }

  /** Half the way is expected: an objective of key results that have a light by their pace. */
  private static ObjectiveScore standing(String lights, String weightOfLast) {
    Scenario scenario = Scenario.empty();
    List<KeyResult> all = new ArrayList<>();
    String[] words = lights.split(" ", -1);
    for (int i = 0; i < words.length; i++) {
      all.add(
          KeyResult.builder()
              .from(keyResult("K" + i, measure("m", "up", Target.fromTo("0", "10"))))
              .weight(Weight.of(i == words.length - 1 ? weightOfLast : "1"))
              .build());
    }
    scenario.objective("O", all.toArray(KeyResult[]::new));
    for (int i = 0; i < words.length; i++) {
      switch (words[i]) {
        case "none" -> {} // has no data
        case "completed" -> scenario.at("K" + i, "m", "10", day(50));
        case "green" -> scenario.at("K" + i, "m", "5", day(50));
        case "yellow" -> scenario.at("K" + i, "m", "4", day(50));
        case "red" -> scenario.at("K" + i, "m", "3", day(50));
        default -> throw new IllegalArgumentException(words[i]);
      }
    }
    return scenario.card(Policies.profitCo(), day(50)).objective(ObjectiveId.of("O")).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    // completed 1, green 0.8, yellow 0.3, red 0.1; green from 0.55, yellow from 0.2
    "green, GREEN",
    "completed red, GREEN",
    "completed red red red, YELLOW",
    "green yellow, GREEN",
    "green red, YELLOW",
    "yellow red, YELLOW",
    "yellow red red, RED",
    "red, RED",
    "none, UNKNOWN",
    "none none green, GREEN",
    "green none none none, GREEN",
  })
  void profitCoTakesTheMeanOfWhatLightsStandFor(String lights, Light light) {
    assertThat(standing(lights, "1").light()).isEqualTo(light);
  }

  @Test
  void aKeyResultOfWeightZeroIsNoPartOfThatMean() {
    assertThat(standing("green red", "0").light()).isEqualTo(Light.GREEN);
    assertThat(standing("green red", "0").reasons()).isEmpty();
    assertThat(standing("green red", "1").reasons())
        .extracting(Reason::word)
        .containsExactly("part:K1");
  }

  @Test
  void whatTheOwnerReportsIsNotLookedAt() {
    Scenario scenario = Scenario.of(Target.fromTo("0", "10"));
    scenario.entry(scenario.checkIn("K", "m", "5", day(50)).light(Light.RED).build());
    assertThat(scenario.score(Policies.profitCo(), day(50)).light()).isEqualTo(Light.GREEN);
    assertThat(scenario.score(Policies.standard(), day(50)).light()).isEqualTo(Light.RED);
  }
}
