package dev.okr.scoring;

import static dev.okr.scoring.Scenario.END;
import static dev.okr.scoring.Scenario.START;
import static dev.okr.scoring.Scenario.keyResult;
import static dev.okr.scoring.Scenario.measure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.RollUp;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Blocker;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.ScoreAdjusted;
import dev.okr.core.metric.MetricId;
import dev.okr.core.org.PartyId;
import dev.okr.core.time.CycleId;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.gen.History;
import dev.okr.scoring.policy.GuardrailEffect;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class DerivationTest {

  private static final GoalRef K = GoalRef.to(KeyResultId.of("K"));

  private static Derivation explain(Scenario scenario, Policy policy) {
    return scenario.card(policy, END).explain(K).orElseThrow();
  }

  private static Derivation measureOf(Scenario scenario, Policy policy) {
    return explain(scenario, policy).parts().get(0).derivation();
  }

  private static Derivation measureOf(Scenario scenario) {
    return measureOf(scenario, Policies.standard());
  }

  @Test
  void aWayFromTheBaselineNamesItsNumbersAndItsEntry() {
    Derivation why = measureOf(Scenario.of(Target.fromTo("20", "50")).at("K", "m", "41"));
    assertThat(why.rule()).isEqualTo(DerivationRule.WAY_FROM_BASELINE);
    assertThat(why.inputs())
        .containsEntry("value", new BigDecimal("41"))
        .containsEntry("from", new BigDecimal("20"))
        .containsEntry("to", new BigDecimal("50"));
    assertThat(why.result()).contains(Score.of("0.7"));
    assertThat(why.evidence())
        .containsExactly(new Evidence(EntryId.of("e0"), START, PartyId.of("data")));
  }

  @Test
  void aBoundSaysWhetherItIsStrict() {
    Scenario on = Scenario.of(Target.atLeast("97", "94")).at("K", "m", "97");
    assertThat(measureOf(on).rule()).isEqualTo(DerivationRule.AT_LEAST);
    assertThat(measureOf(on).result()).contains(Score.ONE);
    Derivation strict = measureOf(on, Policies.vivaGoals());
    assertThat(strict.rule()).isEqualTo(DerivationRule.MORE_THAN);
    assertThat(strict.recompute()).contains(Score.ZERO);
    Scenario below = Scenario.of(Target.atLeast("97", "94")).at("K", "m", "95.5");
    assertThat(measureOf(below).inputs()).containsKeys("value", "bound", "floor");
    assertThat(measureOf(below).recompute()).contains(Score.of("0.5"));
  }

  @Test
  void aMeanIsComparedAsSumAndCount() {
    Measure mean =
        Measure.builder()
            .from(measure("m", "up", Target.fromTo("0", "9")))
            .observe(Observation.MEAN)
            .build();
    Scenario scenario =
        Scenario.empty()
            .objective("O", keyResult("K", mean))
            .at("K", "m", "1")
            .at("K", "m", "1", START.plusDays(1))
            .at("K", "m", "2", START.plusDays(2));
    Derivation why = measureOf(scenario);
    assertThat(why.inputs())
        .containsEntry("sum", new BigDecimal("4"))
        .containsEntry("count", new BigDecimal("3"));
    assertThat(why.recompute()).contains(Score.of("0.148148148"));
    assertThat(why.evidence()).hasSize(3);
  }

  @Test
  void withoutAValueNothingIsReached() {
    Derivation why = measureOf(Scenario.of(Target.fromTo("20", "50")));
    assertThat(why.rule()).isEqualTo(DerivationRule.NO_DATA);
    assertThat(why.parts()).isEmpty();
    assertThat(why.evidence()).isEmpty();
    assertThat(why.result()).contains(Score.ZERO);
    assertThat(why.recompute()).contains(Score.ZERO);
  }

  @Test
  void whatIsBeyondIsClampedAndTheUncutNumberStands() {
    Derivation why = measureOf(Scenario.of(Target.fromTo("0", "10")).at("K", "m", "15"));
    assertThat(why.rule()).isEqualTo(DerivationRule.CLAMPED);
    assertThat(why.parts().get(0).derivation().result()).contains(Score.of("1.5"));
    assertThat(why.result()).contains(Score.ONE);
  }

  @Test
  void whatCantBeScoredSaysWhy() {
    Derivation why =
        measureOf(Scenario.of(Target.changeBy("10", ChangeUnit.PERCENT, "0")).at("K", "m", "1"));
    assertThat(why.rule()).isEqualTo(DerivationRule.UNSCORABLE);
    assertThat(why.text("en")).contains("a percentage of 0 is no change");
    assertThat(why.text("zh")).contains("参照值为 0");
  }

  @Test
  void contributorsAreLeaves() {
    Scenario scenario =
        Scenario.empty()
            .objective(
                Objective.builder()
                    .id(ObjectiveId.of("TOP"))
                    .cycle(CycleId.of("Q"))
                    .rollUp(RollUp.CONTRIBUTORS)
                    .build())
            .objective(
                Objective.builder()
                    .id(ObjectiveId.of("O"))
                    .cycle(CycleId.of("Q"))
                    .addContributesTo(Alignment.to(GoalRef.to(ObjectiveId.of("TOP"))))
                    .addKeyResult(keyResult("K", measure("m", "up", Target.fromTo("0", "10"))))
                    .build())
            .at("K", "m", "4");
    Derivation top = scenario.card().explain(GoalRef.to(ObjectiveId.of("TOP"))).orElseThrow();
    Derivation leaf = top.parts().get(0).derivation();
    assertThat(leaf.of()).isEqualTo("O");
    assertThat(leaf.rule()).isEqualTo(DerivationRule.GIVEN);
    assertThat(leaf.parts()).isEmpty();
    assertThat(top.recompute()).contains(Score.of("0.4"));
  }

  @Test
  void aScoreSetByHandKeepsTheComputedOneBesideIt() {
    Scenario scenario = Scenario.of(Target.fromTo("0", "10")).at("K", "m", "4");
    ScoreAdjusted.Builder adjusted = ScoreAdjusted.builder();
    adjusted
        .id(EntryId.of("a"))
        .on(END)
        .recordedAt(Instant.EPOCH)
        .by(PartyId.of("p.lin"))
        .goal(K)
        .score(new BigDecimal("0.9"))
        .reason(LocalizedText.enZh("the market fell", "市场下跌"));
    scenario.entry(adjusted.build());
    Derivation why = explain(scenario, Policies.standard());
    assertThat(why.rule()).isEqualTo(DerivationRule.ADJUSTED);
    assertThat(why.parts().get(0).derivation().result()).contains(Score.of("0.4"));
    assertThat(why.evidence()).extracting(Evidence::by).containsExactly(PartyId.of("p.lin"));
    assertThat(why.text("zh")).contains("市场下跌");
    assertThat(why.health()).isPresent();
    assertThat(why.parts().get(0).derivation().health()).isEmpty();
  }

  /** A value short of its target with a confidence and a blocker, and a guardrail broken. */
  private static Scenario troubled(LocalDate checkedIn) {
    KeyResult kr =
        KeyResult.builder()
            .from(keyResult("K", measure("m", "up", Target.fromTo("0", "10"))))
            .addGuardrail(Guardrail.atMost("down", "0.6"))
            .build();
    Scenario scenario = Scenario.empty().objective("O", kr);
    scenario.entry(
        scenario
            .checkIn("K", "m", "6", checkedIn)
            .confidence(new BigDecimal("0.4"))
            .addBlocker(new Blocker(LocalizedText.enZh("no test bench", "缺少台架"), true))
            .build());
    Reading.Builder reading = Reading.builder();
    reading
        .id(EntryId.of("r"))
        .on(START.plusDays(2))
        .recordedAt(Instant.EPOCH)
        .by(PartyId.of("bi"))
        .metric(MetricId.of("down"))
        .value(new BigDecimal("0.8"));
    return scenario.entry(reading.build());
  }

  @Test
  void aLightSaysWhichConfidenceBlockerAndGuardrail() {
    Derivation why = explain(troubled(END.minusDays(31)), Policies.standard());
    Health health = why.health().orElseThrow();
    assertThat(health.light()).isEqualTo(Light.RED);
    assertThat(health.pace().result()).contains(Score.of("0.6"));
    assertThat(health.causes())
        .extracting(cause -> cause.reason() + ": " + cause.text().in("en"))
        .containsExactly(
            "pace: missed: pace 0.6 is below 0.75",
            "guardrail: down is 0.8, at most 0.6 allowed",
            "confidence: confidence 0.4 is below 0.5",
            "blocker: open blocker: no test bench");
    assertThat(
            explain(troubled(END.minusDays(32)), Policies.standard())
                .health()
                .orElseThrow()
                .causes())
        .extracting(cause -> cause.reason().toString())
        .as("a confidence older than 31 days says nothing")
        .containsExactly("pace", "guardrail", "blocker");
    assertThat(health.causes().get(1).evidence())
        .containsExactly(new Evidence(EntryId.of("r"), START.plusDays(2), PartyId.of("bi")));
  }

  @Test
  void aBrokenGuardrailCapsWhereThePolicySaysSo() {
    Derivation why = explain(troubled(END), capping());
    assertThat(why.rule()).isEqualTo(DerivationRule.CAPPED);
    assertThat(why.recompute()).contains(Score.of("0.3"));
    assertThat(why.parts().get(0).derivation().result()).contains(Score.of("0.6"));
  }

  @Test
  void theTextIsForManagers() {
    assertThat(
            troubled(START.plusDays(49))
                .card(Policies.standard(), START.plusDays(49))
                .explain(K)
                .orElseThrow()
                .text("en"))
        .isEqualTo(
"""
K = 0.600000000  weighted mean: sum(weight * part) / sum(weight)
  expected 0.500000000  time passed: passed / whole  passed 50  whole 100  (2026-01-01 .. 2026-04-10)
  light red, pace 1.20
  - red: down is 0.8, at most 0.6 allowed  [r, 2026-01-03, bi]
  - yellow: confidence 0.4 is below 0.5  [e0, 2026-02-19, data]
  - yellow: open blocker: no test bench  [e0, 2026-02-19, data]
  K.m = 0.600000000  way from the baseline: (value - from) / (to - from)  value 6  from 0  to 10  [e0, 2026-02-19, data]
""");
    assertThat(explain(troubled(END), Policies.standard()).text("zh"))
        .contains("加权平均", "健康灯 红，节奏 0.60", "- 黄：未解除的阻塞：缺少台架", "自基线的进展：");
  }

  @Test
  void noGoalNoExplanation() {
    assertThat(troubled(END).card().explain(GoalRef.to(KeyResultId.of("none")))).isEmpty();
    assertThat(troubled(END).card().explain(GoalRef.to(ObjectiveId.of("none")))).isEmpty();
  }

  @Test
  void theRandomHistoriesKnowEveryRule() {
    Set<DerivationRule> seen = EnumSet.noneOf(DerivationRule.class);
    for (long seed = 0; seed < 400; seed++) {
      History history = History.of(seed);
      for (Policy policy : List.of(Policies.google(), Policies.vivaGoals(), capping())) {
        Scorecard card =
            Scorer.of(policy).score(history.plan(), history.journal(), history.end().minusDays(8));
        for (ObjectiveScore objective : card.objectives()) {
          collect(card.explain(GoalRef.to(objective.id())).orElseThrow(), seen);
          for (KeyResultScore keyResult : objective.keyResults()) {
            collect(card.explain(GoalRef.to(keyResult.id())).orElseThrow(), seen);
          }
        }
      }
    }
    assertThat(seen).isEqualTo(EnumSet.allOf(DerivationRule.class));
  }

  private static Policy capping() {
    return Policy.builder().name("capping").guardrail(GuardrailEffect.CAP).build();
  }

  private static void collect(Derivation derivation, Set<DerivationRule> seen) {
    seen.add(derivation.rule());
    derivation.parts().forEach(part -> collect(part.derivation(), seen));
    derivation
        .health()
        .ifPresent(
            health -> {
              collect(health.expected(), seen);
              collect(health.pace(), seen);
            });
  }

  @Test
  void everyRuleHasWordsInBothLanguages() {
    assertThat(DerivationRule.values())
        .allSatisfy(
            rule -> {
              assertThat(rule.label().in("zh")).isNotEqualTo(rule.label().in("en"));
              assertThat(rule.formula().in("en")).isNotBlank();
            });
    assertThat(
            List.of(DerivationRule.values()).stream()
                .map(rule -> rule.label().in("en"))
                .collect(Collectors.toSet()))
        .hasSize(DerivationRule.values().length);
  }
}
