package dev.okr.scoring;

import static dev.okr.scoring.Scenario.END;
import static dev.okr.scoring.Scenario.START;
import static dev.okr.scoring.Scenario.keyResult;
import static dev.okr.scoring.Scenario.measure;
import static dev.okr.scoring.Scenario.weighted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.Target;
import dev.okr.core.goal.ValueOrigin;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.org.PartyId;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.Weight;
import dev.okr.scoring.policy.Policies;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Bugs that OKR tools were reported for; each is a passing case here. */
class FieldBugsTest {

  private static Score scoreOf(Scenario scenario) {
    return scenario.score().score().orElseThrow();
  }

  /** puzzle/okr #1661, steedos #17. */
  @Test
  void aDecreaseTargetRises() {
    assertThat(scoreOf(Scenario.of("down", Target.fromTo("52", "30")).at("K", "m", "38.8")))
        .isEqualTo(Score.of("0.6"));
  }

  /** steedos #18. */
  @Test
  void increaseAndDecreaseMix() {
    Scenario scenario =
        Scenario.empty()
            .objective(
                "O",
                keyResult(
                    "K",
                    measure("a", "up", Target.fromTo("0", "10")),
                    measure("b", "down", Target.fromTo("10", "0"))))
            .at("K", "a", "4")
            .at("K", "b", "4");
    assertThat(scoreOf(scenario)).isEqualTo(Score.of("0.5"));
  }

  /** puzzle #495: a value on the wrong side of the baseline. */
  @Test
  void aValueBehindTheBaselineIsZeroAndItsProgressNegative() {
    KeyResultScore score = Scenario.of(Target.fromTo("10", "20")).at("K", "m", "5").score();
    assertThat(score.score()).contains(Score.ZERO);
    assertThat(score.progress()).contains(Score.of("-0.5"));
  }

  /** puzzle #235. */
  @Test
  void decimalsCount() {
    assertThat(scoreOf(Scenario.of(Target.fromTo("0.1", "0.4")).at("K", "m", "0.2")))
        .isEqualTo(Score.of("0.333333333"));
  }

  /** akvo-rsr #2905: baseline equals target. */
  @Test
  void baselineEqualToTargetIsMetOrNot() {
    Target same = Target.fromTo("5", "5");
    assertThat(scoreOf(Scenario.of("up", same).at("K", "m", "4.9"))).isEqualTo(Score.ZERO);
    assertThat(scoreOf(Scenario.of("up", same).at("K", "m", "5"))).isEqualTo(Score.ONE);
    assertThat(scoreOf(Scenario.of("down", same).at("K", "m", "5.1"))).isEqualTo(Score.ZERO);
    assertThat(scoreOf(Scenario.of("down", same).at("K", "m", "4"))).isEqualTo(Score.ONE);
  }

  /** okr-tracker: weights that sum to 0 gave NaN. */
  @Test
  void weightsAllZeroAreUnscorable() {
    Scenario scenario =
        Scenario.empty()
            .objective(
                "O",
                keyResult(
                    "K",
                    weighted("a", "0", Target.fromTo("0", "1")),
                    weighted("b", "0", Target.fromTo("0", "1"))))
            .at("K", "a", "1");
    assertThat(scenario.score().score()).isEmpty();
    assertThat(scenario.card().objective(ObjectiveId.of("O")).orElseThrow().score()).isEmpty();
  }

  /** MicrosoftDocs/Viva #518: 100,000 / 20,000 / 1,000 are not a third each. */
  @Test
  void unequalTargetsAddUp() {
    Measure sum =
        Measure.builder()
            .from(measure("m", "up", Target.fromTo("0", "121000")))
            .valueOf(ValueOrigin.CONTRIBUTORS)
            .build();
    Scenario scenario = Scenario.empty().objective("O", keyResult("K", sum));
    String[][] parts = {{"100000", "0"}, {"20000", "20000"}, {"1000", "1000"}};
    for (int i = 0; i < parts.length; i++) {
      String id = "C" + i;
      scenario
          .objective(
              Objective.builder()
                  .id(ObjectiveId.of(id))
                  .cycle(CycleId.of("Q"))
                  .addContributesTo(Alignment.to(GoalRef.to(KeyResultId.of("K"))))
                  .addKeyResult(
                      keyResult(id + ".K", measure("m", "up", Target.fromTo("0", parts[i][0]))))
                  .build())
          .at(id + ".K", "m", parts[i][1]);
    }
    assertThat(scoreOf(scenario)).isEqualTo(Score.of("0.173553719"));
  }

