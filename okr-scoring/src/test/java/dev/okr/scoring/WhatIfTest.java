package dev.okr.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.RollUp;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.Retracted;
import dev.okr.core.metric.Metric;
import dev.okr.core.plan.Plan;
import dev.okr.core.rule.RuleBook;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WhatIfTest {

  private static final KeyResultId K1 = KeyResultId.of("K1");
  private static final ObjectiveId O1 = ObjectiveId.of("O1");
  private static final ObjectiveId TOP = ObjectiveId.of("TOP");

  private static Scorecard card() {
    Scenario scenario =
        Scenario.empty()
            .objective(
                "O1",
                Scenario.keyResult("K1", Scenario.measure("x", "up", Target.fromTo("0", "100"))),
                Scenario.keyResult("K2", Scenario.measure("x", "down", Target.fromTo("9", "1"))));
    scenario.at("K1", "x", "40", Scenario.day(10));
    Plan plan =
        scenario
            .plan()
            .revise(O1, o -> o.toBuilder().addContributesTo(Alignment.to(TOP)).build())
            .with(Objective.builder().id(TOP).cycle("Q").rollUp(RollUp.CONTRIBUTORS).build());
    return Scorer.standard().score(plan, scenario.journal(), Scenario.day(20));
  }

  private static CheckIn value(String id, String value) {
    return CheckIn.builder()
        .id(id)
        .on(Scenario.day(15))
        .recordedAt(Instant.parse("2026-01-16T12:00:00Z"))
        .by("a")
        .keyResult(K1)
        .value(value)
        .build();
  }

  private static boolean sharesNumbers(Scorecard card, WhatIf whatIf) {
    return whatIf.scorecard().figures().compiled().order == card.figures().compiled().order;
  }

  @Test
  void aChangeClimbsAndNothingElseIsScored() {
    Scorecard card = card();
    WhatIf whatIf =
        card.whatIf(card.plan().revise(K1, keyResult -> keyResult.toBuilder().weight(3).build()));
    assertThat(whatIf.diff().changes())
        .extracting(NodeChange::goal)
        .containsExactly(GoalRef.to(O1), GoalRef.to(TOP));
    assertThat(whatIf.diff().causes(GoalRef.to(TOP))).containsExactly(ChangeCause.PLAN);
    assertThat(whatIf.scorecard().objective(O1).orElseThrow().score().orElseThrow())
        .isEqualTo(Score.of("0.3"));
    assertThat(card.objective(O1).orElseThrow().score().orElseThrow()).isEqualTo(Score.of("0.2"));
    assertThat(sharesNumbers(card, whatIf)).isTrue();
  }

  @Test
  void wordsAndPeopleChangeNoScore() {
    Scorecard card = card();
    WhatIf whatIf =
        card.whatIf(card.plan().revise(O1, o -> o.toBuilder().owner("b").title("t").build()));
    assertThat(whatIf.diff().changes()).isEmpty();
    assertThat(whatIf.scorecard().plan().objective(O1).orElseThrow().title().in("en"))
        .isEqualTo("t");
    assertThat(sharesNumbers(card, whatIf)).isTrue();
  }

  @Test
  void otherGoalsLinksAndMetricsAreScoredAnew() {
    Scorecard card = card();
    WhatIf without = card.whatIf(card.plan().without(K1));
    assertThat(without.diff().change(GoalRef.to(K1))).isPresent();
    assertThat(sharesNumbers(card, without)).isFalse();
    WhatIf unlinked =
        card.whatIf(card.plan().revise(O1, o -> o.toBuilder().contributesTo(List.of()).build()));
    assertThat(unlinked.scorecard().objective(TOP).orElseThrow().score()).isEmpty();
    assertThat(
            sharesNumbers(card, card.whatIf(card.plan().with(Metric.builder().id("new").build()))))
        .isFalse();
  }

  @Test
  void entriesMakeAnotherScorecardAndSayBecauseOfWhich() {
    Scorecard card = card();
    CheckIn better = value("better", "80");
    WhatIf whatIf = card.whatIf(List.of(better));
    assertThat(whatIf.diff().because(GoalRef.to(TOP))).containsExactly(better);
    assertThat(whatIf.diff().entries()).containsExactly(better);
    assertThat(whatIf.scorecard().journal().size()).isEqualTo(card.journal().size() + 1);
    assertThat(card.whatIf(card.journal().entries()).diff().changes()).isEmpty();
    assertThatThrownBy(() -> whatIf.scorecard().whatIf(List.of(value("better", "81"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whatTakesAnEntryBackIsScoredAnew() {
    Scorecard card = card();
    Retracted retracted =
        Retracted.builder()
            .id("r")
            .on(Scenario.day(15))
            .recordedAt(Instant.parse("2026-01-17T12:00:00Z"))
            .by("a")
            .target(card.journal().entries().get(0).id())
            .reason("wrong")
            .build();
    WhatIf whatIf = card.whatIf(List.of(retracted));
    assertThat(whatIf.scorecard().keyResult(K1).orElseThrow().noData()).isTrue();
    assertThat(whatIf.diff().causes(GoalRef.to(K1))).containsExactly(ChangeCause.ENTRIES);
  }

  @Test
  void findingsComeAndGo() {
    Scorecard card = card();
    WhatIf flat =
        card.whatIf(
            card.plan()
                .revise(
                    K1,
                    k ->
                        k.toBuilder()
                            .measures(List.of(Scenario.measure("x", "up", Target.fromTo("5", "5"))))
                            .build()));
    assertThat(flat.findings(RuleBook.standard()).appeared())
        .anyMatch(finding -> finding.code().equals("OKR-205"));
    WhatIf.FindingChanges back = flat.scorecard().whatIf(card.plan()).findings(RuleBook.standard());
    assertThat(back.disappeared()).anyMatch(finding -> finding.code().equals("OKR-205"));
    assertThat(back.appeared()).noneMatch(finding -> finding.code().equals("OKR-205"));
  }

  @Test
  void anEmptyPlanMayBecomeAnything() {
    Scorecard empty =
        Scorer.standard().score(Plan.builder("p").build(), Journal.empty(), Scenario.day(1));
    assertThat(empty.whatIf(Plan.builder("q").build()).scorecard().plan().id().value())
        .isEqualTo("q");
    assertThat(empty.whatIf(card().plan()).diff().changes()).isNotEmpty();
    assertThat(empty.whatIf(List.of()).diff().changes()).isEmpty();
  }
}
