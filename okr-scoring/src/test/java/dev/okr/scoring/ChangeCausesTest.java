package dev.okr.scoring;

import static dev.okr.scoring.Scenario.END;
import static dev.okr.scoring.Scenario.START;
import static dev.okr.scoring.Scenario.day;
import static dev.okr.scoring.Scenario.keyResult;
import static dev.okr.scoring.Scenario.measure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.RollUp;
import dev.okr.core.goal.Target;
import dev.okr.core.goal.ValueOrigin;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.CycleId;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Because of which entries a goal changed, however far below it they were made. */
class ChangeCausesTest {

  private static final Target TEN = Target.fromTo("0", "10");
  private static final Policy BOTH =
      Policy.builder().from(Policies.standard()).name("both").rollUp(RollUp.BOTH).build();

  private static KeyResult of(String id) {
    return keyResult(id, measure("m", "up", TEN));
  }

  private static Objective.Builder objective(String id, KeyResult... parts) {
    return Objective.builder()
        .id(ObjectiveId.of(id))
        .cycle(CycleId.of("Q"))
        .keyResults(List.of(parts));
  }

  private static Objective under(GoalRef goal, String id, KeyResult... parts) {
    return objective(id, parts).addContributesTo(Alignment.to(goal)).build();
  }

  private static GoalRef o(String id) {
    return GoalRef.to(ObjectiveId.of(id));
  }

  private static GoalRef k(String id) {
    return GoalRef.to(KeyResultId.of(id));
  }

  private static ScoreAdjusted byHand(GoalRef goal, String score) {
    ScoreAdjusted.Builder adjusted = ScoreAdjusted.builder();
    adjusted.id(EntryId.of("hand")).on(day(2)).recordedAt(Instant.EPOCH).by(PartyId.of("lead"));
    return adjusted.goal(goal).score(new BigDecimal(score)).sticky(false).build();
  }

  /** What changed from the day before the last two entries to the last day. */
  private static ScorecardDiff diff(Scenario scenario, Policy policy) {
    return scenario.card(policy, END).diff(scenario.card(policy, END.minusDays(1)));
  }

  private static List<String> because(ScorecardDiff diff, GoalRef goal) {
    return diff.because(goal).stream().map(Entry::id).map(EntryId::value).toList();
  }

  @Test
  void anObjectiveChangesByItsKeyResultsAndContributors() {
    Scenario scenario =
        Scenario.empty()
            .objective(objective("top", of("K0"), of("still")).build())
            .objective(under(o("top"), "middle", of("K1")))
            .objective(under(o("middle"), "low", of("K2")))
            .at("still", "m", "5", START)
            .at("K2", "m", "5", END)
            .at("K0", "m", "5", END)
            .at("K1", "m", "5", END);
    ScorecardDiff both = diff(scenario, BOTH);
    assertThat(because(both, o("top"))).containsExactly("e1", "e2", "e3");
    assertThat(because(both, o("middle"))).containsExactly("e1", "e3");
    assertThat(because(both, o("low"))).containsExactly("e1");
    assertThat(because(both, k("K1"))).containsExactly("e3");
    assertThat(because(both, k("still"))).isEmpty();
    ScorecardDiff own = diff(scenario, Policies.standard());
    assertThat(because(own, o("top"))).containsExactly("e2");
    assertThat(because(own, o("middle"))).containsExactly("e3");
  }

  @Test
  void anObjectiveRolledUpFromContributorsAloneDoesNotChangeByItsKeyResults() {
    Scenario scenario =
        Scenario.empty()
            .objective(objective("top", of("K0")).rollUp(RollUp.CONTRIBUTORS).build())
            .objective(under(o("top"), "low", of("K1")))
            .at("K0", "m", "5", END)
            .at("K1", "m", "5", END);
    assertThat(because(diff(scenario, Policies.standard()), o("top"))).containsExactly("e1");
  }

  @Test
  void aKeyResultWithoutMeasuresChangesByItsContributors() {
    Scenario scenario =
        Scenario.empty()
            .objective(objective("top", keyResult("K0")).build())
            .objective(under(k("K0"), "low", of("K1"), of("still")))
            .at("still", "m", "5", START)
            .at("K1", "m", "5", END);
    ScorecardDiff diff = diff(scenario, Policies.standard());
    assertThat(because(diff, k("K0"))).containsExactly("e1");
    assertThat(because(diff, o("top"))).containsExactly("e1");
  }

  @Test
  void aSumChangesByWhatItSumsUp() {
    Measure sum =
        Measure.builder()
            .from(measure("m", "up", Target.fromTo("0", "20")))
            .valueOf(Optional.of(ValueOrigin.CONTRIBUTORS))
            .build();
    Scenario scenario =
        Scenario.empty()
            .objective(objective("top", keyResult("K0", sum)).build())
            .objective(under(k("K0"), "low", of("K1"), of("K2")))
            .at("K1", "m", "5", START)
            .at("K2", "m", "5", END);
    ScorecardDiff diff = diff(scenario, Policies.standard());
    assertThat(diff.change(k("K0")).orElseThrow().by()).contains(Score.of("0.25"));
    assertThat(because(diff, k("K0"))).containsExactly("e1");
    assertThat(because(diff, o("top"))).containsExactly("e1");
  }

