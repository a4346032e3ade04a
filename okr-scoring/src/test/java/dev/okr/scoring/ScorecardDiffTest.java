package dev.okr.scoring;

import static dev.okr.scoring.Scenario.END;
import static dev.okr.scoring.Scenario.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Journal;
import dev.okr.core.plan.Plan;
import dev.okr.scoring.policy.Policies;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ScorecardDiffTest {

  private static final GoalRef K = GoalRef.to(KeyResultId.of("K"));
  private static final GoalRef O = GoalRef.to(ObjectiveId.of("O"));

  private static Scenario scenario() {
    return Scenario.of(Target.fromTo("0", "100"))
        .at("K", "m", "20", START)
        .at("K", "m", "70", START.plusDays(60));
  }

  @Test
  void anEntryChangesAKeyResultAndItsObjective() {
    Scenario scenario = scenario();
    ScorecardDiff diff =
        scenario
            .card(Policies.standard(), START.plusDays(60))
            .diff(scenario.card(Policies.standard(), START.plusDays(59)));
    assertThat(diff.changes()).extracting(NodeChange::goal).containsExactly(K, O);
    NodeChange change = diff.change(K).orElseThrow();
    assertThat(change.by()).contains(Score.of("0.5"));
    assertThat(change.lightBefore()).isEqualTo(Light.RED);
    assertThat(change.lightAfter()).isEqualTo(Light.GREEN);
    assertThat(diff.because(K)).extracting(Entry::id).containsExactly(EntryId.of("e1"));
    assertThat(diff.because(O)).extracting(Entry::id).containsExactly(EntryId.of("e1"));
    assertThat(diff.isByTimeAlone(K)).isFalse();
    assertThat(diff.text("en"))
        .startsWith(
            "K 0.200000000 -> 0.700000000 (+0.500000000), red -> green: e1, 2026-03-02, data\n");
  }

  @Test
  void daysPassAndALightFades() {
    Scenario scenario = scenario();
    ScorecardDiff diff =
        scenario
            .card(Policies.standard(), START.plusDays(40))
            .diff(scenario.card(Policies.standard(), START.plusDays(10)));
    assertThat(diff.isByTimeAlone(K)).isTrue();
    assertThat(diff.isByTimeAlone(O)).isTrue();
    assertThat(diff.because(K)).isEmpty();
    assertThat(diff.entries()).isEmpty();
    assertThat(diff.text("zh")).startsWith("K 0.200000000，绿 -> 红：时间推移\n");
  }

  @Test
  void aGoalThatDidNotChangeHasNoCause() {
    Scenario scenario = scenario();
    Scorecard card = scenario.card();
    assertThat(card.diff(card).causes(K)).isEmpty();
    assertThat(card.diff(card).isByTimeAlone(K)).isFalse();
  }

  @Test
  void whatBecameKnownLaterIsACause() {
    Scenario scenario = scenario();
    Plan plan = scenario.plan();
    Scorer scorer = Scorer.standard();
    Scorecard before = scorer.score(plan, scenario.journal(), END, Instant.EPOCH);
    ScorecardDiff diff = scorer.score(plan, scenario.journal(), END).diff(before);
    assertThat(diff.entries()).hasSize(2);
    assertThat(diff.causes(K)).containsExactly(ChangeCause.ENTRIES);
  }

  @Test
  void backwardsEntriesAreWithdrawn() {
    Scenario scenario = scenario();
    ScorecardDiff diff =
        scenario
            .card(Policies.standard(), START.plusDays(59))
            .diff(scenario.card(Policies.standard(), START.plusDays(60)));
    assertThat(diff.entries()).isEmpty();
    assertThat(diff.withdrawn()).extracting(Entry::id).containsExactly(EntryId.of("e1"));
    assertThat(diff.because(K)).hasSize(1);
  }

  @Test
  void anotherPlanOrPolicyIsACause() {
    Scenario scenario = scenario();
    Scorecard now = scenario.card();
    ScorecardDiff byPolicy = now.diff(scenario.card(Policies.oboard(), END));
    assertThat(byPolicy.causes(K)).containsExactly(ChangeCause.POLICY);
    Plan without = scenario.plan().without(ObjectiveId.of("O"));
    Scorecard empty = Scorer.standard().score(without, Journal.empty(), END);
    assertThat(now.diff(empty).causes(K))
        .containsExactlyInAnyOrder(ChangeCause.PLAN, ChangeCause.ENTRIES);
    ScorecardDiff gone = empty.diff(now);
    assertThat(gone.causes(K)).containsExactly(ChangeCause.PLAN);
    assertThat(gone.change(K).orElseThrow().after()).isEmpty();
    assertThat(gone.because(K)).isEmpty();
  }
}
