package dev.okr.core.plan.next;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Light;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.State;
import dev.okr.core.goal.Target;
import dev.okr.core.plan.Plan;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which goals go on. */
class CarriedGoalsTest extends CarryCase {

  @Test
  void whatIsReachedDoneOrDroppedStaysBehind() {
    KeyResult open = keyResult("open", measure(Target.fromTo("4", "9")));
    Plan plan =
        plan(
            objective(
                "O",
                "2026Q1",
                keyResult("O.K", measure(Target.fromTo("4", "9"))),
                keyResult("done", measure(Target.done())),
                keyResult("dropped", measure(Target.done())),
                open,
                keyResult("paused", measure(Target.done())).toBuilder()
                    .state(State.PAUSED)
                    .build()));
    CarriedOver next =
        over(
                plan,
                value("2026-03-27", "9"),
                state(GoalRef.to(KeyResultId.of("done")), State.DONE, "2026-02-01"),
                state(GoalRef.to(KeyResultId.of("dropped")), State.DROPPED, "2026-02-01"))
            .to(Q2)
            .orElseThrow();
    assertThat(next.goals().keySet())
        .containsExactly(
            GoalRef.to(ObjectiveId.of("O")),
            GoalRef.to(KeyResultId.of("open")),
            GoalRef.to(KeyResultId.of("paused")));
    assertThat(kinds(next))
        .contains(CarryKind.REACHED, CarryKind.DONE, CarryKind.DROPPED, CarryKind.STILL_PAUSED);
    assertThat(next.plan().keyResult(KeyResultId.of("2026Q2.paused")).orElseThrow().state())
        .isEqualTo(State.PAUSED);
  }

  @Test
  void aDroppedObjectiveTakesItsKeyResultsAlong() {
    CarriedOver next =
        over(
                plan(Target.fromTo("4", "9")),
                state(GoalRef.to(ObjectiveId.of("O")), State.DROPPED, "2026-02-01"))
            .to(Q2)
            .orElseThrow();
    assertThat(next.goals()).isEmpty();
  }

  @Test
  void anObjectiveWhoseKeyResultsAllStayBehindStaysToo() {
    CarriedOver next =
        over(plan(Target.fromTo("4", "9")), value("2026-03-27", "9")).to(Q2).orElseThrow();
    assertThat(next.goals()).isEmpty();
    assertThat(next.plan().objectives()).hasSize(1);
  }

  @Test
  void peopleChooseByHandByLightStateAndScore() {
    Plan plan =
        plan(
            objective(
                "O",
                "2026Q1",
                keyResult("O.K", measure(Target.fromTo("4", "9"))),
                keyResult("O.L", measure(Target.fromTo("4", "9")))));
    GoalRef one = GoalRef.to(K);
    GoalRef other = GoalRef.to(KeyResultId.of("O.L"));
    CarryOver over = over(plan, value("2026-03-27", "9"));
    assertThat(over.only(one).to(Q2).orElseThrow().goals())
        .containsKey(one)
        .doesNotContainKey(other);
    assertThat(over.only(GoalRef.to(ObjectiveId.of("O"))).to(Q2).orElseThrow().goals())
        .containsKey(other)
        .doesNotContainKey(one);
    assertThat(over.without(other).to(Q2).orElseThrow().goals()).isEmpty();
    assertThat(
            over.withLights(goal -> Optional.of(Light.RED), Light.RED).to(Q2).orElseThrow().goals())
        .hasSize(2);
    assertThat(over.withLights(goal -> Optional.empty(), Light.RED).to(Q2).orElseThrow().goals())
        .isEmpty();
    assertThat(over.inStates(State.PAUSED).to(Q2).orElseThrow().goals()).isEmpty();
    assertThat(
            over.scoredBy(
                    goal -> Optional.of(goal.equals(other) ? BigDecimal.ONE : BigDecimal.ZERO))
                .to(Q2)
                .orElseThrow()
                .goals())
        .containsKey(one)
        .doesNotContainKey(other);
  }
}
