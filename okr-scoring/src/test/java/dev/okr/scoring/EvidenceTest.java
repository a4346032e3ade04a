package dev.okr.scoring;

import static dev.okr.scoring.Scenario.END;
import static dev.okr.scoring.Scenario.START;
import static dev.okr.scoring.Scenario.day;
import static dev.okr.scoring.Scenario.keyResult;
import static dev.okr.scoring.Scenario.measure;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.Target;
import dev.okr.core.goal.ValueOrigin;
import dev.okr.core.journal.EntryId;
import dev.okr.core.journal.MetricRevised;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Revision;
import dev.okr.core.org.PartyId;
import dev.okr.core.time.CycleId;
import dev.okr.scoring.policy.Policies;
import dev.okr.scoring.policy.Policy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** On which entries of the journal a number or a light rests. */
class EvidenceTest {

  private static final Target TEN = Target.fromTo("0", "10");
  private static final GoalRef K = GoalRef.to(KeyResultId.of("K"));

  /** The entries under the first measure of K on the day after the last. */
  private static List<String> evidence(Scenario scenario) {
    return ids(
        scenario
            .card(Policies.standard(), END.plusDays(1))
            .explain(K)
            .orElseThrow()
            .parts()
            .get(0)
            .derivation());
  }

  private static List<String> ids(Derivation derivation) {
    Derivation at = derivation;
    while (at.evidence().isEmpty() && !at.parts().isEmpty()) {
      at = at.parts().get(0).derivation();
    }
    return at.evidence().stream().map(e -> e.entry().value()).toList();
  }

  @Test
  void theLatestValueRestsOnOneEntry() {
    Scenario scenario = Scenario.of(TEN).at("K", "m", "3", day(9)).at("K", "m", "4", day(10));
    assertThat(evidence(scenario)).containsExactly("e1");
    assertThat(evidence(scenario.reading("up", "5", day(10)))).containsExactly("e1");
    assertThat(evidence(scenario.reading("up", "5", day(11)))).containsExactly("e3");
    assertThat(evidence(Scenario.of(TEN).reading("up", "5", day(11)))).containsExactly("e0");
  }

  @Test
  void anEntryOfAnotherMeasureOrWithoutAValueIsNone() {
    Scenario scenario =
        Scenario.empty()
            .objective("O", keyResult("K", measure("m", "up", TEN), measure("n", "down", TEN)))
            .at("K", "m", "3", day(9))
            .at("K", "n", "4", day(10));
    scenario.entry(
        scenario
            .checkIn("K", "m", "0", day(11))
            .value(Optional.<BigDecimal>empty())
            .confidence(BigDecimal.ONE)
            .build());
    assertThat(evidence(scenario)).containsExactly("e0");
  }

  @Test
  void aSeriesRestsOnEveryEntryOfTheSpanThatCounts() {
    Measure sum = Measure.builder().from(measure("m", "up", TEN)).observe(Observation.SUM).build();
    Scenario scenario =
        Scenario.empty()
            .objective("O", keyResult("K", sum))
            .at("K", "m", "1", START.minusDays(1))
            .at("K", "m", "1", START)
            .at("K", "m", "1", day(8))
            .at("K", "m", "2", day(8))
            .reading("up", "1", day(8))
            .reading("up", "1", day(9))
            .reading("up", "1", END)
            .reading("up", "1", END.plusDays(1));
    assertThat(evidence(scenario)).containsExactly("e1", "e2", "e3", "e5", "e6");
  }

  @Test
  void milestonesRestOnTheLatestListAndDoneOnWhatSaysSo() {
    for (Target target : List.of(Target.milestones("a", "b"), Target.done())) {
      Scenario scenario = Scenario.of(target);
      scenario.entry(
          scenario
              .checkIn("K", "m", "0", day(5))
              .value(Optional.<BigDecimal>empty())
              .done(List.of(MilestoneId.of("a")))
              .build());
      scenario.at("K", "m", "1", day(6)).reading("up", "1", day(7));
      assertThat(evidence(scenario))
          .as("%s", target)
          .containsExactly(target instanceof Target.Done ? "e1" : "e0");
    }
  }

  @Test
  void aSumRestsOnTheEntriesOfWhatContributes() {
    Measure sum =
        Measure.builder().from(measure("m", "up", TEN)).valueOf(ValueOrigin.CONTRIBUTORS).build();
    Scenario scenario =
        Scenario.empty()
            .objective("O", keyResult("K", sum))
            .objective(
                Objective.builder()
                    .id(ObjectiveId.of("P"))
                    .cycle(CycleId.of("Q"))
                    .addContributesTo(Alignment.to(K))
                    .addKeyResult(keyResult("A", measure("m", "up", TEN)))
                    .addKeyResult(keyResult("B", measure("m", "up", TEN)))
                    .build())
            .at("A", "m", "1")
            .at("B", "m", "2")
            .at("B", "m", "3");
    assertThat(evidence(scenario)).containsExactly("e0", "e2");
    assertThat(scenario.card().explain(K).orElseThrow().parts().get(0).derivation().notes())
        .extracting(note -> note.in("en"))
        .contains("from the contributing key results");
  }

  private static List<String> causes(Scenario scenario, Policy policy) {
    return scenario
        .card(policy, day(50))
        .explain(K)
        .orElseThrow()
        .health()
        .orElseThrow()
        .causes()
        .stream()
        .map(cause -> cause.text().in("en") + " " + cause.evidence())
        .toList();
  }

  @Test
  void aGuardrailOnItsBoundIsACauseOnlyWhereBoundsAreStrict() {
    KeyResult guarded =
        KeyResult.builder()
            .from(keyResult("K", measure("m", "up", TEN)))
            .addGuardrail(new Guardrail(MetricId.of("down"), BigDecimal.ONE, BigDecimal.TEN))
            .build();
    for (String onBound : List.of("1", "10")) {
      Scenario scenario =
          Scenario.empty()
              .objective("O", guarded)
              .at("K", "m", "10", day(50))
              .reading("down", onBound, day(50));
      assertThat(causes(scenario, Policies.standard())).isEmpty();
      assertThat(causes(scenario, Policies.quantive()))
          .containsExactly(
              "down is " + onBound + ", at least 1 and at most 10 allowed [e1, 2026-02-19, data]");
    }
  }

  @Test
  void onlyARevisionThatBreaksTheSeriesIsACause() {
    Metric.Builder metric = Metric.builder();
    metric
        .id(MetricId.of("new"))
        .addRevision(Revision.builder().version(2).effectiveFrom(START).comparable(false).build())
        .addRevision(Revision.builder().version(3).effectiveFrom(START).comparable(true).build())
        .addRevision(Revision.builder().version(4).effectiveFrom(START).rebase("2").build());
    Scenario scenario = Scenario.of("new", TEN).metric(metric.build());
    for (int version = 2; version <= 4; version++) {
      MetricRevised.Builder revised = MetricRevised.builder();
      revised
          .id(EntryId.of("v" + version))
          .on(day(10 + version))
          .recordedAt(Instant.EPOCH)
          .by(PartyId.of("data"));
      scenario.entry(revised.metric(MetricId.of("new")).version(version).build());
    }
    scenario.at("K", "m", "9", day(50));
    assertThat(causes(scenario, Policies.standard()))
        .containsExactly(
            "earlier values of m can't be compared: new got definition 2 on 2026-01-12"
                + " [v2, 2026-01-12, data]");
  }
}
