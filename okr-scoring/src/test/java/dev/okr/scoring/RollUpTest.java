package dev.okr.scoring;

import static dev.okr.scoring.Scenario.END;
import static dev.okr.scoring.Scenario.START;
import static dev.okr.scoring.Scenario.combined;
import static dev.okr.scoring.Scenario.day;
import static dev.okr.scoring.Scenario.keyResult;
import static dev.okr.scoring.Scenario.measure;
import static dev.okr.scoring.Scenario.weighted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.Combination;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.RollUp;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.org.PartyId;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import dev.okr.scoring.policy.Clamp;
import dev.okr.scoring.policy.GuardrailEffect;
import dev.okr.scoring.policy.NoData;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How measures make a key result, key results an objective, and what a hand may change of it. */
class RollUpTest {

  private static final Policy STANDARD = Policies.standard();
  private static final Target TEN = Target.fromTo("0", "10");
  private static final ObjectiveId O = ObjectiveId.of("O");
  private static final GoalRef TO_K = GoalRef.to(KeyResultId.of("K"));
  private static final GoalRef TO_O = GoalRef.to(O);

  /** A key result K of a (weight 1) and b (weight 2). */
  private static Scenario two(Combination combine) {
    return Scenario.empty()
        .objective("O", combined("K", combine, measure("a", "up", TEN), weighted("b", "2", TEN)));
  }

  private static Score objective(Scenario scenario, Policy policy, String id) {
    return scenario
        .card(policy, END)
        .objective(ObjectiveId.of(id))
        .orElseThrow()
        .score()
        .orElse(null);
  }

  @ParameterizedTest
  @CsvSource({
    "WEIGHTED_MEAN, 5, 8, 0.7, 0.7",
    "WORST, 5, 8, 0.5, 0.5",
    "WORST, 8, 5, 0.5, 0.5",
    "ALL, 5, 8, 0, 0.5",
    "ALL, 10, 9.99, 0, 0.999",
    "ALL, 10, 12, 1, 1",
    // attainment is clamped, progress isn't: (1 + 2 * 0.5) / 3 and (2 + 2 * 0.5) / 3
    "WEIGHTED_MEAN, 20, 5, 0.666666667, 1",
    "WORST, -20, 5, 0, -2",
  })
  void measuresAreCombined(Combination combine, String a, String b, String score, String progress) {
    KeyResultScore made = two(combine).at("K", "a", a).at("K", "b", b).score();
    assertThat(made.score()).contains(Score.of(score));
    assertThat(made.progress()).contains(Score.of(progress));
  }

  @Test
  void aMeasureOfWeightZeroIsScoredAndDoesNotCount() {
    Scenario scenario =
        Scenario.empty()
            .objective(
                "O",
                combined("K", Combination.WORST, measure("a", "up", TEN), weighted("z", "0", TEN)))
            .at("K", "a", "9")
            .at("K", "z", "1");
    assertThat(scenario.score().score()).contains(Score.of("0.9"));
    assertThat(scenario.score().measures().get(1).score()).contains(Score.of("0.1"));
  }

  @ParameterizedTest
  @CsvSource({
    // 2 of weight 1 and 1.1 of weight 2: key result, objective
    "MEASURE, 1, 1, 1",
    "MEASURE, 1.2, 1.133333333, 1.133333333",
    "ROLL_UP, 1, 1.4, 1",
    "NONE, 1, 1.4, 1.4",
  })
  void aPolicySaysWhereProgressIsCut(Clamp clamp, String cap, String score, String objective) {
    Policy policy = Policy.builder().name("p").clamp(clamp).cap(new BigDecimal(cap)).build();
    Scenario scenario = two(Combination.WEIGHTED_MEAN).at("K", "a", "20").at("K", "b", "11");
    assertThat(scenario.score(policy, END).score()).contains(Score.of(score));
    assertThat(objective(scenario, policy, "O")).isEqualTo(Score.of(objective));
  }

