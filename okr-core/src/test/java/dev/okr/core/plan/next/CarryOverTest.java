package dev.okr.core.plan.next;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.error.Problem;
import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.State;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.Journal;
import dev.okr.core.org.PartyId;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.FiscalCalendar;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Cycles, new plans, problems and the report. */
class CarryOverTest extends CarryCase {

  @Test
  void aNewPlanHoldsWhatGoesOnUnderItsOldNames() {
    Objective year = objective("Y", "2026", keyResult("Y.K", measure(Target.done())));
    Objective carried =
        objective("2026Q1.O", "2026Q1", keyResult("O.K", measure(Target.fromTo("4", "9"))));
    Objective reached =
        objective("R", "2026Q1", keyResult("R.K", measure(Target.done()))).toBuilder()
            .state(State.DONE)
            .addContributesTo(Alignment.to(ObjectiveId.of("Y")))
            .build();
    CarriedOver next = over(plan(year, carried, reached)).intoNewPlan().to(Q2).orElseThrow();
    assertThat(next.plan().id().value()).isEqualTo("plan-2026Q2");
    assertThat(next.plan().cycles())
        .extracting(c -> c.id().value())
        .containsExactly("2026", "2026Q2");
    assertThat(next.plan().objectives())
        .extracting(o -> o.id().value())
        .containsExactly("Y", "2026Q2.O");
    assertThat(next.plan().keyResult(K)).isPresent();
    assertThat(next.report().of(CarryKind.CONTRIBUTOR_LOST))
        .containsExactly(
            new CarryNote(CarryKind.CONTRIBUTOR_LOST, Subject.of(ObjectiveId.of("Y")), "R", ""));
  }

  @Test
  void cyclesOfWellKnownNamesFollowFromThePlans() {
    Plan plan = plan(Target.fromTo("4", "9"));
    Cycle q4 = over(plan).to(CycleId.of("2026Q4")).orElseThrow().cycle();
    assertThat(q4).isEqualTo(FiscalCalendar.calendarYear().quarter(2026, 4));
    CarriedOver later = over(plan).to(CycleId.of("2027Q1")).orElseThrow();
    assertThat(later.cycle()).isEqualTo(FiscalCalendar.calendarYear().quarter(2027, 1));
    assertThat(later.plan().cycle(CycleId.of("2027")))
        .contains(FiscalCalendar.calendarYear().year(2027));
    FiscalCalendar april = FiscalCalendar.startingIn(Month.APRIL);
    Plan fiscal = plan.toBuilder().cycles(april.quarter(2026, 1)).build();
    assertThat(over(fiscal).to(Q2).orElseThrow().cycle().span())
        .isEqualTo(april.quarter(2026, 2).span());
  }

  private static List<String> codes(List<Problem> problems) {
    return problems.stream().map(Problem::code).toList();
  }

  @Test
  void everyProblemIsToldAtOnce() {
    Plan plan = plan(Target.fromTo("4", "9"));
    assertThat(codes(CarryOver.from(plan, Journal.empty(), CycleId.of("x")).to(Q2).problems()))
        .containsExactly("CARRY-001");
    assertThat(
            codes(
                over(plan)
                    .only(GoalRef.to(KeyResultId.of("nobody")))
                    .replacing(PartyId.of("a"), PartyId.of("stranger"))
                    .to(CycleId.of("peak"))
                    .problems()))
        .containsExactly("CARRY-008", "CARRY-005", "CARRY-002");
    assertThat(codes(over(plan).to(Cycle.of("2026Q2", "2026-04-01", "2026-06-29")).problems()))
        .containsExactly("CARRY-003");
    assertThat(codes(over(plan).to(Q1).problems())).containsExactly("CARRY-004");
    assertThat(codes(over(plan).renaming(id -> " ").to(Q2).problems()))
        .containsExactly("CARRY-006", "CARRY-006");
    assertThat(codes(over(plan).renaming(id -> id).to(Q2).problems()))
        .containsExactly("CARRY-007", "CARRY-007");
    Cycle outside = Cycle.of("peak", "2026-10-15", "2027-01-10").toBuilder().parent("2026").build();
    assertThat(codes(over(plan).to(outside).problems())).containsExactly("CARRY-009");
    Problem taken = over(plan).renaming(id -> id).to(Q2).problems().get(1);
    assertThat(taken.location().pointer()).isEqualTo("/objectives/0/keyResults/0");
    assertThat(taken.message("zh")).contains("O.K");
  }

  @Test
  void theReportIsTextInBothLanguages() {
    CarryReport report =
        over(plan(Target.fromTo("4", "9")), value("2026-03-27", "7")).to(Q2).orElseThrow().report();
    assertThat(report.text("en"))
        .isEqualTo(
            """
            'O' goes on as '2026Q2.O'.
            'O.K' goes on as '2026Q2.O.K'.
            'O.K.m': the baseline moves from 4 to 7.
            """);
    assertThat(report.text("zh")).startsWith("“O”结转为“2026Q2.O”。\n");
  }

  @Test
  void everyKindAndEveryProblemHasItsSentences() {
    for (CarryKind kind : CarryKind.values()) {
      CarryNote note = new CarryNote(kind, Subject.of(Q1), "1", "2");
      assertThat(note.in("en")).contains("2026Q1").doesNotContain("{");
      assertThat(note.in("zh")).contains("2026Q1").containsPattern("\\p{IsHan}");
    }
    for (CarryProblem problem : CarryProblem.values()) {
      assertThat(problem.at("", "x", "y").message("en")).contains("x").doesNotContain("{");
      assertThat(problem.at("", "x", "y").message("zh")).containsPattern("\\p{IsHan}");
    }
  }

  @Test
  void carryingOnFromTheCarriedPlanNamesTheNextQuarter() {
    Plan second =
        over(plan(Target.fromTo("4", "9")), value("2026-03-27", "7")).to(Q2).orElseThrow().plan();
    CarriedOver third =
        CarryOver.from(second, Journal.empty(), Q2).to(CycleId.of("2026Q3")).orElseThrow();
    assertThat(third.goals().values())
        .containsExactly(
            GoalRef.to(ObjectiveId.of("2026Q3.O")), GoalRef.to(KeyResultId.of("2026Q3.O.K")));
  }

  @Test
  void aLargePlanIsCarriedInOnePass() {
    List<Objective> many = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      many.add(objective("O" + i, "2026Q1", keyResult("K" + i, measure(Target.fromTo("4", "9")))));
    }
    CarriedOver next = over(plan(many.toArray(new Objective[0]))).to(Q2).orElseThrow();
    assertThat(next.goals()).hasSize(40_000);
    assertThat(next.plan().keyResultCount()).isEqualTo(40_000);
  }
}
