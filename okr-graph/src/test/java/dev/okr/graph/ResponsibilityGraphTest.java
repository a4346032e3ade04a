package dev.okr.graph;

import static dev.okr.graph.Plans.parties;
import static dev.okr.graph.Plans.plain;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Person;
import dev.okr.core.org.Raci;
import dev.okr.core.org.RaciRole;
import dev.okr.core.org.Team;
import dev.okr.core.plan.Plan;
import dev.okr.graph.picture.Diagram;
import dev.okr.graph.picture.DiagramOptions;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResponsibilityGraphTest {

  private static KeyResult keyResult(String id, String owner, Raci raci) {
    KeyResult.Builder builder = KeyResult.builder();
    builder.id(KeyResultId.of(id)).owner(PartyId.of(owner));
    if (raci != null) {
      builder.raci(raci);
    }
    return builder.build();
  }

  private final Plan plan =
      Plan.builder("test")
          .teams(
              List.of(
                  Team.builder().id(PartyId.of("pay")).build(),
                  Team.builder().id(PartyId.of("risk")).build()))
          .people(
              List.of(
                  Person.builder().id(PartyId.of("p.lin")).teams(parties("risk")).build(),
                  Person.builder().id(PartyId.of("p.wu")).build()))
          .objectives(
              List.of(
                  Objective.builder()
                      .id(ObjectiveId.of("O1"))
                      .owner(PartyId.of("boss"))
                      .keyResults(
                          List.of(
                              keyResult(
                                  "A",
                                  "pay",
                                  new Raci(
                                      parties("pay", "p.lin"),
                                      parties("pay"),
                                      parties("legal"),
                                      parties("audit"))),
                              keyResult("B", "pay", null)))
                      .build(),
                  Objective.builder()
                      .id(ObjectiveId.of("O2"))
                      .keyResults(
                          List.of(
                              keyResult(
                                  "C",
                                  "risk",
                                  new Raci(
                                      parties("risk"), parties("p.wu"), List.of(), List.of()))))
                      .build()))
          .dependencies(List.of(plain("A", "C"), plain("A", "B")))
          .build();

  private final ResponsibilityGraph graph = ResponsibilityGraph.of(plan);

  @Test
  void rolesAreStatedOrFollowFromOwnership() {
    assertThat(graph.parties())
        .containsExactlyElementsOf(parties("audit", "legal", "p.lin", "p.wu", "pay", "risk"));
    assertThat(graph.keyResults()).hasSize(3);
    assertThat(graph.edges()).hasSize(9);
    assertThat(graph.rolesIn(KeyResultId.of("B")))
        .containsExactly(
            new Responsibility(PartyId.of("pay"), RaciRole.RESPONSIBLE, KeyResultId.of("B"), false),
            new Responsibility(
                PartyId.of("pay"), RaciRole.ACCOUNTABLE, KeyResultId.of("B"), false));
    assertThat(graph.rolesIn(KeyResultId.of("nowhere"))).isEmpty();
  }

  @Test
  void loadCouplingAndWhoIsIndispensable() {
    assertThat(graph.load().get(0))
        .isEqualTo(new ResponsibilityGraph.PartyLoad(PartyId.of("pay"), 2, 2, 0, 0));
    assertThat(graph.coupling())
        .extracting(c -> c.one() + "-" + c.other() + c.keyResults())
        .containsExactly("legal-pay[A]", "legal-risk[A]", "p.wu-risk[C]", "pay-risk[A]");
    assertThat(graph.indispensable())
        .extracting(i -> i.party() + " R" + i.soleResponsible() + " A" + i.soleAccountable())
        .containsExactly("pay R[B] A[A, B]", "p.wu R[] A[C]", "risk R[C] A[]");
  }

  @Test
  void theRoomForAnObjective() {
    assertThat(graph.roomFor(ObjectiveId.of("O1")))
        .extracting(a -> a.party() + " " + a.seats() + (a.isRequired() ? "!" : ""))
        .containsExactly(
            "boss [OWNER]!",
            "p.lin [RESPONSIBLE]!",
            "p.wu [PROVIDER]!",
            "pay [OWNER, ACCOUNTABLE, RESPONSIBLE]!",
            "legal [CONSULTED]");
    assertThat(graph.roomFor(ObjectiveId.of("nowhere"))).isEmpty();
    assertThat(EnumSet.allOf(ResponsibilityGraph.Seat.class)).hasSize(5);
  }

  @Test
  void thePictureHasOneArrowAPartyAndKeyResult() {
    Diagram diagram = graph.diagram(DiagramOptions.standard());
    assertThat(diagram.nodes()).hasSize(9);
    assertThat(diagram.edges()).hasSize(7);
    assertThat(diagram.edges().get(1).label()).isEqualTo("R A");
  }
}
