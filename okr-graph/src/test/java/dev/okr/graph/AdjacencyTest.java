package dev.okr.graph;

import static dev.okr.graph.Plans.kr;
import static dev.okr.graph.Plans.needs;
import static dev.okr.graph.Plans.objective;
import static dev.okr.graph.Plans.plain;
import static dev.okr.graph.Plans.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.Dependency;
import dev.okr.core.goal.DependencyId;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.RaciRole;
import dev.okr.core.plan.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The edges of each view, as a host walks them. */
class AdjacencyTest {

  private static final Dependency SECOND =
      needs("c", "a").id(DependencyId.of("again")).lagDays(3).build();
  private static final DependencyGraph GRAPH =
      DependencyGraph.of(
          plan(
              List.of("a", "b", "c", "d"),
              plain("c", "b"),
              plain("c", "a"),
              plain("b", "a"),
              SECOND,
              plain("a", "a")));

  @Test
  void edgesAreFoundFromBothEnds() {
    Adjacency<GoalRef, Dependency> needs = GRAPH.adjacency();
    assertThat(needs.nodes()).containsExactly(kr("a"), kr("b"), kr("c"));
    assertThat(needs.edges()).isEqualTo(GRAPH.edges());
    assertThat(needs.from(kr("c")))
        .containsExactly(plain("c", "a"), SECOND, plain("c", "b"))
        .hasSize(3);
    assertThat(needs.to(kr("a")))
        .containsExactly(plain("a", "a"), plain("b", "a"), plain("c", "a"), SECOND);
    assertThat(needs.between(kr("c"), kr("a"))).containsExactly(plain("c", "a"), SECOND);
    assertThat(needs.between(kr("a"), kr("c"))).isEmpty();
    assertThat(needs.between(kr("a"), kr("a"))).containsExactly(plain("a", "a"));
    assertThat(needs.source(SECOND)).isEqualTo(kr("c"));
    assertThat(needs.target(SECOND)).isEqualTo(kr("a"));
    assertThat(needs).hasToString("Adjacency (3 nodes, 5 edges)");
    assertThatThrownBy(() -> needs.from(kr("c")).get(3))
        .isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> needs.from(kr("c")).remove(0))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void aNodeThatIsNotThereHasNoEdges() {
    Adjacency<GoalRef, Dependency> needs = GRAPH.adjacency();
    assertThat(needs.contains(kr("a"))).isTrue();
    assertThat(needs.contains(kr("d"))).isFalse();
    assertThat(needs.from(kr("d"))).isEmpty();
    assertThat(needs.to(kr("d"))).isEmpty();
    assertThat(needs.between(kr("d"), kr("a"))).isEmpty();
    assertThat(needs.between(kr("a"), kr("d"))).isEmpty();
  }

  @Test
  void directProvidersAndDependentsComeOnce() {
    assertThat(GRAPH.providersOf(kr("c"))).containsExactly(kr("a"), kr("b"));
    assertThat(GRAPH.dependentsOf(kr("a"))).containsExactly(kr("a"), kr("b"), kr("c"));
    assertThat(GRAPH.dependentsOf(kr("c"))).isEmpty();
    assertThat(GRAPH.providersOf(kr("nowhere"))).isEmpty();
  }

  @Test
  void anObjectiveThatNamesAGoalTwiceServesItOnce() {
    Alignment up = Alignment.to(ObjectiveId.of("top"));
    AlignmentGraph graph =
        AlignmentGraph.of(
            Plan.builder("p")
                .objectives(
                    List.of(
                        Objective.builder().id(ObjectiveId.of("top")).build(),
                        Objective.builder()
                            .id(ObjectiveId.of("below"))
                            .contributesTo(List.of(up, up))
                            .build()))
                .build());
    assertThat(graph.edges())
        .containsExactly(
            new AlignmentEdge(
                objective("below"), objective("top"), AlignmentEdge.Kind.CONTRIBUTES_TO));
    assertThat(graph.adjacency().to(objective("top"))).isEqualTo(graph.edges());
    assertThat(graph.isAcyclic()).isTrue();
  }

  @Test
  void partiesLeadToKeyResults() {
    ResponsibilityGraph graph = ResponsibilityGraph.of(Plans.paymentChain());
    Adjacency<ResponsibilityNode, Responsibility> roles = graph.adjacency();
    ResponsibilityNode payments = ResponsibilityNode.of(PartyId.of("payments"));
    ResponsibilityNode pay = ResponsibilityNode.of(KeyResultId.of("pay"));
    assertThat(roles.nodes()).hasSize(graph.parties().size() + graph.keyResults().size());
    assertThat(roles.nodes().get(0).id()).isEqualTo(graph.parties().get(0).value());
    assertThat(roles.from(payments))
        .extracting(Responsibility::role)
        .containsExactly(RaciRole.RESPONSIBLE, RaciRole.ACCOUNTABLE);
    assertThat(roles.between(payments, pay)).isEqualTo(roles.from(payments));
    assertThat(roles.to(pay)).isEqualTo(graph.rolesIn(KeyResultId.of("pay")));
    assertThat(graph.adjacency()).isSameAs(roles);
  }
}