  @Test
  void aValueFarBelowThatMovesNothingStillEndsWhatWasSetByHand() {
    Scenario scenario =
        Scenario.empty()
            .objective(objective("top").build())
            .objective(under(o("top"), "middle"))
            .objective(under(o("middle"), "low", of("K")))
            .at("K", "m", "5", START)
            .entry(byHand(o("top"), "0.9"))
            .at("K", "m", "5", END);
    ScorecardDiff diff = diff(scenario, BOTH);
    NodeChange change = diff.change(o("top")).orElseThrow();
    assertThat(change.before()).contains(Score.of("0.9"));
    assertThat(change.after()).contains(Score.of("0.5"));
    assertThat(because(diff, o("top"))).containsExactly("e2");
  }

  @Test
  void aValueOfAKeyResultEndsItsOwnScoreByHand() {
    Scenario scenario =
        Scenario.empty()
            .objective(objective("top", keyResult("K0")).build())
            .objective(under(k("K0"), "low", of("K")))
            .at("K", "m", "5", START)
            .entry(byHand(k("K0"), "0.9"))
            .at("K", "m", "5", END);
    ScorecardDiff diff = diff(scenario, Policies.standard());
    assertThat(diff.change(k("K0")).orElseThrow().by()).contains(Score.of("-0.4"));
    assertThat(because(diff, k("K0"))).containsExactly("e2");
    assertThat(because(diff, o("top"))).containsExactly("e2");
  }

  @Test
  void whatWasSetByHandOnACircleEndsByAValueOfItsOwnKeyResults() {
    ScorecardDiff ofOwn = diff(circle(byHand(o("A"), "0.9")), BOTH);
    assertThat(ofOwn.change(o("A")).orElseThrow().before()).contains(Score.of("0.9"));
    assertThat(ofOwn.change(o("A")).orElseThrow().after()).isEmpty();
    assertThat(because(ofOwn, o("A"))).containsExactly("e2");
    Scenario ofTheOther = circle(byHand(o("B"), "0.9"));
    assertThat(diff(ofTheOther, BOTH).change(o("B"))).as("on a circle nothing rolls up").isEmpty();
    assertThat(ofTheOther.card(BOTH, END).objective(ObjectiveId.of("B")).orElseThrow().score())
        .contains(Score.of("0.9"));
  }

  /** A, which has a key result, and B contribute to each other. */
  private static Scenario circle(ScoreAdjusted byHand) {
    return Scenario.empty()
        .objective(under(o("B"), "A", of("K")))
        .objective(under(o("A"), "B"))
        .at("K", "m", "5", START)
        .entry(byHand)
        .at("K", "m", "5", END);
  }

  /** Every goal of a chain was set by hand; the question is asked of one after the other. */
  @Test
  void everyGoalOfAChainWaitsForTheNextValueBelow() {
    Scenario scenario = Scenario.empty().objective(objective("O0", of("own")).build());
    for (int i = 1; i < 12; i++) {
      scenario.objective(
          i < 11
              ? under(o("O" + (i - 1)), "O" + i)
              : under(o("O" + (i - 1)), "O" + i, of("K"), of("L")));
    }
    Plan plan = scenario.plan();
    Journal journal =
        scenario
            .at("own", "m", "1", START)
            .at("L", "m", "2", START)
            .at("K", "m", "7", START)
            .journal();
    for (int i = 0; i < 12; i++) {
      ScoreAdjusted.Builder adjusted = ScoreAdjusted.builder();
      adjusted.id(EntryId.of("hand" + i)).on(day(10)).recordedAt(Instant.EPOCH);
      adjusted.by(PartyId.of("lead")).goal(o("O" + i)).sticky(false);
      journal = journal.append(adjusted.score(new BigDecimal("0.9")).build());
    }
    Scorecard held = Scorer.of(BOTH).score(plan, journal, END);
    assertThat(held.objectives())
        .allSatisfy(objective -> assertThat(objective.score()).contains(Score.of("0.9")));
    Journal later = journal.append(scenario.checkIn("K", "m", "7", day(11)).build());
    Scorecard ended = Scorer.of(BOTH).score(plan, later, END);
    assertThat(ended.objective(ObjectiveId.of("O0")).orElseThrow().score())
        .contains(Score.of("0.275")); // the mean of 0.1 and 0.45
    assertThat(ended.objectives().subList(1, 12))
        .allSatisfy(objective -> assertThat(objective.score()).contains(Score.of("0.45")));
  }
}
