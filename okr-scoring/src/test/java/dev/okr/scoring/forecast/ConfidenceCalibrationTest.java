package dev.okr.scoring.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Retracted;
import dev.okr.core.org.PartyId;
import dev.okr.scoring.Scenario;
import dev.okr.scoring.policy.Policies;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Stated confidence against what came. */
class ConfidenceCalibrationTest {

  private static KeyResult owned(String id, String owner) {
    return KeyResult.builder()
        .from(Scenario.keyResult(id, Scenario.measure("m", "up", Target.fromTo("0", "10"))))
        .owner(PartyId.of(owner))
        .build();
  }

  private static void state(
      Scenario scenario, String id, String value, String confidence, int day) {
    scenario.entry(
        scenario
            .checkIn(id, "m", value, Scenario.day(day))
            .confidence(new BigDecimal(confidence))
            .build());
  }

  private static Scenario two() {
    Scenario scenario = Scenario.empty().objective("O", owned("A", "lin"), owned("B", "lin"));
    state(scenario, "A", "4", "0.8", 20);
    state(scenario, "A", "10", "1", 90);
    state(scenario, "B", "5", "0.6", 50);
    return scenario;
  }

  private static List<ConfidenceCalibration> on(Scenario scenario, int day) {
    return scenario.card(Policies.standard(), Scenario.day(day)).confidenceCalibration();
  }

  @Test
  void eachStatementIsComparedWithWhatCame() {
    ConfidenceCalibration lin = on(two(), 100).get(0);
    assertThat(lin.party()).isEqualTo(PartyId.of("lin"));
    assertThat(lin.statements()).isEqualTo(3);
    assertThat(lin.keyResults()).isEqualTo(2);
    assertThat(lin.meanConfidence()).isEqualByComparingTo("0.8");
    assertThat(lin.met()).isEqualByComparingTo("0.666666667");
    assertThat(lin.brier()).isEqualByComparingTo("0.133333333"); // (0.04 + 0 + 0.36) / 3
  }

  @Test
  void whatStillRunsSaysNothingYet() {
    assertThat(on(two(), 99)).isEmpty();
  }

  @Test
  void whatWasTakenBackDoesNotCount() {
    Scenario scenario = two();
    scenario.entry(
        Retracted.builder()
            .id(EntryId.of("back"))
            .target(EntryId.of("e2"))
            .on(Scenario.day(60))
            .recordedAt(Instant.parse("2026-03-01T12:00:00Z"))
            .by(PartyId.of("lin"))
            .build());
    assertThat(on(scenario, 100).get(0).statements()).isEqualTo(2);
  }

  @Test
  void withoutAConfidenceNobodyIsListed() {
    Scenario scenario = Scenario.empty().objective("O", owned("A", "lin"));
    scenario.at("A", "m", "10");
    assertThat(on(scenario, 100)).isEmpty();
  }
}
