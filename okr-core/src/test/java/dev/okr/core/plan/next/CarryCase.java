package dev.okr.core.plan.next;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.State;
import dev.okr.core.goal.Target;
import dev.okr.core.journal.CheckIn;
import dev.okr.core.journal.Entry;
import dev.okr.core.journal.Journal;
import dev.okr.core.journal.StateChanged;
import dev.okr.core.metric.Metric;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.FiscalCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the tests of carrying over have in common: a plan of one quarter. */
abstract class CarryCase {

  static final CycleId Q1 = CycleId.of("2026Q1");
  static final CycleId Q2 = CycleId.of("2026Q2");
  static final KeyResultId K = KeyResultId.of("O.K");
  static final KeyResultId NEXT_K = KeyResultId.of("2026Q2.O.K");
  static final ObjectiveId NEXT_O = ObjectiveId.of("2026Q2.O");

  private int entries;

  static KeyResult keyResult(String id, Measure... measures) {
    return KeyResult.builder().id(id).owner("a").addMeasures(measures).build();
  }

  static Measure measure(Target target) {
    return Measure.builder().id("m").metric("metric").target(target).build();
  }

  static Objective objective(String id, String cycle, KeyResult... parts) {
    return Objective.builder().id(id).owner("a").cycle(cycle).addKeyResults(parts).build();
  }

  static Plan plan(Objective... objectives) {
    return Plan.builder("plan-2026Q1")
        .cycles(FiscalCalendar.calendarYear().yearWithQuarters(2026).subList(0, 3))
        .teams(Team.of("a", "A"), Team.of("b", "B"))
        .metrics(Metric.builder().id("metric").build())
        .objectives(objectives)
        .build();
  }

  static Plan plan(Target target) {
    return plan(objective("O", "2026Q1", keyResult("O.K", measure(target))));
  }

  static LocalDate day(String day) {
    return LocalDate.parse(day);
  }

  Entry value(String day, String value) {
    return CheckIn.builder()
        .id("e" + entries++)
        .on(day(day))
        .recordedAt(Instant.parse(day + "T12:00:00Z"))
        .by("a")
        .keyResult("O.K")
        .measure("m")
        .value(value)
        .build();
  }

  Entry state(GoalRef goal, State state, String day) {
    return StateChanged.builder()
        .id("e" + entries++)
        .on(day(day))
        .recordedAt(Instant.parse(day + "T12:00:00Z"))
        .by("a")
        .goal(goal)
        .state(state)
        .build();
  }

  static CarryOver over(Plan plan, Entry... entries) {
    return CarryOver.from(plan, Journal.of(List.of(entries)), Q1);
  }

  static Target target(CarriedOver next) {
    return next.plan().keyResult(NEXT_K).orElseThrow().measures().get(0).target();
  }

  static List<CarryKind> kinds(CarriedOver next) {
    return next.report().notes().stream().map(CarryNote::kind).toList();
  }
}
