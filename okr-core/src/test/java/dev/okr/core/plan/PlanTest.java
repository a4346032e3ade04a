package dev.okr.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.InitiativeId;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Measure;
import dev.okr.core.goal.MeasureId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Target;
import dev.okr.core.goal.Theme;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.metric.Metric;
import dev.okr.core.metric.MetricId;
import dev.okr.core.metric.Unit;
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
  void whatBelongsTogetherIsFoundInOrder() {
    Plan plan =
        PLAN.revise(ObjectiveId.of("P"), each -> each.toBuilder().owner("a").build())
            .with(objective("R").toBuilder().cycle(CycleId.of("none")).build())
            .with(Dependency.builder().id("D").dependent(key("K1")).provider(key("K3")).build())
            .with(
                Dependency.builder()
                    .id("E")
                    .dependent(GoalRef.to(ObjectiveId.of("P")))
                    .provider(key("K1"))
                    .build());
    assertThat(plan.keyResults())
        .extracting(each -> each.id().value())
        .containsExactly("K1", "K2", "K3");
    assertThat(plan.objectivesOf(CycleId.of("Q")))
        .extracting(each -> each.id().value())
        .containsExactly("O", "P");
    assertThat(plan.objectivesOf(CycleId.of("unheard"))).isEmpty();
    assertThat(plan.objectivesOf(PartyId.of("a")))
        .extracting(each -> each.id().value())
        .containsExactly("P");
    assertThat(plan.dependenciesOf(key("K1")))
        .extracting(each -> each.id().value())
        .containsExactly("D", "E");
    assertThat(plan.dependenciesOf(key("K2"))).isEmpty();
    assertThat(plan.dependenciesOf(GoalRef.to(ObjectiveId.of("P")))).hasSize(1);
    assertThat(Plan.builder("empty").build().keyResults()).isEmpty();
  }

  private static GoalRef key(String id) {
    return GoalRef.to(KeyResultId.of(id));
  }

  @Test
  void theDaysOfAKeyResultAreItsOwnOrTheCyclesOrUnknown() {
    KeyResultId id = KeyResultId.of("K1");
    assertThat(PLAN.spanOf(id)).contains(DateSpan.of("2026-01-01", "2026-03-31"));
    LocalDate february = LocalDate.parse("2026-02-01");
    assertThat(PLAN.revise(id, each -> each.toBuilder().startsOn(february).build()).spanOf(id))
        .contains(DateSpan.of("2026-02-01", "2026-03-31"));
    assertThat(PLAN.revise(id, each -> each.toBuilder().endsOn(february).build()).spanOf(id))
        .contains(DateSpan.of("2026-01-01", "2026-02-01"));
    LocalDate may = LocalDate.parse("2026-05-01");
    assertThat(PLAN.revise(id, each -> each.toBuilder().startsOn(may).build()).spanOf(id))
        .isEmpty();
    assertThat(PLAN.without(CycleId.of("Q")).spanOf(id)).isEmpty();
    assertThat(PLAN.spanOf(KeyResultId.of("none"))).isEmpty();
  }

  @Test
  void aGoalIsFoldedByWhatItNames() {
    assertThat(key("K1").<String>fold(o -> "objective " + o, k -> "key result " + k))
        .isEqualTo("key result K1");
    assertThat(
            GoalRef.to(ObjectiveId.of("O")).<String>fold(o -> "objective " + o, k -> "key result"))
        .isEqualTo("objective O");
  }

  @Test
  void aRevisionMakesANewPlanAndLeavesTheOld() {
    Plan revised =
        PLAN.revise(
            KeyResultId.of("K2"),
            keyResult -> KeyResult.builder().from(keyResult).weight(Weight.of(2)).build());
    assertThat(revised.keyResult(KeyResultId.of("K2")).orElseThrow().weight())
        .contains(Weight.of(2));
    assertThat(PLAN.keyResult(KeyResultId.of("K2")).orElseThrow().weight()).isEmpty();
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

  private static final Plan WHOLE =
      PLAN.with(Theme.of("profit", "Profit"))
          .with(Team.of("b", "B"))
          .with(Person.of("p.lin", "Lin", "b"))
          .with(Cycle.of("Q2", "2026-04-01", "2026-06-30").toBuilder().parent("Q").build())
          .with(Metric.builder().id("m").build())
          .with(
              Dependency.builder()
                  .id("D")
                  .dependent(KeyResultId.of("K1"))
                  .provider(ObjectiveId.of("P"))
                  .build())
          .with(Initiative.builder().id("I").contributesTo("K1", "K2").build());

  @Test
  void everyKindComesAndGoes() {
    assertThat(WHOLE.partsOf(CycleId.of("Q")))
        .extracting(Cycle::id)
        .containsExactly(CycleId.of("Q2"));
    assertThat(WHOLE.party(PartyId.of("p.lin"))).isPresent();
    assertThat(WHOLE.theme(ThemeId.of("profit"))).isPresent();
    assertThat(WHOLE.metric(MetricId.of("m"))).isPresent();
    assertThat(WHOLE.dependency(DependencyId.of("D"))).isPresent();
    assertThat(WHOLE.initiative(InitiativeId.of("I"))).isPresent();
    Plan back =
        WHOLE
            .without(ThemeId.of("profit"))
            .without(PartyId.of("b"))
            .without(PartyId.of("p.lin"))
            .without(CycleId.of("Q2"))
            .without(MetricId.of("m"))
            .without(DependencyId.of("D"))
            .without(InitiativeId.of("I"));
    assertThat(back).isEqualTo(PLAN);
    assertThat(WHOLE).isNotEqualTo(PLAN);
  }

  @Test
  void takingOutWhatIsNotThereIsTheSamePlan() {
    assertThat(PLAN.without(ThemeId.of("none"))).isSameAs(PLAN);
    assertThat(PLAN.without(PartyId.of("none"))).isSameAs(PLAN);
    assertThat(PLAN.without(CycleId.of("none"))).isSameAs(PLAN);
    assertThat(PLAN.without(MetricId.of("none"))).isSameAs(PLAN);
    assertThat(PLAN.without(DependencyId.of("none"))).isSameAs(PLAN);
    assertThat(PLAN.without(InitiativeId.of("none"))).isSameAs(PLAN);
    assertThat(PLAN.without(KeyResultId.of("none"))).isSameAs(PLAN);
    assertThat(PLAN.without(ObjectiveId.of("none"))).isSameAs(PLAN);
  }

  @Test
  void whatIsThereKeepsItsPlaceWhenItIsReplaced() {
    Plan renamed = WHOLE.with(Team.of("a", "First"));
    assertThat(renamed.teams()).extracting(t -> t.title().in("en")).containsExactly("First", "B");
    Plan revised = WHOLE.revise(MetricId.of("m"), metric -> metric.toBuilder().unit("%").build());
    assertThat(revised.metric(MetricId.of("m")).orElseThrow().unit()).isEqualTo(Unit.PERCENT);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WHOLE.revise(MetricId.of("none"), any -> any))
        .withMessageContaining("(none)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WHOLE.revise(MetricId.of("m"), any -> any.toBuilder().id("n").build()))
        .withMessageContaining("(m -> n)");
  }

  @Test
  void aKeyResultIsAddedReplacedTakenOutAndMoved() {
    ObjectiveId o = ObjectiveId.of("O");
    Plan added = PLAN.with(o, keyResult("K9"));
    assertThat(added.objectiveOf(KeyResultId.of("K9")).map(Objective::id)).contains(o);
    Plan replaced = added.with(o, keyResult("K1").toBuilder().weight(3).build());
    assertThat(replaced.objective(o).orElseThrow().keyResults())
        .extracting(kr -> kr.id() + " " + kr.weight().map(Weight::value).orElse(null))
        .containsExactly("K1 3", "K2 null", "K9 null");
    Plan fewer = replaced.without(KeyResultId.of("K1"));
    assertThat(fewer.keyResult(KeyResultId.of("K1"))).isEmpty();
    assertThat(fewer.keyResult(KeyResultId.of("K2"))).isPresent();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAN.with(o, keyResult("K3")))
        .withMessageContaining("K3");
    assertThat(
            PLAN.without(KeyResultId.of("K3"))
                .with(o, keyResult("K3"))
                .objectiveOf(KeyResultId.of("K3"))
                .map(Objective::id))
        .contains(o);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PLAN.with(ObjectiveId.of("none"), keyResult("K9")))
        .withMessageContaining("(none)");
  }

  @Test
  void aTeamAndAPersonNeverShareAnId() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WHOLE.with(Person.of("a", "A")))
        .withMessageContaining("(a)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> WHOLE.with(Team.of("p.lin", "Lin")))
        .withMessageContaining("(p.lin)");
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
