package dev.okr.core.plan.next;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okr.core.goal.ChangeUnit;
import dev.okr.core.goal.Guardrail;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Milestone;
import dev.okr.core.goal.MilestoneId;
import dev.okr.core.goal.Observation;
import dev.okr.core.goal.State;
import dev.okr.core.goal.Target;
import dev.okr.core.goal.ValueOrigin;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Closed;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.MetricRevised;
import dev.okr.core.journal.Reading;
import dev.okr.core.journal.Retracted;
import dev.okr.core.journal.TargetRevised;
import dev.okr.core.metric.Accumulation;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.Revision;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.time.Cycle;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What becomes of values and targets. */
class CarriedNumbersTest extends CarryCase {

  @Test
  void theLastValueIsTheNewBaselineAndTheTargetIsKept() {
    Plan plan = plan(Target.fromTo("4", "9"));
    CarriedOver next =
        over(plan, value("2026-02-06", "6"), value("2026-03-27", "7.5"), value("2026-04-03", "8"))
            .to(Q2)
            .orElseThrow();
    assertThat(target(next)).isEqualTo(Target.fromTo("7.5", "9"));
    assertThat(next.plan().keyResult(K)).isEqualTo(plan.keyResult(K));
    assertThat(next.plan().objective(NEXT_O).orElseThrow().cycle()).contains(Q2);
    assertThat(next.report().of(CarryKind.BASELINE_MOVED))
        .containsExactly(
            new CarryNote(CarryKind.BASELINE_MOVED, Subject.of(K, MeasureId.of("m")), "4", "7.5"));
  }

  @Test
  void theOldBaselineMayBeKept() {
    CarriedOver next =
        over(plan(Target.fromTo("4", "9")), value("2026-02-06", "6"))
            .baseline(Baseline.KEPT)
            .to(Q2)
            .orElseThrow();
    assertThat(target(next)).isEqualTo(Target.fromTo("4", "9"));
    assertThat(next.report().toDecide()).isEmpty();
  }

  @Test
  void withoutAValueTheBaselineStaysAndIsToDecide() {
    CarriedOver next = over(plan(Target.fromTo("4", "9"))).to(Q2).orElseThrow();
    assertThat(target(next)).isEqualTo(Target.fromTo("4", "9"));
    assertThat(next.report().toDecide()).extracting(CarryNote::kind).contains(CarryKind.NO_VALUE);
  }

