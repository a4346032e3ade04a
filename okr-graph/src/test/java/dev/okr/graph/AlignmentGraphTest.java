package dev.okr.graph;

import static dev.okr.graph.Plans.kr;
import static dev.okr.graph.Plans.objective;
import static org.assertj.core.api.Assertions.assertThat;

import dev.okr.core.goal.Alignment;
import dev.okr.core.goal.GoalRef;
import dev.okr.core.goal.KeyResult;
import dev.okr.core.goal.KeyResultId;
import dev.okr.core.goal.Objective;
import dev.okr.core.goal.ObjectiveId;
import dev.okr.core.goal.Theme;
import dev.okr.core.goal.ThemeId;
import dev.okr.core.org.PartyId;
import dev.okr.core.org.Team;
import dev.okr.core.org.TeamKind;
import dev.okr.core.plan.Plan;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class AlignmentGraphTest {

  private static Objective goal(String id, String owner, List<GoalRef> serves, String... krs) {
    return Objective.builder()
        .id(ObjectiveId.of(id))
        .owner(PartyId.of(owner))
        .contributesTo(serves.stream().map(Alignment::to).toList())
        .keyResults(
            Arrays.stream(krs)
                .map(kr -> KeyResult.builder().id(KeyResultId.of(kr)).build())
                .toList())
        .build();
  }

  private static Plan plan(Objective... objectives) {
    return Plan.builder("test")
        .teams(
            List.of(
                Team.builder().id(PartyId.of("company")).kind(TeamKind.COMPANY).build(),
                Team.builder().id(PartyId.of("team")).build()))
        .themes(List.of(Theme.of("profit", "Profit"), Theme.of("reach", "BreadthFirstSearch")))
        .objectives(List.of(objectives))
        .build();
  }

  @Test
  void everythingLeadsUp() {
    Objective company =
        Objective.builder()
            .from(goal("C", "company", List.of(), "C.1", "C.2"))
            .themes(List.of(ThemeId.of("profit"), ThemeId.of("profit")))
            .build();
    AlignmentGraph graph =
        AlignmentGraph.of(
            plan(
                goal("T2", "team", List.of(objective("T1")), "T2.1"),
                company,
                goal("T1", "team", List.of(kr("C.1"), objective("nowhere")), "T1.1"),
                goal("T3", "team", List.of(objective("C"))),
                goal("lost", "team", List.of(objective("nowhere")))));
    assertThat(graph.nodes().subList(0, 5))
        .containsExactly(
            objective("C"), objective("T1"), objective("T2"), objective("T3"), objective("lost"));
    assertThat(graph.edges()).hasSize(7);
    assertThat(graph.cycles()).isEmpty();
    assertThat(graph.levels().get(0)).containsExactly(objective("C"), objective("lost"));
    assertThat(graph.levels().get(1)).containsExactly(objective("T3"), kr("C.1"), kr("C.2"));
    assertThat(graph.depth()).isEqualTo(5);
    assertThat(graph.levelOf(objective("T2"))).hasValue(3);
    assertThat(graph.levelOf(objective("nowhere"))).isEmpty();
    assertThat(graph.orphans()).containsExactly(ObjectiveId.of("lost"));
    assertThat(graph.contributorsOf(kr("C.1")))
        .extracting(d -> d.goal().id() + d.distance())
        .containsExactly("T11", "T22", "T1.12", "T2.13");
    assertThat(graph.servedBy(objective("T2")))
        .extracting(d -> d.goal().id())
        .containsExactly("T1", "C.1", "C");
    assertThat(graph.themes())
        .containsExactly(
            new AlignmentGraph.ThemeCoverage(ThemeId.of("profit"), List.of(ObjectiveId.of("C"))),
            new AlignmentGraph.ThemeCoverage(ThemeId.of("reach"), List.of()));
    assertThat(graph.themes().get(1).isCovered()).isFalse();
    assertThat(graph.companyKeyResults())
        .containsExactly(
            new AlignmentGraph.KeyResultCoverage(
                KeyResultId.of("C.1"),
                List.of(ObjectiveId.of("T1")),
                List.of(ObjectiveId.of("T3"))),
            new AlignmentGraph.KeyResultCoverage(
                KeyResultId.of("C.2"), List.of(), List.of(ObjectiveId.of("T3"))));
  }

  @Test
  void aCycleOfContributionsIsShown() {
    AlignmentGraph graph =
        AlignmentGraph.of(
            plan(
                goal("A", "team", List.of(kr("B.1")), "A.1"),
                goal("B", "team", List.of(objective("A")), "B.1")));
    assertThat(graph.cycles())
        .containsExactly(new GoalCycle(List.of(objective("A"), kr("B.1"), objective("B")), true));
    assertThat(graph.orphans()).isEmpty();
  }
}
