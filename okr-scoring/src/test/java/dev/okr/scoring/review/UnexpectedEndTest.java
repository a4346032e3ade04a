package dev.okr.scoring.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Target;
import dev.okr.scoring.Scenario;
import dev.okr.scoring.policy.Policies;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lights that the last day is likely to prove wrong. */
class UnexpectedEndTest {

  private static List<UnexpectedEnd> ends(String... values) {
    return ends(scenario(values), values.length);
  }

  private static Scenario scenario(String... values) {
    Scenario scenario = Scenario.of(Target.fromTo("0", "10"));
    for (int i = 0; i < values.length; i++) {
      scenario.at("K", "m", values[i], Scenario.day(7 * (i + 1)));
    }
    return scenario;
  }

  private static List<UnexpectedEnd> ends(Scenario scenario, int weeks) {
    return Reviews.of(scenario.card(Policies.standard(), Scenario.day(7 * weeks))).unexpectedEnds();
  }

  @Test
  void greenThatStoppedRisingIsLikelyMissed() {
    List<UnexpectedEnd> ends = ends("2", "4", "4.9", "5", "5", "5", "5");
    assertThat(ends).hasSize(1);
    assertThat(ends.get(0).keyResult()).isEqualTo(KeyResultId.of("K"));
    assertThat(ends.get(0).light()).isEqualTo(Light.GREEN);
    assertThat(ends.get(0).isLikelyMissed()).isTrue();
  }

  @Test
  void redByItsOwnersDoubtIsLikelyMet() {
    Scenario scenario = Scenario.of(Target.atLeast("10"));
    String[] values = {"12", "12.1", "11.9", "12", "12.1"};
    for (int i = 0; i < values.length; i++) {
      scenario.at("K", "m", values[i], Scenario.day(7 * (i + 1)));
    }
    scenario.entry(
        scenario
            .checkIn("K", "m", "12", Scenario.day(42))
            .confidence(new BigDecimal("0.2"))
            .build());
    List<UnexpectedEnd> ends = ends(scenario, 6);
    assertThat(ends).hasSize(1);
    assertThat(ends.get(0).light()).isEqualTo(Light.RED);
    assertThat(ends.get(0).isLikelyMissed()).isFalse();
    assertThat(ends.get(0).met()).isGreaterThanOrEqualTo(new BigDecimal("0.7"));
  }

  @Test
  void whatEndsAsItsLightSaysIsNotNamed() {
    assertThat(ends("2", "4", "6", "8", "9", "9.8")).isEmpty();
    assertThat(ends("0", "0.1", "0", "0.1", "0", "0.1")).isEmpty();
    assertThat(ends()).isEmpty();
  }
}