  @Test
  void scaledTheSameWayIsGoneAgain() {
    CarryOver over = over(plan(Target.fromTo("40", "90")), value("2026-03-27", "70"));
    assertThat(target(over.targets(TargetChoice.SCALED).to(Q2).orElseThrow()))
        .isEqualTo(Target.fromTo("70", "121")); // 50 in 90 days are 50.6 in 91
    assertThat(target(over.scaled(new BigDecimal("1.5")).to(Q2).orElseThrow()))
        .isEqualTo(Target.fromTo("70", "145"));
    assertThatThrownBy(() -> over.scaled(BigDecimal.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aTargetLeftOpenMakesADraft() {
    CarriedOver next =
        over(plan(Target.fromTo("4", "9"))).targets(TargetChoice.OPEN).to(Q2).orElseThrow();
    assertThat(next.plan().keyResult(NEXT_K).orElseThrow().state()).isEqualTo(State.DRAFT);
    assertThat(next.report().of(CarryKind.TARGET_OPEN)).hasSize(1);
  }

  @Test
  void aChangeGoesOnTowardsTheSameGoal() {
    Plan plan = plan(Target.changeBy("-15", ChangeUnit.PERCENT, "400"));
    Entry value = value("2026-03-27", "370");
    assertThat(target(over(plan, value).to(Q2).orElseThrow()))
        .isEqualTo(Target.fromTo("370", "340"));
    assertThat(target(over(plan, value).scaled(BigDecimal.ONE).to(Q2).orElseThrow()))
        .isEqualTo(
            new Target.ChangeBy(
                new BigDecimal("-15"), ChangeUnit.PERCENT, new BigDecimal("370"), "2026Q1"));
  }

  @Test
  void partialProgressTowardsABoundBeginsAtTheLastValue() {
    assertThat(
            target(
                over(plan(Target.atLeast("97", "94")), value("2026-03-27", "95.4"))
                    .to(Q2)
                    .orElseThrow()))
        .isEqualTo(Target.atLeast("97", "95.4"));
    assertThat(
            target(
                over(plan(Target.atMost("7", "11")), value("2026-03-27", "12"))
                    .to(Q2)
                    .orElseThrow()))
        .isEqualTo(Target.atMost("7", "12"));
    Target band =
        new Target.Between(
            new BigDecimal("40"), new BigDecimal("60"), BigDecimal.TEN, new BigDecimal("90"));
    assertThat(target(over(plan(band), value("2026-03-27", "70")).to(Q2).orElseThrow()))
        .isEqualTo(
            new Target.Between(
                new BigDecimal("40"), new BigDecimal("60"), BigDecimal.TEN, new BigDecimal("70")));
  }

  @Test
  void aMeasureAtItsTargetKeepsBothEndsAndIsToDecide() {
    KeyResult two =
        keyResult(
            "O.K",
            measure(Target.fromTo("4", "9")),
            Measure.builder().id("other").target(Target.fromTo("0", "5")).build());
    CarriedOver next =
        over(plan(objective("O", "2026Q1", two)), value("2026-03-27", "9.5")).to(Q2).orElseThrow();
    assertThat(target(next)).isEqualTo(Target.fromTo("4", "9"));
    assertThat(next.report().toDecide())
        .extracting(CarryNote::kind)
        .contains(CarryKind.ALREADY_THERE);
  }

  @Test
  void aCounterStartsAgainWhereItStarted() {
    Metric toDate = Metric.builder().id("metric").accumulation(Accumulation.TO_DATE).build();
    Plan plan = plan(Target.fromTo("0", "900")).with(toDate);
    Entry value = value("2026-03-27", "700");
    assertThat(target(over(plan, value).to(Q2).orElseThrow())).isEqualTo(Target.fromTo("0", "900"));
    assertThat(target(over(plan, value).targets(TargetChoice.SCALED).to(Q2).orElseThrow()))
        .isEqualTo(Target.fromTo("0", "910"));
    Plan sum =
        plan(Target.atLeast("900"))
            .with(Metric.builder().id("metric").accumulation(Accumulation.PER_PERIOD).build());
    assertThat(target(over(sum, value).targets(TargetChoice.SCALED).to(Q2).orElseThrow()))
        .isEqualTo(Target.atLeast("910"));
  }

  @Test
  void aMeanStartsAtTheMean() {
    Measure mean = measure(Target.fromTo("38", "42")).toBuilder().observe(Observation.MEAN).build();
    Plan plan = plan(objective("O", "2026Q1", keyResult("O.K", mean)));
    assertThat(
            target(
                over(plan, value("2026-02-06", "39"), value("2026-03-06", "42"))
                    .to(Q2)
                    .orElseThrow()))
        .isEqualTo(Target.fromTo("40.5", "42"));
  }

  @Test
  void aReadingCountsAndWhatWasTakenBackDoesNot() {
    Entry reading =
        Reading.builder()
            .id("r")
            .on(day("2026-03-30"))
            .recordedAt(Instant.parse("2026-03-30T12:00:00Z"))
            .by("a")
            .metric("metric")
            .value("8")
            .build();
    Entry retracted =
        Retracted.builder()
            .id("x")
            .on(day("2026-04-02"))
            .recordedAt(Instant.parse("2026-04-02T12:00:00Z"))
            .by("a")
            .target("r")
            .reason("wrong")
            .build();
    Plan plan = plan(Target.fromTo("4", "9"));
    Entry value = value("2026-03-27", "7");
    assertThat(target(over(plan, value, reading).to(Q2).orElseThrow()))
        .isEqualTo(Target.fromTo("8", "9"));
    assertThat(target(over(plan, value, reading, retracted).to(Q2).orElseThrow()))
        .isEqualTo(Target.fromTo("7", "9"));
    assertThat(target(over(plan, value, reading).on(day("2026-03-28")).to(Q2).orElseThrow()))
        .isEqualTo(Target.fromTo("7", "9"));
  }

  @Test
  void whatIsRecordedAfterTheCloseDoesNotCount() {
    Entry close =
        Closed.builder()
            .id("c")
            .on(day("2026-03-31"))
            .recordedAt(Instant.parse("2026-03-31T18:00:00Z"))
            .by("a")
            .cycle(Q1)
            .build();
    Entry late =
        CheckIn.builder()
            .id("late")
            .on(day("2026-03-31"))
            .recordedAt(Instant.parse("2026-04-02T18:00:00Z"))
            .by("a")
            .keyResult("O.K")
            .value("8")
            .build();
    Plan plan = plan(Target.fromTo("4", "9"));
    assertThat(target(over(plan, value("2026-03-27", "7"), close, late).to(Q2).orElseThrow()))
        .isEqualTo(Target.fromTo("7", "9"));
    assertThat(target(over(plan, value("2026-03-27", "7"), late).to(Q2).orElseThrow()))
        .isEqualTo(Target.fromTo("8", "9"));
  }

  @Test
  void theTargetInForceIsCarriedNotTheOneOfThePlan() {
    Entry revised =
        TargetRevised.builder()
            .id("t")
            .on(day("2026-02-10"))
            .recordedAt(Instant.parse("2026-02-10T12:00:00Z"))
            .by("a")
            .keyResult("O.K")
            .target(Target.fromTo("4", "12"))
            .reason("more is possible")
            .build();
    assertThat(
            target(
                over(plan(Target.fromTo("4", "9")), value("2026-03-27", "9.5"), revised)
                    .to(Q2)
                    .orElseThrow()))
        .isEqualTo(Target.fromTo("9.5", "12"));
  }

  @Test
  void numbersAreToldByTheMetricsNewDefinition() {
    Metric metric =
        Metric.builder()
            .id("metric")
            .addRevision(
                Revision.builder()
                    .version(2)
                    .effectiveFrom(day("2026-02-10"))
                    .rebase("0.5")
                    .approvedBy("committee")
                    .build())
            .build();
    Entry revised =
        MetricRevised.builder()
            .id("v2")
            .on(day("2026-02-10"))
            .recordedAt(Instant.parse("2026-02-10T12:00:00Z"))
            .by("a")
            .metric("metric")
            .version(2)
            .build();
    KeyResult guarded =
        keyResult("O.K", measure(Target.fromTo("40", "90"))).toBuilder()
            .addGuardrail(Guardrail.atMost("metric", "200"))
            .build();
    Plan plan = plan(objective("O", "2026Q1", guarded)).with(metric);
    CarriedOver next = over(plan, value("2026-02-06", "60"), revised).to(Q2).orElseThrow();
    assertThat(target(next)).isEqualTo(Target.fromTo("30", "45"));
    assertThat(next.plan().keyResult(NEXT_K).orElseThrow().guardrails())
        .containsExactly(Guardrail.atMost("metric", "100"));
    assertThat(kinds(next)).contains(CarryKind.REBASED);
  }

  @Test
  void milestonesThatAreDoneStayBehindAndTheOthersAreDueLater() {
    Target target =
        new Target.Milestones(
            List.of(
                Milestone.of("contract"),
                new Milestone(
                    MilestoneId.of("launch"),
                    LocalizedText.empty(),
                    Weight.ONE,
                    day("2026-03-31"))));
    Entry done =
        CheckIn.builder()
            .id("d")
            .on(day("2026-02-10"))
            .recordedAt(Instant.parse("2026-02-10T12:00:00Z"))
            .by("a")
            .keyResult("O.K")
            .done("contract")
            .build();
    CarriedOver next = over(plan(target), done).to(Q2).orElseThrow();
    assertThat(target(next))
        .isEqualTo(
            new Target.Milestones(
                List.of(
                    new Milestone(
                        MilestoneId.of("launch"),
                        LocalizedText.empty(),
                        Weight.ONE,
                        day("2026-06-30")))));
    assertThat(kinds(next)).contains(CarryKind.MILESTONES_DONE);
  }

  @Test
  void sharesOfPlannedValuesArePlannedForTheNextDays() {
    Measure ratio =
        measure(Target.atLeast("97")).toBuilder()
            .observe(Observation.SUCCESS_RATIO)
            .planned(13)
            .build();
    Plan plan = plan(objective("O", "2026Q1", keyResult("O.K", ratio)));
    Measure same =
        over(plan, value("2026-03-06", "96"))
            .to(Q2)
            .orElseThrow()
            .plan()
            .keyResult(NEXT_K)
            .orElseThrow()
            .measures()
            .get(0);
    assertThat(same).isEqualTo(ratio);
    Measure month =
        over(plan)
            .to(Cycle.of("2026-04", "2026-04-01", "2026-04-30"))
            .orElseThrow()
            .plan()
            .keyResult(KeyResultId.of("2026-04.O.K"))
            .orElseThrow()
            .measures()
            .get(0);
    assertThat(month.planned()).contains(4);
  }

  @Test
  void aValueOfContributorsLeavesTheTargetAsItIs() {
    Measure sum =
        measure(Target.fromTo("0", "90")).toBuilder().valueOf(ValueOrigin.CONTRIBUTORS).build();
    CarriedOver next =
        over(plan(objective("O", "2026Q1", keyResult("O.K", sum))))
            .targets(TargetChoice.SCALED)
            .to(Q2)
            .orElseThrow();
    assertThat(target(next)).isEqualTo(Target.fromTo("0", "90"));
    assertThat(kinds(next)).contains(CarryKind.OF_CONTRIBUTORS);
  }
}
