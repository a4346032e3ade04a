package dev.okr.scoring;

import static dev.okr.scoring.Scenario.END;
import static dev.okr.scoring.Scenario.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.policy.Clamp;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A score set by hand stays between 0 and the policy's cap. */
class HandSetScoreTest {

  private static final GoalRef K = GoalRef.to(KeyResultId.of("K"));
  private static final GoalRef O = GoalRef.to(ObjectiveId.of("O"));

  private static ScoreAdjusted adjusted(GoalRef goal, String score) {
    ScoreAdjusted.Builder made = ScoreAdjusted.builder();
    made.id("adj-" + goal.id()).on(END).recordedAt(Instant.parse("2026-04-10T12:00:00Z")).by("lin");
    return made.goal(goal).score(score).reason("judged").build();
  }

  private static Scenario scenario() {
    return Scenario.of(Target.fromTo("0", "100")).at("K", "m", "40");
  }

  private static Policy capped(String cap) {
    return Policy.builder().name("p").cap(new BigDecimal(cap)).build();
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 0",
    "1, 1, 1",
    "1.000000001, 1, 1",
    "7, 1, 1",
    "7, 1.2, 1.2",
    "1.2, 1.2, 1.2",
    "10000000000, 1, 1",
    "10000000000, 1000, 1000",
  })
  void itIsCutAtTheCap(String set, String cap, String counts) {
    for (Clamp clamp : Clamp.values()) {
      Policy policy = Policy.builder().from(capped(cap)).clamp(clamp).build();
      Scorecard ofKeyResult = scenario().entry(adjusted(K, set)).card(policy, END);
      KeyResultScore score = ofKeyResult.keyResult(KeyResultId.of("K")).orElseThrow();
      assertThat(score.score()).contains(Score.of(counts));
      assertThat(score.computed()).contains(Score.of("0.4"));
      assertThat(score.origin()).isEqualTo(Origin.ADJUSTED);
      assertThat(ofKeyResult.objective(ObjectiveId.of("O")).orElseThrow().score())
          .contains(Score.of(counts));
      Scorecard ofObjective = scenario().entry(adjusted(O, set)).card(policy, END);
      assertThat(ofObjective.objective(ObjectiveId.of("O")).orElseThrow().score())
          .contains(Score.of(counts));
    }
  }

  @Test
  void theExplanationSaysThatItWasCut() {
    for (GoalRef goal : List.of(K, O)) {
      Derivation why =
          scenario()
              .entry(adjusted(goal, "7"))
              .card(capped("1.2"), END)
              .explain(goal)
              .orElseThrow();
      assertThat(why.rule()).isEqualTo(DerivationRule.CLAMPED);
      assertThat(why.result()).contains(Score.of("1.2"));
      assertThat(why.recompute()).isEqualTo(why.result());
      assertThat(why.health()).isPresent();
      assertThat(why.notes())
          .extracting(note -> note.in("en"))
          .containsExactly("set by hand beyond what the policy allows");
      Derivation byHand = why.parts().get(0).derivation();
      assertThat(byHand.rule()).isEqualTo(DerivationRule.ADJUSTED);
      assertThat(byHand.result()).contains(Score.of("7"));
      assertThat(byHand.evidence())
          .extracting(e -> e.entry().value())
          .hasToString("[adj-" + goal.id() + "]");
      assertThat(byHand.notes()).containsExactly(LocalizedText.of("judged"));
      assertThat(why.text("zh")).contains("人工设定超出策略允许的范围");
    }
  }

  @Test
  void theExplanationOfOneWithinTheRangeIsWhatWasSet() {
    Derivation why = scenario().entry(adjusted(K, "0.9")).card().explain(K).orElseThrow();
    assertThat(why.rule()).isEqualTo(DerivationRule.ADJUSTED);
    assertThat(why.result()).contains(Score.of("0.9"));
    assertThat(why.health()).isPresent();
  }

  @Test
  void aLiveScorecardCutsItToo() {
    Scenario scenario = scenario();
    LiveScorecard live =
        Scorer.standard().live(scenario.plan(), scenario.journal(), END).verifying(true);
    live.append(adjusted(K, "7"));
    assertThat(live.current().keyResult(KeyResultId.of("K")).orElseThrow().score())
        .contains(Score.ONE);
  }

  @Test
  void aPolicyWrittenOtherwiseIsNoCauseOfAChange() {
    Scenario scenario = scenario();
    Scorecard before = scenario.card(capped("1.2"), START);
    Scorecard after =
        Scorer.of(capped("1.20"))
            .score(scenario.plan(), Journal.of(scenario.journal().entries()), END);
    assertThat(after.diff(before).changes()).isNotEmpty();
    assertThat(after.diff(before).changes())
        .allSatisfy(
            change ->
                assertThat(after.diff(before).causes(change.goal()))
                    .doesNotContain(ChangeCause.POLICY));
    assertThat(Policies.standard())
        .isEqualTo(Policy.builder().name("standard").cap(new BigDecimal("1.0")).build());
  }
}
