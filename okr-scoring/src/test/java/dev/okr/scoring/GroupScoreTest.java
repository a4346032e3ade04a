package dev.okr.scoring;

import static dev.okr.scoring.Scenario.END;
import static dev.okr.scoring.Scenario.keyResult;
import static dev.okr.scoring.Scenario.measure;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.Weight;
import dev.okr.scoring.policy.Policies;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Teams and cycles over the objectives they own. */
class GroupScoreTest {

  private static final Target TEN = Target.fromTo("0", "10");

  private static KeyResult of(String id) {
    return keyResult(id, measure("m", "up", TEN));
  }

  private static Objective objective(String id, String owner, String weight, KeyResult... parts) {
    return Objective.builder()
        .id(ObjectiveId.of(id))
        .owner(PartyId.of(owner))
        .cycle(CycleId.of("Q"))
        .weight(Weight.of(weight))
        .keyResults(List.of(parts))
        .build();
  }

  /** Team a owns A (0.9, weight 1) and B (0.5, weight 3); team b owns C, which has no part. */
  private static Scorecard card() {
    Scenario scenario =
        Scenario.empty()
            .objective(objective("A", "a", "1", of("K1")))
            .objective(objective("B", "a", "3", of("K2"), of("K3")))
            .objective(objective("C", "b", "1"))
            .at("K1", "m", "9", END)
            .at("K2", "m", "4", END)
            .at("K3", "m", "6", END);
    Plan plan =
        scenario
            .plan()
            .with(Team.of("b", "B"))
            .with(Team.of("a", "A"))
            .with(Team.of("nobody", "N"));
    return Scorer.of(Policies.standard()).score(plan, scenario.journal(), END);
  }

  @Test
  void aTeamHasThePlainMeanOfItsObjectives() {
    GroupScore team = card().team(PartyId.of("a"));
    assertThat(team.subject()).isEqualTo(Subject.of(PartyId.of("a")));
    assertThat(team.objectives()).isEqualTo(2);
    assertThat(team.mean()).contains(Score.of("0.7")); // (0.9 + 0.5) / 2, whatever they weigh
    assertThat(team.byLight()).containsOnly(entry(Light.RED, 1), entry(Light.YELLOW, 1));
    assertThat(team.byBand()).hasSize(2).containsValues(1);
  }

  @Test
  void aTeamWhoseObjectivesHaveNoScoreHasNone() {
    GroupScore team = card().team(PartyId.of("b"));
    assertThat(team.objectives()).isEqualTo(1);
    assertThat(team.mean()).isEmpty();
    assertThat(team.byBand()).isEmpty();
    assertThat(team.byLight()).containsExactly(entry(Light.UNKNOWN, 1));
  }

  @Test
  void teamsAreThoseOfThePlanInItsOrder() {
    assertThat(card().teams())
        .extracting(GroupScore::subject)
        .containsExactly(
            Subject.of(PartyId.of("b")),
            Subject.of(PartyId.of("a")),
            Subject.of(PartyId.of("nobody")));
    assertThat(card().team(PartyId.of("nobody")).objectives()).isZero();
    assertThat(card().team(PartyId.of("nobody")).mean()).isEmpty();
    assertThat(card().team(PartyId.of("unheard of")).mean()).isEmpty();
  }

  @Test
  void aCycleHasThePlainMeanOfTheScoresInIt() {
    GroupScore cycle = card().cycle(CycleId.of("Q"));
    assertThat(cycle.objectives()).isEqualTo(3);
    assertThat(cycle.mean()).contains(Score.of("0.7")); // C has no score
    assertThat(card().cycle(CycleId.of("another")).objectives()).isZero();
  }

  @Test
  void lightsOfKeyResultsAreCounted() {
    Scorecard card = card();
    assertThat(card.count(Light.YELLOW)).isEqualTo(1);
    assertThat(card.count(Light.RED)).isEqualTo(2);
    assertThat(card.count(Light.UNKNOWN)).isZero();
  }

  @Test
  void aScorecardAndASeriesSayWhatTheyAre() {
    Scenario scenario = Scenario.of(TEN).at("K", "m", "5", END);
    assertThat(scenario.card()).hasToString("Scorecard of test on 2026-04-10 by standard");
    Series series = Scorer.standard().series(scenario.plan(), scenario.journal(), END, END);
    assertThat(series).hasToString("Series of 1 scorecards from 2026-04-10");
  }
}
