package dev.okr.core.plan.next;

import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Agreement;
import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.Initiative;
import dev.okr.core.goal.InitiativeStatus;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.State;
import dev.okr.core.goal.Target;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Raci;
import dev.okr.core.plan.Plan;
import dev.okr.core.plan.Subject;
import dev.okr.core.plan.Waiver;
import dev.okr.core.value.LocalizedText;
import dev.okr.core.value.Weight;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Where links, dependencies, people, initiatives and waivers of carried goals lead. */
class CarriedLinksTest extends CarryCase {

  @Test
  void linksPointAtWhatGoesOn() {
    Objective year = objective("Y", "2026", keyResult("Y.K", measure(Target.done())));
    Objective above = objective("A", "2026Q1", keyResult("A.K", measure(Target.fromTo("1", "2"))));
    Objective behind = objective("B", "2026Q1", keyResult("O.K", measure(Target.fromTo("4", "9"))));
    Objective below =
        objective("C", "2026Q1", keyResult("C.K", measure(Target.fromTo("1", "2")))).toBuilder()
            .addContributesTo(
                Alignment.to(KeyResultId.of("Y.K")),
                Alignment.to(GoalRef.to(KeyResultId.of("A.K")), Weight.of(2)),
                Alignment.to(ObjectiveId.of("B")))
            .build();
    CarriedOver next =
        over(plan(year, above, behind, below), value("2026-03-27", "9")).to(Q2).orElseThrow();
    assertThat(next.plan().objective(ObjectiveId.of("2026Q2.C")).orElseThrow().contributesTo())
        .containsExactly(
            Alignment.to(KeyResultId.of("Y.K")),
            Alignment.to(GoalRef.to(KeyResultId.of("2026Q2.A.K")), Weight.of(2)));
    assertThat(next.report().of(CarryKind.LINK_LEFT))
        .extracting(CarryNote::from)
        .containsExactly("B");
  }

  private static Plan connected() {
    KeyResult provider = keyResult("P.K", measure(Target.fromTo("1", "2")));
    KeyResult reached =
        keyResult("R.K", measure(Target.done()).toBuilder().metric(Optional.empty()).build());
    return plan(
            objective("O", "2026Q1", keyResult("O.K", measure(Target.fromTo("4", "9")))),
            objective("P", "2026Q1", provider, reached.toBuilder().state(State.DONE).build()))
        .with(
            Dependency.builder()
                .id("D1")
                .dependent(K)
                .provider(provider.id())
                .agreed(
                    new Agreement(
                        List.of(PartyId.of("a"), PartyId.of("b")),
                        day("2025-12-20"),
                        day("2026-02-15")))
                .build())
        .with(Dependency.builder().id("D2").dependent(K).provider(reached.id()).build())
        .with(
            Initiative.builder()
                .id("I1")
                .contributesTo("O.K")
                .endsOn(day("2026-03-20"))
                .status(InitiativeStatus.ACTIVE)
                .build())
        .with(
            Initiative.builder()
                .id("I2")
                .contributesTo("O.K")
                .status(InitiativeStatus.DONE)
                .build());
  }

  @Test
  void dependenciesAreAgreedAgainOrEndWithTheirProvider() {
    CarriedOver next = over(connected()).to(Q2).orElseThrow();
    assertThat(next.plan().dependencies()).hasSize(3);
    Dependency carried = next.plan().dependencies().get(2);
    assertThat(carried.id().value()).isEqualTo("2026Q2.D1");
    assertThat(carried.dependent()).isEqualTo(GoalRef.to(NEXT_K));
    assertThat(carried.provider()).isEqualTo(GoalRef.to(KeyResultId.of("2026Q2.P.K")));
    assertThat(carried.agreed())
        .contains(
            new Agreement(List.of(PartyId.of("a"), PartyId.of("b")), null, day("2026-05-17")));
    assertThat(kinds(next)).contains(CarryKind.TO_AGREE, CarryKind.DEPENDENCY_LEFT);
  }

