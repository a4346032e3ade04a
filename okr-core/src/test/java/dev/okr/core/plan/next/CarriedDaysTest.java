package dev.okr.core.plan.next;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Checkpoint;
import dev.okr.core.goal.Expectation;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.PlannedTarget;
import dev.okr.core.goal.Target;
import dev.okr.core.plan.Plan;
import dev.okr.core.time.Cycle;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where days of a cycle lie in the next one. */
class CarriedDaysTest extends CarryCase {

  @Test
  void daysMoveWithTheCycle() {
    Measure stepped =
        Measure.builder()
            .id("m")
            .metric("metric")
            .addTargets(
                new PlannedTarget(day("2026-01-01"), Target.atLeast("10")),
                new PlannedTarget(day("2026-02-15"), Target.atLeast("20")))
            .build();
    KeyResult dated =
        keyResult("O.K", stepped).toBuilder()
            .startsOn(day("2026-01-01"))
            .endsOn(day("2026-03-15"))
            .expected(
                new Expectation.Checkpoints(
                    List.of(
                        Checkpoint.score(day("2026-02-01"), "0.3"),
                        Checkpoint.score(day("2026-02-02"), "0.4"))))
            .build();
    Plan plan = plan(objective("O", "2026Q1", dated));
    KeyResult next = over(plan).to(Q2).orElseThrow().plan().keyResult(NEXT_K).orElseThrow();
    assertThat(next.startsOn()).contains(day("2026-04-01"));
    assertThat(next.endsOn()).contains(day("2026-06-14"));
    assertThat(next.measures().get(0).targets())
        .containsExactly(
            new PlannedTarget(day("2026-04-01"), Target.atLeast("10")),
            new PlannedTarget(day("2026-05-17"), Target.atLeast("20")));
    KeyResult brief =
        over(plan)
            .to(Cycle.of("peak", "2026-06-01", "2026-06-10"))
            .orElseThrow()
            .plan()
            .keyResult(KeyResultId.of("peak.O.K"))
            .orElseThrow();
    assertThat(brief.expected())
        .contains(new Expectation.Checkpoints(List.of(Checkpoint.score(day("2026-06-04"), "0.4"))));
  }

  @Test
  void aValueOfACheckpointIsAsFarOnTheNewWay() {
    KeyResult dated =
        keyResult("O.K", measure(Target.fromTo("0", "60"))).toBuilder()
            .expected(
                new Expectation.Checkpoints(List.of(Checkpoint.value(day("2026-02-14"), "30"))))
            .build();
    CarriedOver next =
        over(plan(objective("O", "2026Q1", dated)), value("2026-03-27", "20")).to(Q2).orElseThrow();
    assertThat(next.plan().keyResult(NEXT_K).orElseThrow().expected())
        .contains(new Expectation.Checkpoints(List.of(Checkpoint.value(day("2026-05-15"), "40"))));
  }
}
