package dev.okr.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Team;
import dev.okr.core.time.Cycle;
import dev.okr.core.time.CycleId;
import dev.okr.core.time.DateSpan;
import dev.okr.core.value.Weight;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {

  private static KeyResult keyResult(String id) {
    return KeyResult.builder().id(KeyResultId.of(id)).build();
  }

  private static Objective objective(String id, String... keyResults) {
    Objective.Builder made = Objective.builder();
    made.id(ObjectiveId.of(id)).cycle(CycleId.of("Q"));
    for (String keyResult : keyResults) {
      made.addKeyResult(keyResult(keyResult));
    }
    return made.build();
  }

  private static final Plan PLAN =
      Plan.builder("p")
          .cycles(
              List.of(
                  Cycle.builder()
                      .id(CycleId.of("Q"))
                      .span(DateSpan.of("2026-01-01", "2026-03-31"))
                      .build()))
          .teams(List.of(Team.builder().id(PartyId.of("a")).build()))
          .objectives(List.of(objective("O", "K1", "K2"), objective("P", "K3")))
          .build();

  @Test
  void everythingIsFoundById() {
    assertThat(PLAN.keyResult(KeyResultId.of("K3"))).contains(keyResult("K3"));
    assertThat(PLAN.objectiveOf(KeyResultId.of("K3")).map(Objective::id))
        .contains(ObjectiveId.of("P"));
    assertThat(PLAN.keyResult(KeyResultId.of("none"))).isEmpty();
    assertThat(PLAN.party(PartyId.of("a"))).isPresent();
    assertThat(PLAN.endOf(KeyResultId.of("K1"))).contains(LocalDate.parse("2026-03-31"));
    assertThat(PLAN.keyResultCount()).isEqualTo(3);
  }

  @Test
  void aRevisionMakesANewPlanAndLeavesTheOld() {
    Plan revised =
        PLAN.revise(
            KeyResultId.of("K2"),
            keyResult -> KeyResult.builder().from(keyResult).weight(Weight.of(2)).build());
    assertThat(revised.keyResult(KeyResultId.of("K2")).orElseThrow().weight())
        .isEqualTo(Weight.of(2));
    assertThat(PLAN.keyResult(KeyResultId.of("K2")).orElseThrow().weight()).isEqualTo(Weight.ONE);
    assertThat(revised.objectives()).hasSize(2);
    assertThat(revised).isNotEqualTo(PLAN);
  }

  @Test
  void aRevisionKeepsTheId() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAN.revise(KeyResultId.of("K2"), any -> keyResult("other")))
        .withMessageContaining("K2 -> other");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAN.revise(KeyResultId.of("none"), any -> any))
        .withMessageContaining("(none)");
  }

  @Test
  void objectivesComeAndGo() {
    Plan more = PLAN.with(objective("R", "K4"));
    assertThat(more.keyResult(KeyResultId.of("K4"))).isPresent();
    Plan replaced = more.with(objective("O", "K9"));
    assertThat(replaced.keyResult(KeyResultId.of("K1"))).isEmpty();
    assertThat(replaced.keyResult(KeyResultId.of("K9"))).isPresent();
    assertThat(replaced.objectives().get(0).id()).isEqualTo(ObjectiveId.of("O"));
    Plan fewer = replaced.without(ObjectiveId.of("O"));
    assertThat(fewer.keyResult(KeyResultId.of("K9"))).isEmpty();
    assertThat(fewer.objectiveOf(KeyResultId.of("K4")).map(Objective::id))
        .contains(ObjectiveId.of("R"));
    assertThat(fewer.without(ObjectiveId.of("none"))).isEqualTo(fewer);
  }

  @Test
  void anIdTwiceThrowsAndNamesIt() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAN.with(objective("R", "K1")))
        .withMessageContaining("K1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAN.toBuilder().objectives(List.of(objective("O"), objective("O"))))
        .withMessageContaining("O");
    Person person = Person.builder().id(PartyId.of("a")).build();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAN.toBuilder().people(List.of(person)).build())
        .withMessageContaining("(a)");
    Measure measure = Measure.builder().id(MeasureId.of("m")).target(Target.done()).build();
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                KeyResult.builder()
                    .id(KeyResultId.of("K"))
                    .measures(List.of(measure, measure))
                    .build())
        .withMessageContaining("(m)");
  }

  @Test
  @SuppressWarnings("NullAway") // what a host may do
  void nullIsNamed() {
    assertThatNullPointerException()
        .isThrownBy(() -> PLAN.keyResult(null))
        .withMessage("keyResult");
    assertThatNullPointerException().isThrownBy(() -> PLAN.with((Objective) null));
  }
}