  @Test
  void unfinishedInitiativesServeTheCarriedKeyResultsToo() {
    CarriedOver next = over(connected()).to(Q2).orElseThrow();
    assertThat(next.plan().initiatives().get(0).contributesTo()).containsExactly(K, NEXT_K);
    assertThat(next.plan().initiatives().get(1).contributesTo()).containsExactly(K);
    assertThat(kinds(next)).contains(CarryKind.INITIATIVE_POINTED, CarryKind.INITIATIVE_OVER);
    CarriedOver anew = over(connected()).intoNewPlan().to(Q2).orElseThrow();
    assertThat(anew.plan().initiatives())
        .extracting(Initiative::contributesTo)
        .containsExactly(List.of(K));
  }

  @Test
  void whoHasLeftTakesNoPartUnlessNobodyElseDoes() {
    KeyResult shared =
        keyResult("O.K", measure(Target.fromTo("4", "9"))).toBuilder()
            .owner("p")
            .participants("p", "b")
            .audience("p")
            .raci(
                Raci.builder()
                    .responsible("p", "b")
                    .accountable("p")
                    .consulted("p")
                    .informed("a")
                    .build())
            .build();
    Plan plan =
        plan(objective("O", "2026Q1", shared))
            .with(Person.of("p", "P").toBuilder().leftOn(day("2026-03-15")).build());
    CarriedOver left = over(plan).to(Q2).orElseThrow();
    KeyResult next = left.plan().keyResult(NEXT_K).orElseThrow();
    assertThat(next.participants()).containsExactly(PartyId.of("b"));
    assertThat(next.audience()).containsExactly(PartyId.of("p"));
    assertThat(next.raci())
        .contains(Raci.builder().responsible("b").accountable("p").informed("a").build());
    assertThat(left.report().of(CarryKind.LEAVER_IN)).isNotEmpty();
    KeyResult handed =
        over(plan)
            .replacing(PartyId.of("p"), PartyId.of("a"))
            .to(Q2)
            .orElseThrow()
            .plan()
            .keyResult(NEXT_K)
            .orElseThrow();
    assertThat(handed.owner()).contains(PartyId.of("a"));
    assertThat(handed.raci().orElseThrow().accountable()).containsExactly(PartyId.of("a"));
  }

  @Test
  void waiversHoldWhereTheyAreStillNeeded() {
    Plan plan =
        plan(Target.fromTo("4", "9")).toBuilder()
            .waivers(
                List.of(
                    waiver("OKR-103", null),
                    waiver("OKR-101", null),
                    waiver("HOST-1", null),
                    waiver("OKR-601", "2026-03-31")))
            .build();
    CarriedOver next = over(plan).to(Q2).orElseThrow();
    assertThat(next.plan().waivers().subList(4, next.plan().waivers().size()))
        .extracting(Waiver::code)
        .containsExactly("OKR-103", "HOST-1");
    assertThat(next.report().of(CarryKind.WAIVER_LEFT))
        .extracting(CarryNote::from)
        .containsExactlyInAnyOrder("OKR-601", "OKR-101");
  }

  private static Waiver waiver(String code, @Nullable String until) {
    return new Waiver(
        code,
        Subject.of(ObjectiveId.of("O")),
        LocalizedText.of("agreed"),
        until == null ? null : day(until));
  }

  @Test
  void aMeanOfContributorsThatStayBehindIsToDecide() {
    Plan plan =
        plan(
            objective("A", "2026Q1", KeyResult.builder().id("A.K").owner("a").build()),
            objective("O", "2026Q1", keyResult("O.K", measure(Target.fromTo("4", "9")))).toBuilder()
                .addContributesTo(Alignment.to(KeyResultId.of("A.K")))
                .build());
    assertThat(kinds(over(plan, value("2026-03-27", "9")).to(Q2).orElseThrow()))
        .contains(CarryKind.NO_CONTRIBUTOR);
    assertThat(kinds(over(plan, value("2026-03-27", "8")).to(Q2).orElseThrow()))
        .doesNotContain(CarryKind.NO_CONTRIBUTOR);
  }
}
