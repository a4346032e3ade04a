package dev.okr.scoring.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Journal;
import dev.okr.core.metric.Metric;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.PlanHistory;
import dev.okr.core.plan.PlanVersion;
import dev.okr.core.plan.diff.ChangeKind;
import dev.okr.core.plan.diff.PlanChange;
import dev.okr.core.plan.diff.PlanDiff;
import dev.okr.core.plan.diff.VersionDiff;
import dev.okr.core.plan.next.CarriedOver;
import dev.okr.core.plan.next.CarryOver;
import dev.okr.core.plan.next.CarryReport;
import dev.okr.core.plan.next.TargetChoice;
import dev.okr.core.rule.RuleBook;
import dev.okr.core.testkit.Snippets;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.DateSpan;
import dev.okr.core.time.FiscalCalendar;
import dev.okr.core.value.LocalizedText;
import dev.okr.scoring.NodeChange;
import dev.okr.scoring.Scorecard;
import dev.okr.scoring.Scorer;
import dev.okr.scoring.WhatIf;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The snippets of docs/next-quarter.md, run. */
class NextQuarterTourTest {

  private final Plan plan = plan("9");
  private final Journal journal = Journal.of(List.of(value("e1", "7")));
  private final Scorecard card =
      Scorer.standard().score(plan, journal, LocalDate.parse("2026-03-27"));

  private static Plan plan(String target) {
    return Plan.builder("company-2026Q1")
        .cycles(FiscalCalendar.calendarYear().yearWithQuarters(2026).subList(0, 2))
        .people(Person.of("p.lin", "Lin"), Person.of("p.wang", "Wang"))
        .metrics(Metric.builder().id("coverage").build())
        .objectives(
            Objective.builder()
                .id("O1")
                .owner("p.lin")
                .cycle("2026Q1")
                .addKeyResults(keyResult("O1.KR1", target), keyResult("O1.KR2", "5"))
                .build())
        .build();
  }

  private static KeyResult keyResult(String id, String target) {
    return KeyResult.builder()
        .id(id)
        .owner("p.lin")
        .addMeasure(Measure.of("coverage", Target.fromTo("4", target)))
        .build();
  }

  private static CheckIn value(String id, String value) {
    return CheckIn.builder()
        .id(id)
        .on(LocalDate.parse("2026-03-20"))
        .recordedAt(Instant.parse("2026-03-20T09:00:00Z"))
        .by("p.lin")
        .keyResult("O1.KR1")
        .value(value)
        .build();
  }

  @Test
  void twoLinesCarryAQuarterOver() {
    CarriedOver next =
        CarryOver.from(plan, journal, CycleId.of("2026Q1")).to(CycleId.of("2026Q2")).orElseThrow();
    Plan version = next.plan(); // the next version of the plan: the old cycle is kept as it was

    String agenda = new CarryReport(next.report().toDecide()).text("zh");

    assertThat(version.keyResult(KeyResultId.of("2026Q2.O1.KR1")).orElseThrow().measures())
        .containsExactly(Measure.of("coverage", Target.fromTo("7", "9")));
    assertThat(agenda).isEqualTo("“O1.KR2.coverage”没有数值，起算值仍为 4。\n");
  }

  @Test
  void choicesAreMethods() {
    CarryOver atRisk =
        CarryOver.from(plan, journal, CycleId.of("2026Q1"))
            .withLights(card::light, Light.RED, Light.YELLOW)
            .scoredBy(card::score)
            .targets(TargetChoice.SCALED)
            .replacing(PartyId.of("p.lin"), PartyId.of("p.wang"))
            .intoNewPlan();

    CarriedOver next = atRisk.to(CycleId.of("2026Q2")).orElseThrow();
    assertThat(next.plan().id().value()).isEqualTo("company-2026Q2");
    assertThat(next.goals()).containsKey(GoalRef.to(KeyResultId.of("O1.KR1")));
    assertThat(next.plan().keyResults().get(0).owner()).contains(PartyId.of("p.wang"));
  }

  private static PlanVersion version(String on, Plan plan) {
    return new PlanVersion(
        LocalDate.parse(on),
        Instant.parse(on + "T09:00:00Z"),
        PartyId.of("p.lin"),
        LocalizedText.of("agreed"),
        plan);
  }

  @Test
  void versionsTellWhatTheyChanged() {
    PlanHistory history =
        PlanHistory.of(version("2026-01-01", plan)).with(version("2026-02-10", plan("8")));
    List<VersionDiff> versions = VersionDiff.of(history); // with its day, author and reason
    DateSpan february = DateSpan.of("2026-02-01", "2026-02-28");
    List<PlanChange> moved = PlanDiff.during(history, february).of(ChangeKind.RETARGETED);

    assertThat(versions).hasSize(1);
    assertThat(moved).hasSize(1);
  }

  @Test
  void whatIfMakesAnotherScorecard() {
    CheckIn checkIn = value("e2", "9");
    WhatIf easier =
        card.whatIf(
            plan.revise(
                KeyResultId.of("O1.KR1"), keyResult -> keyResult.toBuilder().weight(3).build()));
    Scorecard other = easier.scorecard();
    List<NodeChange> changes = easier.diff().changes();
    WhatIf.FindingChanges findings = easier.findings(RuleBook.standard());
    WhatIf later = other.whatIf(List.of(checkIn));

    assertThat(changes).hasSize(1);
    assertThat(findings.appeared()).isEmpty();
    assertThat(later.diff().entries()).containsExactly(checkIn);
  }

  @Test
  void thePageShowsThisCode() {
    Snippets.areCodeOf("next-quarter.md", NextQuarterTourTest.class);
  }
}