  /** GitLab 382433: a number whose origin nobody can tell. */
  @Test
  void everyScoreSaysWhereItComesFrom() {
    Scenario scenario = Scenario.of(Target.fromTo("0", "1")).at("K", "m", "1");
    assertThat(scenario.score().origin()).isEqualTo(Origin.MEASURED);
    assertThat(
            scenario
                .card(Policies.standard(), END)
                .objective(ObjectiveId.of("O"))
                .orElseThrow()
                .origin())
        .isEqualTo(Origin.ROLLED_UP);
  }

  /** A value said of the old target says nothing of the steps that the new one asks for. */
  @Test
  void aTargetRevisedToMilestonesStartsWithNothingDone() {
    Scenario scenario = Scenario.of(Target.fromTo("0", "100")).at("K", "m", "70", START);
    TargetRevised.Builder revised = TargetRevised.builder();
    revised
        .id(EntryId.of("r"))
        .on(START.plusDays(1))
        .recordedAt(Instant.parse("2026-01-02T12:00:00Z"))
        .by(PartyId.of("lead"))
        .keyResult(KeyResultId.of("K"))
        .target(Target.milestones("a", "b"));
    scenario.entry(revised.build());
    assertThat(scenario.score().score()).contains(Score.ZERO);
    assertThat(scenario.score().original()).contains(Score.of("0.7"));

    CheckIn.Builder done = CheckIn.builder();
    done.id(EntryId.of("c"))
        .on(START.plusDays(2))
        .recordedAt(Instant.parse("2026-01-03T12:00:00Z"))
        .by(PartyId.of("lead"))
        .keyResult(KeyResultId.of("K"))
        .done(List.of(MilestoneId.of("b")));
    assertThat(scoreOf(scenario.entry(done.build()))).isEqualTo(Score.of("0.5"));
  }

  /** Also where every key result counts the same, one of weight 0 counts nowhere. */
  @Test
  void whatCountsNowhereIsNotAmongTheReasonsOfAnObjective() {
    KeyResult none =
        KeyResult.builder()
            .from(keyResult("K", measure("m", "up", Target.fromTo("0", "100"))))
            .weight(Weight.of("0"))
            .build();
    Scorecard card =
        Scenario.empty()
            .objective("O", none, keyResult("L", measure("m", "up", Target.fromTo("0", "100"))))
            .at("K", "m", "1")
            .at("L", "m", "80")
            .card(Policies.quantive(), END);
    assertThat(card.keyResult(KeyResultId.of("K")).orElseThrow().light()).isEqualTo(Light.RED);
    ObjectiveScore objective = card.objective(ObjectiveId.of("O")).orElseThrow();
    assertThat(objective.score()).contains(Score.of("0.8"));
    assertThat(objective.light()).isEqualTo(Light.YELLOW); // from 0.75 to 0.95 of what is expected
    assertThat(objective.reasons()).extracting(Reason::toString).containsExactly("part:L");
    ObjectiveScore ofNothing =
        Scenario.empty()
            .objective("O", none)
            .at("K", "m", "1")
            .card(Policies.quantive(), END)
            .objective(ObjectiveId.of("O"))
            .orElseThrow();
    assertThat(ofNothing.score()).isEmpty();
    assertThat(ofNothing.light()).isEqualTo(Light.UNKNOWN);
    assertThat(ofNothing.reasons()).isEmpty();
  }

  /** A third is not 0.333333333: what is summed up is the mean, not what people are shown of it. */
  @Test
  void aSumOfMeansIsExact() {
    Measure sum =
        Measure.builder()
            .from(measure("m", "up", Target.fromTo("2.9332", "4.8132")))
            .valueOf(ValueOrigin.CONTRIBUTORS)
            .build();
    Measure mean =
        Measure.builder()
            .from(measure("m", "up", Target.fromTo("0", "1")))
            .observe(Observation.MEAN)
            .build();
    Scenario scenario =
        Scenario.empty()
            .objective("O", keyResult("K", sum))
            .objective(
                Objective.builder()
                    .id(ObjectiveId.of("C"))
                    .cycle(CycleId.of("Q"))
                    .addContributesTo(Alignment.to(GoalRef.to(KeyResultId.of("K"))))
                    .addKeyResult(keyResult("A", mean))
                    .build())
            .at("A", "m", "0", START)
            .at("A", "m", "0", START.plusDays(1))
            .at("A", "m", "1", START.plusDays(2));
    // (1/3 - 2.9332) / 1.88; with 0.333333333 it would end in 2
    assertThat(scenario.score().progress()).contains(Score.of("-1.382907801"));
    assertThat(scenario.score().measures().get(0).value()).contains(new BigDecimal("0.333333333"));
  }
}