  @ParameterizedTest
  @CsvSource({
    "MEASURE, 0, 0",
    "ROLL_UP, -0.5, 0",
    "NONE, -0.5, -0.5",
  })
  void aPolicySaysWhereLossesAreCut(Clamp clamp, String score, String objective) {
    Policy policy = Policy.builder().name("p").clamp(clamp).build();
    Scenario scenario = Scenario.of(TEN).at("K", "m", "-5");
    assertThat(scenario.score(policy, END).score()).contains(Score.of(score));
    assertThat(objective(scenario, policy, "O")).isEqualTo(Score.of(objective));
  }

  @ParameterizedTest
  @CsvSource({"AS_ZERO, 0.2", "EXCLUDE, 0.6", "UNKNOWN,"})
  void aPolicySaysWhatMissingDataDoes(NoData noData, String score) {
    Policy policy = Policy.builder().name("p").noData(noData).build();
    Scenario scenario = two(Combination.WEIGHTED_MEAN).at("K", "a", "6");
    Score expected = score == null ? null : Score.of(score);
    assertThat(scenario.score(policy, END).score().orElse(null)).isEqualTo(expected);
    assertThat(objective(scenario, policy, "O")).isEqualTo(expected);
    assertThat(scenario.score(policy, END).noData()).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"AS_ZERO, 0, 0.4", "EXCLUDE, , 0.8", "UNKNOWN, ,"})
  void aKeyResultWithoutAnyData(NoData noData, String score, String objective) {
    Policy policy = Policy.builder().name("p").noData(noData).build();
    Scenario scenario =
        Scenario.empty()
            .objective(
                "O",
                keyResult("K", measure("m", "up", TEN)),
                keyResult("L", measure("m", "up", TEN)))
            .at("L", "m", "8");
    KeyResultScore none = scenario.score(policy, END);
    assertThat(none.score().orElse(null)).isEqualTo(score == null ? null : Score.of(score));
    assertThat(none.light()).as("on the last day").isEqualTo(Light.RED);
    assertThat(none.reasons()).extracting(Reason::word).containsExactly("noData");
    assertThat(scenario.score(policy, day(99)).light()).isEqualTo(Light.UNKNOWN);
    assertThat(none.noData()).isTrue();
    assertThat(objective(scenario, policy, "O"))
        .isEqualTo(objective == null ? null : Score.of(objective));
  }

  @Test
  void objectivesAreMeansOfRoundedPartsByWeight() {
    KeyResult half =
        KeyResult.builder()
            .from(keyResult("B", measure("m", "up", TEN)))
            .weight(Weight.of("0.5"))
            .build();
    KeyResult none =
        KeyResult.builder()
            .from(keyResult("Z", measure("m", "up", TEN)))
            .weight(Weight.of("0"))
            .build();
    Scenario scenario =
        Scenario.empty()
            .objective("O", keyResult("A", measure("m", "up", TEN)), half, none)
            .at("A", "m", "10")
            .at("B", "m", "0")
            .at("Z", "m", "0");
    assertThat(objective(scenario, STANDARD, "O")).isEqualTo(Score.of("0.666666667"));
    assertThat(objective(scenario, Policies.quantive(), "O"))
        .as("plain means know no weights, and what weighs 0 counts nowhere")
        .isEqualTo(Score.of("0.5"));
  }

  @Test
  void withoutAPartThereIsNoScore() {
    Scenario scenario = Scenario.empty().objective("O", keyResult("K")).objective("P");
    assertThat(scenario.score().score()).isEmpty();
    assertThat(scenario.score().light()).as("nothing to show at the end").isEqualTo(Light.RED);
    assertThat(scenario.score(STANDARD, day(99)).light()).isEqualTo(Light.UNKNOWN);
    assertThat(scenario.score().expected()).isEmpty();
    assertThat(scenario.score().pace()).isEmpty();
    assertThat(objective(scenario, STANDARD, "O")).isNull();
    assertThat(objective(scenario, STANDARD, "P")).isNull();
  }

  private static Objective contributor(String id, KeyResult keyResult, Alignment... to) {
    return Objective.builder()
        .id(ObjectiveId.of(id))
        .cycle(CycleId.of("Q"))
        .rollUp(RollUp.KEY_RESULTS)
        .addKeyResult(keyResult)
        .contributesTo(List.of(to))
        .build();
  }

  private static KeyResult measured(String id) {
    return keyResult(id, measure("m", "up", TEN));
  }

  private static Scenario tree() {
    KeyResult fed = KeyResult.builder().from(keyResult("E")).weight(Weight.of("2")).build();
    return Scenario.empty()
        .objective("O", measured("A"), fed)
        .objective(
            contributor(
                "P",
                measured("B"),
                Alignment.to(TO_O, Weight.of("3")),
                Alignment.to(GoalRef.to(KeyResultId.of("E")))))
        .at("A", "m", "4")
        .at("B", "m", "10");
  }

  @ParameterizedTest
  @CsvSource({
    // (0.4 + 2 * 1) / 3, where E is the mean of its contributors
    "KEY_RESULTS, 0.8",
    "CONTRIBUTORS, 1",
    // (0.4 + 2 * 1 + 3 * 1) / 6
    "BOTH, 0.9",
  })
  void aPolicySaysWhatThePartsAre(RollUp rollUp, String score) {
    Policy policy = Policy.builder().name("p").rollUp(rollUp).build();
    assertThat(objective(tree(), policy, "O")).isEqualTo(Score.of(score));
    KeyResultScore fed = tree().card(policy, END).keyResult(KeyResultId.of("E")).orElseThrow();
    assertThat(fed.score()).contains(Score.ONE);
    assertThat(fed.origin()).isEqualTo(Origin.ROLLED_UP);
  }

  @Test
  void withMeasuresTheMeasuresAloneCount() {
    Scenario scenario =
        Scenario.empty()
            .objective("O", measured("K"))
            .objective(contributor("P", measured("B"), Alignment.to(TO_K)))
            .at("B", "m", "10");
    assertThat(scenario.score().score()).contains(Score.ZERO);
  }

  @Test
  void aCycleIsUnscorableAndTheRestIsScored() {
    Scenario scenario =
        Scenario.empty()
            .objective(
                Objective.builder()
                    .from(contributor("O", measured("A")))
                    .rollUp(RollUp.BOTH)
                    .build())
            .objective(
                Objective.builder()
                    .from(
                        contributor(
                            "Q", measured("B"), Alignment.to(GoalRef.to(ObjectiveId.of("R")))))
                    .rollUp(RollUp.BOTH)
                    .build())
            .objective(
                Objective.builder()
                    .from(
                        contributor(
                            "R",
                            measured("C"),
                            Alignment.to(GoalRef.to(ObjectiveId.of("Q"))),
                            Alignment.to(TO_O)))
                    .rollUp(RollUp.BOTH)
                    .build())
            .at("A", "m", "4")
            .at("C", "m", "8");
    assertThat(objective(scenario, STANDARD, "Q")).isNull();
    assertThat(objective(scenario, STANDARD, "R")).isNull();
    assertThat(scenario.card().objective(ObjectiveId.of("R")).orElseThrow().light())
        .isEqualTo(Light.UNKNOWN);
    assertThat(objective(scenario, STANDARD, "O")).isEqualTo(Score.of("0.4"));
    assertThat(scenario.card().keyResult(KeyResultId.of("C")).orElseThrow().score())
        .contains(Score.of("0.8"));
  }

  private static ScoreAdjusted adjusted(GoalRef goal, String score, LocalDate on, boolean sticky) {
    ScoreAdjusted.Builder made = ScoreAdjusted.builder();
    made.id(EntryId.of("adjusted" + on))
        .on(on)
        .recordedAt(Instant.parse("2026-02-01T12:00:00Z"))
        .by(PartyId.of("lead"));
    made.goal(goal).sticky(sticky).reason(LocalizedText.of("graded"));
    return (score == null ? made : made.score(new BigDecimal(score))).build();
  }

  @Test
  void anAdjustmentReplacesTheScoreFromItsDateOn() {
    Scenario scenario =
        Scenario.of(TEN).at("K", "m", "5").entry(adjusted(TO_K, "0.8", day(50), true));
    KeyResultScore after = scenario.score(STANDARD, day(50));
    assertThat(after.score()).contains(Score.of("0.8"));
    assertThat(after.computed()).contains(Score.of("0.5"));
    assertThat(after.progress()).contains(Score.of("0.5"));
    assertThat(after.origin()).isEqualTo(Origin.ADJUSTED);
    assertThat(objective(scenario, STANDARD, "O")).isEqualTo(Score.of("0.8"));
    assertThat(scenario.card(STANDARD, day(50)).adjustment(TO_K)).isPresent();
    KeyResultScore before = scenario.score(STANDARD, day(49));
    assertThat(before.score()).contains(Score.of("0.5"));
    assertThat(before.origin()).isEqualTo(Origin.MEASURED);
    assertThat(scenario.card(STANDARD, day(49)).adjustment(TO_K)).isEmpty();
  }

  @Test
  void aStickyOneHoldsUntilTheNumberIsGivenBack() {
    Scenario scenario =
        Scenario.of(TEN)
            .at("K", "m", "5")
            .entry(adjusted(TO_K, "0.8", day(50), true))
            .at("K", "m", "6", day(60));
    assertThat(scenario.score(STANDARD, day(60)).score()).contains(Score.of("0.8"));
    scenario.entry(adjusted(TO_K, null, day(70), true));
    assertThat(scenario.score(STANDARD, day(69)).score()).contains(Score.of("0.8"));
    assertThat(scenario.score(STANDARD, day(70)).score()).contains(Score.of("0.6"));
  }

  @Test
  void oneThatIsNotStickyHoldsUntilTheNextValue() {
    Scenario byCheckIn =
        Scenario.of(TEN)
            .at("K", "m", "5")
            .entry(adjusted(TO_K, "0.8", day(50), false))
            .at("K", "m", "6", day(60));
    assertThat(byCheckIn.score(STANDARD, day(59)).score()).contains(Score.of("0.8"));
    assertThat(byCheckIn.score(STANDARD, day(60)).score()).contains(Score.of("0.6"));
    Scenario byReading =
        Scenario.of(TEN)
            .at("K", "m", "5")
            .entry(adjusted(TO_K, "0.8", day(50), false))
            .reading("down", "7", day(55))
            .reading("up", "7", day(60));
    assertThat(byReading.score(STANDARD, day(59)).score()).contains(Score.of("0.8"));
    assertThat(byReading.score(STANDARD, day(60)).score()).contains(Score.of("0.7"));
  }

  @Test
  void anObjectiveIsAdjustedWithoutItsParts() {
    Scenario scenario =
        Scenario.of(TEN).at("K", "m", "5").entry(adjusted(TO_O, "0.9", day(50), false));
    ObjectiveScore objective = scenario.card().objective(O).orElseThrow();
    assertThat(objective.score()).contains(Score.of("0.9"));
    assertThat(objective.computed()).contains(Score.of("0.5"));
    assertThat(objective.origin()).isEqualTo(Origin.ADJUSTED);
    assertThat(scenario.card().adjustment(TO_O)).isPresent();
    assertThat(scenario.score().score()).contains(Score.of("0.5"));
    assertThat(objective(scenario.at("K", "m", "6", day(60)), STANDARD, "O"))
        .as("until the next value below it")
        .isEqualTo(Score.of("0.6"));
    assertThat(scenario.card().adjustment(TO_O)).isEmpty();
  }

  @Test
  void anAdjustmentOfAnObjectiveEndsWithTheValueOfAContributor() {
    Scenario scenario =
        Scenario.empty()
            .objective(
                Objective.builder()
                    .id(O)
                    .cycle(CycleId.of("Q"))
                    .rollUp(RollUp.CONTRIBUTORS)
                    .addKeyResult(measured("own"))
                    .build())
            .objective(contributor("P", measured("B"), Alignment.to(TO_O)))
            .at("B", "m", "4")
            .entry(adjusted(TO_O, "0.9", day(50), false))
            .at("own", "m", "5", day(60));
    assertThat(objective(scenario, STANDARD, "O"))
        .as("its key results are no part of it")
        .isEqualTo(Score.of("0.9"));
    assertThat(objective(scenario.at("B", "m", "5", day(70)), STANDARD, "O"))
        .isEqualTo(Score.of("0.5"));
  }

  @Test
  void aPartOfWeightZeroSpoilsNothingAndShowsNowhereAbove() {
    KeyResult none = KeyResult.builder().from(measured("Z")).weight(Weight.of("0")).build();
    Scenario scenario =
        Scenario.empty()
            .objective(
                Objective.builder()
                    .id(O)
                    .cycle(CycleId.of("Q"))
                    .rollUp(RollUp.BOTH)
                    .addKeyResult(measured("A"))
                    .addKeyResult(none)
                    .build())
            .objective(contributor("P", measured("B"), Alignment.to(TO_O, Weight.of("0"))))
            .at("A", "m", "10")
            .at("B", "m", "1");
    Policy unknown = Policy.builder().name("u").noData(NoData.UNKNOWN).build();
    assertThat(objective(scenario, unknown, "O")).isEqualTo(Score.ONE);
    ObjectiveScore shown = scenario.at("Z", "m", "1").card().objective(O).orElseThrow();
    assertThat(shown.light()).isEqualTo(Light.GREEN);
    assertThat(shown.reasons()).isEmpty();
  }

  private static TargetRevised revised(String to, LocalDate on) {
    TargetRevised.Builder made = TargetRevised.builder();
    made.id(EntryId.of("revised" + on)).on(on).recordedAt(Instant.EPOCH).by(PartyId.of("lead"));
    return made.keyResult(KeyResultId.of("K")).target(Target.fromTo("0", to)).build();
  }

  @Test
  void aRevisedTargetCountsFromItsDateBesideTheOriginal() {
    Scenario scenario =
        Scenario.of(TEN).at("K", "m", "4").entry(revised("8", day(10))).entry(revised("5", day(8)));
    assertThat(scenario.score(STANDARD, day(7)).score()).contains(Score.of("0.4"));
    assertThat(scenario.score(STANDARD, day(8)).score()).contains(Score.of("0.8"));
    assertThat(scenario.score(STANDARD, day(9)).score()).contains(Score.of("0.8"));
    assertThat(scenario.score(STANDARD, day(10)).score()).contains(Score.of("0.5"));
    assertThat(scenario.score(STANDARD, day(10)).original()).contains(Score.of("0.4"));
  }

  @ParameterizedTest
  @CsvSource({"0.6, 1, 1", "0.61, 1, 0.3"})
  void aBrokenGuardrailMayCapTheScore(String value, String flagged, String capped) {
    Scenario scenario =
        Scenario.empty()
            .objective(
                "O",
                KeyResult.builder()
                    .from(measured("K"))
                    .addGuardrail(Guardrail.atMost("down", "0.6"))
                    .build())
            .at("K", "m", "10")
            .reading("down", value, START);
    Policy cap = Policy.builder().name("cap").guardrail(GuardrailEffect.CAP).build();
    assertThat(scenario.score().score()).contains(Score.of(flagged));
    assertThat(scenario.score(cap, END).score()).contains(Score.of(capped));
    assertThat(objective(scenario, cap, "O")).isEqualTo(Score.of(capped));
    Policy half = Policy.builder().from(cap).guardrailCap(new BigDecimal("0.5")).build();
    if (!capped.equals(flagged)) {
      assertThat(scenario.score(half, END).score()).contains(Score.of("0.5"));
      assertThat(scenario.at("K", "m", "2", day(2)).score(half, END).score())
          .as("a cap lifts nothing")
          .contains(Score.of("0.2"));
    }
  }
}
