package dev.okr.scoring;

import static dev.okr.scoring.Scenario.END;
import static dev.okr.scoring.Scenario.keyResult;
import static dev.okr.scoring.Scenario.measure;
import static dev.okr.scoring.Scenario.weighted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.goal.ValueOrigin;
import dev.okr.core.time.CycleId;
import dev.okr.scoring.policy.Policies;
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
}
