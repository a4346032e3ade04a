package dev.okr.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.org.Team;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisedSinceTest {

  private static Objective objective(int number) {
    return Objective.builder()
        .id("O" + number)
        .addKeyResult(KeyResult.builder().id("K" + number).build())
        .build();
  }

  private static Plan plan(int size) {
    List<Objective> all = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      all.add(objective(i));
    }
    return Plan.builder("p").objectives(all).build();
  }

  private static Plan heavier(Plan plan, int number) {
    return plan.revise(KeyResultId.of("K" + number), k -> k.toBuilder().weight(2).build());
  }

  private static List<ObjectiveId> ids(String... ids) {
    return List.of(ids).stream().map(ObjectiveId::of).toList();
  }

  @Test
  void verbsAreRemembered() {
    Plan plan = plan(3);
    assertThat(plan.revisedSince(plan)).contains(List.of());
    Plan next = heavier(heavier(heavier(plan, 2), 0), 2).with(Team.of("a", "A"));
    assertThat(next.revisedSince(plan)).contains(ids("O0", "O2"));
    assertThat(next.revisedSince(heavier(plan, 2))).contains(ids("O0", "O2"));
    assertThat(plan.revisedSince(next)).contains(ids("O0", "O2"));
  }

  @Test
  void otherGoalsAreNoRevision() {
    Plan plan = plan(3);
    assertThat(plan.with(objective(3)).revisedSince(plan)).isEmpty();
    assertThat(plan.without(ObjectiveId.of("O1")).revisedSince(plan)).isEmpty();
    Plan swapped = plan.toBuilder().objectives(objective(1), objective(0), objective(2)).build();
    assertThat(swapped.revisedSince(plan)).isEmpty();
    assertThat(Plan.builder("q").build().revisedSince(Plan.builder("p").build()))
        .contains(List.of());
  }

  @Test
  void whatIsTooLongAgoIsComparedObjectByObject() {
    Plan plan = plan(3);
    Plan next = plan;
    for (int i = 0; i < 100; i++) {
      next = heavier(next, i % 2);
    }
    assertThat(next.revisedSince(plan)).contains(ids("O0", "O1"));
    assertThat(plan(3).revisedSince(plan)).contains(ids("O0", "O1", "O2"));
    assertThat(plan(1_001).revisedSince(plan(1_001))).isEmpty();
  }
}
